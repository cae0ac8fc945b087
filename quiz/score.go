package quiz

import (
	"cmp"
	"slices"
)

// Score is what an attempt earned: accuracy, in points.
type Score struct {
	Points  float64 // earned, never below 0
	Max     float64 // at stake in the questions that could be marked
	Pending float64 // at stake in essays that nobody has marked yet; not in Max
}

// Share returns the points earned as a share of those at stake, 0 to 1.
func (s Score) Share() float64 {
	if s.Max == 0 {
		return 0
	}
	return s.Points / s.Max
}

// ScoreOf marks the responses of an attempt that count and adds them up. Marks
// come in the order of the attempt's items; a question that the bank does not
// have is unscored.
func ScoreOf(b *Bank, a Attempt, corrections []Correction) (Score, []Mark) {
	var s Score
	marks := make([]Mark, len(a.Items))
	for i, item := range a.Items {
		q, ok := b.Question(item.Question)
		if !ok {
			marks[i] = Mark{State: Unscored}
			continue
		}
		marks[i] = Grade(q, corrections, item.Counted())
		s.add(q, marks[i])
	}
	s.Points = max(0, s.Points)
	return s, marks
}

func (s *Score) add(q *Question, m Mark) {
	switch m.State {
	case Graded:
		s.Points += m.Fraction * q.Points
		s.Max += q.Points
	case Pending:
		s.Pending += q.Points
	}
}

// TagScore is the score of the questions that carry a tag.
type TagScore struct {
	Tag   string
	Score Score
}

// TagScores splits a score by tag, given the marks that [ScoreOf] returned for
// the attempt, with tags in alphabetical order. Tags of which nothing is marked
// are left out.
func TagScores(b *Bank, a Attempt, marks []Mark) []TagScore {
	sums := map[string]*Score{}
	for i, item := range a.Items {
		q, ok := b.Question(item.Question)
		if !ok || marks[i].State != Graded {
			continue
		}
		for _, tag := range q.Tags {
			if sums[tag] == nil {
				sums[tag] = &Score{}
			}
			sums[tag].add(q, marks[i])
		}
	}
	list := make([]TagScore, 0, len(sums))
	for tag, sum := range sums {
		sum.Points = max(0, sum.Points)
		list = append(list, TagScore{tag, *sum})
	}
	slices.SortFunc(list, func(x, y TagScore) int { return cmp.Compare(x.Tag, y.Tag) })
	return list
}
