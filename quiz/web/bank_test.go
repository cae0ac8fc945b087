package web_test

import (
	"crypto/rand"
	"fmt"
	"path"
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/format/native"
	"bellwork/quiz/media"
)

// secrets are the canaries of a bank: random words that stand where a student
// must not look before the question is closed.
type secrets struct {
	key     string // what the typed kinds accept
	told    string // explanations, feedback and the rubric
	passage string // the reading, and the evidence that quotes it
	hint    string // practice only
}

func newSecrets() secrets {
	word := func(kind string) string { return kind + strings.ToLower(rand.Text()[:12]) }
	return secrets{key: word("key"), told: word("told"), passage: word("passage"), hint: word("hint")}
}

func (s secrets) all() []string { return []string{s.key, s.told, s.passage, s.hint} }

// toldOf is what is told about one question.
func (s secrets) toldOf(question string) string { return s.told + question }

// of returns what nobody may read before one question is closed. The numbers
// and dates are as good as canaries: nothing else on a page looks like them.
func (s secrets) of(question string) []string {
	keys := map[string][]string{
		"single": {s.passage, pictureName(s.toldOf("single"))},
		"word":   {s.key},
		"number": {"7351"},
		"first":  {"1873"},
		"second": {"1881"},
		"gaps":   {"gap" + s.key, "9462"},
	}
	return append(keys[question], s.toldOf(question))
}

// everyKind is a bank with one question of every kind. The sign § stands for
// the canary of what is told, and ¶ for that of the passage.
const everyKind = `bellwork: 1
id: every
title: One of every kind
language: en
license: CC0-1.0
reading: every.md
questions:
  - {id: info, kind: info, stem: "Read the questions slowly.", explanation: §, media: [{path: shown.svg, alt: A clock}]}
  - id: single
    kind: choice
    stem: Which of these floats?
    media: [{path: shown.svg, alt: A clock}]
    options:
      - {text: Cork wood, correct: true, feedback: §}
      - {text: Lead shot, feedback: §}
      - {text: Iron bar, feedback: §}
    hints: [HINT]
    explanation: "§ ![A drawing](§.svg)"
    evidence: {section: Start, quote: "Here ¶ stands."}
  - id: several
    kind: choice
    multiple: true
    stem: Which are even?
    options:
      - {text: Two, correct: true}
      - {text: Three, feedback: §}
      - {text: Four, correct: true}
    explanation: §
  - {id: truth, kind: truefalse, stem: "Snow is cold.", key: true, feedback: {true: §, false: §}, explanation: §}
  - {id: word, kind: text, stem: "The word?", accept: [{text: KEY}, {text: KEYhalf, fraction: 0.5, feedback: §}], explanation: §}
  - {id: number, kind: number, stem: "The number?", accept: [{value: 7351.25, tolerance: 1, feedback: §}], distance: 10, unit: kg, explanation: §}
  - {id: first, kind: date, stem: "The first day?", key: "1873-04-19", distance: 20, explanation: §}
  - {id: second, kind: date, stem: "The second day?", key: "1881-09-27", distance: 20, explanation: §}
  - {id: order, kind: order, stem: "In order?", items: [Egg, Chick, Hen, Broth], explanation: §}
  - id: match
    kind: match
    stem: What belongs together?
    pairs: [{left: Dog, right: Barks}, {left: Cat, right: Mews}]
    distractors: [Sings]
    explanation: §
  - id: gaps
    kind: gaps
    stem: "The [[1]] weighs [[2]] and is [[3]]."
    gaps:
      - {kind: choice, options: [{text: whale, correct: true, feedback: §}, {text: shrew}]}
      - {kind: number, accept: [{value: 9462.75}]}
      - {kind: text, accept: [{text: gapKEY}]}
    explanation: §
  - {id: essay, kind: essay, stem: "Tell.", points: 3, rubric: §}
  - {id: poll, kind: poll, stem: "Which colour?", options: [{text: Red}, {text: Blue}]}
`

// everyBank returns the bank of every kind with its canaries.
func everyBank(t *testing.T, s secrets) *quiz.Bank {
	t.Helper()
	var text strings.Builder
	id := ""
	for line := range strings.Lines(strings.NewReplacer("¶", s.passage, "KEY", s.key, "HINT", s.hint).Replace(everyKind)) {
		if _, rest, ok := strings.Cut(line, "id: "); ok {
			id = strings.TrimSpace(strings.SplitN(rest, ",", 2)[0])
		}
		text.WriteString(strings.ReplaceAll(line, "§", s.toldOf(id)))
	}
	return readBank(t, text.String(), fmt.Sprintf("# Start\n\nHere %s stands.\n", s.passage))
}

// readBank reads a bank in the native format, with the text of its reading.
func readBank(t *testing.T, text, reading string) *quiz.Bank {
	t.Helper()
	b, issues, err := native.Decode(strings.NewReader(text), native.Options{
		Name: "bank.yaml", Sibling: func(name string) ([]byte, error) {
			if picture, ok := strings.CutSuffix(name, ".svg"); ok {
				return drawing(picture), nil
			}
			return []byte(reading), nil
		},
	})
	for _, i := range issues {
		if i.Severity == quiz.Error {
			t.Error(i)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return &b
}

// drawing returns a picture that shows its own name.
func drawing(name string) []byte { return []byte("<svg><text>" + name + "</text></svg>") }

// pictureName returns what a drawing is called on the site.
func pictureName(drawn string) string {
	f, err := media.Picture(drawing(drawn))
	if err != nil {
		panic(err) // a drawing of our own
	}
	return path.Base(f.Path)
}

// numberOf returns the place of a question in the bank of every kind, from 1.
func numberOf(t *testing.T, id string) int {
	t.Helper()
	ids := []string{"info", "single", "several", "truth", "word", "number", "first", "second", "order", "match", "gaps", "essay", "poll"}
	for i := range ids {
		if ids[i] == id {
			return i + 1
		}
	}
	t.Fatalf("no question %q", id)
	return 0
}

// asked is a question as JSON shows it.
type asked struct {
	N, Of    int
	Question struct {
		ID, Kind, Stem string
		Options        []struct{ ID, Text string }
		Rows           []string
		Gaps           []struct {
			Options []struct{ ID, Text string }
		}
	}
	Response struct {
		Choice, Order, Match, Gap []string
		Text                      string
	}
	Saved  string
	Reveal *struct {
		Score, Max float64
		Key        []string
	}
}

// ask reads a question of an attempt.
func (c *client) ask(attempt, question string) asked {
	c.t.Helper()
	var q asked
	c.getJSON(fmt.Sprintf("%s?q=%d", attempt, numberOf(c.t, question)), &q).wants(c.t, 200)
	return q
}

// option returns the id under which an option is shown.
func (q asked) option(t *testing.T, text string) string {
	t.Helper()
	options := q.Question.Options
	for _, g := range q.Question.Gaps {
		options = append(options, g.Options...)
	}
	for _, o := range options {
		if o.Text == text {
			return o.ID
		}
	}
	t.Fatalf("no option %q in %v", text, options)
	return ""
}

// right returns the fields that answer a question rightly.
func (c *client) right(attempt, question string, s secrets) []string {
	c.t.Helper()
	q := c.ask(attempt, question)
	option := func(text string) string { return q.option(c.t, text) }
	switch question {
	case "single":
		return []string{"choice", option("Cork wood")}
	case "several":
		return []string{"choice", option("Two"), "choice", option("Four")}
	case "truth":
		return []string{"choice", option("true")}
	case "word":
		return []string{"text", s.key}
	case "number":
		return []string{"text", "7351.25"}
	case "first":
		return []string{"text", "19 April 1873"}
	case "second":
		return []string{"text", "27.9.1881"}
	case "order":
		return []string{"order.1", option("Egg"), "order.2", option("Chick"), "order.3", option("Hen"), "order.4", option("Broth")}
	case "match":
		return []string{"match.1", option("Barks"), "match.2", option("Mews")}
	case "gaps":
		return []string{"gap.1", option("whale"), "gap.2", "9462.75", "gap.3", "gap" + s.key}
	case "essay":
		return []string{"text", "Once upon a time"}
	default:
		return []string{"choice", option("Red")}
	}
}

// answerable lists the questions of the bank of every kind that take an answer.
var answerable = []string{"single", "several", "truth", "word", "number", "first", "second", "order", "match", "gaps", "essay", "poll"}
