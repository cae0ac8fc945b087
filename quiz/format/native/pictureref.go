package native

import "strings"

// eachPicture visits the address of every picture in a Markdown text,
// ![words](address "title"), and returns the text with what visit returns in its
// place. Code, where such a thing is shown as it stands, is passed over. A text
// that is too long for a question stays as it is.
func eachPicture(text string, visit func(address string) string) string {
	if len(text) > largestText || !strings.Contains(text, "](") {
		return text
	}
	var out strings.Builder
	open := map[int]bool{} // lengths of backquotes that nothing closes
	done := 0
	for i := 0; i < len(text); {
		switch {
		case text[i] == '\\':
			i += 2
		case text[i] == '`':
			i += codeLength(text[i:], open)
		case strings.HasPrefix(text[i:], "!["):
			from, to, ok := addressIn(text, i+2)
			if !ok {
				i += 2
				continue
			}
			i = to
			address := strings.Trim(text[from:to], "<>")
			if found := visit(address); found != address {
				out.WriteString(text[done:from] + found)
				done = to
			}
		default:
			i++
		}
	}
	return out.String() + text[done:]
}

// codeLength returns the length of the code that starts with the backquotes
// here, or of these where no code does.
func codeLength(text string, open map[int]bool) int {
	fence := len(text) - len(strings.TrimLeft(text, "`"))
	if open[fence] {
		return fence
	}
	for rest := text[fence:]; ; {
		at := strings.IndexByte(rest, '`')
		if at < 0 {
			open[fence] = true
			return fence
		}
		after := strings.TrimLeft(rest[at:], "`")
		if len(rest)-at-len(after) == fence {
			return len(text) - len(after)
		}
		rest = after
	}
}

// maxReference bounds how far the end of a picture is looked for.
const maxReference = 2000

// addressIn finds the address of a picture whose words start at an offset; it
// stands in angle brackets where it has blanks.
func addressIn(text string, start int) (from, to int, ok bool) {
	end := min(len(text), start+maxReference)
	at := closing(text[:end], start, '[', ']')
	if at < 0 || !strings.HasPrefix(text[at:end], "](") {
		return 0, 0, false
	}
	from = at + 2
	for from < end && (text[from] == ' ' || text[from] == '\n') {
		from++
	}
	if from < end && text[from] == '<' {
		to = strings.IndexAny(text[from:end], ">\n")
		return from, from + to + 1, to > 1 && text[from+to] == '>'
	}
	last := closing(text[:end], from, '(', ')')
	if last < 0 {
		return 0, 0, false
	}
	to = last
	if space := strings.IndexAny(text[from:last], " \n"); space >= 0 { // a title follows
		to = from + space
	}
	return from, to, to > from
}

// closing returns where the bracket is closed that was opened before an offset;
// -1 where it is not.
func closing(text string, at int, open, end byte) int {
	for depth := 1; at < len(text); at++ {
		switch text[at] {
		case '\\':
			at++
		case open:
			depth++
		case end:
			if depth--; depth == 0 {
				return at
			}
		}
	}
	return -1
}
