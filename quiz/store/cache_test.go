package store

import (
	"fmt"
	"testing"
)

func TestCache(t *testing.T) {
	c := newCache[string](2)
	c.put("a", 5, "a5")
	c.put("b", 6, "b6")
	for _, at := range []struct {
		key  string
		rev  Rev
		want string
	}{{"a", 5, "a5"}, {"a", 4, ""}, {"a", 6, ""}, {"c", 5, ""}, {"b", 6, "b6"}, {"a", 5, "a5"}} {
		if got, ok := c.get(at.key, at.rev); got != at.want || ok != (at.want != "") {
			t.Errorf("%s at %d: got %q, %v", at.key, at.rev, got, ok)
		}
	}
	c.put("c", 7, "c7") // forgets b, the least recently used
	if _, ok := c.get("b", 6); ok {
		t.Error("b was kept")
	}
	c.put("a", 4, "a4")
	if got, _ := c.get("a", 5); got != "a5" {
		t.Errorf("an older revision replaced a: got %q", got)
	}
	c.put("a", 8, "a8")
	if got, _ := c.get("a", 8); got != "a8" {
		t.Errorf("a younger revision did not replace a: got %q", got)
	}
	for i := range 100 {
		c.put(fmt.Sprint(i), 9, "")
	}
	if len(c.byKey) != 2 || c.recent.Len() != 2 {
		t.Errorf("%d keys and %d values are kept, want 2", len(c.byKey), c.recent.Len())
	}
}

func TestNoCache(t *testing.T) {
	c := newCache[string](0)
	c.put("a", 5, "a5")
	if _, ok := c.get("a", 5); ok {
		t.Error("a value was kept")
	}
}
