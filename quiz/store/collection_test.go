package store_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz/store"
	"bellwork/quiz/store/mem"
)

// pupil is a record for tests.
type pupil struct {
	Name   string `json:"name"`
	Points int    `json:"points,omitempty"`
}

// spy counts what reaches an engine, and lets a test act between a read and the
// commit that follows it.
type spy struct {
	store.KV
	commits [][]store.Op
	before  func()
}

func (s *spy) Commit(ctx context.Context, ops ...store.Op) (store.Rev, error) {
	if act := s.before; act != nil {
		s.before = nil
		act()
	}
	s.commits = append(s.commits, ops)
	return s.KV.Commit(ctx, ops...)
}

func newPupils(t *testing.T) (*spy, *store.Collection[pupil]) {
	t.Helper()
	kv := &spy{KV: mem.New()}
	return kv, store.NewCollection[pupil](kv, store.Schema{Bucket: "pupils", Version: 1}, 10)
}

func mustCommit(t *testing.T, kv store.KV, ops ...store.Op) store.Rev {
	t.Helper()
	rev, err := kv.Commit(t.Context(), ops...)
	if err != nil {
		t.Fatal(err)
	}
	return rev
}

func TestCollection(t *testing.T) {
	kv, pupils := newPupils(t)
	rev := mustCommit(t, kv, pupils.Put("a.x", pupil{Name: "Ada", Points: 2}, 0), pupils.Put("a.y", pupil{Name: "Bo"}, 0))
	got, err := pupils.Get(t.Context(), "a.x")
	want := store.Record[pupil]{Key: "a.x", Value: pupil{Name: "Ada", Points: 2}, Rev: rev - 1}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("error %v (-want +got):\n%s", err, diff)
	}
	e, err := kv.Get(t.Context(), "pupils", "a.x")
	if want := `{"v":1,"name":"Ada","points":2}`; string(e.Value) != want || err != nil {
		t.Errorf("stored %s, want %s; error %v", e.Value, want, err)
	}
	var names []string
	for r, err := range pupils.Scan(t.Context(), "a") {
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, r.Value.Name)
	}
	if diff := cmp.Diff([]string{"Ada", "Bo"}, names); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	mustCommit(t, kv, pupils.Check("a.x", rev-1), pupils.Delete("a.y", rev))
	if _, err := pupils.Get(t.Context(), "a.y"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("got %v, want not found", err)
	}
}

func TestCollectionEncoding(t *testing.T) {
	kv := mem.New()
	empty := store.NewCollection[struct{}](kv, store.Schema{Bucket: "a", Version: 3}, 0)
	mustCommit(t, kv, empty.Put("x", struct{}{}, 0))
	if e, _ := kv.Get(t.Context(), "a", "x"); string(e.Value) != `{"v":3}` {
		t.Errorf("stored %s", e.Value)
	}
	list := store.NewCollection[[]int](kv, store.Schema{Bucket: "a", Version: 1}, 0)
	if _, err := kv.Commit(t.Context(), list.Put("y", []int{1}, 0)); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("a list was accepted: %v", err)
	}
	odd := store.NewCollection[map[string]any](kv, store.Schema{Bucket: "a", Version: 1}, 0)
	_, err := kv.Commit(t.Context(), store.Put("a", "z", nil, 0), odd.Put("y", map[string]any{"f": func() {}}, 0))
	if err == nil {
		t.Error("a function was accepted")
	}
	if _, err := kv.Get(t.Context(), "a", "z"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("half of the commit was applied: %v", err)
	}
}

func TestSchemaVersions(t *testing.T) {
	kv := mem.New()
	for key, value := range map[string]string{
		"one": `{"v":1,"n":"Ada"}`, "two": `{"v":2,"first":"Ada"}`, "three": `{"v":3,"name":"Ada"}`,
		"four": `{"v":4,"name":"Ada"}`, "none": `{"name":"Ada"}`, "broken": `{"v":3,`,
	} {
		mustCommit(t, kv, store.Put("pupils", key, []byte(value), 0))
	}
	pupils := store.NewCollection[pupil](kv, store.Schema{Bucket: "pupils", Version: 3, Upgrade: rename}, 0)
	for key, want := range map[string]error{
		"one": nil, "two": nil, "three": nil, "four": store.ErrNewer, "none": store.ErrDamaged, "broken": store.ErrDamaged,
	} {
		r, err := pupils.Get(t.Context(), key)
		if !errors.Is(err, want) || want == nil && r.Value.Name != "Ada" {
			t.Errorf("%s: got %v, %v; want %v", key, r.Value, err, want)
		}
	}
	_, err := pupils.Get(t.Context(), "four")
	if want := "pupils four: record of version 4, this Bellwork reads up to 3: written by a newer version of Bellwork"; err.Error() != want {
		t.Errorf("got %q, want %q", err, want)
	}
	same := func(p pupil) (pupil, error) { return p, nil }
	if _, err := pupils.Update(t.Context(), "one", same); err != nil {
		t.Fatal(err)
	}
	if e, _ := kv.Get(t.Context(), "pupils", "one"); string(e.Value) != `{"v":3,"name":"Ada"}` {
		t.Errorf("an update left %s", e.Value)
	}
}

// rename is an upgrade from version 1 over 2 to 3.
func rename(from int, record json.RawMessage) (json.RawMessage, error) {
	old, now := `"n":`, `"first":`
	if from == 2 {
		old, now = now, `"name":`
	}
	return json.RawMessage(strings.Replace(string(record), old, now, 1)), nil
}
