package fields

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"bellwork/quiz"
)

// binder fills a question and collects its form on the way.
type binder struct {
	typed  Values
	sent   map[string]bool // the rows of which anything was typed
	at     string          // path of what is bound now; empty: the question
	labels string          // what labels begin with
	form   *Form
	parts  *[]Part
}

// inside returns a binder of what lies below, which collects fields of its own.
func (b *binder) inside(at, labels string) *binder {
	return &binder{typed: b.typed, sent: b.sent, at: at, labels: labels, form: b.form, parts: new([]Part)}
}

// name completes a part with its path. The word is the last of it; none means
// what is bound now itself.
func (b *binder) name(word string, p Part) Part {
	p.Name, p.Label = join(b.at, word), join(b.labels, word)
	return p
}

func join(path, word string) string {
	if path == "" || word == "" {
		return path + word
	}
	return path + "." + word
}

// bind joins a field to its place in the question. What came back as it would be
// shown leaves the place as it is, so nothing is lost in being spelled.
func bind[T any](b *binder, word string, p Part, at *T, show func(T) string, read func(string) (T, error)) {
	p = b.name(word, p)
	p.Value = show(*at)
	if typed, ok := b.typed[p.Name]; ok && !same(p.Type, typed, p.Value) {
		p.Value = clean(typed)
		v, err := read(p.Value)
		if err != nil {
			b.refuse(p.Name, err)
		} else {
			*at = v
		}
	}
	*b.parts = append(*b.parts, p)
}

// same reports whether a browser that was given a text sends it back like this.
// Fields of one line drop line breaks.
func same(t Type, typed, shown string) bool {
	typed, shown = clean(typed), clean(shown)
	if t == Line || t == Number {
		typed, shown = strings.ReplaceAll(typed, "\n", ""), strings.ReplaceAll(shown, "\n", "")
	}
	return typed == shown
}

// clean returns a text as it is kept: with line breaks of one kind.
func clean(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "\uFFFD")
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
}

func (b *binder) refuse(name string, err error) {
	issues := []quiz.Issue{{Code: "field", Message: err.Error()}}
	var invalid *quiz.InvalidError
	if errors.As(err, &invalid) {
		issues = slices.Clone(invalid.Issues)
	}
	for _, i := range issues {
		i.Path, i.Severity = name, quiz.Error
		b.form.Issues = append(b.form.Issues, i)
	}
}

// rows joins a list, whose new rows begin as fresh. Rows at its end that hold
// nothing do not count; the form keeps them to be filled in.
func rows[T any](b *binder, word string, at *[]T, fresh T, each func(*binder, *T)) {
	p := b.name(word, Part{Type: List})
	n := b.count(p.Name, len(*at))
	filled := slices.Clone(*at)
	counted, said := 0, len(b.form.Issues)
	for i := range n {
		row := b.inside(rowName(p.Name, i), p.Label)
		if i == len(filled) {
			filled = append(filled, fresh)
		} else if b.isNew(p.Name, row.at) {
			filled[i] = fresh
		}
		each(row, &filled[i])
		p.Rows = append(p.Rows, Row{Name: row.at, Parts: *row.parts})
		if !blank(*row.parts) {
			counted, said = i+1, len(b.form.Issues)
		}
	}
	b.form.Issues = b.form.Issues[:said]
	*at = filled[:counted]
	p.Value = strconv.Itoa(n)
	*b.parts = append(*b.parts, p)
}

// count returns how many rows a list has in the form.
func (b *binder) count(list string, n int) int {
	if k, err := strconv.Atoi(b.typed[list]); err == nil {
		return min(max(k, 0), quiz.MaxOptions)
	}
	return n
}

// isNew reports whether a row was added to a form: nothing of it was sent yet.
func (b *binder) isNew(list, row string) bool {
	_, sent := b.typed[list]
	return sent && !b.sent[row]
}

// rowsOf returns the paths of all rows that names lie in.
func rowsOf(v Values) map[string]bool {
	found := map[string]bool{}
	for name := range v {
		for i, c := range name {
			if c == ']' {
				found[name[:i+1]] = true
			}
		}
	}
	return found
}

// blank reports whether nothing has been filled in yet. What is picked from a
// list is always something.
func blank(parts []Part) bool {
	empty := true
	eachPart(parts, func(p Part) {
		if p.Type != List && p.Value != "" {
			empty = false
		}
	})
	return empty
}

// group collects fields under a heading.
func (b *binder) group(label string, fill func(*binder)) {
	inner := b.inside(b.at, b.labels)
	fill(inner)
	*b.parts = append(*b.parts, Part{Label: join(b.labels, label), Type: Group, Parts: *inner.parts})
}
