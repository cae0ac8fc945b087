package intake

// Short cuts a piece of the file to a number of characters, so that it fits
// into a message.
func Short(text string, most int) string {
	if letters := []rune(text); len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return text
}
