package classroom

import (
	"sync"
	"time"
)

// Clock tells the server's time. Within a process it never runs backwards: a
// wall clock that is set back is held until it has caught up.
type Clock struct {
	mu   sync.Mutex
	last time.Time
	wall func() time.Time
}

// NewClock returns a clock that follows a wall clock, such as time.Now.
func NewClock(wall func() time.Time) *Clock { return &Clock{wall: wall} }

// Now returns the current instant in UTC, cut to milliseconds: what is stored
// and what is compared are then the same.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	if now := c.wall().UTC().Round(0).Truncate(time.Millisecond); now.After(c.last) {
		c.last = now
	}
	return c.last
}
