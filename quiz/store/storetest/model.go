package storetest

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"bellwork/quiz/store"
)

// model is what a store should hold, by bucket and key joined with a slash.
type model struct {
	entries map[string]store.Entry
	rev     store.Rev
}

// testModel applies random commits to a store and to a map, and compares.
func testModel(t *testing.T, open func(t *testing.T) store.KV) {
	rapid.Check(t, func(rt *rapid.T) {
		kv := open(t)
		defer kv.Close()
		m := &model{entries: make(map[string]store.Entry)}
		rt.Repeat(map[string]func(*rapid.T){
			"commit": func(rt *rapid.T) { m.commit(t, rt, kv) },
			"scan": func(rt *rapid.T) {
				m.scan(t, rt, kv, rapid.SampledFrom([]string{"a", "b"}).Draw(rt, "bucket"), drawKey(rt, "prefix"))
			},
			"": func(rt *rapid.T) {
				m.scan(t, rt, kv, "a", "")
				m.scan(t, rt, kv, "b", "")
			},
		})
	})
}

func drawKey(rt *rapid.T, label string) string {
	token := rapid.SampledFrom([]string{"a", "b", "ab", "a-"})
	return strings.Join(rapid.SliceOfN(token, 1, 3).Draw(rt, label), ".")
}

// commit draws ops, most of which expect the right revision.
func (m *model) commit(t *testing.T, rt *rapid.T, kv store.KV) {
	next := &model{entries: maps.Clone(m.entries), rev: m.rev}
	wanted := true
	var ops []store.Op
	names := make(map[string]bool)
	for range rapid.IntRange(1, 6).Draw(rt, "ops") {
		op := m.draw(rt)
		if name := op.Bucket + "/" + op.Key; !names[name] && (op.Kind != store.KindDelete || op.Rev != 0) {
			names[name] = true
			ops = append(ops, op)
			wanted = next.apply(op) && wanted
		}
	}
	if len(ops) == 0 {
		return
	}
	rev, err := kv.Commit(t.Context(), ops...)
	if wanted != (err == nil) || err != nil && !errors.Is(err, store.ErrConflict) {
		rt.Fatalf("commit %v: got %v, want success: %v", ops, err, wanted)
	}
	if err != nil {
		return
	}
	if last := next.rev; last != m.rev && rev <= m.rev || last == m.rev && rev != 0 {
		rt.Fatalf("revision %d after %d", rev, m.rev)
	}
	// An engine may skip revisions between commits, never within one.
	for name, e := range next.entries {
		if e.Rev > m.rev {
			e.Rev += rev - next.rev
			next.entries[name] = e
		}
	}
	m.entries, m.rev = next.entries, max(m.rev, rev)
}

func (m *model) draw(rt *rapid.T) store.Op {
	op := store.Op{
		Kind:   rapid.SampledFrom([]store.Kind{store.KindPut, store.KindPut, store.KindDelete, store.KindCheck}).Draw(rt, "kind"),
		Bucket: rapid.SampledFrom([]string{"a", "b"}).Draw(rt, "bucket"),
		Key:    drawKey(rt, "key"),
	}
	op.Rev = m.entries[op.Bucket+"/"+op.Key].Rev
	if rapid.IntRange(0, 9).Draw(rt, "stale") == 0 {
		op.Rev = store.Rev(rapid.IntRange(0, int(m.rev)+1).Draw(rt, "rev"))
	}
	if op.Kind == store.KindPut {
		op.Value = rapid.SliceOfN(rapid.Byte(), 0, 8).Draw(rt, "value")
	}
	return op
}

// apply changes the model and reports whether the op's condition held.
func (m *model) apply(op store.Op) bool {
	name := op.Bucket + "/" + op.Key
	held := m.entries[name].Rev == op.Rev
	if op.Writes() {
		m.rev++
	}
	switch op.Kind {
	case store.KindPut:
		m.entries[name] = store.Entry{Bucket: op.Bucket, Key: op.Key, Value: op.Value, Rev: m.rev}
	case store.KindDelete:
		delete(m.entries, name)
	}
	return held
}

func (m *model) scan(t *testing.T, rt *rapid.T, kv store.KV, bucket, prefix string) {
	want := []store.Entry{}
	for _, name := range slices.Sorted(maps.Keys(m.entries)) {
		e := m.entries[name]
		if e.Bucket == bucket && (prefix == "" || e.Key == prefix || strings.HasPrefix(e.Key, prefix+".")) {
			want = append(want, e)
		}
	}
	got := []store.Entry{}
	for e, err := range kv.Scan(t.Context(), bucket, prefix) {
		if err != nil {
			rt.Fatal(err)
		}
		got = append(got, e)
		if one, err := kv.Get(t.Context(), bucket, e.Key); err != nil || !cmp.Equal(one, e) {
			rt.Fatalf("get %s %s: %v, %v; scan has %v", bucket, e.Key, one, err, e)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		rt.Fatalf("scan %s %q (-want +got):\n%s", bucket, prefix, diff)
	}
}
