package gift

import (
	"io"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/charset"
	"bellwork/quiz/format/intake"
)

// Decode reads a file. Its head is the caller's to name; everything else that
// could not be read stands in the issues.
func Decode(r io.Reader) (quiz.Bank, []quiz.Issue, error) {
	file, issues, err := charset.Read(r, "GIFT")
	if err != nil {
		return quiz.Bank{}, nil, err
	}
	d := decoder{set: intake.Set{Hints: mending()}}
	d.set.From(r)
	d.set.Report(issues...)
	for b := range blocks(file) {
		if !d.block(&b) {
			break
		}
	}
	return d.set.Done()
}

type decoder struct {
	set      intake.Set
	path     string   // of the category from here on
	category []string // the path, once a question has asked for it
	split    bool     // that has happened
}

// block reads a block; false means that no more are to be read.
func (d *decoder) block(b *block) bool {
	whole := span{b.text, 0}.trim()
	path, isCategory := strings.CutPrefix(whole.text, categoryMark)
	switch {
	case isCategory:
		d.path, d.split = d.categoryPath(b, whole.at, path), false
	case whole.text == "" && !b.long:
	case d.set.Full():
		return false
	case b.long:
		d.set.Begin(b.line, 1)
		d.set.Refuse("gift-too-long", "this question has more than 8 MB", "put a blank line between two questions")
	default:
		if !d.split {
			d.category, d.split = intake.Folders(d.path), true
		}
		r := reader{set: &d.set, block: b, said: map[string]bool{}}
		r.question(whole, d.category)
	}
	return true
}

// categoryPath reads a category, which goes for all questions from there on.
// Moodle takes the whole block for its path.
func (d *decoder) categoryPath(b *block, at int, path string) string {
	name, rest, more := strings.Cut(shown.Replace(path), "\n")
	if !more {
		return name
	}
	if !strings.Contains(rest, "{") {
		return name + " " + rest
	}
	line, column := b.place(at)
	d.set.Report(quiz.Issue{Line: line, Column: column, Severity: quiz.Error, Code: "gift-category",
		Message: "what stands right below a $CATEGORY line belongs to it; the question there was left out",
		Hint:    "put a blank line below the $CATEGORY line"})
	return name
}

// reader reads one question.
type reader struct {
	set   *intake.Set
	block *block
	said  map[string]bool
	q     quiz.Question
}

// warn says something about a piece of the question, once for each code: what
// is true of one option is often true of all.
func (r *reader) warn(s span, code, message, hint string) {
	if r.said[code] {
		return
	}
	r.said[code] = true
	line, column := r.block.place(s.trim().at)
	r.set.WarnAt(line, column, code, message, hint)
}

func (r *reader) refuse(s span, code, message, hint string) {
	line, column := r.block.place(s.trim().at)
	r.set.RefuseAt(line, column, code, message, hint)
}
