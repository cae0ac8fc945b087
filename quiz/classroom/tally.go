package classroom

import (
	"cmp"
	"reflect"
	"slices"

	"bellwork/quiz"
)

// Tally is what was answered to one question in the attempts that count.
type Tally struct {
	Question *quiz.Question
	Older    bool // it was changed or left out since
	Asked    int  // attempts that hold it
	Right    int
	Partly   int
	Wrong    int // also where nothing was given
	Nothing  int // of these
	Earned   float64
	Given    []GivenCount // the most frequent first
}

// GivenCount is how often something was answered.
type GivenCount struct {
	Line  quiz.Line
	Count int
	Right bool // it is a part of the key
}

// Facility returns the share of the points that was earned on the question, and
// whether there are any to earn.
func (t *Tally) Facility() (share float64, ok bool) {
	marked := t.Right + t.Partly + t.Wrong
	if marked == 0 {
		return 0, false
	}
	return max(0, t.Earned) / float64(marked), true
}

// Tally counts what was answered, question by question in the order of the set.
// A question that was changed since counts apart, after all others.
func (r Results) Tally() []*Tally {
	var list []*Tally
	for i := range r.Edition.Bank.Questions {
		list = append(list, &Tally{Question: &r.Edition.Bank.Questions[i]})
	}
	for _, s := range r.Students {
		if s.Counted == nil {
			continue
		}
		_, marks := s.Counted.Score()
		for n := range s.Counted.Attempt.Items {
			q, _ := s.Counted.question(n)
			t := tallyOf(&list, q)
			t.add(s.Counted.Counted(n), marks[n])
		}
	}
	for _, t := range list {
		slices.SortFunc(t.Given, func(a, b GivenCount) int {
			return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Line.Label, b.Line.Label), cmp.Compare(a.Line.Text, b.Line.Text))
		})
	}
	return list
}

// tallyOf returns the tally of a question, and makes one where there is none.
func tallyOf(list *[]*Tally, q *quiz.Question) *Tally {
	for _, t := range *list {
		if same(t.Question, q) {
			return t
		}
	}
	t := &Tally{Question: q, Older: true}
	*list = append(*list, t)
	return t
}

// same reports whether two editions ask the same question.
func same(a, b *quiz.Question) bool { return a == b || a.ID == b.ID && reflect.DeepEqual(a, b) }

// Asks reports whether the n-th question is this one, unchanged.
func (s Sitting) Asks(n int, q *quiz.Question) bool {
	mine, _ := s.question(n)
	return same(mine, q)
}

func (t *Tally) add(r quiz.Reveal, mark quiz.Mark) {
	t.Asked++
	t.Earned += mark.Fraction
	switch mark.Verdict() {
	case quiz.Right:
		t.Right++
	case quiz.Partly:
		t.Partly++
	case quiz.Wrong:
		t.Wrong++
	}
	if len(r.Given) == 0 {
		t.Nothing++
	}
	for _, o := range r.Options { // also those that nobody chose
		chosen := 0
		if o.Chosen {
			chosen = 1
		}
		t.count(quiz.Line{Text: o.Text}, o.Right, chosen)
	}
	if len(r.Options) > 0 {
		return
	}
	for _, line := range r.Given {
		right := line.Right || len(r.Given) == 1 && mark.Verdict() == quiz.Right || slices.Contains(r.Key, line)
		line.Right = false
		t.count(line, right, 1)
	}
}

func (t *Tally) count(line quiz.Line, right bool, times int) {
	i := slices.IndexFunc(t.Given, func(g GivenCount) bool { return g.Line == line })
	if i < 0 {
		i = len(t.Given)
		t.Given = append(t.Given, GivenCount{Line: line, Right: right})
	}
	t.Given[i].Count += times
}
