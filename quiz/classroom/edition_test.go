package classroom_test

import (
	"errors"
	"path/filepath"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/quiz/store"
	"bellwork/quiz/store/bolt"
)

// TestAnAttemptKeepsItsEdition publishes another version of a bank while an
// attempt is open, and starts the server anew.
func TestAnAttemptKeepsItsEdition(t *testing.T) {
	file := filepath.Join(t.TempDir(), "bellwork.db")
	db := openFile(t, file)
	c := openClass(t, db, quiz.Policy{}, wordsBank("a", "b"))
	ana := c.join("Ana")
	old := c.begin(ana, classroom.Begin{Mode: quiz.Test}, morning)

	changed := wordsBank("b", "c", "d")
	changed.Title = "Other words"
	if err := c.Publish(t.Context(), changed); err != nil {
		t.Fatal(err)
	}
	check := func(c *class) {
		t.Helper()
		sitting, err := c.Sitting(t.Context(), c.who(ana, morning), old.ID, morning)
		if err != nil {
			t.Fatal(err)
		}
		if sitting.Bank.Title != "Words" || len(sitting.Attempt.Items) != 2 || sitting.Face(0).Stem != "Write a." {
			t.Errorf("the attempt became %+v on %q", sitting.Attempt.Items, sitting.Bank.Title)
		}
		if e, err := c.Edition("words"); err != nil || e.Bank.Title != "Other words" || e.Hash == sitting.Attempt.BankHash {
			t.Errorf("the current edition is %+v: %v", e, err)
		}
	}
	check(c)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}

	db = openFile(t, file)
	c = openClass(t, db, quiz.Policy{}, changed)
	check(c)
	c.hand(ana, old, map[string]string{"a": "a", "b": "x"}, morning)
	sitting, err := c.Sitting(t.Context(), c.who(ana, morning), old.ID, morning)
	if err != nil {
		t.Fatal(err)
	}
	if score, _ := sitting.Score(); score.Points != 1 || score.Max != 2 {
		t.Errorf("score %+v, want one of the two questions that were given", score)
	}
	fresh := c.begin(ana, classroom.Begin{Mode: quiz.Test}, morning)
	if len(fresh.Attempt.Items) != 3 {
		t.Errorf("a new attempt has %d questions, want those of the new edition", len(fresh.Attempt.Items))
	}
}

func openFile(t *testing.T, file string) store.KV {
	t.Helper()
	db, err := bolt.Open(file, bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// TestPublishingAgainChangesNothing: a start with the same files writes nothing.
func TestPublishingAgainChangesNothing(t *testing.T) {
	c := newClass(t, quiz.Policy{}, wordsBank("a"))
	before, err := c.Edition("words")
	if err != nil {
		t.Fatal(err)
	}
	revs := func() (list []store.Rev) {
		for _, bucket := range []string{"banks", "blobs"} {
			for e, err := range c.db.Scan(t.Context(), bucket, "") {
				if err != nil {
					t.Fatal(err)
				}
				list = append(list, e.Rev)
			}
		}
		return list
	}
	was := revs()
	if err := c.Publish(t.Context(), wordsBank("a")); err != nil {
		t.Fatal(err)
	}
	after, err := c.Edition("words")
	if err != nil || after.Hash != before.Hash || len(c.Editions()) != 1 {
		t.Errorf("the edition became %+v: %v", after, err)
	}
	if now := revs(); len(now) != len(was) || now[0] != was[0] || now[1] != was[1] {
		t.Errorf("revisions %v, want %v", now, was)
	}
	if _, err := c.Edition("none"); !errors.Is(err, quiz.ErrNotFound) {
		t.Errorf("an unknown bank: %v", err)
	}
}
