package classroom

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/store"
)

// Bank returns what the next version would hold, as far as it can be read.
func (e *Edit) Bank() *quiz.Bank {
	questions := make([]quiz.Question, len(e.Slots))
	for i, s := range e.Slots {
		if questions[i] = *s.base; s.Touched() {
			questions[i], _ = s.Question()
		}
	}
	return e.with(questions)
}

// with returns the base with the head of the working copy and other questions.
func (e *Edit) with(questions []quiz.Question) *quiz.Bank {
	b, head := *e.base, e.Head()
	b.ID, b.Title, b.Description, b.Language = e.ID, head.Title, head.Description, strings.TrimSpace(head.Language)
	b.Places, b.Questions = nil, questions
	return &b
}

// Issues returns what keeps the working copy from being saved: about the set
// under the empty id, about questions under theirs, with paths within each.
// Questions that nobody touched are sound.
func (e *Edit) Issues() map[string][]quiz.Issue {
	if e.issues != nil {
		return e.issues
	}
	e.issues = map[string][]quiz.Issue{}
	var touched []quiz.Question
	for _, s := range e.Slots {
		if s.Touched() {
			q, form := s.Question()
			touched = append(touched, q)
			e.issues[s.ID] = form.Issues
		}
	}
	for _, issue := range e.with(touched).Check() {
		if issue.Path == "title" || issue.Code == "bank-no-questions" && len(e.Slots) > 0 {
			continue
		}
		if _, about := issue.QuestionIndex(); about {
			_, issue.Path, _ = strings.Cut(issue.Path, "].")
		}
		e.issues[issue.Question] = append(e.issues[issue.Question], issue)
	}
	var invalid *quiz.InvalidError
	if _, err := cleanTitle(e.Head().Title); errors.As(err, &invalid) {
		issue := invalid.Issues[0]
		issue.Path, issue.Severity = "title", quiz.Error
		e.issues[""] = append(e.issues[""], issue)
	}
	return e.issues
}

// SaveEdit makes a version of a working copy, which ends with that. Versions is
// how many the set is known to have: where it has got another one since, nothing
// is saved and the error wraps quiz.ErrConflict. What is unsound is an
// *InvalidError, and nothing is saved either. Saving what has been saved already
// does nothing.
func (c *Classroom) SaveEdit(ctx context.Context, who auth.Actor, id string, versions int, now time.Time) error {
	_, err := store.Transact(ctx, c.kv, func(ctx context.Context) ([]store.Op, error) {
		e, err := c.editing(ctx, who, id)
		if err != nil {
			return nil, err
		}
		if e.record.Rev == 0 {
			return []store.Op{c.sets.Check(id, e.set.Rev)}, nil
		}
		if versions != len(e.set.Value.Versions) {
			return []store.Op{c.edits.Check(id, e.record.Rev), c.sets.Check(id, e.set.Rev)}, quiz.ErrConflict
		}
		next, err := c.nextVersion(ctx, who, e, now)
		if err != nil {
			return nil, err
		}
		return []store.Op{c.edits.Delete(id, e.record.Rev), c.sets.Put(id, next, e.set.Rev)}, nil
	})
	if err != nil {
		return fmt.Errorf("save edit: %w", err)
	}
	return c.sweepSteps(ctx, id)
}

// nextVersion stores what a working copy holds and returns the set that names it.
// Storing the same content twice is storing it once.
func (c *Classroom) nextVersion(ctx context.Context, who auth.Actor, e *Edit, now time.Time) (Set, error) {
	if err := e.sound(); err != nil {
		return Set{}, err
	}
	title, err := cleanTitle(e.Head().Title)
	if err != nil {
		return Set{}, err
	}
	bank := onlyShown(*e.Bank())
	bank.Title = title
	if issues := bank.Check(); len(issues) > 0 {
		return Set{}, &quiz.InvalidError{Issues: issues}
	}
	hash, err := c.storeContent(ctx, &bank)
	if err != nil {
		return Set{}, err
	}
	s := e.set.Value
	if e.New {
		s = Set{ID: e.ID, Owner: e.record.Value.Owner, Created: now}
	}
	if n := len(s.Versions); n == 0 || s.Versions[n-1].Hash != hash {
		s.Versions = append(slices.Clone(s.Versions), Version{Hash: hash, At: now, By: who.Account, Questions: len(bank.Questions)})
	}
	s.Title, s.Changed = title, now
	return s, nil
}

// sound returns what is wrong with a working copy.
func (e *Edit) sound() error {
	invalid := &quiz.InvalidError{}
	for _, list := range e.Issues() {
		invalid.Issues = append(invalid.Issues, list...)
	}
	if len(invalid.Issues) > 0 {
		return invalid
	}
	return nil
}
