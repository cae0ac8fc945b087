package gift

import "strings"

// hidden puts a sign in the place of everything that is escaped, so that it
// has no meaning while the structure is read. The signs are noncharacters,
// which no text holds. Any other backslash is one: \alpha, \(.
var hidden = strings.NewReplacer(
	`\\`, "\uFDE0", `\:`, "\uFDE1", `\#`, "\uFDE2", `\=`, "\uFDE3", `\{`, "\uFDE4", `\}`, "\uFDE5", `\~`, "\uFDE6", `\n`, "\uFDE7",
	"\uFDE0", "\uFFFD", "\uFDE1", "\uFFFD", "\uFDE2", "\uFFFD", "\uFDE3", "\uFFFD",
	"\uFDE4", "\uFFFD", "\uFDE5", "\uFFFD", "\uFDE6", "\uFFFD", "\uFDE7", "\uFFFD", blank, "\uFFFD",
)

// blank stands where the answers of a missing-word question stood.
const blank = "\uFDE8"

// line is what Moodle shows there.
const line = "_____"

// shown is the opposite of hidden: it puts the characters themselves there.
var shown = strings.NewReplacer("\uFDE0", `\`, "\uFDE1", ":", "\uFDE2", "#", "\uFDE3", "=", "\uFDE4", "{", "\uFDE5", "}", "\uFDE6", "~", "\uFDE7", "\n", blank, line)

// show returns a text as it was meant.
func show(text string) string { return strings.TrimSpace(shown.Replace(text)) }

// isSign reports whether a character stands for an escape, which is two
// characters of the file.
func isSign(r rune) bool { return r >= '\uFDE0' && r <= '\uFDE7' }

// escaped escapes a text as Moodle's exporter does.
var escaped = strings.NewReplacer(
	`\`, `\\`, "#", `\#`, "=", `\=`, "~", `\~`, "{", `\{`, "}", `\}`, ":", `\:`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`,
)
