package quiz

import (
	"errors"
	"testing"
	"time"
)

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

// threeQuestions is a bank to take attempts at.
func threeQuestions() *Bank {
	return &Bank{ID: "bank", Title: "Bank", Questions: []Question{
		{ID: "one", Stem: "?", Points: 1, Body: &ChoiceBody{Options: []Option{{Text: "A", Fraction: 1, Correct: true}, {Text: "B", Fraction: -1}}}},
		{ID: "two", Stem: "?", Points: 2, Body: &TextBody{Accept: []AcceptText{{Text: "Kazan", Fraction: 1}}}},
		{ID: "three", Stem: "?", Points: 4, Body: &EssayBody{}},
	}}
}

func begin(t interface{ Fatal(...any) }, how Begin) Attempt {
	how.ID, how.Seed = "attempt", 7
	e, err := Start(threeQuestions(), how, noon)
	if err != nil {
		t.Fatal(err)
	}
	a, err := Attempt{}.Apply(e)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func answer(question, key, text string) Event {
	return Event{Kind: Answered, At: noon.Add(time.Second), Question: question, Key: key, Response: &Response{Text: text}}
}

func TestApplyIdempotencyKey(t *testing.T) {
	a := begin(t, Begin{Mode: Test, Policy: Policy{TimeLimit: time.Hour}})
	first, err := a.Apply(answer("two", "k", "Kazan"))
	if err != nil {
		t.Fatal(err)
	}
	changed, err := first.Apply(answer("two", "l", "Moscow"))
	if err != nil {
		t.Fatal(err)
	}
	late := answer("two", "k", "Kazan")
	late.At = noon.Add(2 * time.Hour)
	again, err := changed.Apply(late)
	if err != nil || again.Items[1].Response.Text != "Moscow" {
		t.Errorf("a late retry gives %v, %v; want it acknowledged and the later answer kept", again.Items[1].Response, err)
	}
	if got := again.SavedAt("two", "k"); !got.Equal(noon.Add(time.Second)) {
		t.Errorf("SavedAt = %v, want when it was first received", got)
	}
	if _, err := changed.Apply(answer("two", "k", "Tver")); !errors.Is(err, ErrConflict) {
		t.Errorf("another response under the same key: %v, want ErrConflict", err)
	}
	if _, err := changed.Apply(answer("one", "k", "Kazan")); !errors.Is(err, ErrConflict) {
		t.Errorf("another question under the same key: %v, want ErrConflict", err)
	}
}

func TestApplyRefuses(t *testing.T) {
	open := begin(t, Begin{Mode: Test, Policy: Policy{TimeLimit: time.Hour}})
	handed, err := open.Apply(Event{Kind: Handed, At: noon.Add(time.Minute)})
	if err != nil {
		t.Fatal(err)
	}
	practice := begin(t, Begin{Mode: Practice, Policy: Policy{TimeLimit: time.Hour}})
	deadline := noon.Add(time.Hour)
	tests := []struct {
		name string
		a    Attempt
		e    Event
		want error
	}{
		{"not started", Attempt{}, answer("one", "", "x"), ErrConflict},
		{"started twice", open, Event{Kind: Started, At: noon, Start: &open}, ErrConflict},
		{"start without an attempt", Attempt{}, Event{Kind: Started, At: noon}, ErrConflict},
		{"unknown question", open, answer("four", "", "x"), ErrNotFound},
		{"unknown event", open, Event{Kind: "guess", At: noon}, ErrConflict},
		{"after it was handed in", handed, answer("one", "", "x"), ErrClosed},
		{"flag after it was handed in", handed, Event{Kind: Flagged, At: noon, Question: "one", On: true}, ErrClosed},
		{"handed in twice", handed, Event{Kind: Handed, At: noon.Add(2 * time.Minute)}, ErrClosed},
		{"at the deadline", open, Event{Kind: Answered, At: deadline, Question: "one"}, ErrExpired},
		{"extended too close to the deadline", open, Event{Kind: Extended, At: deadline.Add(-lastExtension)}, ErrExpired},
		{"extended after the deadline", open, Event{Kind: Extended, At: deadline}, ErrExpired},
		{"expired before the deadline", open, Event{Kind: Expired, At: deadline.Add(-1)}, ErrConflict},
		{"check in a test", open, Event{Kind: Checked, At: noon, Question: "one"}, ErrConflict},
		{"check without an answer", practice, Event{Kind: Checked, At: noon, Question: "one"}, ErrConflict},
		{"extended without a limit", practice, Event{Kind: Extended, At: noon}, ErrConflict},
		{"expired without a limit", practice, Event{Kind: Expired, At: noon.Add(24 * time.Hour)}, ErrConflict},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before := snapshot(tt.a)
			got, err := tt.a.Apply(tt.e)
			if !errors.Is(err, tt.want) {
				t.Errorf("Apply: %v, want %v", err, tt.want)
			}
			if snapshot(got) != before {
				t.Error("a refused event changed the attempt")
			}
		})
	}
}

func TestPracticeCountsWhatWasCheckedFirst(t *testing.T) {
	a := begin(t, Begin{Mode: Practice})
	for _, step := range []struct {
		e       Event
		checks  int
		checked bool
	}{
		{answer("two", "", "Moscow"), 0, false},
		{answer("two", "", "Tver"), 0, false},
		{Event{Kind: Checked, At: noon, Question: "two"}, 1, true},
		{Event{Kind: Checked, At: noon, Question: "two"}, 1, true}, // pressed twice
		{answer("two", "", "Kazan"), 1, false},
		{Event{Kind: Checked, At: noon, Question: "two"}, 2, true},
	} {
		next, err := a.Apply(step.e)
		if err != nil {
			t.Fatal(err)
		}
		a = next
		if item := a.Items[1]; item.Checks != step.checks || item.Checked() != step.checked {
			t.Fatalf("after %s: %+v, want %d checks, checked %v", step.e.Kind, item, step.checks, step.checked)
		}
	}
	if got := a.Items[1].Counted().Text; got != "Tver" {
		t.Errorf("%q counts, want what was checked first", got)
	}
}

func TestExtensions(t *testing.T) {
	a := begin(t, Begin{Mode: Test, Policy: Policy{TimeLimit: time.Hour}, Time: 1.5})
	if want := noon.Add(90 * time.Minute); !a.Deadline.Equal(want) {
		t.Fatalf("deadline %v, want %v", a.Deadline, want)
	}
	for range MaxExtensions {
		next, err := a.Apply(Event{Kind: Extended, At: noon})
		if err != nil {
			t.Fatal(err)
		}
		a = next
	}
	if want := noon.Add(90*time.Minute + MaxExtensions*Extension); !a.Deadline.Equal(want) {
		t.Errorf("deadline %v, want %v", a.Deadline, want)
	}
	if _, err := a.Apply(Event{Kind: Extended, At: noon}); !errors.Is(err, ErrConflict) {
		t.Errorf("one extension too many: %v", err)
	}
	expired, err := a.Apply(Event{Kind: Expired, At: a.Deadline.Add(time.Hour)})
	if got := a.ClosedAt(a.Deadline); !got.Equal(a.Deadline) {
		t.Errorf("closed at %v, want the deadline before anything is written", got)
	}
	if got := a.ClosedAt(a.Deadline.Add(-1)); !got.IsZero() {
		t.Errorf("closed at %v, want it open", got)
	}
	if err != nil || !expired.Expired || !expired.Submitted.Equal(a.Deadline) {
		t.Errorf("expired: %+v, %v; want it closed at the deadline", expired, err)
	}
}

func TestSeenIsBounded(t *testing.T) {
	a := begin(t, Begin{Mode: Practice})
	for i := range maxSeen + 50 {
		next, err := a.Apply(answer("two", time.Duration(i).String(), "x"))
		if err != nil {
			t.Fatal(err)
		}
		a = next
	}
	if len(a.Seen) != maxSeen || a.Seen[maxSeen-1].Key != time.Duration(maxSeen+49).String() {
		t.Errorf("%d keys are kept, the last of them %v", len(a.Seen), a.Seen[len(a.Seen)-1])
	}
}

func TestScoreIsNeverBelowZero(t *testing.T) {
	a := begin(t, Begin{Mode: Test})
	a, err := a.Apply(Event{Kind: Answered, At: noon, Question: "one", Response: &Response{Choice: []int{1}}})
	if err != nil {
		t.Fatal(err)
	}
	score, marks := ScoreOf(threeQuestions(), a, nil)
	if score.Points != 0 || marks[0].Fraction != -1 {
		t.Errorf("score %+v, mark %+v; want -1 kept in the mark and 0 as the score", score, marks[0])
	}
	if score.Max != 7 || score.Pending != 0 {
		t.Errorf("score %+v; want an essay that was not written to be at stake and earn nothing", score)
	}
}
