package main

import (
	"flag"
	"math/rand/v2"
	"testing"
	"time"
)

var (
	killCycles = flag.Int("kill-cycles", 50, "how often the kill test kills the server")
	killSeed   = flag.Uint64("kill-seed", rand.Uint64(), "what the kill test draws its pupils and moments from")
)

// TestKill kills the server over and over while a class works. Nothing that was acknowledged is ever lost, and nothing
// is done twice.
func TestKill(t *testing.T) {
	t.Logf("-args -kill-seed %d draws the same again", *killSeed)
	s := newSchool(t, *killSeed)
	program.path(t) // built before the clock runs
	acked, slowest := int64(0), time.Duration(0)
	for cycle := range *killCycles {
		begun := time.Now()
		p := program.start(t, s.data)
		slowest = max(slowest, time.Since(begun))
		s.resume(t, p)
		s.change()
		l := newLesson(p.url, 1+s.rng.IntN(400))
		for _, err := range s.teach(p, l, p.kill) {
			t.Errorf("cycle %d: %v", cycle, err)
		}
		acked += l.acks.Load()
	}
	s.close(t, program.start(t, s.data))
	t.Logf("%d kills, %d pupils, %d acts acknowledged; slowest start %v", *killCycles, s.names, acked, slowest)
}

// TestKillCatchesEarlyAcknowledgement shows that the test above can fail: it finds what a build loses that acknowledges
// before it commits.
func TestKillCatchesEarlyAcknowledgement(t *testing.T) {
	s := newSchool(t, *killSeed)
	const cycles = 10
	for range cycles {
		p := early.start(t, s.data)
		l := newLesson(p.url, 100)
		l.lenient = true
		s.teach(p, l, p.kill)
		p = early.start(t, s.data)
		found := s.audit(p.url, false)
		p.kill()
		for _, d := range found {
			if d.lost {
				t.Logf("caught, as it must be: %s", d.what)
				return
			}
		}
	}
	t.Fatalf("%d kills of a build that acknowledges early, and nothing was found lost", cycles)
}
