package text2qti

import "strings"

// kind is what a line of text2qti begins.
type kind uint8

const (
	unknown kind = iota
	question
	right    // option of a single choice
	wrong    //
	ticked   // option of a choice of several
	unticked //
	typed    // short answer
	number
	essay
	upload
	feedback
	whenRight
	whenWrong
	solution
	title
	points
	textTitle
	textRegion
	quizTitle
	description
	shuffle
	setting // of the quiz, without a counterpart here
	groupStart
	groupEnd
	groupPick
	groupPoints
	fence
)

// words are the kinds that begin with a word. Longer ones come first.
var words = []struct {
	word string
	kind kind
}{
	{"quiz description:", description}, {"quiz title:", quizTitle}, {"text title:", textTitle}, {"text:", textRegion}, {"title:", title},
	{"points per question:", groupPoints}, {"points:", points}, {"pick:", groupPick}, {"shuffle answers:", shuffle},
	{"solutions pick:", setting}, {"show correct answers:", setting}, {"one question at a time:", setting}, {"can't go back:", setting},
	{"feedback is solution:", setting}, {"solutions sample groups:", setting}, {"solutions randomize groups:", setting},
}

// look returns what a line begins, and the length of the sign it does so with.
// The sign is followed by white space or nothing.
func look(line string) (k kind, n int) {
	if line == "" {
		return unknown, 0
	}
	switch trimmed := strings.TrimRight(line, " \t"); trimmed {
	case "GROUP":
		return groupStart, len(line)
	case "END_GROUP":
		return groupEnd, len(line)
	}
	k, n = sign(line)
	if n < len(line) && line[n] != ' ' && line[n] != '\t' {
		return unknown, 0
	}
	return k, n
}

func sign(line string) (kind, int) {
	switch c := line[0]; {
	case c >= '0' && c <= '9':
		return numbered(line)
	case c == '*' && isOption(line[1:]):
		return right, 3
	case isOption(line):
		return wrong, 2
	case c == '*':
		return typed, 1
	case strings.HasPrefix(line, "[*]"), strings.HasPrefix(line, "[x]"), strings.HasPrefix(line, "[X]"):
		return ticked, 3
	case strings.HasPrefix(line, "[ ]"):
		return unticked, 3
	case strings.HasPrefix(line, "[]"):
		return unticked, 2
	case strings.HasPrefix(line, "..."):
		return feedback, 3
	case strings.HasPrefix(line, "```"):
		return fence, len(line)
	default:
		return sparse(line)
	}
}

func sparse(line string) (kind, int) {
	switch line[0] {
	case '+':
		return whenRight, 1
	case '-':
		return whenWrong, 1
	case '!':
		return solution, 1
	case '=':
		return number, 1
	case '_':
		return row(line, "_", essay)
	case '^':
		return row(line, "^", upload)
	}
	for _, w := range words {
		if len(line) >= len(w.word) && strings.EqualFold(line[:len(w.word)], w.word) {
			return w.kind, len(w.word)
		}
	}
	return unknown, 0
}

// row recognises a line of one character, at least three times.
func row(line, char string, k kind) (kind, int) {
	if trimmed := strings.TrimRight(line, " \t"); len(trimmed) >= 3 && strings.Trim(trimmed, char) == "" {
		return k, len(line)
	}
	return unknown, 0
}

func numbered(line string) (kind, int) {
	n := len(line) - len(strings.TrimLeft(line, "0123456789"))
	if n < len(line) && n <= 9 && (line[n] == '.' || line[n] == ')') {
		return question, n + 1
	}
	return unknown, 0
}

// isOption recognises a letter and a bracket or full stop.
func isOption(line string) bool {
	return len(line) > 1 && (line[0]|0x20 >= 'a' && line[0]|0x20 <= 'z') && (line[1] == ')' || line[1] == '.')
}
