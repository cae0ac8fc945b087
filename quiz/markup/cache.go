package markup

import (
	"container/list"
	"sync"
)

// key names what was rendered and how.
type key struct {
	op    op
	text  string
	quote string
}

type op uint8

const (
	opBlock op = iota
	opInline
	opPlain
	opMark
	opSplit
)

// outcome is what a key rendered to: one of the two.
type outcome struct {
	text  string
	parts []Part
}

// overhead is what an entry costs beside its bytes: list element, map slot and
// headers, roughly.
const overhead = 250

func size(k key, o outcome) int {
	n := overhead + len(k.text) + len(k.quote) + len(o.text)
	for _, p := range o.parts {
		n += len(p.HTML) + 32
	}
	return n
}

// cache keeps the outcomes that were used last, up to a number of bytes.
type cache struct {
	mu    sync.Mutex
	max   int
	used  int
	byKey map[key]*list.Element
	order *list.List // of entry, most recently used first
}

type entry struct {
	key     key
	outcome outcome
	size    int
}

func newCache(maxBytes int) *cache {
	return &cache{max: maxBytes, byKey: map[key]*list.Element{}, order: list.New()}
}

// get returns the outcome kept under k, or renders it. Two callers that miss
// at once both render: that is cheaper than letting one wait for the other.
func (c *cache) get(k key, render func() outcome) outcome {
	if o, ok := c.find(k); ok {
		return o
	}
	o := render()
	c.add(k, o)
	return o
}

func (c *cache) find(k key) (outcome, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.byKey[k]
	if !ok {
		return outcome{}, false
	}
	c.order.MoveToFront(e)
	return e.Value.(entry).outcome, true
}

func (c *cache) add(k key, o outcome) {
	n := size(k, o)
	if n > c.max {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.byKey[k]; ok {
		return
	}
	c.byKey[k] = c.order.PushFront(entry{key: k, outcome: o, size: n})
	c.used += n
	for c.used > c.max {
		c.drop(c.order.Back())
	}
}

func (c *cache) drop(e *list.Element) {
	old := c.order.Remove(e).(entry)
	delete(c.byKey, old.key)
	c.used -= old.size
}
