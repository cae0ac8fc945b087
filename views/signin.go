package views

// kind returns what the link is for, as the page's messages name it.
func (i Invitation) kind() string {
	switch {
	case i.First:
		return "first"
	case i.For != "":
		return "reset"
	default:
		return "new"
	}
}
