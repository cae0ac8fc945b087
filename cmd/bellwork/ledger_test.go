package main

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"time"
)

// The ledger is what a student was told: every effect that the server acknowledged, and the one request at most whose
// fate is open. What the server shows must be the ledger, with or without that request.

// act is one thing that a student asks of the server.
type act struct {
	kind     string // join, begin, answer, flag or submit
	path     string
	form     url.Values
	want     int       // status that acknowledges it
	mode     string    // begin
	attempt  string    // answer, flag, submit
	question string    // answer, flag
	given    gift      // answer
	check    bool      // answer, in practice: the verdict is asked for as well
	on       bool      // flag
	applied  bool      // found on the server although no reply came
	at       time.Time // applied answer: when the server received it
	made     string    // applied begin: the attempt
}

// gift is an answer and what it earns.
type gift struct {
	ids   []string // of options
	text  string
	words []string // as the server says the answer back
	worth float64  // fraction of the points
}

// entry is what is known of one question of an attempt.
type entry struct {
	given   gift
	at      time.Time // when the server says it received the answer; zero: anything
	checks  int
	counted float64 // practice: worth of the answer that was checked first
	flagged bool
}

// trial is what is known of one attempt.
type trial struct {
	mode     string
	closed   bool
	withheld bool // only in what the server shows: its entries are not to be seen
	entries  map[string]entry
}

// ledger is what is known of one student.
type ledger struct {
	joined  bool
	trials  map[string]trial
	touched map[string]bool // attempts since they were last compared in full
	pending *act            // sent, but no reply came
	last    *act            // the last acknowledged answer
	lastAt  time.Time       // as its reply said
}

func newLedger() ledger { return ledger{trials: map[string]trial{}, touched: map[string]bool{}} }

// acknowledged writes down what a reply confirmed: attempt is the one that was begun, at the instant that the reply
// names.
func (l *ledger) acknowledged(a *act, attempt string, at time.Time) {
	switch a.kind {
	case "join":
		l.joined = true
	case "begin":
		if _, known := l.trials[attempt]; !known { // going on with a test that is open is no second one
			l.trials[attempt] = trial{mode: a.mode, entries: map[string]entry{}}
		}
		l.touched[attempt] = true
	default:
		l.trials[a.attempt] = l.trials[a.attempt].after(a, at)
		l.touched[a.attempt] = true
	}
	if a.kind == "answer" {
		l.last, l.lastAt = a, at
	}
}

// after returns the attempt as it is once the act was done.
func (t trial) after(a *act, at time.Time) trial {
	t.entries = maps.Clone(t.entries)
	e := t.entries[a.question]
	switch a.kind {
	case "answer":
		e.given, e.at = a.given, at
		if a.check && e.checks == 0 {
			e.counted = a.given.worth
		}
		if a.check {
			e.checks++
		}
		t.entries[a.question] = e
	case "flag":
		e.flagged = a.on
		t.entries[a.question] = e
	case "submit":
		t.closed = true
	}
	return t
}

// worth returns the fraction of a question's points that counts.
func (e entry) worth() float64 {
	if e.checks > 0 {
		return e.counted
	}
	return e.given.worth
}

// score adds up what the answers earn.
func (t trial) score(points map[string]float64) float64 {
	sum := 0.0
	for question, e := range t.entries {
		sum += e.worth() * points[question]
	}
	return sum
}

// differs says in what the server's view of an attempt is not this one, or returns "".
func (t trial) differs(shown trial) string {
	if shown.withheld && len(shown.entries) == 0 && len(t.entries) > 0 {
		return "withheld although no test is open"
	}
	if t.closed != shown.closed || t.mode != shown.mode {
		return fmt.Sprintf("a %s with closed = %v, not a %s with closed = %v", shown.mode, shown.closed, t.mode, t.closed)
	}
	for question := range shown.entries {
		if _, known := t.entries[question]; !known && !shown.entries[question].blank() {
			return question + " holds something that nobody gave"
		}
	}
	for question, e := range t.entries {
		if what := e.differs(shown.entries[question]); what != "" {
			return question + ": " + what
		}
	}
	return ""
}

func (e entry) blank() bool {
	return len(e.given.words) == 0 && e.at.IsZero() && e.checks == 0 && !e.flagged
}

func (e entry) differs(shown entry) string {
	switch {
	case !slices.Equal(e.given.words, shown.given.words):
		return fmt.Sprintf("answer %q, not %q", shown.given.words, e.given.words)
	case len(e.given.words) > 0 && shown.at.IsZero(), !e.at.IsZero() && !e.at.Equal(shown.at):
		return fmt.Sprintf("answer of %v, not of %v", shown.at, e.at)
	case e.checks != shown.checks:
		return fmt.Sprintf("checked %d times, not %d", shown.checks, e.checks)
	case e.flagged != shown.flagged:
		return fmt.Sprintf("flagged = %v, not %v", shown.flagged, e.flagged)
	}
	return ""
}
