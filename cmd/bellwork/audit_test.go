package main

import (
	"fmt"
	"time"
)

// discrepancy is something that the server shows and that does not follow from the ledger.
type discrepancy struct {
	lost bool // something that was acknowledged is not there
	what string
}

// audit compares what the server shows of a pupil with the ledger. Attempts that were touched since the last audit, or
// with all set every one, are also compared page by page.
func (p *pupil) audit(base string, all bool) []discrepancy {
	if !p.ledger.joined {
		return nil
	}
	var data meData
	var me mePage
	for path, into := range map[string]any{"/me/data": &data, "/me": &me} {
		if err := p.get(base, path, into); err != nil {
			return []discrepancy{{true, fmt.Sprintf("%s: %v", p.name, err)}}
		}
	}
	shown, scores := data.trials(), map[string]float64{}
	for _, a := range me.Attempts {
		scores[a.Attempt] = a.Score
	}
	found := p.adopt(shown)
	for id, known := range p.ledger.trials {
		found = append(found, p.auditTrial(base, id, known, shown, scores, all)...)
	}
	return found
}

// adopt finds attempts that no reply named. One can be there, if its begin is the pending act; from now on it has to
// stay.
func (p *pupil) adopt(shown map[string]trial) (found []discrepancy) {
	for id, t := range shown {
		if _, known := p.ledger.trials[id]; known {
			continue
		}
		a := p.ledger.pending
		if a == nil || a.kind != "begin" || a.applied {
			found = append(found, discrepancy{false, fmt.Sprintf("%s: attempt %s was never begun, or twice", p.name, id)})
			continue
		}
		a.applied, a.made = true, id
		p.ledger.trials[id] = trial{mode: a.mode, entries: map[string]entry{}}
		if what := p.ledger.trials[id].differs(t); what != "" {
			found = append(found, discrepancy{false, fmt.Sprintf("%s: new attempt %s: %s", p.name, id, what)})
		}
	}
	return found
}

// auditTrial compares one attempt: it is as acknowledged, or as the pending act makes it.
func (p *pupil) auditTrial(base, id string, known trial, shown map[string]trial, scores map[string]float64, all bool) []discrepancy {
	now, there := shown[id]
	if !there {
		return []discrepancy{{true, fmt.Sprintf("%s: attempt %s is gone", p.name, id)}}
	}
	rests := p.rests(known)
	if now.withheld && rests {
		now.entries = known.entries
	}
	what := known.differs(now)
	if a := p.ledger.pending; what != "" && a != nil && a.attempt == id {
		if next := known.after(a, time.Time{}); next.differs(now) == "" {
			a.applied, a.at = true, now.entries[a.question].at
			known, what = next, ""
		}
	}
	if what == "" && known.closed && !near(scores[id], known.score(ledgerPoints)) {
		what = fmt.Sprintf("score %v, not %v", scores[id], known.score(ledgerPoints))
	}
	if what == "" && !rests && (all || p.ledger.touched[id]) {
		delete(p.ledger.touched, id)
		what = p.auditPages(base, id, known)
	}
	if what != "" {
		return []discrepancy{{true, fmt.Sprintf("%s: attempt %s: %s", p.name, id, what)}}
	}
	return nil
}

// rests reports whether an attempt is not shown now: an open test hides all others on its bank, lest they tell what is
// right in it.
func (p *pupil) rests(known trial) bool {
	test := func(t trial) bool { return t.mode == "test" && !t.closed }
	for _, t := range p.ledger.trials {
		if test(t) {
			return !test(known)
		}
	}
	return false
}
