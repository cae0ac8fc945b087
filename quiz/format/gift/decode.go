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
	var set intake.Set
	set.Report(issues...)
	var category []string
	for b := range blocks(file) {
		whole := span{b.text, 0}.trim()
		path, isCategory := strings.CutPrefix(whole.text, categoryMark)
		if whole.text != "" && !isCategory && set.Full() {
			break
		}
		switch {
		case b.long:
			set.Begin(b.line, 1)
			set.Refuse("gift-too-long", "this question has more than 16 MB", "put a blank line between two questions")
		case isCategory:
			category = readCategoryBlock(&set, &b, path)
		case whole.text != "":
			r := reader{set: &set, block: &b, said: map[string]bool{}}
			r.question(whole, category)
		}
	}
	return set.Done()
}

// readCategoryBlock reads a category, which goes for all questions from there
// on. Moodle takes the whole block for its path.
func readCategoryBlock(set *intake.Set, b *block, path string) []string {
	name, rest, more := strings.Cut(shown.Replace(path), "\n")
	if more && strings.Contains(rest, "{") {
		line, column := b.place(span{b.text, 0}.trim().at)
		set.Report(quiz.Issue{Line: line, Column: column, Severity: quiz.Error, Code: "gift-category",
			Message: "what stands right below a $CATEGORY line belongs to it; the question there was left out",
			Hint:    "put a blank line below the $CATEGORY line"})
	} else if more {
		name += " " + rest
	}
	return readCategory(name)
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
