package classroom

import "bellwork/quiz"

// Sitting is an attempt together with the bank it was given.
type Sitting struct {
	ID      string // as addresses name it
	Attempt quiz.Attempt
	Bank    *quiz.Bank
}

// Under reports whether the attempt was begun under an assignment.
func (s Sitting) Under(a Assignment) bool { return assignmentOf(s.ID) == a.ID }

// Whole reports whether the attempt asks what its assignment asks, be it drawn,
// rather than what was missed before.
func (s Sitting) Whole() bool {
	return !s.Attempt.Policy.Draw.IsZero() || len(s.Attempt.Items) == len(s.Bank.Questions)
}

// Among returns how many questions there were to draw from; 0: none was drawn.
func (s Sitting) Among() int {
	if s.Attempt.Policy.Draw.IsZero() {
		return 0
	}
	return s.Bank.Answerable()
}

// Face returns what the student may see of the n-th question, from 0. Hints
// belong to practice.
func (s Sitting) Face(n int) quiz.Face {
	q, d := s.question(n)
	f := q.Face(d)
	if s.Attempt.Mode != quiz.Practice {
		f.Hints = nil
	}
	return f
}

// Input returns the form fields that stand for what is saved for the n-th
// question.
func (s Sitting) Input(n int) quiz.Input {
	r := s.Attempt.Items[n].Response
	if r == nil {
		return quiz.Input{}
	}
	q, d := s.question(n)
	return q.Body.Show(*r, d)
}

// Given returns what is saved for the n-th question, in words.
func (s Sitting) Given(n int) []quiz.Line { return s.say(n, s.Attempt.Items[n].Response) }

// First returns what was checked first on the n-th question of a practice, in
// words: it is what counts.
func (s Sitting) First(n int) []quiz.Line { return s.say(n, s.Attempt.Items[n].First) }

func (s Sitting) say(n int, r *quiz.Response) []quiz.Line {
	if r == nil {
		return nil
	}
	q, _ := s.question(n)
	return q.Body.Say(*r)
}

// Said puts an input for the n-th question in words, or returns nil where it
// does not fit.
func (s Sitting) Said(n int, in quiz.Input) []quiz.Line {
	q, d := s.question(n)
	r, err := q.Body.Read(in, d)
	if err != nil || r == nil {
		return nil
	}
	return q.Body.Say(*r)
}

// Reveal shows the n-th question with its key and the latest response. Whether
// it may be shown is for the caller to decide: see [Sitting.Review] and
// [quiz.Item.Checked].
func (s Sitting) Reveal(n int) quiz.Reveal {
	item := s.Attempt.Items[n]
	q, d := s.question(n)
	return q.Reveal(d, item.Response, quiz.Grade(q, nil, item.Response))
}

// Counted shows the n-th question with the response that counts for the score.
func (s Sitting) Counted(n int) quiz.Reveal {
	item := s.Attempt.Items[n]
	q, d := s.question(n)
	return q.Reveal(d, item.Counted(), quiz.Grade(q, nil, item.Counted()))
}

// question returns the n-th question and how it was drawn. The bank is the
// version the attempt was started with, so it has every question of it.
func (s Sitting) question(n int) (*quiz.Question, quiz.Drawn) {
	item := s.Attempt.Items[n]
	q, _ := s.Bank.Question(item.Question)
	return q, item.Draw.Of(s.Attempt.Seed, item.Question)
}

// Score returns what the attempt earned, with the mark of each question.
func (s Sitting) Score() (quiz.Score, []quiz.Mark) {
	return quiz.ScoreOf(s.Bank, s.Attempt, nil)
}

// TagScores returns what the attempt earned by tag.
func (s Sitting) TagScores() []quiz.TagScore {
	_, marks := s.Score()
	return quiz.TagScores(s.Bank, s.Attempt, marks)
}

// Review returns how much the student sees of the attempt once it is closed.
// Practice shows everything; it has shown it before.
func (s Sitting) Review() quiz.Review {
	if s.Attempt.Mode == quiz.Practice || s.Attempt.Policy.Review == "" {
		return quiz.ReviewFull
	}
	return s.Attempt.Policy.Review
}

// Answered counts the questions that hold a response, and those that can.
func (s Sitting) Answered() (answered, of int) {
	for n, item := range s.Attempt.Items {
		if q, _ := s.question(n); !q.Kind().Answerable() {
			continue
		}
		of++
		if item.Response != nil {
			answered++
		}
	}
	return answered, of
}

// FirstOpen returns the index of the question to go on with: the first without
// a response once there is one at all, else the first, be it only to read.
func (s Sitting) FirstOpen() int {
	if answered, _ := s.Answered(); answered == 0 {
		return 0
	}
	for n, item := range s.Attempt.Items {
		if item.Response == nil && s.Kind(n).Answerable() {
			return n
		}
	}
	return 0
}

// Untried reports whether the n-th question was left out of a practice. In a
// test an open question is a missed one; in practice it was only not reached.
func (s Sitting) Untried(n int) bool {
	return s.Attempt.Mode == quiz.Practice && s.Attempt.Items[n].Counted() == nil
}

// Kind returns the kind of the n-th question.
func (s Sitting) Kind(n int) quiz.Kind {
	q, _ := s.question(n)
	return q.Kind()
}

// Evidence returns the passage that the n-th question rests on.
func (s Sitting) Evidence(n int) quiz.Evidence {
	q, _ := s.question(n)
	return q.Evidence
}

// Latest marks what is saved for the n-th question.
func (s Sitting) Latest(n int) quiz.Mark {
	q, _ := s.question(n)
	return quiz.Grade(q, nil, s.Attempt.Items[n].Response)
}
