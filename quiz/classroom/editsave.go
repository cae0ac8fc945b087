package classroom

import (
	"cmp"
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
	b := *e.base
	head := e.Head()
	b.ID, b.Title, b.Description, b.Language = e.ID, head.Title, head.Description, strings.TrimSpace(head.Language)
	b.Places, b.Questions = nil, make([]quiz.Question, len(e.Slots))
	for i, s := range e.Slots {
		if b.Questions[i] = *s.base; s.Touched() {
			b.Questions[i], _ = s.Question()
		}
	}
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
	touched := *e.base
	touched.ID, touched.Title, touched.Description = e.ID, e.Head().Title, e.Head().Description
	touched.Places, touched.Questions = nil, nil
	for _, s := range e.Slots {
		if s.Touched() {
			q, form := s.Question()
			touched.Questions = append(touched.Questions, q)
			e.issues[s.ID] = form.Issues
		}
	}
	for _, issue := range touched.Check() {
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
		e.issues[""] = append(e.issues[""], quiz.Issue{Path: "title", Severity: quiz.Error, Code: invalid.Issues[0].Code, Message: invalid.Issues[0].Message, Hint: invalid.Issues[0].Hint})
	}
	return e.issues
}

// Unsaved is a working copy in a list.
type Unsaved struct {
	ID, Title string // Title of a set that has no version yet
	New       bool
	Changed   time.Time
}

// Unsaved returns the working copies of somebody, the one that was changed last
// first.
func (c *Classroom) Unsaved(ctx context.Context, who auth.Actor) ([]Unsaved, error) {
	var list []Unsaved
	for r, err := range c.edits.Scan(ctx, "") {
		if err != nil {
			return nil, fmt.Errorf("unsaved: %w", err)
		}
		if v := r.Value; v.Last > 0 && auth.Can(who, auth.Change, v.object()) {
			list = append(list, Unsaved{ID: r.Key, Title: v.Title, New: v.Base == "", Changed: v.Changed})
		}
	}
	slices.SortFunc(list, func(a, b Unsaved) int {
		return cmp.Or(b.Changed.Compare(a.Changed), cmp.Compare(a.ID, b.ID))
	})
	return list, nil
}

// NewSet begins a set without questions, and returns its id. It is a working copy
// alone until it is saved.
func (c *Classroom) NewSet(ctx context.Context, who auth.Actor, title string, now time.Time) (string, error) {
	if !who.SignedIn() {
		return "", fmt.Errorf("new set: %w", quiz.ErrForbidden)
	}
	e := &Edit{ID: newID(), New: true, record: store.Record[editRecord]{Value: editRecord{Owner: who.Account}}}
	title, err := cleanTitle(title)
	if err != nil {
		return "", err
	}
	first := editStep{Do: writeStep, Fields: headFields(&quiz.Bank{Title: title})}
	if _, err := c.kv.Commit(ctx, c.stepOps(e, now, first)...); err != nil {
		return "", fmt.Errorf("new set: %w", err)
	}
	return e.ID, nil
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

// DiscardEdit ends a working copy: the set is as its last version has it, and one
// without a version is gone.
func (c *Classroom) DiscardEdit(ctx context.Context, who auth.Actor, id string) error {
	_, err := store.Transact(ctx, c.kv, func(ctx context.Context) ([]store.Op, error) {
		e, err := c.editing(ctx, who, id)
		switch {
		case err != nil:
			return nil, err
		case e.record.Rev == 0:
			return []store.Op{c.edits.Check(id, 0)}, nil
		}
		return []store.Op{c.edits.Delete(id, e.record.Rev)}, nil
	})
	if err != nil {
		return fmt.Errorf("discard edit: %w", err)
	}
	return c.sweepSteps(ctx, id)
}

// sweepSteps deletes the steps of working copies of a set that have ended, also
// of those that a power cut kept from it. They belong to nothing: the next working
// copy has other keys.
func (c *Classroom) sweepSteps(ctx context.Context, id string) error {
	const atOnce = 50
	now, err := c.edits.Get(ctx, id)
	if err != nil && absent(err) != quiz.ErrNotFound {
		return err
	}
	var ops []store.Op
	for s, err := range c.steps.Scan(ctx, id) {
		if err != nil {
			return fmt.Errorf("sweep steps: %w", err)
		}
		if now.Value.Copy == "" || !strings.HasPrefix(s.Key, store.Key(id, now.Value.Copy)+".") {
			ops = append(ops, c.steps.Delete(s.Key, s.Rev))
		}
	}
	for ops := range slices.Chunk(ops, atOnce) {
		if _, err := c.kv.Commit(ctx, ops...); err != nil {
			return fmt.Errorf("sweep steps: %w", err)
		}
	}
	return nil
}
