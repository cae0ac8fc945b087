package classroom

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/fields"
	"bellwork/quiz/store"
)

// undoSteps is how many steps can be taken back.
const undoSteps = 50

// WriteQuestion keeps what was typed into the form of a question, readable or
// not. Seen names the state of the question that the form was made from: where
// another window has changed it since, nothing is kept and the error wraps
// quiz.ErrConflict. Of several states that follow one another each is a step;
// what is there already takes none, so pressing a button twice does what pressing
// it once does.
//
// Whoever sets a single field (evidence, say) takes the values of the form from
// [Slot.Question], sets that one, and writes them all.
func (c *Classroom) WriteQuestion(ctx context.Context, who auth.Actor, set, question, seen string, now time.Time, typed ...fields.Values) error {
	return c.takeSteps(ctx, who, set, now, func(e *Edit) (steps []editStep, err error) {
		i, found := e.Find(question)
		if !found {
			return nil, quiz.ErrNotFound
		}
		_, form := e.Slots[i].Question()
		before := form.Values()
		for _, v := range typed {
			_, form := e.Slots[i].Try(v)
			after := form.Values()
			if !maps.Equal(before, after) {
				steps = append(steps, editStep{Do: writeStep, Question: question, Fields: after})
			}
			before = after
		}
		switch _, now := e.Slots[i].Question(); {
		case maps.Equal(before, now.Values()):
			return nil, nil
		case seen != e.Slots[i].Seen:
			return nil, quiz.ErrConflict
		}
		return steps, nil
	})
}

// AddQuestion adds a question at an index, with what its form holds: at least
// its kind. It returns the id of the question.
func (c *Classroom) AddQuestion(ctx context.Context, who auth.Actor, set string, at int, typed fields.Values, now time.Time) (string, error) {
	id := newQuestionID()
	return id, c.takeStep(ctx, who, set, now, func(e *Edit) (*editStep, error) {
		if len(e.Slots) >= quiz.MaxQuestions {
			return nil, quiz.Invalid("bank-too-many-questions", "These are too many questions.", "Begin another set for the rest.")
		}
		return &editStep{Do: addStep, Question: id, Fields: typed, At: at}, nil
	})
}

// CopyQuestion puts a copy of a question behind it, and returns its id.
func (c *Classroom) CopyQuestion(ctx context.Context, who auth.Actor, set, question string, now time.Time) (string, error) {
	id := newQuestionID()
	return id, c.takeStep(ctx, who, set, now, func(e *Edit) (*editStep, error) {
		i, found := e.Find(question)
		if !found {
			return nil, quiz.ErrNotFound
		}
		_, form := e.Slots[i].Question()
		return &editStep{Do: addStep, Question: id, Like: e.Slots[i].origin, Fields: form.Values(), At: i + 1}, nil
	})
}

// RemoveQuestion takes a question out. One that is gone already stays gone.
func (c *Classroom) RemoveQuestion(ctx context.Context, who auth.Actor, set, question string, now time.Time) error {
	return c.takeStep(ctx, who, set, now, func(e *Edit) (*editStep, error) {
		if _, found := e.Find(question); !found {
			return nil, nil
		}
		return &editStep{Do: removeStep, Question: question}, nil
	})
}

// PlaceQuestion moves a question to an index; to the first or last one where
// there is no such index.
func (c *Classroom) PlaceQuestion(ctx context.Context, who auth.Actor, set, question string, to func(from int) int, now time.Time) error {
	return c.takeStep(ctx, who, set, now, func(e *Edit) (*editStep, error) {
		i, found := e.Find(question)
		if !found {
			return nil, quiz.ErrNotFound
		}
		at := min(max(to(i), 0), len(e.Slots)-1)
		if at == i {
			return nil, nil
		}
		return &editStep{Do: placeStep, Question: question, At: at}, nil
	})
}

// newQuestionID returns the id of a new question. It tells nothing, and is not
// given again.
func newQuestionID() string { return newID()[:10] }

// takeStep commits what is decided about a working copy, unless that is nothing.
func (c *Classroom) takeStep(ctx context.Context, who auth.Actor, set string, now time.Time, decide func(*Edit) (*editStep, error)) error {
	return c.takeSteps(ctx, who, set, now, func(e *Edit) ([]editStep, error) {
		s, err := decide(e)
		if s == nil {
			return nil, err
		}
		return []editStep{*s}, err
	})
}

func (c *Classroom) takeSteps(ctx context.Context, who auth.Actor, set string, now time.Time, decide func(*Edit) ([]editStep, error)) error {
	_, err := store.Transact(ctx, c.kv, func(ctx context.Context) ([]store.Op, error) {
		e, err := c.editing(ctx, who, set)
		if err != nil {
			return nil, err
		}
		steps, err := decide(e)
		if len(steps) == 0 || err != nil {
			return []store.Op{c.edits.Check(set, e.record.Rev)}, err
		}
		return c.stepOps(e, now, steps...), nil
	})
	if err != nil {
		return fmt.Errorf("edit: %w", err)
	}
	return nil
}

// stepOps adds steps behind the last one that counts. What could have been taken
// again is gone then.
func (c *Classroom) stepOps(e *Edit, now time.Time, steps ...editStep) []store.Op {
	r := e.record.Value
	if r.Copy == "" {
		r.Copy = newID()
	}
	var ops []store.Op
	for _, old := range e.steps {
		if stepNumber(old) > r.Last+len(steps) {
			ops = append(ops, c.steps.Delete(old.Key, old.Rev))
		}
	}
	for _, s := range steps {
		r.Last++
		key, rev := store.Key(e.ID, r.Copy, stepToken(r.Last)), store.Rev(0)
		if i, taken := e.step(r.Last); taken {
			rev = e.steps[i].Rev
		}
		ops = append(ops, c.steps.Put(key, s, rev))
		if s.Question == "" && e.New {
			r.Title = s.Fields["title"]
		}
	}
	for r.Head, r.Changed = r.Last, now; r.Last-r.First > undoSteps; {
		r.First++
		ops = append(ops, c.superseded(e, r.First)...)
	}
	return append(ops, c.edits.Put(e.ID, r, e.record.Rev))
}

// superseded deletes what a step makes superfluous that can no longer be taken
// back: the one before that wrote the same question, all of whose fields it
// holds. So a working copy grows by the questions that were touched, and not by
// the hours.
func (c *Classroom) superseded(e *Edit, n int) []store.Op {
	i, kept := e.step(n)
	if !kept || e.steps[i].Value.Do != writeStep {
		return nil
	}
	for _, old := range slices.Backward(e.steps[:i]) {
		if old.Value.Do == writeStep && old.Value.Question == e.steps[i].Value.Question {
			return []store.Op{c.steps.Delete(old.Key, old.Rev)}
		}
	}
	return nil
}

// step returns the index of a step by its number.
func (e *Edit) step(n int) (int, bool) {
	i := slices.IndexFunc(e.steps, func(s store.Record[editStep]) bool { return stepNumber(s) == n })
	return i, i >= 0
}

func stepNumber(s store.Record[editStep]) int {
	n, _ := strconv.Atoi(s.Key[len(s.Key)-len(stepToken(0)):])
	return n
}

// Undo takes the last step back, and Redo takes it again. At names the state of
// the working copy that is meant; where there is another by now, nothing happens
// and the error wraps quiz.ErrConflict. They return the question that the step
// was about; empty: the head of the set.
func (c *Classroom) Undo(ctx context.Context, who auth.Actor, set, at string, now time.Time) (question string, err error) {
	return c.walk(ctx, who, set, at, now, func(r *editRecord) (step int, ok bool) {
		r.Last--
		return r.Last + 1, r.Last >= r.First
	})
}

// Redo takes again what was taken back last; see [Classroom.Undo].
func (c *Classroom) Redo(ctx context.Context, who auth.Actor, set, at string, now time.Time) (question string, err error) {
	return c.walk(ctx, who, set, at, now, func(r *editRecord) (step int, ok bool) {
		r.Last++
		return r.Last, r.Last <= r.Head
	})
}

func (c *Classroom) walk(ctx context.Context, who auth.Actor, set, at string, now time.Time, move func(*editRecord) (int, bool)) (question string, err error) {
	_, err = store.Transact(ctx, c.kv, func(ctx context.Context) ([]store.Op, error) {
		e, err := c.editing(ctx, who, set)
		if err != nil {
			return nil, err
		}
		if at != "" && e.At != at {
			return []store.Op{c.edits.Check(set, e.record.Rev)}, quiz.ErrConflict
		}
		r := e.record.Value
		n, ok := move(&r)
		if !ok {
			return []store.Op{c.edits.Check(set, e.record.Rev)}, nil
		}
		if i, kept := e.step(n); kept {
			question = e.steps[i].Value.Question
		}
		r.Changed = now
		return []store.Op{c.edits.Put(set, r, e.record.Rev)}, nil
	})
	if err != nil {
		return "", fmt.Errorf("undo: %w", err)
	}
	return question, nil
}
