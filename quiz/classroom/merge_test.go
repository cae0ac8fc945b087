package classroom_test

import (
	"errors"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/quiz/store/mem"
)

// More attempts than one commit holds are moved, and where the disk is full in
// the middle nothing is lost and merging again goes on.
func TestMergeInterrupted(t *testing.T) {
	db := &failingStore{KV: mem.New(), left: 1 << 30}
	c := openClass(t, db, quiz.Policy{}, wordsBank("a"))
	id := c.newClass("7b")
	list := c.add(id, "Ana\nAna B")
	stays, goes := list[0], list[1]
	login, err := c.Return(t.Context(), goes.Words(), morning)
	if err != nil {
		t.Fatal(err)
	}
	const tries = 120
	for range tries {
		c.hand(login.Token, c.begin(login.Token, classroom.Begin{Mode: quiz.Practice}, morning), map[string]string{"a": "a"}, morning)
	}
	db.left = 1
	if _, err := c.Merge(t.Context(), teacher, id, goes.ID, "Ana", morning); !errors.Is(err, classroom.ErrFull) {
		t.Fatalf("merging on a full disk: %v", err)
	}
	if a, b := c.kept(stays), c.kept(goes); a == 0 || b == 0 || a+b != tries {
		t.Fatalf("%d and %d attempts after half a merge, want %d together", a, b, tries)
	}
	db.left = 1 << 30
	if kept, err := c.Merge(t.Context(), teacher, id, goes.ID, "Ana", morning); err != nil || kept != stays.ID {
		t.Fatalf("merging again: %q, %v", kept, err)
	}
	if a, b := c.kept(stays), c.kept(goes); a != tries || b != 0 {
		t.Errorf("%d and %d attempts, want %d and none", a, b, tries)
	}
	merged := c.add(id, "Zana")[0]
	if len(merged.Tries) != 1 || merged.Tries[0].Begun != tries {
		t.Errorf("the tries are counted as %+v", merged.Tries)
	}
}

// kept counts the attempts of a student.
func (c *class) kept(s classroom.Student) int {
	c.t.Helper()
	history, err := c.History(c.t.Context(), s)
	if err != nil {
		c.t.Fatal(err)
	}
	for _, sitting := range history {
		if sitting.Attempt.Student != s.ID {
			c.t.Errorf("an attempt of %s says that it is of %s", s.ID, sitting.Attempt.Student)
		}
	}
	return len(history)
}
