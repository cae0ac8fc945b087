package classroom_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/classroom"
	"bellwork/quiz/store"
	"bellwork/quiz/store/mem"
)

var teacher = auth.Actor{Account: "tea", Role: auth.Teacher}

func (c *class) newClass(name string) string {
	c.t.Helper()
	id, err := c.NewClass(c.t.Context(), teacher, name, morning)
	if err != nil {
		c.t.Fatal(err)
	}
	return id
}

func (c *class) add(id, names string) []classroom.Student {
	c.t.Helper()
	if _, _, err := c.AddStudents(c.t.Context(), teacher, id, names, morning); err != nil {
		c.t.Fatal(err)
	}
	list, err := c.Roster(c.t.Context(), teacher, id)
	if err != nil {
		c.t.Fatal(err)
	}
	return list
}

// A list that is sent twice at once, as by a double click, is added once.
func TestRosterSentTwice(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	id := c.newClass("7b")
	names := strings.Join(strings.Split("abcdefghijklmnopqrstuvwxyz", ""), "\n")
	var wg sync.WaitGroup
	var mu sync.Mutex
	added := 0
	for range 8 {
		wg.Go(func() {
			n, _, err := c.AddStudents(t.Context(), teacher, id, names, morning)
			if err != nil {
				t.Error(err)
			}
			mu.Lock()
			defer mu.Unlock()
			added += n
		})
	}
	wg.Wait()
	if got := len(c.add(id, "a")); added != 26 || got != 26 {
		t.Errorf("%d were added and %d are there, want 26", added, got)
	}
}

// failingStore refuses commits from a number on.
type failingStore struct {
	store.KV
	left int
}

func (f *failingStore) Commit(ctx context.Context, ops ...store.Op) (store.Rev, error) {
	if f.left--; f.left < 0 {
		return 0, store.ErrFull
	}
	return f.KV.Commit(ctx, ops...)
}

// Where the disk is full in the middle of a list, what was added is counted,
// and the same list adds the rest later.
func TestRosterInterrupted(t *testing.T) {
	db := &failingStore{KV: mem.New(), left: 3}
	c := openClass(t, db, quiz.Policy{})
	id := c.newClass("7b")
	var names strings.Builder
	for n := range 100 {
		names.WriteString(strings.Repeat("a", n%30+1) + string(rune('a'+n/30)) + "z\n")
	}
	added, _, err := c.AddStudents(t.Context(), teacher, id, names.String(), morning)
	if !errors.Is(err, classroom.ErrFull) || added == 0 || added == 100 {
		t.Fatalf("added %d: %v", added, err)
	}
	db.left = 1000
	rest, left, err := c.AddStudents(t.Context(), teacher, id, names.String(), morning)
	if err != nil || added+rest != 100 || len(left) != added {
		t.Errorf("first %d, then %d, %d left out: %v", added, rest, len(left), err)
	}
}

// A login by words that are replaced at the same moment is dead, or the words
// were refused.
func TestReissueAgainstReturn(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	id := c.newClass("7b")
	student := c.add(id, "Ana")[0]
	for range 50 {
		student = c.add(id, "Ana")[0]
		var wg sync.WaitGroup
		var login classroom.Login
		var err error
		wg.Go(func() { login, err = c.Return(t.Context(), student.Words(), morning) })
		if err := c.Reissue(t.Context(), teacher, id, student.ID); err != nil {
			t.Fatal(err)
		}
		wg.Wait()
		if err != nil {
			continue
		}
		if v, err := c.Who(t.Context(), login.Token, morning); err != nil || v.Joined {
			t.Fatalf("who came in with the old words is still in: %v", err)
		}
	}
}

// Words of a roster are those of one student on the whole server.
func TestCodesAfterReissue(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	id := c.newClass("7b")
	student := c.add(id, "Ana\nBen")[0]
	codes := count(t, c.db, "codes")
	if err := c.Reissue(t.Context(), teacher, id, student.ID); err != nil {
		t.Fatal(err)
	}
	if got := count(t, c.db, "codes"); got != codes {
		t.Errorf("%d codes, were %d: the old ones are kept", got, codes)
	}
}

func count(t *testing.T, db store.KV, bucket string) (n int) {
	t.Helper()
	for _, err := range db.Scan(t.Context(), bucket, "") {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	return n
}
