package classroom_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bellwork/quiz"
	"bellwork/quiz/fields"
)

// states are what a working copy was after each step: each question with what it
// asks, in order.
type states struct {
	list []string
	at   int
}

func (s *states) step(next string) {
	if next != s.list[s.at] {
		s.list = append(s.list[:s.at+1:s.at+1], next)
		s.at++
	}
}

// shown is the working copy as states tell it.
func (d *desk) shown() string {
	var b strings.Builder
	for _, slot := range d.editing().Slots {
		q, _ := slot.Question()
		fmt.Fprintf(&b, "%s=%s\n", slot.ID, q.Stem)
	}
	return b.String()
}

// Any steps, taken back and taken again, with restarts between them, show what
// was there then.
func TestEditAsModel(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t, "a", "b", "c")
		ctx, seen := t.Context(), &states{list: []string{d.shown()}}
		for range rapid.IntRange(1, 25).Draw(rt, "steps") {
			lines := strings.Split(strings.TrimSpace(seen.list[seen.at]), "\n")
			id, _, _ := strings.Cut(rapid.SampledFrom(lines).Draw(rt, "question"), "=")
			switch do := rapid.SampledFrom([]string{"type", "type", "add", "copy", "remove", "place", "undo", "undo", "redo", "restart"}).Draw(rt, "do"); {
			case do == "undo":
				d.undo()
				seen.at = max(seen.at-1, 0)
			case do == "redo":
				d.redo()
				seen.at = min(seen.at+1, len(seen.list)-1)
			case do == "restart":
				d = d.restarted()
			case do == "add" || id == "":
				_, err := d.AddQuestion(ctx, tea, d.set, rapid.IntRange(0, 9).Draw(rt, "at"), fields.Values{"kind": "essay", "stem": "new"}, d.now)
				d.must(err)
				seen.step(d.shown())
			case do == "type":
				d.types(id, "stem", rapid.SampledFrom([]string{"x", "y", "z"}).Draw(rt, "stem"))
				seen.step(d.shown())
			case do == "copy":
				_, err := d.CopyQuestion(ctx, tea, d.set, id, d.now)
				d.must(err)
				seen.step(d.shown())
			case do == "remove":
				d.must(d.RemoveQuestion(ctx, tea, d.set, id, d.now))
				if slices.Contains(d.ids(), id) {
					rt.Fatalf("%s is still there", id)
				}
				seen.step(d.shown())
			case do == "place":
				to := rapid.IntRange(-1, 9).Draw(rt, "to")
				d.must(d.PlaceQuestion(ctx, tea, d.set, id, func(int) int { return to }, d.now))
				if got := slices.Index(d.ids(), id); got != min(max(to, 0), len(d.ids())-1) {
					rt.Fatalf("%s stands at %d, want %d", id, got, to)
				}
				seen.step(d.shown())
			}
			if got := d.shown(); got != seen.list[seen.at] {
				rt.Fatalf("got\n%s\nwant\n%s", got, seen.list[seen.at])
			}
		}
	})
}

// Saving stores everything or nothing: after a failure at any write the working
// copy is there as it was, or the version is.
func TestSaveEditIsAllOrNothing(t *testing.T) {
	for n := 0; ; n++ {
		d := newDesk(t, "a", "b")
		for i := range 3 {
			d.types("a", "stem", fmt.Sprint("stem ", i))
		}
		failing := openClass(t, &frail{d.db, n}, quiz.Policy{})
		err := failing.SaveEdit(t.Context(), tea, d.set, 1, d.now)
		d = d.restarted()
		s, edition, lost := d.Set(t.Context(), tea, d.set)
		d.must(lost)
		kept, saved := !d.editing().Changed.IsZero(), len(s.Versions) == 2
		if kept == saved || d.stem("a") != "stem 2" || saved && edition.Bank.Questions[0].Stem != "stem 2" {
			t.Errorf("after %d writes: kept %v, saved %v, %q", n, kept, saved, d.stem("a"))
		}
		if err == nil {
			break
		}
		d.must(d.save())
		d.must(d.DiscardEdit(t.Context(), tea, d.set))
		for e := range d.db.Scan(t.Context(), "steps", "") {
			t.Errorf("after %d writes: %s is left over", n, e.Key)
		}
	}
}
