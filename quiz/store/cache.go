package store

import (
	"container/list"
	"sync"
)

// cache keeps decoded records, each for one revision of its key, and forgets
// the least recently used. A revision never changes its value, so a cached value
// is never stale; a nil cache keeps nothing.
type cache[T any] struct {
	mu     sync.Mutex
	size   int
	byKey  map[string]*list.Element
	recent *list.List // of Record[T], the latest in front
}

func newCache[T any](size int) *cache[T] {
	if size <= 0 {
		return nil
	}
	return &cache[T]{size: size, byKey: make(map[string]*list.Element), recent: list.New()}
}

func (c *cache[T]) get(key string, rev Rev) (value T, ok bool) {
	if c == nil {
		return value, false
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	e := c.byKey[key]
	if e == nil {
		return value, false
	}
	r := e.Value.(Record[T])
	if r.Rev != rev {
		return value, false
	}
	c.recent.MoveToFront(e)
	return r.Value, true
}

// put keeps a record, unless a younger revision of it is kept already.
func (c *cache[T]) put(key string, rev Rev, value T) {
	if c == nil {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if e := c.byKey[key]; e != nil {
		if e.Value.(Record[T]).Rev < rev {
			e.Value = Record[T]{key, value, rev}
		}
		c.recent.MoveToFront(e)
		return
	}
	c.byKey[key] = c.recent.PushFront(Record[T]{key, value, rev})
	if c.recent.Len() > c.size {
		oldest := c.recent.Back()
		delete(c.byKey, c.recent.Remove(oldest).(Record[T]).Key)
	}
}
