package classroom_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/classroom"
	"bellwork/quiz/fields"
)

// desk is a teacher at the editor of one set.
type desk struct {
	*class
	set string
	now time.Time
}

// newDesk gives Tea a set with a question for each id.
func newDesk(t *testing.T, ids ...string) *desk {
	t.Helper()
	c := newClass(t, quiz.Policy{})
	return &desk{c, c.keep(tea, spelled(t, wordsBank(ids...))), morning}
}

// restarted is the same desk after the program was started again.
func (d *desk) restarted() *desk {
	return &desk{openClass(d.t, d.db, quiz.Policy{}), d.set, d.now}
}

func (d *desk) editing() *classroom.Edit {
	d.t.Helper()
	e, err := d.Editing(d.t.Context(), tea, d.set)
	if err != nil {
		d.t.Fatal(err)
	}
	return e
}

// ids lists the questions of the working copy.
func (d *desk) ids() (list []string) {
	d.t.Helper()
	for _, s := range d.editing().Slots {
		list = append(list, s.ID)
	}
	return list
}

// stem returns what a question asks.
func (d *desk) stem(id string) string {
	d.t.Helper()
	e := d.editing()
	i, ok := e.Find(id)
	if !ok {
		d.t.Fatalf("there is no question %q", id)
	}
	q, _ := e.Slots[i].Question()
	return q.Stem
}

// typing returns the form of a question with some fields typed over, and what the
// form was made from.
func (d *desk) typing(id string, pairs ...string) (seen string, v fields.Values) {
	d.t.Helper()
	e := d.editing()
	i, _ := e.Find(id)
	_, form := e.Slots[i].Question()
	v = form.Values()
	for i := 0; i < len(pairs); i += 2 {
		v[pairs[i]] = pairs[i+1]
	}
	return e.Slots[i].Seen, v
}

// types fills in fields of a question.
func (d *desk) types(id string, pairs ...string) {
	d.t.Helper()
	d.now = d.now.Add(time.Minute)
	seen, v := d.typing(id, pairs...)
	d.must(d.WriteQuestion(d.t.Context(), tea, d.set, id, seen, d.now, v))
}

func (d *desk) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) undo() {
	d.t.Helper()
	_, err := d.Undo(d.t.Context(), tea, d.set, d.editing().At, d.now)
	d.must(err)
}

func (d *desk) redo() {
	d.t.Helper()
	_, err := d.Redo(d.t.Context(), tea, d.set, d.editing().At, d.now)
	d.must(err)
}

func (d *desk) save() error {
	d.t.Helper()
	d.now = d.now.Add(time.Minute)
	return d.SaveEdit(d.t.Context(), tea, d.set, d.editing().Versions, d.now)
}

func (d *desk) same(what string, want []string) {
	d.t.Helper()
	if diff := cmp.Diff(want, d.ids()); diff != "" {
		d.t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func TestEditSurvivesARestart(t *testing.T) {
	d := newDesk(t, "a", "b", "c")
	if e := d.editing(); !e.Changed.IsZero() || e.CanUndo || e.New {
		t.Errorf("looking begins a working copy: %+v", e)
	}
	d.types("b", "stem", "Which word?", "accept[0].fraction", "half of it")
	_, err := d.AddQuestion(t.Context(), tea, d.set, 1, fields.Values{"kind": "date", "stem": "When?"}, morning)
	d.must(err)
	d = d.restarted()
	e := d.editing()
	q, form := e.Slots[2].Question()
	if q.Stem != "Which word?" || form.Values()["accept[0].fraction"] != "half of it" || len(form.Issues) != 1 {
		t.Errorf("typed: %+v, %v", form.Values(), form.Issues)
	}
	if q, _ := e.Slots[1].Question(); q.Kind() != quiz.KindDate || q.Stem != "When?" {
		t.Errorf("added: %+v", q)
	}
	if s, edition, err := d.Set(t.Context(), tea, d.set); err != nil || len(s.Versions) != 1 || len(edition.Bank.Questions) != 3 {
		t.Errorf("the set changed: %+v, %v", s, err)
	}
}

func TestUndo(t *testing.T) {
	d := newDesk(t, "a", "b", "c")
	ctx := t.Context()
	d.types("a", "stem", "one")
	d.types("a", "stem", "two")
	d.must(d.RemoveQuestion(ctx, tea, d.set, "b", morning))
	d.must(d.PlaceQuestion(ctx, tea, d.set, "c", func(int) int { return 0 }, morning))
	d.same("moved", []string{"c", "a"})
	d.undo()
	d.same("not moved", []string{"a", "c"})
	d.undo()
	d.same("not removed", []string{"a", "b", "c"})
	d.undo()
	if got := d.stem("a"); got != "one" {
		t.Errorf("stem %q", got)
	}
	d = d.restarted()
	d.redo()
	d.redo()
	d.same("removed again", []string{"a", "c"})
	d.undo()
	d.types("c", "stem", "other")
	if e := d.editing(); e.CanRedo {
		t.Error("what was taken back can be taken again after another step")
	}
	d.undo()
	d.undo()
	d.undo()
	d.undo() // there is nothing left to take back
	if e := d.editing(); !e.Changed.IsZero() || e.CanUndo || d.stem("a") == "one" {
		t.Errorf("after all was taken back: %+v", e)
	}
}

// An hour of typing leaves what can be taken back, and a step for each question
// that was touched before.
func TestLongEdit(t *testing.T) {
	d := newDesk(t, "a", "b")
	for i := range 120 {
		d.types("a", "stem", fmt.Sprint("first ", i))
	}
	for i := range 60 {
		d.types("b", "stem", fmt.Sprint("second ", i))
	}
	for range 70 {
		d.undo()
	}
	if a, b := d.stem("a"), d.stem("b"); a != "first 119" || b != "second 9" {
		t.Errorf("after 50 steps back: %q, %q", a, b)
	}
	count := 0
	for _, err := range d.db.Scan(t.Context(), "steps", d.set) {
		d.must(err)
		count++
	}
	if count > 53 {
		t.Errorf("%d steps are kept", count)
	}
}

// What was typed before a button was pressed is a step of its own.
func TestStatesThatFollow(t *testing.T) {
	d := newDesk(t, "a")
	seen, typed := d.typing("a", "stem", "typed")
	_, moved := d.typing("a", "stem", "typed", "tags", "moved")
	for range 2 { // a button that is pressed twice
		d.must(d.WriteQuestion(t.Context(), tea, d.set, "a", seen, morning, typed, moved))
	}
	d.undo()
	if got := d.stem("a"); got != "typed" {
		t.Errorf("after a step back the stem is %q", got)
	}
	d.undo()
	if e := d.editing(); e.CanUndo {
		t.Error("there is a third step")
	}
}

// Of two windows the later one does not overwrite what it has not seen.
func TestTwoWindows(t *testing.T) {
	d := newDesk(t, "a", "b")
	ctx := t.Context()
	seen, mine := d.typing("a", "stem", "mine")
	seenB, other := d.typing("b", "stem", "other")
	d.types("a", "stem", "theirs")
	if err := d.WriteQuestion(ctx, tea, d.set, "a", seen, morning, mine); !errors.Is(err, quiz.ErrConflict) {
		t.Errorf("over what was not seen: %v", err)
	}
	d.must(d.WriteQuestion(ctx, tea, d.set, "b", seenB, morning, other)) // another question is no conflict
	if got := d.stem("a"); got != "theirs" {
		t.Errorf("stem %q", got)
	}
	_, theirs := d.typing("a")
	d.must(d.WriteQuestion(ctx, tea, d.set, "a", seen, morning, theirs)) // the same again
	at := d.editing().At
	d.types("a", "stem", "later")
	if _, err := d.Undo(ctx, tea, d.set, at, morning); !errors.Is(err, quiz.ErrConflict) {
		t.Errorf("undo of another state: %v", err)
	}

	// Neither does one that has not seen that the set was saved, or that a step
	// was taken back and another taken in its place.
	seen, mine = d.typing("a", "stem", "mine")
	d.undo()
	d.types("a", "stem", "instead")
	if err := d.WriteQuestion(ctx, tea, d.set, "a", seen, morning, mine); !errors.Is(err, quiz.ErrConflict) {
		t.Errorf("over another step: %v", err)
	}
	d.must(d.save())
	if err := d.WriteQuestion(ctx, tea, d.set, "b", seenB, morning, mine); !errors.Is(err, quiz.ErrConflict) {
		t.Errorf("over another version: %v", err)
	}
}

// What a form does not show stays, in a question and in its copy.
func TestEditKeepsTheRest(t *testing.T) {
	d := newDesk(t, "a")
	copied, err := d.CopyQuestion(t.Context(), tea, d.set, "a", morning)
	d.must(err)
	d.types("a", "stem", "A stem")
	e := d.editing()
	q, _ := e.Slots[0].Question()
	other, _ := e.Slots[1].Question()
	q.Stem, other.ID = other.Stem, q.ID
	if diff := cmp.Diff(q, other); diff != "" || e.Slots[1].ID != copied {
		t.Error(diff)
	}
}

func TestEditIsItsOwnersAlone(t *testing.T) {
	d := newDesk(t, "a")
	ctx := t.Context()
	fresh, err := d.NewSet(ctx, tea, "Mine", morning)
	d.must(err)
	d.types("a", "stem", "secret")
	for _, who := range []auth.Actor{una, {Account: "h", Role: auth.Host}, {}} {
		for _, id := range []string{d.set, fresh, "none", "No Id"} {
			_, read := d.Editing(ctx, who, id)
			_, added := d.AddQuestion(ctx, who, id, 0, fields.Values{"kind": "essay"}, morning)
			_, undone := d.Undo(ctx, who, id, "", morning)
			for what, err := range map[string]error{
				"read": read, "add": added, "undo": undone, "discard": d.DiscardEdit(ctx, who, id), "save": d.SaveEdit(ctx, who, id, 1, morning),
				"write": d.WriteQuestion(ctx, who, id, "a", "", morning, fields.Values{}), "remove": d.RemoveQuestion(ctx, who, id, "a", morning),
				"head": d.WriteHead(ctx, who, id, classroom.Head{}, morning),
			} {
				if !errors.Is(err, quiz.ErrNotFound) {
					t.Errorf("%s %s by %q: %v, want not found", what, id, who.Account, err)
				}
			}
		}
		if list, err := d.Unsaved(ctx, who); err != nil || len(list) > 0 {
			t.Errorf("%q is shown %d working copies: %v", who.Account, len(list), err)
		}
	}
}
