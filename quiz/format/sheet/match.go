package sheet

import (
	"fmt"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// match reads pairs, a cell each: "Tokyo = Japan". A right side without a left
// one is a distractor.
func (r *tableReader) match(rec *record, options []string) quiz.Body {
	b := &quiz.MatchBody{}
	for i, cell := range options {
		if cell == "" {
			continue
		}
		left, right, ok := readPair(cell)
		switch {
		case !ok:
			r.set.RefuseAt(rec.Number, rec.optionColumn(i)+1, "sheet-pair", fmt.Sprintf("%s holds no pair: %q", rec.atOption(i), intake.Short(cell, 40)), "write the two sides with = between them")
			return nil
		case left == "":
			b.Distractors = append(b.Distractors, rec.label(right))
		default:
			b.Pairs = append(b.Pairs, quiz.Pair{Left: rec.label(left), Right: rec.label(right)})
		}
	}
	return b
}

// readPair cuts a pair at the first sign that has no backslash before it.
func readPair(cell string) (left, right string, ok bool) {
	for i := 0; i < len(cell); i++ {
		switch cell[i] {
		case '\\':
			i++
		case '=':
			return strings.TrimSpace(unescape(cell[:i])), strings.TrimSpace(cell[i+1:]), true
		}
	}
	return "", "", false
}

var unescapes = strings.NewReplacer(`\\`, `\`, `\=`, `=`)

func unescape(left string) string { return unescapes.Replace(left) }

func writePair(left, right string) string {
	return strings.TrimSpace(escape(left, "=") + " = " + right)
}
