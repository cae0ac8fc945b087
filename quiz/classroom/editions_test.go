package classroom

import (
	"fmt"
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/store"
	"bellwork/quiz/store/mem"
)

// TestOlderEditionsTakeBoundedRoom reads more older editions than there is room for: the current one and those read last
// stay parsed, the others are read again.
func TestOlderEditionsTakeBoundedRoom(t *testing.T) {
	c := New(mem.New(), quiz.Policy{})
	var hashes []string
	for i := range 9 {
		bank := &quiz.Bank{ID: "words", Title: fmt.Sprintf("Words %d", i), Description: strings.Repeat("long ", 200), Questions: []quiz.Question{
			{ID: "a", Stem: "Write a.", Points: 1, Body: &quiz.TextBody{Accept: []quiz.AcceptText{{Text: "a", Fraction: 1}}}},
		}}
		if err := c.Publish(t.Context(), bank); err != nil {
			t.Fatal(err)
		}
		hashes = append(hashes, c.Editions()[0].Hash)
	}
	c.editions.room = 5000 // for three or four of them
	for range 2 {
		for i, hash := range hashes {
			if e, err := c.editions.get(t.Context(), hash); err != nil || e.Bank.Title != fmt.Sprintf("Words %d", i) {
				t.Fatalf("edition %d: %v, %v", i, e, err)
			}
			if n := len(c.editions.byHash); n > 5 || n != len(c.editions.older)+1 {
				t.Fatalf("%d editions are kept after %d, %d of them older", n, i, len(c.editions.older))
			}
		}
	}
	last := c.editions.byHash[hashes[7]]
	c.editions.blobs = store.NewBlobs(mem.New(), "nothing")
	if e, err := c.editions.get(t.Context(), hashes[7]); err != nil || e != last || last == nil {
		t.Errorf("the edition read last is read again: %v", err)
	}
	if _, err := c.editions.get(t.Context(), hashes[0]); err == nil {
		t.Error("the edition read first is kept")
	}
}

// TestEditionsFromBeforeThereWerePictures reads what was stored when a picture was a path that nobody opened.
func TestEditionsFromBeforeThereWerePictures(t *testing.T) {
	const old = `{"bank":{"bellwork":1,"id":"words","title":"Words","reading":"reading.md","questions":[` +
		`{"id":"a","kind":"info","stem":"See ![a](map.png).","media":[{"path":"map.png"}]}]},"reading":"See."}`
	c := New(mem.New(), quiz.Policy{})
	hash, err := c.editions.blobs.Write(t.Context(), []byte(old))
	if err != nil {
		t.Fatal(err)
	}
	e, err := c.editions.get(t.Context(), hash)
	if err != nil {
		t.Fatal(err)
	}
	if q := e.Bank.Questions[0]; q.Stem != "See ![a](map.png)." || q.Media[0].Path != "map.png" || e.Bank.Reading.Text != "See." {
		t.Errorf("the edition became %+v", e.Bank)
	}
}
