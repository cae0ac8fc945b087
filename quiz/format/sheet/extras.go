package sheet

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// extra is a column of the template that is only there where a question needs
// it, or several of them with a number each.
type extra struct {
	title string
	many  bool // hint1, hint2, …
	text  bool // Markdown
	write func(*quiz.Question) []string
	read  func(*quiz.Question, []string) bool // false where the cells cannot be read; nil: the column has a role
}

// extras returns these columns in their order. The id comes last.
func extras() []extra {
	return []extra{
		{"hint", true, true, func(q *quiz.Question) []string { return slices.Clone(q.Hints) }, nil},
		{"feedback", true, true, writeOptionFeedback, readOptionFeedback},
		{"feedback correct", false, true, func(q *quiz.Question) []string { return one(q.Combined.Correct) }, nil},
		{"feedback partial", false, true, func(q *quiz.Question) []string { return one(q.Combined.Partial) }, nil},
		{"feedback incorrect", false, true, func(q *quiz.Question) []string { return one(q.Combined.Incorrect) }, nil},
		{"scoring", false, false, writeScoring, readScoring},
		{"unit", false, false, writeUnit, readUnit},
		{"distance", false, false, writeDistance, readDistance},
		{"case", false, false, writeCase, readCase},
		{"typos", false, false, writeTypos, readTypos},
		{"fixed order", false, false, func(q *quiz.Question) []string { return yes(q.FixedOrder) }, nil},
		{"evidence section", false, false, func(q *quiz.Question) []string { return one(q.Evidence.Section) }, readEvidence(func(e *quiz.Evidence) *string { return &e.Section })},
		{"evidence quote", false, false, func(q *quiz.Question) []string { return one(q.Evidence.Quote) }, readEvidence(func(e *quiz.Evidence) *string { return &e.Quote })},
		{"evidence source", false, false, func(q *quiz.Question) []string { return one(q.Evidence.Source) }, readEvidence(func(e *quiz.Evidence) *string { return &e.Source })},
		{"title", false, false, func(q *quiz.Question) []string { return one(q.Title) }, nil},
		{"id", false, false, func(q *quiz.Question) []string { return one(q.ID) }, nil},
	}
}

func one(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}

func yes(is bool) []string {
	if !is {
		return nil
	}
	return []string{"yes"}
}

// isExtra reports whether a title, as plainHeader gives it, is one of an extra
// column.
func isExtra(title string) bool {
	return title == markupColumn || slices.ContainsFunc(extras(), func(e extra) bool { return e.number(title) >= 0 })
}

// markupColumn says "markdown" where the texts of a row are Markdown.
const markupColumn = "markup"

// number returns which of the extra's columns a title names, from 0, or -1.
func (e extra) number(title string) int {
	rest, ok := strings.CutPrefix(title, plainHeader(e.title))
	switch n, err := strconv.Atoi(rest); {
	case !ok:
		return -1
	case !e.many && rest == "":
		return 0
	case e.many && err == nil && n >= 1 && n <= quiz.MaxOptions:
		return n - 1
	}
	return -1
}

// extraColumns finds the extra columns that have no role, by their index in
// extras and in the order of their numbers.
func extraColumns(header Row, unknown []int) map[int][]int {
	out := map[int][]int{}
	for _, column := range unknown {
		title := plainHeader(header.Text(column))
		for i, e := range extras() {
			if n := e.number(title); n >= 0 && e.read != nil {
				for len(out[i]) <= n {
					out[i] = append(out[i], -1)
				}
				out[i][n] = column
			}
		}
	}
	return out
}

// isMarkdown reports whether the row says that its texts are Markdown.
func (r *record) isMarkdown() bool {
	return strings.EqualFold(r.Text(r.markup), "markdown")
}

// readExtras reads the columns that only the template has.
func (r *tableReader) readExtras(rec *record, q *quiz.Question) {
	for i, e := range extras() {
		columns := r.extra[i]
		var cells []string
		for _, column := range columns {
			cells = append(cells, rec.Value(column))
			if e.text {
				cells[len(cells)-1] = rec.block(rec.Text(column))
			}
		}
		if cells = trimEnd(cells); len(cells) > 0 && !e.read(q, cells) {
			r.set.WarnAt(rec.Number, max(0, columns[0])+1, "sheet-extra", fmt.Sprintf("%s cannot be used as %s of this question: %q", Name(columns[0], rec.Number), e.title, intake.Short(cells[0], 40)), "")
		}
	}
}
