// Package intake is what every codec of a foreign format does while it reads a
// file: it gathers questions and pictures, gives every question an id, and
// keeps what there is to say about each with the place where it stands.
//
//	var set intake.Set
//	for each question of the file {
//		set.Begin(line, column)
//		if the question cannot be read {
//			set.Refuse("gift-brace", "the answers have no closing brace", "…")
//			continue
//		}
//		set.Add(question)
//	}
//	return set.Done()
//
// One bad question never sinks a file: it is left out and stands in the issues.
// A question that can be read but is not sound (no key, say) stays in the bank,
// and the issues name what has to be mended before it can be used.
package intake

import (
	"fmt"
	"slices"
	"strings"

	"bellwork/quiz"
)

// Set is a bank that is being read. Its zero value is ready for use.
type Set struct {
	Bank quiz.Bank // its head is the codec's to fill; Add fills its questions, Picture its files

	// Hints say in the words of the format what to do about a finding of the
	// bank's own check, by its code.
	Hints map[string]string

	found []finding
	ids   map[string]bool
	now   quiz.Place
	more  int
	full  bool     // questions were left unread
	lost  []string // of the texts of the question that is being read

	pictures map[string]bool // the paths of the bank's files

	beside     Neighbours        // nil: the file stands alone
	neighbours map[string]string // the paths of those that were looked for, by their names
}

// finding is an issue with the question that it belongs to.
type finding struct {
	quiz.Issue
	ordinal int // of the question; 0: the file as a whole
}

// maxFindings bounds what is said about one file.
const maxFindings = 1000

// In names the file inside an archive that is read from now on.
func (s *Set) In(file string) { s.now.File = file }

// Begin starts the next question, at a place in the file: from 1, 0 where
// unknown. Until the next Begin, all issues belong to it.
func (s *Set) Begin(line, column int) {
	s.now.Number++
	s.now.Line, s.now.Column = line, column
	s.lost = nil
}

// Full reports whether as many questions were begun as a bank may hold. Then
// the rest of the file is not to be read, and the issues say so: a file of
// millions of questions must not fill the memory.
func (s *Set) Full() bool {
	s.full = s.now.Number >= quiz.MaxQuestions
	return s.full
}

// Ordinal returns the number of the question that is being read, from 1.
func (s *Set) Ordinal() int { return s.now.Number }

// Warn says what was mended, or could not be taken over, in the question that
// is being read. The question is used all the same.
func (s *Set) Warn(code, message, hint string) {
	s.say(s.now.Line, s.now.Column, quiz.Warning, code, message, hint)
}

// WarnAt is Warn with a place of its own within the question.
func (s *Set) WarnAt(line, column int, code, message, hint string) {
	s.say(line, column, quiz.Warning, code, message, hint)
}

// Refuse says why the question that is being read cannot be: it must not be
// added.
func (s *Set) Refuse(code, message, hint string) {
	s.say(s.now.Line, s.now.Column, quiz.Error, code, message, hint)
}

// RefuseAt is Refuse with a place of its own.
func (s *Set) RefuseAt(line, column int, code, message, hint string) {
	s.say(line, column, quiz.Error, code, message, hint)
}

// Unsupported says that the question that is being read is of a kind that
// Bellwork does not have, as the format calls it. It is no error: the file is
// sound, and the question is left out.
func (s *Set) Unsupported(kind string) {
	s.Warn("unsupported-kind", fmt.Sprintf("questions of the kind %s cannot be taken over; it is left out", kind), "")
}

// Report adds issues about the file as a whole.
func (s *Set) Report(issues ...quiz.Issue) {
	for _, i := range issues {
		if i.File == "" {
			i.File = s.now.File
		}
		s.keep(finding{Issue: i})
	}
}

func (s *Set) say(line, column int, severity quiz.Severity, code, message, hint string) {
	f := finding{ordinal: s.now.Number, Issue: quiz.Issue{
		File: s.now.File, Line: line, Column: column, Severity: severity, Code: code, Message: message, Hint: hint,
	}}
	if f.ordinal > 0 {
		f.Question = numbered(f.ordinal)
	}
	s.keep(f)
}

func (s *Set) keep(f finding) {
	if len(s.found) < maxFindings {
		s.found = append(s.found, f)
		return
	}
	s.more++
}

// Add takes the question that was begun. It keeps the question's id where that
// is one and is free; otherwise the question gets its number. A weight that is
// not given counts as 1.
func (s *Set) Add(q quiz.Question) {
	if len(s.Bank.Questions) > quiz.MaxQuestions {
		return // one too many is all it takes to refuse the bank
	}
	s.sayLost()
	q.ID = s.id(q.ID)
	if q.Points == 0 {
		q.Points = 1
	}
	for i := range s.found {
		if s.found[i].ordinal == s.now.Number {
			s.found[i].Question = q.ID
		}
	}
	s.Bank.Questions = append(s.Bank.Questions, q)
	s.Bank.Places = append(s.Bank.Places, s.now)
}

// id returns an id for the question that is being read.
func (s *Set) id(wish string) string {
	if s.ids == nil {
		s.ids = map[string]bool{}
	}
	id := Slug(wish)
	if id == "" || s.ids[id] {
		if id != "" {
			s.Warn("duplicate-id", fmt.Sprintf("the id %q stands here for a second time; the question gets another one", wish), "")
		}
		id = numbered(s.now.Number)
	}
	for base, n := id, 2; s.ids[id]; n++ {
		id = fmt.Sprintf("%s-%d", base, n)
	}
	s.ids[id] = true
	return id
}

func numbered(ordinal int) string { return fmt.Sprintf("q%d", ordinal) }

// Done checks the bank and returns it with all issues, question by question.
// The error is an [*quiz.InvalidError] where there is no question at all. A
// head without id and title is no issue: who knows the file's name fills it in.
func (s *Set) Done() (quiz.Bank, []quiz.Issue, error) {
	slices.SortFunc(s.Bank.Files, func(a, b quiz.File) int { return strings.Compare(a.Path, b.Path) })
	for _, i := range s.Bank.Check() {
		s.check(i)
	}
	slices.SortStableFunc(s.found, func(a, b finding) int { return a.ordinal - b.ordinal })
	issues := make([]quiz.Issue, 0, len(s.found)+2)
	if s.full {
		issues = append(issues, quiz.Issue{
			Severity: quiz.Error, Code: "too-many-questions", Hint: "split it into several files",
			Message: fmt.Sprintf("the file holds more than %d questions; the rest is not read", quiz.MaxQuestions),
		})
	}
	for _, f := range s.found {
		s.rename(&f)
		issues = append(issues, f.Issue)
	}
	if s.more > 0 {
		issues = append(issues, quiz.Issue{
			Severity: quiz.Warning, Code: "more-issues", Message: fmt.Sprintf("%d more problems are not shown", s.more),
		})
	}
	if len(s.Bank.Questions) == 0 {
		issues = append(issues, quiz.Issue{
			Severity: quiz.Error, Code: "no-questions", Message: "no question of this file can be taken over",
			Hint: "bellwork formats lists what can be read",
		})
		return quiz.Bank{}, issues, &quiz.InvalidError{Issues: issues}
	}
	return s.Bank, issues, nil
}

// rename calls a question that was left out by a name that no other has.
func (s *Set) rename(f *finding) {
	if f.Question == numbered(f.ordinal) && s.ids[f.Question] && !s.added(f.ordinal) {
		f.Question = fmt.Sprintf("question %d", f.ordinal)
	}
}

// added reports whether the question with a number was taken.
func (s *Set) added(ordinal int) bool {
	_, found := slices.BinarySearchFunc(s.Bank.Places, ordinal, func(p quiz.Place, n int) int { return p.Number - n })
	return found
}

// check keeps an issue of the bank's own check, at the place of its question.
func (s *Set) check(i quiz.Issue) {
	if i.Path == "id" || i.Path == "title" || i.Code == "bank-no-questions" {
		return
	}
	if hint, ok := s.Hints[i.Code]; ok {
		i.Hint = hint
	}
	f := finding{Issue: i}
	if n, ok := i.QuestionIndex(); ok {
		at := s.Bank.Places[n]
		f.ordinal, f.File, f.Line, f.Column = at.Number, at.File, at.Line, at.Column
	}
	s.keep(f)
}
