package classroom

import (
	"fmt"
	"sync"
	"time"
)

// TooSoonError says that after too many wrong tries the next one has to wait.
type TooSoonError struct {
	Wait time.Duration
}

// Error says how long.
func (e *TooSoonError) Error() string { return fmt.Sprintf("too many wrong tries; wait %v", e.Wait) }

// Limits of wrong tries.
const (
	freeTries  = 5
	longWait   = time.Minute
	maxGuesser = 10_000 // places that are remembered
)

// throttle makes who guesses wait longer and longer. It forgets with the
// process: a restart is no way in that anybody but the host has.
type throttle struct {
	mu    sync.Mutex
	tries map[string]guesses
}

type guesses struct {
	wrong int
	until time.Time // no further try before
}

func newThrottle() *throttle { return &throttle{tries: map[string]guesses{}} }

// wait returns how long a place has to wait for its next try.
func (t *throttle) wait(from string, now time.Time) time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	return max(0, t.tries[from].until.Sub(now))
}

// failed counts a wrong try: from the fifth on, one to sixty seconds of rest.
func (t *throttle) failed(from string, now time.Time) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.tries) >= maxGuesser {
		t.makeRoom(now)
	}
	g := t.tries[from]
	if g.wrong++; g.wrong >= freeTries {
		g.until = now.Add(min(longWait, time.Second<<min(g.wrong-freeTries, 6)))
	} else {
		g.until = now
	}
	t.tries[from] = g
}

func (t *throttle) forget(from string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.tries, from)
}

// makeRoom forgets the places that have rested for a while, or all where that
// makes no room: somebody with that many addresses is not kept out by this.
func (t *throttle) makeRoom(now time.Time) {
	for from, g := range t.tries {
		if now.Sub(g.until) > longWait {
			delete(t.tries, from)
		}
	}
	if len(t.tries) >= maxGuesser {
		clear(t.tries)
	}
}
