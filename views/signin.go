package views

// words returns the beginning of the page's messages.
func (i Invitation) words() string {
	switch {
	case i.First:
		return "invitation.first"
	case i.For != "":
		return "invitation.reset"
	default:
		return "invitation.new"
	}
}
