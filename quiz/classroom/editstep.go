package classroom

import (
	"fmt"
	"slices"

	"bellwork/quiz"
	"bellwork/quiz/fields"
)

// editStep is one change of a working copy.
type editStep struct {
	Do       stepKind      `json:"do"`
	Question string        `json:"question,omitempty"` // empty: the head of the set
	Like     string        `json:"like,omitempty"`     // addStep: the question of the base that has what no form shows
	Fields   fields.Values `json:"fields,omitempty"`   // writeStep, addStep: what the form holds from now on
	At       int           `json:"at,omitempty"`       // addStep, placeStep: index
}

type stepKind string

const (
	writeStep  stepKind = "write"
	addStep    stepKind = "add"
	removeStep stepKind = "remove"
	placeStep  stepKind = "place"
)

// stepToken is the last part of the key of a step; keys are in the order of steps.
func stepToken(n int) string { return fmt.Sprintf("%08d", n) }

// fold makes the state of a working copy from its base and its steps.
func (e *Edit) fold() {
	r := e.record.Value
	e.Versions, e.CanUndo, e.CanRedo = len(e.set.Value.Versions), r.Last > r.First, r.Last < r.Head
	e.At = revision(e.record.Rev)
	if r.Last > 0 {
		e.Changed = r.Changed
	}
	if e.Versions > r.Versions {
		e.Newer = e.set.Value.Current().At
	}
	untouched := "v" + r.Base[:min(len(r.Base), 12)]
	e.head = Slot{Seen: untouched, typed: headFields(e.base)}
	for i := range e.base.Questions {
		q := &e.base.Questions[i]
		e.Slots = append(e.Slots, Slot{ID: q.ID, Seen: untouched, origin: q.ID, base: q})
	}
	for _, s := range e.steps {
		if stepNumber(s) <= r.Last {
			e.apply(s.Value, revision(s.Rev))
		}
	}
}

// apply takes one step. One that has nothing to change any more changes nothing.
func (e *Edit) apply(s editStep, seen string) {
	i, found := e.Find(s.Question)
	switch {
	case s.Do == writeStep && s.Question == "":
		e.head.Seen, e.head.typed = seen, s.Fields
	case s.Do == writeStep && found:
		e.Slots[i].Seen, e.Slots[i].typed, e.Slots[i].Fresh = seen, s.Fields, false
	case s.Do == addStep && !found:
		_, begun := s.Fields["stem"]
		slot := Slot{ID: s.Question, Seen: seen, Fresh: !begun, origin: s.Like, base: e.like(s.Question, s.Like), typed: s.Fields}
		e.Slots = slices.Insert(e.Slots, min(s.At, len(e.Slots)), slot)
	case s.Do == removeStep && found:
		e.Slots = slices.Delete(e.Slots, i, i+1)
	case s.Do == placeStep && found:
		slot := e.Slots[i]
		e.Slots = slices.Delete(e.Slots, i, i+1)
		e.Slots = slices.Insert(e.Slots, min(max(s.At, 0), len(e.Slots)), slot)
	}
}

// like returns what the fields of a question that was added are filled into.
func (e *Edit) like(id, of string) *quiz.Question {
	q := quiz.Question{Points: 1}
	if from, ok := e.base.Question(of); ok {
		q = *from
	}
	q.ID = id
	return &q
}
