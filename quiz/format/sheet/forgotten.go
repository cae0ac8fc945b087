package sheet

import (
	"cmp"
	"fmt"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// hasOptionColumns reports whether the table has columns for options.
func (t *table) hasOptionColumns() bool {
	return len(t.columns[roleOption])+len(t.columns[roleOptions]) > 0
}

// forgotten finds rows whose options were forgotten, in a table that has
// columns for some, and reports them: it is not for a program to make a
// question to be typed of a letter. A row with nothing but its question is
// most likely a heading.
func (r *tableReader) forgotten(rec *record) bool {
	if !r.hasOptionColumns() || rec.cell(roleKind) != "" || count(rec.options()) > 0 || rec.isRightFirst() {
		return false
	}
	keys := rec.keys()
	if len(keys) == 0 {
		r.set.WarnAt(rec.Number, r.columns.first(roleStem)+1, "sheet-alone",
			fmt.Sprintf("%s has neither options nor a right answer beside it and is left out: %q", rec.at(roleStem), intake.Short(rec.cell(roleStem), 40)),
			"if it is a question, write its options, or its kind in a column type")
		return true
	}
	places := make([]string, cmp.Or(len(r.columns[roleOption]), 10))
	for _, k := range keys {
		if !r.isPlace(k, places) {
			return false
		}
	}
	r.set.RefuseAt(rec.Number, r.columns.first(roleKey)+1, "sheet-no-options",
		fmt.Sprintf("this row has no options; %s says that %q is right", rec.at(roleKey), intake.Short(keys[0].seen, 40)), "write the options into the row")
	return true
}

// isPlace reports whether a right answer is the place of an option, a number
// or a letter, whether that option is filled or not. Where the options share a
// cell there may be ten of them.
func (r *tableReader) isPlace(k answer, options []string) bool {
	all := make([]string, len(options))
	for i := range all {
		all[i] = "-"
	}
	return byLetters(k.seen, all) != nil || r.key.byNumbers(strings.TrimSpace(k.value), all) != nil
}

// withoutPlaces drops what is no answer to be typed but the place of one,
// where the answers stand in columns of their own.
func (r *tableReader) withoutPlaces(rec *record, options []string, keys []answer) []answer {
	if r.own || count(options) == 0 {
		return keys
	}
	seen := map[string]bool{}
	for _, text := range options {
		seen[quiz.Fold(text)] = true
	}
	var out []answer
	for _, k := range keys {
		if seen[quiz.Fold(k.seen)] || !r.isPlace(k, options) {
			out = append(out, k)
			continue
		}
		r.warn(rec, roleKey, "sheet-key-place", fmt.Sprintf("%s: %q is the place of an answer and is not accepted itself; all answers of the row are right", rec.at(roleKey), intake.Short(k.seen, 40)),
			"remove the answers that are wrong")
	}
	return out
}
