package main

import (
	"slices"
	"strings"
	"time"
)

// meData is the part of /me/data that the tests read.
type meData struct {
	Attempts []struct {
		Attempt, Mode string
		Score         float64
		Closed        time.Time
		Withheld      bool
		Responses     []struct {
			Question string
			Given    []string
			Saved    time.Time
			Checks   int
			Flagged  bool
		}
	}
}

// mePage is the part of /me that the tests read.
type mePage struct {
	Attempts []struct {
		Attempt string
		Score   float64
	}
}

// resultPage is the part of a result that the tests read.
type resultPage struct {
	Score     float64
	Questions []struct {
		ID    string
		Score float64
		Given []string
	}
}

// trials turns /me/data into what a ledger holds.
func (d meData) trials() map[string]trial {
	all := map[string]trial{}
	for _, a := range d.Attempts {
		t := trial{mode: a.Mode, closed: !a.Closed.IsZero(), withheld: a.Withheld, entries: map[string]entry{}}
		for _, r := range a.Responses {
			slices.SortFunc(r.Given, strings.Compare)
			t.entries[r.Question] = entry{given: gift{words: r.Given}, at: r.Saved, checks: r.Checks, flagged: r.Flagged}
		}
		all[a.Attempt] = t
	}
	return all
}
