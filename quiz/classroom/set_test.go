package classroom_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/classroom"
	"bellwork/quiz/format/native"
	"bellwork/quiz/store"
	"bellwork/quiz/store/mem"
)

var (
	tea = auth.Actor{Account: "t", Role: auth.Teacher}
	una = auth.Actor{Account: "u", Role: auth.Teacher}
)

// spelled returns a bank as a file.
func spelled(t *testing.T, b *quiz.Bank) string {
	t.Helper()
	var file strings.Builder
	if _, err := native.EncodeJSON(&file, b); err != nil {
		t.Fatal(err)
	}
	return file.String()
}

// send reads a file and returns its draft.
func (c *class) send(who auth.Actor, file string) *classroom.Draft {
	c.t.Helper()
	fetch := func() (classroom.Upload, error) { return classroom.Upload{Name: "a.json", Data: []byte(file)}, nil }
	d, err := c.Import(c.t.Context(), who, fetch, func() time.Time { return morning })
	if err != nil {
		c.t.Fatal(err)
	}
	return d
}

// keep makes a set of a file and returns its id.
func (c *class) keep(who auth.Actor, file string) string {
	c.t.Helper()
	d := c.send(who, file)
	if err := c.Confirm(c.t.Context(), who, d.ID, morning); err != nil {
		c.t.Fatal(err)
	}
	return d.ID
}

func TestSetIsItsOwnersAlone(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	id := c.keep(tea, spelled(t, wordsBank("a", "b")))
	draft := c.send(tea, spelled(t, wordsBank("a")))
	ctx := t.Context()
	for _, who := range []auth.Actor{una, {Account: "h", Role: auth.Host}, {}} {
		_, _, read := c.Set(ctx, who, id)
		_, copied := c.Duplicate(ctx, who, id, "Mine", morning)
		_, written := c.Write(ctx, who, id, "json", io.Discard)
		_, seen := c.Draft(who, draft.ID, morning)
		_, chosen := c.Choose(who, draft.ID, classroom.Choice{}, morning)
		for what, err := range map[string]error{
			"read": read, "duplicate": copied, "write": written, "draft": seen, "choose": chosen,
			"tag": c.TagSet(ctx, who, id, nil, morning), "archive": c.Archive(ctx, who, id, true, morning),
			"confirm": c.Confirm(ctx, who, draft.ID, morning), "discard": c.Discard(who, draft.ID, morning),
		} {
			if !errors.Is(err, quiz.ErrNotFound) {
				t.Errorf("%s by %q: %v, want not found", what, who.Account, err)
			}
		}
		if sets, err := c.Sets(ctx, who); len(sets) > 0 || (err != nil) != !who.SignedIn() {
			t.Errorf("%q is shown %d sets: %v", who.Account, len(sets), err)
		}
	}
	if sets, err := c.Sets(ctx, tea); err != nil || len(sets) != 1 || sets[0].Archived {
		t.Errorf("the owner is shown %+v: %v", sets, err)
	}
}

// What was taken over is what the file held, as another classroom over the same
// store reads it.
func TestKeptAsSent(t *testing.T) {
	picture := drawing(t, "a river")
	c := newClass(t, quiz.Policy{})
	sent := picturesBank("words", picture, drawing(t, "shown nowhere"))
	sent.Questions[0].Explanation, sent.Questions[0].Media = "![a river]("+picture.Path+")", nil
	id := c.keep(tea, spelled(t, sent))
	s, edition, err := openClass(t, c.db, quiz.Policy{}).Set(t.Context(), tea, id)
	if err != nil {
		t.Fatal(err)
	}
	if edition.Bank.ID != id || s.Title != "Words" || s.Current().Questions != 1 || s.Current().Hash != edition.Hash {
		t.Errorf("the set is %+v with the bank %s", s, edition.Bank.ID)
	}
	if len(edition.Bank.Files) != 1 || edition.Bank.Files[0].Path != picture.Path {
		t.Errorf("it has the pictures %v", edition.Bank.Files)
	}
	if diff := cmp.Diff(sent.Questions, edition.Bank.Questions); diff != "" {
		t.Error(diff)
	}
	double, err := c.Duplicate(t.Context(), tea, id, "Other words", morning.Add(time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	var file strings.Builder
	if losses, err := c.Write(t.Context(), tea, double, "json", &file); err != nil || len(losses) > 0 {
		t.Fatalf("%v: %v", err, losses)
	}
	if again := c.send(tea, file.String()); again.Title != "Other words" || len(again.Bank.Files) != 1 {
		t.Errorf("the copy came back as %q with %d pictures", again.Title, len(again.Bank.Files))
	}
}

// frail is a store that fails from some commit on.
type frail struct {
	store.KV
	left int // commits that still work
}

var errBroken = errors.New("the disk is gone")

// Commit implements store.KV.
func (f *frail) Commit(ctx context.Context, ops ...store.Op) (store.Rev, error) {
	if f.left--; f.left < 0 {
		return 0, errBroken
	}
	return f.KV.Commit(ctx, ops...)
}

// Confirming stores everything or nothing: after a failure at any write, or the
// end of the program there, no set is there; and once the disk works again, the
// same draft is kept whole.
func TestConfirmIsAllOrNothing(t *testing.T) {
	long := wordsBank("a", "b", "c")
	long.Questions[1].Explanation = strings.Repeat("long ", 3_900)
	for i := range 60 {
		q := long.Questions[1]
		q.ID = fmt.Sprintf("b%d", i)
		long.Questions = append(long.Questions, q)
	}
	picture := drawing(t, strings.Repeat("a river ", 60_000))
	long.Files, long.Questions[0].Media = []quiz.File{picture}, []quiz.Media{{Path: picture.Path, Alt: "a river"}}
	file := spelled(t, long)
	for at := 0; ; at++ {
		db := &frail{KV: mem.New(), left: at}
		c := openClass(t, db, quiz.Policy{})
		d := c.send(tea, file)
		err := c.Confirm(t.Context(), tea, d.ID, morning)
		restarted := openClass(t, db.KV, quiz.Policy{})
		sets, listErr := restarted.Sets(t.Context(), tea)
		if listErr != nil {
			t.Fatal(listErr)
		}
		if err == nil {
			if _, edition, err := restarted.Set(t.Context(), tea, d.ID); err != nil || len(edition.Bank.Questions) != len(long.Questions) {
				t.Errorf("confirmed, but %v", err)
			}
			if at < 4 {
				t.Errorf("it took %d writes: nothing was tried", at)
			}
			return
		}
		if !errors.Is(err, errBroken) || len(sets) > 0 {
			t.Errorf("failing at write %d: %v, and %d sets", at, err, len(sets))
		}
		db.left = 1000
		if err := c.Confirm(t.Context(), tea, d.ID, morning); err != nil {
			t.Errorf("once more after a failure at write %d: %v", at, err)
		}
	}
}

// Two files are taken in at a time; the third waits for its turn, or until who
// sent it goes away.
func TestImportsWaitTheirTurn(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	file := []byte(spelled(t, wordsBank("a")))
	entered, goOn, done := make(chan bool), make(chan bool), make(chan error)
	slow := func() (classroom.Upload, error) {
		entered <- true
		<-goOn
		return classroom.Upload{Name: "a.json", Data: file}, nil
	}
	for range 2 {
		go func() {
			_, err := c.Import(t.Context(), tea, slow, time.Now)
			done <- err
		}()
		<-entered
	}
	gone, leave := context.WithCancel(t.Context())
	leave()
	_, err := c.Import(gone, una, func() (classroom.Upload, error) {
		t.Error("a third one was taken in")
		return classroom.Upload{}, nil
	}, time.Now)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("who went away got %v", err)
	}
	close(goOn)
	for range 2 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
}

// A file whose sender has gone away while it was read leaves no draft.
func TestCancelledImport(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	ctx, cancel := context.WithCancel(t.Context())
	file := spelled(t, wordsBank("a"))
	_, err := c.Import(ctx, tea, func() (classroom.Upload, error) {
		cancel()
		return classroom.Upload{Name: "a.json", Data: []byte(file)}, nil
	}, time.Now)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that it was cancelled", err)
	}
}

// Large drafts make room for the latest, whoever sent them.
func TestDraftsAreBounded(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	large := wordsBank("a")
	for i := range 1_500 {
		q := large.Questions[0]
		q.ID, q.Explanation = fmt.Sprintf("q%d", i), strings.Repeat("x", 18_000)
		large.Questions = append(large.Questions, q)
	}
	file := spelled(t, large) // 27 MB: two fit
	first, second := c.send(tea, file), c.send(una, file)
	third := c.send(auth.Actor{Account: "v", Role: auth.Teacher}, file)
	if _, err := c.Draft(tea, first.ID, morning); !errors.Is(err, quiz.ErrNotFound) {
		t.Errorf("the oldest is still there: %v", err)
	}
	for who, d := range map[string]*classroom.Draft{"u": second, "v": third} {
		if _, err := c.Draft(auth.Actor{Account: who, Role: auth.Teacher}, d.ID, morning); err != nil {
			t.Errorf("that of %s: %v", who, err)
		}
	}
}
