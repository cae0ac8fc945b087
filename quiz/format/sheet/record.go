package sheet

import (
	"slices"
	"strings"

	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

// record is a row of a table with the meaning of its columns.
type record struct {
	Row
	*table
	set      *intake.Set
	markdown bool // the texts are Markdown already
}

// cell returns what a reader sees in the first column of a role.
func (r *record) cell(of role) string { return r.Text(r.columns.first(of)) }

// value returns what the first column of a role holds.
func (r *record) value(of role) string { return r.Value(r.columns.first(of)) }

// cells returns what a reader sees in all columns of a role, up to the last
// that is filled: a number in the key means a column, also beyond empty ones.
func (r *record) cells(of role) []string {
	var out []string
	for _, column := range r.columns[of] {
		out = append(out, r.Text(column))
	}
	return trimEnd(out)
}

func trimEnd(cells []string) []string {
	for len(cells) > 0 && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1]
	}
	return cells
}

// at names the first cell of a role.
func (r *record) at(of role) string { return Name(max(0, r.columns.first(of)), r.Number) }

// options returns the texts of the options by their place. Where they share a
// cell, lines, bars, semicolons or else commas separate them.
func (r *record) options() []string {
	if cells := r.cells(roleOption); len(cells) > 0 || len(r.columns[roleOptions]) == 0 {
		return cells
	}
	all := r.cell(roleOptions)
	for _, sign := range []string{"\n", "|", ";", ","} {
		if strings.Contains(all, sign) {
			return trimEnd(trimAll(strings.SplitN(all, sign, maxList)))
		}
	}
	return one(all)
}

func trimAll(texts []string) []string {
	for i := range texts {
		texts[i] = strings.TrimSpace(texts[i])
	}
	return texts
}

// answer is what stands in a column of right answers.
type answer struct {
	seen  string // as the sheet shows it
	value string // as it is stored
}

// keys returns what stands in the columns of right answers, without the empty
// ones.
func (r *record) keys() []answer {
	var out []answer
	for _, column := range r.columns[roleKey] {
		if a := (answer{r.Text(column), r.Value(column)}); a.seen != "" {
			out = append(out, a)
		}
	}
	return out
}

// optionColumn returns the column of an option, or the one of all options.
func (r *record) optionColumn(place int) int {
	if list := r.columns[roleOption]; place < len(list) {
		return list[place]
	}
	return max(0, r.columns.first(roleOptions))
}

// atOption names the cell of an option, or where the options stand.
func (r *record) atOption(place int) string { return Name(r.optionColumn(place), r.Number) }

// isRightFirst reports whether the row holds the right option apart from the
// wrong ones.
func (r *record) isRightFirst() bool {
	return len(r.columns[roleWrong])+len(r.columns[roleRightOne]) > 0
}

// rightFirst returns the options of such a row, the right one first.
func (r *record) rightFirst() []string {
	of := roleKey
	if len(r.columns[roleRightOne]) > 0 {
		of = roleRightOne
	}
	wrong := append(r.cells(roleWrong), r.cells(roleOption)...)
	return append([]string{r.cell(of)}, slices.DeleteFunc(wrong, func(s string) bool { return s == "" })...)
}

// block returns a text of several lines as Markdown.
func (r *record) block(text string) string {
	switch {
	case r.markdown:
		return text
	case r.html:
		return r.set.FromHTML(text, nil)
	default:
		return markup.FromPlain(text)
	}
}

// label returns a text of one line as Markdown.
func (r *record) label(text string) string {
	switch {
	case r.markdown:
		return text
	case r.html:
		return r.set.LabelFromHTML(text, nil)
	default:
		return markup.LabelFromPlain(text)
	}
}

func (r *record) labels(texts []string) []string {
	out := make([]string, 0, len(texts))
	for _, text := range texts {
		if text != "" {
			out = append(out, r.label(text))
		}
	}
	return out
}
