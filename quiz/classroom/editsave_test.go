package classroom_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/quiz/fields"
	"bellwork/quiz/store"
)

func TestSaveEdit(t *testing.T) {
	d := newDesk(t, "a", "b")
	ctx := t.Context()
	_, before, _ := d.Set(ctx, tea, d.set)
	d.types("a", "stem", "Another question", "accept[0].text", "")
	var invalid *quiz.InvalidError
	if err := d.save(); !errors.As(err, &invalid) || invalid.Issues[0].Question != "a" || invalid.Issues[0].Path != "accept" {
		t.Fatalf("an unsound working copy: %v", err)
	}
	d.types("a", "accept[0].text", "word")
	d.must(d.WriteHead(ctx, tea, d.set, classroom.Head{Title: "Other words", Seen: d.editing().Head().Seen}, morning))
	d.must(d.save())
	d.must(d.save()) // pressed twice
	s, now, err := d.restarted().Set(ctx, tea, d.set)
	if err != nil || len(s.Versions) != 2 || s.Title != "Other words" || now.Bank.Questions[0].Stem != "Another question" || s.Current().Hash == before.Hash {
		t.Errorf("saved: %+v, %v", s, err)
	}
	if e := d.editing(); !e.Changed.IsZero() || e.CanUndo || e.Versions != 2 {
		t.Errorf("after saving: %+v", e)
	}
	for e, err := range d.db.Scan(ctx, "steps", "") {
		t.Errorf("left over: %s %v", e.Key, err)
	}
}

// A set that got another version meanwhile is not overwritten unasked.
func TestSaveOverANewerVersion(t *testing.T) {
	d := newDesk(t, "a")
	d.types("a", "stem", "mine")
	if e := d.editing(); !e.Newer.IsZero() {
		t.Errorf("a version came at %v", e.Newer)
	}
	sets := store.NewCollection[classroom.Set](d.db, store.Schema{Bucket: "sets", Version: 1}, 0)
	_, err := sets.Update(t.Context(), d.set, func(s classroom.Set) (classroom.Set, error) {
		s.Versions = append(slices.Clone(s.Versions), classroom.Version{Hash: s.Current().Hash, At: morning.Add(time.Hour), Questions: 1})
		return s, nil
	})
	d.must(err)
	if err := d.SaveEdit(t.Context(), tea, d.set, 1, morning); !errors.Is(err, quiz.ErrConflict) {
		t.Errorf("over a newer version: %v", err)
	}
	if e := d.editing(); !e.Newer.Equal(morning.Add(time.Hour)) || d.stem("a") != "mine" {
		t.Errorf("the working copy: %+v", e)
	}
	d.must(d.save())
	if s, edition, err := d.Set(t.Context(), tea, d.set); err != nil || len(s.Versions) != 3 || edition.Bank.Questions[0].Stem != "mine" {
		t.Errorf("saved: %+v, %v", s, err)
	}
}

func TestDiscardEdit(t *testing.T) {
	d := newDesk(t, "a", "b")
	d.types("a", "stem", "other")
	d.must(d.RemoveQuestion(t.Context(), tea, d.set, "b", morning))
	d.must(d.DiscardEdit(t.Context(), tea, d.set))
	d.must(d.DiscardEdit(t.Context(), tea, d.set))
	d.same("as before", []string{"a", "b"})
	for e := range d.db.Scan(t.Context(), "steps", "") {
		t.Errorf("left over: %s", e.Key)
	}
}

func TestNewSet(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	ctx := t.Context()
	id, err := c.NewSet(ctx, tea, "Rivers", morning)
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{c, id, morning}
	if _, _, err := c.Set(ctx, tea, id); !errors.Is(err, quiz.ErrNotFound) {
		t.Errorf("it is a set before it is saved: %v", err)
	}
	list, err := c.Unsaved(ctx, tea)
	if err != nil || len(list) != 1 || list[0].Title != "Rivers" || !list[0].New {
		t.Errorf("unsaved: %+v, %v", list, err)
	}
	if err := d.save(); err == nil {
		t.Error("a set without questions was saved")
	}
	q, err := c.AddQuestion(ctx, tea, id, 9, fields.Values{"kind": "truefalse", "stem": "Is the Drin a river?"}, morning)
	d.must(err)
	double, err := c.CopyQuestion(ctx, tea, id, q, morning)
	d.must(err)
	d.same("copied", []string{q, double})
	d.must(d.save())
	s, edition, err := c.Set(ctx, tea, id)
	if err != nil || s.Title != "Rivers" || s.Owner != tea.Account || len(edition.Bank.Questions) != 2 || edition.Bank.Questions[1].Stem != "Is the Drin a river?" {
		t.Errorf("saved: %+v, %v", s, err)
	}
}
