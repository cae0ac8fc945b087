package main

import (
	"fmt"
	"math"
	"slices"
)

// auditPages compares the pages of an attempt: the result of a closed one, every question of an open one.
func (p *pupil) auditPages(base, id string, known trial) string {
	if known.closed {
		return p.auditResult(base, id, known)
	}
	for n := 1; n <= len(ledgerPoints); n++ {
		var q questionPage
		if err := p.get(base, fmt.Sprintf("/attempts/%s?q=%d", id, n), &q); err != nil {
			return err.Error()
		}
		slices.Sort(q.Response.Choice)
		e := known.entries[q.Question.ID]
		if !slices.Equal(q.Response.Choice, e.given.ids) || q.Response.Text != e.given.text {
			return fmt.Sprintf("page %d shows %v %q, not %v %q", n, q.Response.Choice, q.Response.Text, e.given.ids, e.given.text)
		}
		if q.Flagged != e.flagged || !e.at.IsZero() && !q.Saved.Equal(e.at) {
			return fmt.Sprintf("page %d shows flagged = %v, saved %v, not %v, %v", n, q.Flagged, q.Saved, e.flagged, e.at)
		}
	}
	return ""
}

func (p *pupil) auditResult(base, id string, known trial) string {
	var r resultPage
	if err := p.get(base, "/attempts/"+id+"/result", &r); err != nil {
		return err.Error()
	}
	for _, q := range r.Questions {
		if e := known.entries[q.ID]; !near(q.Score, e.worth()*ledgerPoints[q.ID]) {
			return fmt.Sprintf("result: %s earned %v, not %v", q.ID, q.Score, e.worth()*ledgerPoints[q.ID])
		}
	}
	if len(r.Questions) != len(ledgerPoints) || !near(r.Score, known.score(ledgerPoints)) {
		return fmt.Sprintf("result: %v for %d questions, not %v", r.Score, len(r.Questions), known.score(ledgerPoints))
	}
	return ""
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }
