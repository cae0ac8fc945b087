package quiz

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// snapshot is everything an attempt holds, as text that later changes cannot
// reach.
func snapshot(a Attempt) string {
	b, err := json.Marshal(a)
	if err != nil {
		panic(err)
	}
	return string(b)
}

func genBegin(t *rapid.T) Begin {
	return Begin{
		Mode:    rapid.SampledFrom([]Mode{Practice, Test}).Draw(t, "mode"),
		Policy:  Policy{TimeLimit: rapid.SampledFrom([]time.Duration{0, time.Minute}).Draw(t, "limit")},
		Untimed: rapid.Bool().Draw(t, "untimed"),
	}
}

func genEvent(t *rapid.T, at time.Time) Event {
	kinds := []EventKind{Answered, Answered, Answered, Answered, Checked, Checked, Flagged, Extended, Deferred, Handed, Expired, Started, "guess"}
	e := Event{
		Kind:     rapid.SampledFrom(kinds).Draw(t, "kind"),
		At:       at,
		Question: rapid.SampledFrom([]string{"one", "two", "three", "four"}).Draw(t, "question"),
		Key:      rapid.SampledFrom([]string{"", "k", "l", "m", "n", "o", "p"}).Draw(t, "key"),
		On:       rapid.Bool().Draw(t, "on"),
	}
	if rapid.Bool().Draw(t, "responds") {
		e.Response = &Response{Text: rapid.SampledFrom([]string{"Kazan", "Moscow"}).Draw(t, "text"), Choice: []int{rapid.IntRange(-1, 2).Draw(t, "choice")}}
	}
	return e
}

// TestRandomEvents checks after every event what must hold for any attempt.
func TestRandomEvents(t *testing.T) {
	bank := threeQuestions()
	rapid.Check(t, func(t *rapid.T) {
		a := begin(t, genBegin(t))
		var applied []Event
		at := noon
		for range rapid.IntRange(0, 25).Draw(t, "events") {
			at = at.Add(time.Duration(rapid.IntRange(0, 20).Draw(t, "seconds")) * time.Second)
			e := genEvent(t, at)
			next := applyPurely(t, a, e)
			if a.Closed(at) {
				mustKeepItems(t, a, next)
			}
			if next != nil {
				applied = append(applied, e)
				mustBeIdempotent(t, *next, e)
				a = *next
			}
			if score, _ := ScoreOf(bank, a, nil); !(score.Points >= 0 && score.Points <= score.Max) {
				t.Fatalf("score %+v", score)
			}
		}
		mustReplay(t, a, applied)
	})
}

// applyPurely applies an event twice, with another in between, and compares
// what must not have changed. It returns nil where the event is refused.
func applyPurely(t *rapid.T, a Attempt, e Event) *Attempt {
	before := snapshot(a)
	next, err := a.Apply(e)
	after := snapshot(next)
	if err != nil && after != before {
		t.Fatalf("%s is refused (%v) and changes the attempt:\n%s\n%s", e.Kind, err, before, after)
	}
	_, _ = a.Apply(Event{Kind: Answered, At: e.At, Question: "one", Key: "other", Response: &Response{Text: "other"}})
	_, _ = next.Apply(Event{Kind: Answered, At: e.At, Question: "two", Key: "another", Response: &Response{Text: "another"}})
	_, _ = next.Apply(Event{Kind: Checked, At: e.At, Question: "two"})
	if snapshot(a) != before {
		t.Fatalf("%s changes the attempt it is applied to:\n%s\n%s", e.Kind, before, snapshot(a))
	}
	if snapshot(next) != after {
		t.Fatalf("a later event changes the attempt it is applied to:\n%s\n%s", after, snapshot(next))
	}
	if err != nil {
		return nil
	}
	return &next
}

func mustKeepItems(t *rapid.T, a Attempt, next *Attempt) {
	if next == nil {
		return
	}
	closed := *next
	closed.Submitted, closed.Expired = a.Submitted, a.Expired
	if snapshot(closed) != snapshot(a) {
		t.Fatalf("a closed attempt changes:\n%s\n%s", snapshot(a), snapshot(*next))
	}
}

// mustBeIdempotent repeats an answer that has a key, and then uses its key for
// something else.
func mustBeIdempotent(t *rapid.T, a Attempt, e Event) {
	if e.Kind != Answered || e.Key == "" {
		return
	}
	e.At = e.At.Add(time.Hour)
	again, err := a.Apply(e)
	if err != nil || snapshot(again) != snapshot(a) {
		t.Fatalf("the same answer applied twice: %v\n%s\n%s", err, snapshot(a), snapshot(again))
	}
	e.Response = &Response{Text: "something else"}
	if _, err := a.Apply(e); !errors.Is(err, ErrConflict) {
		t.Fatalf("another response under the same key: %v, want ErrConflict", err)
	}
}

func mustReplay(t *rapid.T, a Attempt, events []Event) {
	start, err := Start(threeQuestions(), Begin{ID: a.ID, Mode: a.Mode, Policy: a.Policy, Seed: a.Seed, Untimed: a.Deadline.IsZero()}, noon)
	if err != nil {
		t.Fatal(err)
	}
	replayed := Attempt{}
	for _, e := range append([]Event{start}, events...) {
		if replayed, err = replayed.Apply(e); err != nil {
			t.Fatalf("replaying %s: %v", e.Kind, err)
		}
	}
	if snapshot(replayed) != snapshot(a) {
		t.Fatalf("replaying gives another attempt:\n%s\n%s", snapshot(a), snapshot(replayed))
	}
}
