package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
)

// ledgerBank is the bank that simulated students take, see testdata/banks.
const ledgerBank = "ledger"

// lesson is a class at work on one server process.
type lesson struct {
	base    string
	lenient bool // refusals are expected: the build is broken on purpose
	ending  int  // status by which the server is expected to end a pupil's work
	goal    int64
	reached chan struct{} // closed once so many acts were acknowledged as the goal says
	acks    atomic.Int64

	mu      sync.Mutex
	refused []error // replies that no student should get
}

func newLesson(base string, goal int) *lesson {
	return &lesson{base: base, goal: int64(goal), reached: make(chan struct{})}
}

// begin sets all pupils to work and returns a channel that is closed when the last one has stopped. They stop when
// the server is gone or refuses something.
func (l *lesson) begin(class []*pupil) (done chan struct{}) {
	var working sync.WaitGroup
	for _, p := range class {
		working.Go(func() { l.attend(p) })
	}
	done = make(chan struct{})
	go func() {
		working.Wait()
		close(done)
	}()
	return done
}

// attend lets one pupil work until the server is gone.
func (l *lesson) attend(p *pupil) {
	defer p.client.CloseIdleConnections()
	for {
		err := p.step(l.base)
		var refused *refusedError
		switch {
		case err == nil:
			if l.acks.Add(1) == l.goal {
				close(l.reached)
			}
		case !errors.As(err, &refused):
			return // the server is gone
		case !l.lenient:
			if refused.status != l.ending {
				l.refuse(fmt.Errorf("%s: %w", p.name, err))
			}
			return
		}
	}
}

func (l *lesson) refuse(err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.refused = append(l.refused, err)
}

// step does one thing that is acknowledged.
func (p *pupil) step(base string) error {
	a, err := p.next(base)
	if err != nil {
		return err
	}
	return p.do(base, a)
}

// next decides what to do: mostly to answer.
func (p *pupil) next(base string) (*act, error) {
	switch {
	case !p.ledger.joined:
		return &act{kind: "join", path: "/join", form: url.Values{"name": {p.name}}, want: http.StatusSeeOther}, nil
	case p.open == "":
		mode := pick(p.rng, "practice", "test")
		return &act{
			kind: "begin", path: "/banks/" + ledgerBank + "/attempts", form: url.Values{"mode": {mode}},
			want: http.StatusSeeOther, mode: mode,
		}, nil
	case p.rng.IntN(12) == 0:
		return p.submit(), nil
	}
	var q questionPage
	if err := p.get(base, fmt.Sprintf("/attempts/%s?q=%d", p.open, 1+p.rng.IntN(len(ledgerPoints))), &q); err != nil {
		return nil, err
	}
	if p.rng.IntN(5) == 0 {
		return p.flag(q), nil
	}
	return p.answer(q), nil
}

// submit hands the attempt in.
func (p *pupil) submit() *act {
	return &act{kind: "submit", path: "/attempts/" + p.open + "/submit", attempt: p.open, want: http.StatusSeeOther}
}

// flag marks the question, or takes the mark off.
func (p *pupil) flag(q questionPage) *act {
	do := "flag"
	if q.Flagged {
		do = "unflag"
	}
	return &act{
		kind: "flag", path: "/attempts/" + q.Attempt + "/answers", form: url.Values{"question": {q.Question.ID}, "do": {do}},
		attempt: q.Attempt, question: q.Question.ID, on: !q.Flagged, want: http.StatusOK,
	}
}

// answer gives something to a question, be it the first time or not, with an idempotency key.
func (p *pupil) answer(q questionPage) *act {
	a := &act{
		kind: "answer", path: "/attempts/" + q.Attempt + "/answers", attempt: q.Attempt, question: q.Question.ID,
		given: q.give(p.rng), check: q.Mode == "practice" && p.rng.IntN(2) == 0, want: http.StatusOK,
	}
	a.form = url.Values{"question": {a.question}, "key": {fmt.Sprintf("%016x", p.rng.Uint64())}, "choice": slices.Clone(a.given.ids)}
	if a.given.text != "" {
		a.form.Set("text", a.given.text)
	}
	if a.check {
		a.form.Set("do", "check")
	}
	return a
}

func pick[T any](rng *rand.Rand, from ...T) T { return from[rng.IntN(len(from))] }

// until lets a pupil work until something of a kind was acknowledged. Refusals do not count: a build that acknowledges
// early does not know at once what it has said.
func (p *pupil) until(t testing.TB, base, kind string) {
	t.Helper()
	for range 1000 {
		a, err := p.next(base)
		if err == nil {
			err = p.do(base, a)
		}
		var refused *refusedError
		switch {
		case err == nil && a.kind == kind:
			return
		case err != nil && !errors.As(err, &refused):
			t.Fatal(err)
		}
	}
	t.Fatalf("no %s was acknowledged", kind)
}
