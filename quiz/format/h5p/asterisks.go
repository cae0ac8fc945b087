package h5p

import (
	"strings"

	"bellwork/quiz/format/intake"
)

// marked is a piece of a text: what stands outside of asterisks, in HTML, or
// the plain words between two.
type marked struct {
	word bool
	text string
}

// maxPieces is more than a text can have that becomes a question.
const maxPieces = 2_000

// unescaped makes asterisks of those that a backslash stands before.
var unescaped = strings.NewReplacer(`\*`, "*")

// cutAsterisks cuts a text at *words*. Asterisks in tags are none, and neither
// are two in a row, one behind a backslash or one that is alone, which is told.
func cutAsterisks(source string) (pieces []marked, alone bool) {
	from, open := 0, -1
	tag := false
	for i := range len(source) {
		switch c := source[i]; {
		case c == '<':
			tag = true
		case c == '>':
			tag = false
		case c != '*' || tag || len(pieces) > maxPieces || i > 0 && source[i-1] == '\\':
		case open < 0:
			open = i
		case open == i-1:
			open = -1
		default:
			if open > from {
				pieces = append(pieces, marked{text: unescaped.Replace(source[from:open])})
			}
			pieces = append(pieces, marked{word: true, text: intake.Words(unescaped.Replace(source[open+1 : i]))})
			from, open = i+1, -1
		}
	}
	if from < len(source) {
		pieces = append(pieces, marked{text: unescaped.Replace(source[from:])})
	}
	return pieces, open >= 0
}

// cut cuts the entries of a text, each on a line of its own. Asterisks pair
// within an entry.
func (d *decoder) cut(entries ...string) []marked {
	var all []marked
	lone := false
	for i, entry := range entries {
		if i > 0 {
			all = append(all, marked{text: "\n"})
		}
		pieces, alone := cutAsterisks(entry)
		all, lone = append(all, pieces...), lone || alone
	}
	if lone {
		d.set.Warn("h5p-asterisk", "an asterisk of this text has no second one and was taken as it stands", `put one on either side of what is to be filled in; write \* for an asterisk`)
	}
	return all
}

// solution is what stands between asterisks: answer/other answer:tip, in
// DragText with \+feedback and \-feedback behind it.
type solution struct {
	answer, tip string
	right       string // feedback on the right word
	wrong       string // feedback on others
}

func solutionOf(text string) solution {
	var s solution
	text, feedback := cutFeedback(text)
	s.right, s.wrong = feedback['+'], feedback['-']
	s.answer, s.tip, _ = strings.Cut(text, ":")
	s.answer, s.tip = strings.TrimSpace(s.answer), strings.TrimSpace(s.tip)
	return s
}

// cutFeedback cuts off what stands behind \+ and \-.
func cutFeedback(text string) (rest string, feedback map[byte]string) {
	feedback = map[byte]string{}
	for {
		i := max(strings.LastIndex(text, `\+`), strings.LastIndex(text, `\-`))
		if i < 0 {
			return text, feedback
		}
		feedback[text[i+1]] = strings.TrimSpace(text[i+2:])
		text = text[:i]
	}
}

// alternatives cuts "answer/other answer".
func (s solution) alternatives() []string { return strings.Split(s.answer, "/") }
