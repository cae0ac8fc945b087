package loss

import (
	"testing"

	"bellwork/quiz"
)

// full returns a bank whose first question has every feature of a choice.
func full() quiz.Bank {
	return quiz.Bank{
		ID: "rivers", Title: "Rivers", License: "CC0-1.0", Description: "About rivers.",
		Questions: []quiz.Question{
			{
				ID: "a", Title: "Volga", Stem: "Which is *longest*?", Points: 2, Explanation: "It is.", Hints: []string{"Look east."},
				Tags: []string{"rivers"}, Category: []string{"Europe"}, FixedOrder: true, Combined: quiz.Combined{Correct: "Yes.", Partial: "Nearly."},
				Body: &quiz.ChoiceBody{Multiple: true, Scoring: quiz.Lenient, Options: []quiz.Option{{Text: "A", Fraction: 1, Correct: true, Feedback: "Right."}, {Text: "B"}}},
			},
			{ID: "b", Stem: "When?", Points: 1, Body: &quiz.DateBody{}},
			{ID: "c", Stem: "How many?", Points: 1, Body: &quiz.NumberBody{Unit: "km", Distance: 5}},
		},
	}
}

// report tells what a format loses that holds choices and numbers alone.
func report(b *quiz.Bank) []quiz.Issue {
	r := New("Aiken", Title, Points, Explanation, Combined, Hints, Tags, Category, Shuffle, Feedback, Scoring, Unit, Evidence, TimeLimit, Media)
	r.Bank(b, BankID, License, Language, IDs)
	for i := range b.Questions {
		q := &b.Questions[i]
		r.Question(i+1, q)
		if q.Kind() == quiz.KindDate {
			r.Left("dates")
		}
		if q.Kind() == quiz.KindNumber {
			r.Changed("becomes a short answer")
		}
	}
	return r.Issues()
}

func TestReport(t *testing.T) {
	b := full()
	want := []struct{ question, message string }{
		{"", "Aiken cannot hold the id of the question set"},
		{"", "Aiken cannot hold the licence of the question set"},
		{"", "Aiken cannot hold the ids of the questions; they are numbered when it is read"},
		{"a", "Aiken cannot hold the name of question 1: \"Volga\""},
		{"a", "Aiken cannot hold the points of question 1: \"Volga\""},
		{"a", "Aiken cannot hold the explanation of question 1: \"Volga\""},
		{"a", "Aiken cannot hold the feedback on the whole response of question 1: \"Volga\""},
		{"a", "Aiken cannot hold the hints of question 1: \"Volga\""},
		{"a", "Aiken cannot hold the tags of question 1: \"Volga\""},
		{"a", "Aiken cannot hold the category of question 1: \"Volga\""},
		{"a", "Aiken cannot hold the fixed order of question 1: \"Volga\""},
		{"a", "Aiken cannot hold the feedback of question 1: \"Volga\""},
		{"a", "Aiken cannot hold the way of marking of question 1: \"Volga\""},
		{"b", "Aiken cannot hold dates; question 2 is left out: \"When?\""},
		{"c", "Aiken cannot hold the unit of question 3: \"How many?\""},
		{"c", "question 3 becomes a short answer, because Aiken has nothing nearer: \"How many?\""},
	}
	got := report(&b)
	for i, w := range want {
		if i >= len(got) || got[i].Question != w.question || got[i].Message != w.message || got[i].Severity != quiz.Warning {
			t.Fatalf("issue %d is %v, want %v", i, got[min(i, len(got)-1)], w)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d issues, want %d: %v", len(got), len(want), got[len(want):])
	}
}

// TestStrip takes away what was reported, and leaves nothing to report.
func TestStrip(t *testing.T) {
	b := full()
	changed := Strip(&b, report(&b))
	if len(b.Questions) != 2 || b.Questions[1].ID != "q2" || !changed[1] || changed[0] {
		t.Fatalf("left are %+v, changed %v", b.Questions, changed)
	}
	if b.ID != "" || b.License != "" || b.Title != "Rivers" || b.Description != "About rivers." {
		t.Errorf("head %+v", b)
	}
	for _, i := range report(&b) {
		if i.Code != "lost-ids" && i.Code != "changed" {
			t.Errorf("still reported: %v", i)
		}
	}
}

func TestQuestionWithoutBody(t *testing.T) {
	r := New("Aiken", Points, Shuffle, Feedback)
	r.Question(7, &quiz.Question{Points: 2, FixedOrder: true})
	r.Left("a question without a body")
	if got := r.Issues(); len(got) != 1 || got[0].Message != "Aiken cannot hold a question without a body; question 7 is left out" {
		t.Errorf("got %v", got)
	}
}

// TestPartly loses one part of the combined feedback and keeps the others.
func TestPartly(t *testing.T) {
	b := full()
	r := New("Canvas", Partly)
	r.Question(1, &b.Questions[0])
	if len(r.Issues()) != 1 || r.Issues()[0].Code != "lost-partly" {
		t.Fatalf("reported %v", r.Issues())
	}
	Strip(&b, r.Issues())
	if got, want := b.Questions[0].Combined, (quiz.Combined{Correct: "Yes."}); got != want {
		t.Errorf("left is %+v, want %+v", got, want)
	}
}

// TestPlace numbers questions as the file does that they were read from, and
// says where they stand; without a name they are known by their first words.
func TestPlace(t *testing.T) {
	b := full()
	b.Questions = b.Questions[1:]
	b.Questions[0].Stem = "In *which* year, after [[1]] years, was it that nothing happened?"
	b.Places = []quiz.Place{{Number: 7, File: "items/a.xml", Line: 41, Column: 3}}
	r := New("Aiken")
	r.Bank(&b)
	r.Question(1, &b.Questions[0])
	r.Left("dates")
	r.Question(2, &b.Questions[1])
	r.Left("numbers")
	for i, want := range []string{
		`items/a.xml:41:3: warning: b: Aiken cannot hold dates; question 7 is left out: "In which year, after … years, was it tha…"`,
		`warning: c: Aiken cannot hold numbers; question 2 is left out: "How many?"`,
	} {
		if got := r.Issues()[i].String(); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}
