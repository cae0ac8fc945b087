package classroom

import (
	"context"
	"fmt"
	"time"
	"unicode/utf8"

	"bellwork/quiz"
)

// Plan is what a teacher asks for: a set for a class, as what, from when and
// until when, and by which rules.
type Plan struct {
	Set, Class  string
	Title       string       // empty: the set's
	Mode        quiz.Mode    // empty: practice and test
	From, Until time.Time    // zero: now; until it is closed
	Policy      *quiz.Policy // nil: the server's
}

// Limits of a plan.
const (
	maxTitle     = 100                       // characters
	maxAhead     = 10 * 366 * 24 * time.Hour // of both moments
	minTimeLimit = time.Minute
	maxTimeLimit = 24 * time.Hour
	maxTests     = 100
)

// FewError says that a set has too few questions for a draw, or that too many of
// them carry the same tags.
type FewError struct {
	Most int // that can be drawn
	Of   int // there are
}

// Error implements error.
func (e *FewError) Error() string {
	return fmt.Sprintf("%d of %d questions can be drawn", e.Most, e.Of)
}

// planned returns a plan that can be carried out for an assignment that was.
// What begins in the past has begun now; what stays as it was stays.
func (c *Classroom) planned(ctx context.Context, p Plan, was Assignment, now time.Time) (Plan, error) {
	p.Title = quiz.OneLine(p.Title)
	if !p.From.After(now) && !p.From.Equal(was.From) {
		p.From = time.Time{}
	}
	switch {
	case p.Mode != "" && p.Mode != quiz.Practice && p.Mode != quiz.Test:
		return p, quiz.Invalid("assign-mode", "A set can be opened as practice or as a test.", "Choose one of them, or both.")
	case utf8.RuneCountInString(p.Title) > maxTitle:
		return p, quiz.Invalid("assign-title", "This title is too long.", "A few words are enough for the students to know it by.")
	}
	if err := p.checkTimes(was, now); err != nil || p.Policy == nil {
		return p, err
	}
	return c.plannedRules(ctx, p, was.Set)
}

func (p Plan) checkTimes(was Assignment, now time.Time) error {
	switch {
	case p.From.After(now.Add(maxAhead)) || p.Until.After(now.Add(maxAhead)):
		return quiz.Invalid("assign-far", "That is more than ten years away.", "Check the year.")
	case !p.Until.IsZero() && !p.Until.After(now) && !p.Until.Equal(was.Until):
		return quiz.Invalid("assign-past", "The end is in the past.", "Choose a later moment, or leave it empty and close it yourself.")
	case !p.Until.IsZero() && !p.Until.After(p.From):
		return quiz.Invalid("assign-order", "It would end before it begins.", "Choose an end after the beginning.")
	}
	return nil
}

// plannedRules checks the rules of a plan. Those of the server are not written
// down: they go on following the server.
func (c *Classroom) plannedRules(ctx context.Context, p Plan, set string) (Plan, error) {
	rules := *p.Policy
	switch {
	case rules.TimeLimit != 0 && rules.TimeLimit < minTimeLimit || rules.TimeLimit > maxTimeLimit:
		return p, quiz.Invalid("assign-limit", "That is no time limit.", "Write how many minutes a test may take, from 1 to 1440, or leave it empty.")
	case rules.MaxTests < 0 || rules.MaxTests > maxTests:
		return p, quiz.Invalid("assign-tries", "That is no number of tests.", "Write a number from 1 to 100, or leave it empty.")
	case !rules.Review.Known():
		return p, quiz.Invalid("assign-review", "That cannot be shown after a test.", "Choose one of the list.")
	case rules.Draw.Count < 0 || rules.Draw.PerTag < 0:
		return p, quiz.Invalid("assign-draw", "That is no number of questions.", "Write a number, or leave it empty.")
	case rules.Draw.Count == 0 && rules.Draw.PerTag > 0:
		return p, quiz.Invalid("assign-draw-count", "How many questions shall be drawn?", "A limit for each tag needs a number of questions to draw.")
	}
	if err := c.checkDraw(ctx, rules.Draw, set); err != nil {
		return p, err
	}
	p.Policy = nil
	if rules = rules.Plain(); rules != c.policy.Plain() {
		p.Policy = &rules
	}
	return p, nil
}

// checkDraw returns a *FewError for a draw that a set cannot give.
func (c *Classroom) checkDraw(ctx context.Context, draw quiz.Selection, set string) error {
	if draw.IsZero() {
		return nil
	}
	edition, err := c.edition(ctx, set)
	if err != nil {
		return fmt.Errorf("assign: %w", err)
	}
	if most := draw.Most(edition.Bank); most < draw.Count {
		return &FewError{Most: most, Of: edition.Bank.Answerable()}
	}
	return nil
}
