package main

import (
	"math/rand/v2"
	"slices"
	"strings"
	"time"
)

// questionPage is the part of a question's JSON page that the tests read.
type questionPage struct {
	Attempt  string
	Mode     string
	Of       int
	Question struct {
		ID       string
		Kind     string
		Multiple bool
		Options  []struct{ ID, Text string }
	}
	Response struct {
		Choice []string
		Text   string
	}
	Saved   time.Time
	Flagged bool
}

// ledgerPoints are the points of the questions of the ledger's bank.
var ledgerPoints = map[string]float64{"q1": 1, "q2": 2, "q3": 4, "q4": 1, "q5": 2, "q6": 8}

// worths says which fraction of the points an option, a word or a number of that bank earns.
var worths = map[string]float64{
	"all": 1, "half": 0.5, "quarter": 0.25, "nothing": 0,
	"one half": 0.5, "other half": 0.5, "minus half": -0.5,
	"1": 1, "0.5": 0.5, "7": 0,
}

// give draws an answer to the question.
func (q questionPage) give(rng *rand.Rand) gift {
	switch q.Question.Kind {
	case "text":
		return typed(pick(rng, "all", "half", "nothing"))
	case "number":
		return typed(pick(rng, "1", "0.5", "7"))
	}
	n := 1
	if q.Question.Multiple {
		n += rng.IntN(len(q.Question.Options))
	}
	var g gift
	for _, i := range rng.Perm(len(q.Question.Options))[:n] {
		o := q.Question.Options[i]
		g.ids, g.words, g.worth = append(g.ids, o.ID), append(g.words, o.Text), g.worth+worths[o.Text]
	}
	g.worth = max(0, g.worth)
	slices.Sort(g.ids)
	slices.SortFunc(g.words, strings.Compare)
	return g
}

func typed(text string) gift { return gift{text: text, words: []string{text}, worth: worths[text]} }
