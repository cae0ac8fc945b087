package quiz

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"slices"
	"time"
)

// EventKind names what happened to an attempt.
type EventKind string

// The events of an attempt.
const (
	Started  EventKind = "start"
	Answered EventKind = "answer" // the first answer to a question, a changed one, or with no response a cleared one
	Checked  EventKind = "check"  // practice: the verdict was asked for
	Flagged  EventKind = "flag"   // with On, or taken off without
	Extended EventKind = "extend" // more time was taken
	Deferred EventKind = "defer"  // the moment at which everybody's attempts end was put off
	Handed   EventKind = "submit"
	Expired  EventKind = "expire" // the deadline passed
)

// Event is something that happened to an attempt at an instant of the server's
// clock.
type Event struct {
	Kind     EventKind
	At       time.Time
	Question string    // answer, check, flag
	Key      string    // answer, check: idempotency key, chosen by the client; empty: none
	Instead  []string  // answer: keys of earlier ones to the question that may still be under way
	Response *Response // answer
	On       bool      // flag
	Start    *Attempt  // start: the attempt as drawn
	Until    time.Time // defer: when attempts end from now on; zero: no such moment
}

// Apply returns the attempt after the event, or the reason why the event cannot
// happen. The attempt itself stays as it was. Applying the same events to the
// zero attempt always gives the same attempt.
func (a Attempt) Apply(e Event) (Attempt, error) {
	if e.Kind == Started {
		return a.start(e)
	}
	if a.IsZero() {
		return a, fmt.Errorf("%s before the start: %w", e.Kind, ErrConflict)
	}
	if again, err := a.repeated(e); again || err != nil {
		return a, err
	}
	if err := a.open(e); err != nil {
		return a, err
	}
	switch e.Kind {
	case Answered, Checked, Flagged:
		return a.applyItem(e)
	case Extended:
		return a.extend(e)
	case Deferred:
		return a.deferTo(e)
	case Handed:
		a.Submitted = e.At
		return a, nil
	case Expired:
		return a.expire(e)
	default:
		return a, fmt.Errorf("event %q: %w", e.Kind, ErrConflict)
	}
}

func (a Attempt) start(e Event) (Attempt, error) {
	if !a.IsZero() || e.Start == nil || e.Start.IsZero() {
		return a, fmt.Errorf("start: %w", ErrConflict)
	}
	started := *e.Start
	started.Started = e.At
	started.Items = slices.Clone(e.Start.Items)
	return started, nil
}

// repeated recognises an answer that was applied before. It comes before the
// check whether the attempt is open: a retry of an acknowledged answer is
// acknowledged again, however late it is.
func (a Attempt) repeated(e Event) (bool, error) {
	if e.Kind != Answered || e.Key == "" {
		return false, nil
	}
	s, ok := a.Remembered(e.Key)
	switch {
	case !ok:
		return false, nil
	case s.Overtaken == e.Question || s.Overtaken == "" && s.Digest == e.digest():
		return true, nil
	default:
		return false, fmt.Errorf("idempotency key used for another answer: %w", ErrConflict)
	}
}

func (e Event) digest() uint32 {
	h := fnv.New32a()
	// A response is plain data: encoding it cannot fail.
	_ = json.NewEncoder(h).Encode(struct {
		Question string
		Response *Response
	}{e.Question, e.Response})
	return h.Sum32()
}

func (a Attempt) open(e Event) error {
	switch {
	case !a.Submitted.IsZero():
		return ErrClosed
	case a.expired(e.At) && e.Kind != Expired:
		return ErrExpired
	default:
		return nil
	}
}

// applyItem changes one item in a copy of the items.
func (a Attempt) applyItem(e Event) (Attempt, error) {
	i := a.Item(e.Question)
	if i < 0 {
		return a, fmt.Errorf("question %q of this attempt: %w", e.Question, ErrNotFound)
	}
	next := a
	next.Items = slices.Clone(a.Items)
	item := &next.Items[i]
	switch e.Kind {
	case Answered:
		item.answer(e)
		next.Seen = remember(a.Seen, e)
	case Checked:
		if a.Mode != Practice || item.Response == nil {
			return a, fmt.Errorf("check: %w", ErrConflict)
		}
		item.check()
		next.Seen = rememberCheck(a.Seen, e.Key)
	case Flagged:
		item.Flagged = e.On
	}
	return next, nil
}

func (i *Item) answer(e Event) {
	i.Response, i.Saved = e.Response, e.At
	i.Open = i.Checks > 0
}

func (i *Item) check() {
	if i.Checked() {
		return // asked twice for the same verdict: not another try
	}
	if i.First == nil {
		i.First = i.Response
	}
	i.Checks++
	i.Open = false
}

// remember notes the key of an answer and of those that it has overtaken: what
// a phone gave up sending can still lie in the network, and must not undo what
// was given after it.
func remember(seen []Seen, e Event) []Seen {
	kept := slices.Clone(seen)
	for _, key := range e.Instead {
		if key != "" && key != e.Key && !slices.ContainsFunc(kept, func(s Seen) bool { return s.Key == key }) {
			kept = append(kept, Seen{Key: key, Overtaken: e.Question, At: e.At.UnixMilli()})
		}
	}
	if e.Key != "" {
		kept = append(kept, Seen{Key: e.Key, Digest: e.digest(), At: e.At.UnixMilli()})
	}
	return slices.Clip(kept[max(0, len(kept)-maxSeen):])
}

// rememberCheck notes that the answer with this key was checked.
func rememberCheck(seen []Seen, key string) []Seen {
	kept := slices.Clone(seen)
	for i := range kept {
		kept[i].Checked = kept[i].Checked || key != "" && kept[i].Key == key
	}
	return kept
}

func (a Attempt) extend(e Event) (Attempt, error) {
	if a.expired(e.At.Add(lastExtension)) {
		return a, fmt.Errorf("extend: %w", ErrExpired)
	}
	if a.Deadline.IsZero() || a.ExtensionsLeft() == 0 {
		return a, fmt.Errorf("extend: %w", ErrConflict)
	}
	a.Deadline = a.Deadline.Add(Extension)
	a.Extensions++
	return a, nil
}

// deferTo lets an attempt go on until a later closing time, as far as its time
// limit allows. A closing time that is not later changes nothing: what was given
// at the start is not taken back.
func (a Attempt) deferTo(e Event) (Attempt, error) {
	if a.expired(e.At.Add(lastExtension)) {
		return a, fmt.Errorf("defer: %w", ErrExpired)
	}
	if !a.DefersTo(e.Until) {
		return a, nil
	}
	a.Closing = e.Until
	a.Deadline = a.due(a.Started)
	if !a.Deadline.IsZero() {
		a.Deadline = a.Deadline.Add(time.Duration(a.Extensions) * Extension)
	}
	return a, nil
}

func (a Attempt) expire(e Event) (Attempt, error) {
	if !a.expired(e.At) {
		return a, fmt.Errorf("expire before the deadline: %w", ErrConflict)
	}
	a.Submitted, a.Expired = a.Deadline, true
	return a, nil
}
