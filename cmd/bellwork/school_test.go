package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

// classSize is the number of pupils at work at the same time.
const classSize = 20

// school is everybody who has ever joined one data folder, and the class that is at work.
type school struct {
	data  string
	rng   *rand.Rand
	class []*pupil
	left  []*pupil
	names int
}

func newSchool(t testing.TB, seed uint64) *school {
	s := &school{data: newDataFolder(t), rng: rand.New(rand.NewPCG(seed, 2))}
	for range classSize {
		s.class = append(s.class, s.newcomer())
	}
	return s
}

func (s *school) newcomer() *pupil {
	s.names++
	return newPupil(fmt.Sprintf("Pupil %d", s.names), s.rng.Uint64())
}

// change lets a few newcomers take others' seats, so that there is always somebody who joins.
func (s *school) change() {
	for range 3 {
		i := s.rng.IntN(len(s.class))
		s.left = append(s.left, s.class[i])
		s.class[i] = s.newcomer()
	}
}

// teach lets the class work on a server until enough was acknowledged, ends the server in its own way in the midst of
// the work, and waits until everybody has noticed. It returns the refusals that no student should get.
func (s *school) teach(p *process, l *lesson, end func()) []error {
	done := l.begin(s.class)
	select {
	case <-l.reached:
		// A kill that always follows a reply would miss the moments before one.
		time.Sleep(time.Duration(s.rng.IntN(3000)) * time.Microsecond)
	case <-done:
	}
	end()
	<-done
	return l.refused
}

// audit compares what a server shows of the class with the ledgers, or with all set of everybody in full.
func (s *school) audit(base string, all bool) (found []discrepancy) {
	pupils := s.class
	if all {
		pupils = slices.Concat(s.class, s.left)
	}
	for _, p := range pupils {
		found = append(found, p.audit(base, all)...)
	}
	return found
}

// retry repeats what was sent and not acknowledged.
func (s *school) retry(base string) (errs []error) {
	for _, p := range s.class {
		if err := p.retry(base); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", p.name, err))
		}
	}
	return errs
}

// resume sees that a server that was started again holds what the last one acknowledged, and sends again what that one
// left open.
func (s *school) resume(t *testing.T, p *process) {
	t.Helper()
	for _, d := range s.audit(p.url, false) {
		t.Error(d.what)
	}
	for _, err := range s.retry(p.url) {
		t.Error(err)
	}
	if t.Failed() {
		t.Fatalf("the server said:\n%s", p.stderr)
	}
}

// close resumes for the last time, hands in the tests that are open, which hide other attempts, and looks at
// everything that anybody was ever told.
func (s *school) close(t *testing.T, p *process) {
	t.Helper()
	s.resume(t, p)
	for _, pupil := range slices.Concat(s.class, s.left) {
		if pupil.ledger.trials[pupil.open].mode != "test" {
			continue
		}
		if err := pupil.do(p.url, pupil.submit()); err != nil {
			t.Errorf("%s: %v", pupil.name, err)
		}
	}
	for _, d := range s.audit(p.url, true) {
		t.Error(d.what)
	}
}
