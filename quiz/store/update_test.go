package store_test

import (
	"context"
	"errors"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"bellwork/quiz/store"
)

func TestUpdate(t *testing.T) {
	kv, pupils := newPupils(t)
	mustCommit(t, kv, pupils.Put("ada", pupil{Name: "Ada"}, 0))
	got, err := pupils.Update(t.Context(), "ada", addPoint, store.Put("log", "x", nil, 0))
	if err != nil {
		t.Fatal(err)
	}
	again, err := pupils.Get(t.Context(), "ada")
	if diff := cmp.Diff(again, got); diff != "" || err != nil || got.Value.Points != 1 {
		t.Errorf("returned and read differ, error %v:\n%s", err, diff)
	}
	if _, err := kv.Get(t.Context(), "log", "x"); err != nil {
		t.Errorf("extra op: %v", err)
	}
	if _, err := pupils.Update(t.Context(), "bo", addPoint); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("got %v, want not found", err)
	}
}

func addPoint(p pupil) (pupil, error) {
	p.Points++
	return p, nil
}

// TestUpdateConfirms shows that what Update says about a record that it leaves
// alone went through a commit.
func TestUpdateConfirms(t *testing.T) {
	kv, pupils := newPupils(t)
	rev := mustCommit(t, kv, pupils.Put("ada", pupil{Name: "Ada"}, 0))
	tooLate := errors.New("too late")
	for name, refusal := range map[string]error{"NoChange": nil, "Refusal": tooLate} {
		t.Run(name, func(t *testing.T) {
			kv.commits = nil
			got, err := pupils.Update(t.Context(), "ada", func(p pupil) (pupil, error) { return p, refusal })
			if err != refusal || refusal == nil && got.Rev != rev {
				t.Errorf("got revision %d, error %v", got.Rev, err)
			}
			want := [][]store.Op{{store.Check("pupils", "ada", rev)}}
			if diff := cmp.Diff(want, kv.commits, cmpopts.IgnoreUnexported(store.Op{})); diff != "" {
				t.Errorf("commits (-want +got):\n%s", diff)
			}
		})
	}
}

// TestUpdateDecidesAgain changes the record between the read and the commit.
func TestUpdateDecidesAgain(t *testing.T) {
	full := errors.New("full")
	limited := func(p pupil) (pupil, error) {
		if p.Points > 0 {
			return p, full
		}
		return addPoint(p)
	}
	overtake := func(t *testing.T) (*spy, *store.Collection[pupil]) {
		kv, pupils := newPupils(t)
		mustCommit(t, kv, pupils.Put("ada", pupil{Name: "Ada"}, 0))
		kv.before = func() {
			if _, err := pupils.Update(t.Context(), "ada", addPoint); err != nil {
				t.Error(err)
			}
		}
		return kv, pupils
	}
	t.Run("Value", func(t *testing.T) {
		_, pupils := overtake(t)
		if got, err := pupils.Update(t.Context(), "ada", addPoint); err != nil || got.Value.Points != 2 {
			t.Errorf("got %v, %v; want 2 points", got, err)
		}
	})
	t.Run("Error", func(t *testing.T) {
		_, pupils := overtake(t)
		if got, err := pupils.Update(t.Context(), "ada", limited); err != full {
			t.Errorf("got %v, %v; want full", got, err)
		}
	})
}

func TestUpdateWith(t *testing.T) {
	kv, pupils := newPupils(t)
	mustCommit(t, kv, pupils.Put("ada", pupil{Name: "Ada"}, 0), pupils.Put("sum", pupil{}, 0))
	got, err := pupils.UpdateWith(t.Context(), "ada", func(r store.Record[pupil]) (pupil, []store.Op, error) {
		sum, err := pupils.Get(t.Context(), "sum")
		next, _ := addPoint(r.Value)
		return next, []store.Op{pupils.Put("sum", pupil{Points: sum.Value.Points + next.Points}, sum.Rev)}, err
	})
	if err != nil || got.Value.Points != 1 {
		t.Fatalf("got %v, %v", got, err)
	}
	sum, err := pupils.Get(t.Context(), "sum")
	if err != nil || sum.Value.Points != 1 || sum.Rev != got.Rev-1 {
		t.Errorf("sum %v beside revision %d, error %v", sum, got.Rev, err)
	}
}

func TestUpdateConcurrently(t *testing.T) {
	kv, _ := newPupils(t)
	pupils := store.NewCollection[pupil](kv.KV, store.Schema{Bucket: "pupils", Version: 1}, 2)
	mustCommit(t, kv, pupils.Put("ada", pupil{Name: "Ada"}, 0))
	const n, each = 8, 50
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() {
			for range each {
				if _, err := pupils.Update(t.Context(), "ada", addPoint); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if got, err := pupils.Get(t.Context(), "ada"); err != nil || got.Value.Points != n*each {
		t.Errorf("got %v, %v; want %d points", got, err, n*each)
	}
}

func TestTransactEnds(t *testing.T) {
	kv, _ := newPupils(t)
	wrong := func(context.Context) ([]store.Op, error) {
		return []store.Op{store.Check("a", "x", 7)}, nil
	}
	if _, err := store.Transact(t.Context(), kv, wrong); !errors.Is(err, store.ErrConflict) {
		t.Errorf("got %v, want a conflict", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	kv.before = cancel
	if _, err := store.Transact(ctx, kv, wrong); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
}
