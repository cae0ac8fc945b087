package browser

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bellwork/quiz"
)

// TestWithoutScript takes a whole test where no script runs: everything is a
// form, and every way on keeps what was given.
func TestWithoutScript(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	p := newPhone(t, r)
	p.withoutScript()
	p.open("/")
	p.write("#name", "Ana")
	p.leads(func() { p.pressWord("Join") })
	p.leads(func() { p.pressWord("To the quizzes") })
	p.leads(func() { p.pressWord("A tour of every kind of question") })
	p.leads(func() { p.pressWord("Take the test") })
	p.leads(func() { p.pressWord("Next") })
	for n := 2; n <= 13; n++ {
		p.answerForm()
		switch n {
		case 3:
			p.leads(func() { p.pressWord("Flag to look at again") })
			p.leads(func() { p.pressWord("Next") })
		case 13:
			p.leads(func() { p.pressWord("Look over and hand in") })
		case 7:
			given := p.formData()
			p.leads(func() { p.pressWord("Next") })
			p.leads(func() { p.pressWord("Previous") })
			if got := p.formData(); got != given {
				t.Errorf("after going on and back the form holds %q, want %q", got, given)
			}
			p.leads(func() { p.pressWord("Next") })
		case 8: // by the strip
			p.leads(func() { p.press(`.strip [value="9"]`) })
		default:
			p.leads(func() { p.pressWord("Next") })
		}
	}
	if got := p.text(".lead"); got != "You have answered every question." {
		t.Errorf("overview says %q, want that all is answered", got)
	}
	if got := p.text(".jumps.flagged"); got != "Question 3" {
		t.Errorf("flagged: %q, want Question 3", got)
	}
	p.leads(func() { p.pressWord("Hand in") })
	if got := p.text("h1"); !strings.HasPrefix(got, "You have 10 of 10 points") {
		t.Errorf("result says %q", got)
	}
	p.leads(func() { p.pressWord("All your scores") })
	if got := p.text("main"); !strings.Contains(got, "100\u00a0%") {
		t.Errorf("/me shows %q, want the score", got)
	}
	p.leads(func() { p.pressWord("Not you?") })
	if got := p.text("main h1"); got != "Type your name and begin" {
		t.Errorf("after leaving: %q", got)
	}
}

// TestPractiseWithoutScript checks an answer, sees why, and tries again.
func TestPractiseWithoutScript(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	pupil := r.join("Ana")
	p := newPhone(t, r)
	p.withoutScript()
	p.forgive("status of 422")
	pupil.hand(p)
	p.open(pupil.begin("tour", "practice") + "?q=2")
	p.leads(func() { p.pressWord("Check") })
	if got := p.text("#refused"); !strings.Contains(got, "nothing to check yet") {
		t.Errorf("checking nothing says %q", got)
	}
	p.pressRow("Ice is colder")
	p.leads(func() { p.pressWord("Check") })
	if got := p.text("#verdict"); !strings.HasPrefix(got, "Not yet") {
		t.Errorf("verdict %q, want Not yet", got)
	}
	if got := p.text(".evidence"); !strings.Contains(got, "less dense than liquid water") {
		t.Errorf("evidence %q", got)
	}
	p.leads(func() { p.pressWord("Try again") })
	p.pressRow("Ice is less dense")
	p.leads(func() { p.pressWord("Check") })
	if got := p.text("#verdict"); !strings.HasPrefix(got, "Right") {
		t.Errorf("verdict %q, want Right", got)
	}
}

// pressRow presses the rows that begin with one of the texts.
func (p *phone) pressRow(texts ...string) {
	p.t.Helper()
	rows := look[[]string](p, `[...document.querySelectorAll('#answer .row .text')].map(e => e.innerText.trim())`)
	for i, row := range rows {
		if slices.ContainsFunc(texts, func(text string) bool { return strings.HasPrefix(row, text) }) {
			p.pressAt(fmt.Sprintf("document.querySelectorAll('#answer .row')[%d]", i))
		}
	}
}

// answerForm gives the right answer to the question of the tour that is open
// by its plain controls, and saves nothing.
func (p *phone) answerForm() {
	p.t.Helper()
	switch kind := look[string](p, "document.querySelector('#answer').dataset.kind"); kind {
	case "choice", "poll", "truefalse":
		p.pressRow("Ice is less", "April", "June", "September", "True", "I ask", "On three")
	case "text":
		p.write("#text", "pentagon")
	case "number":
		p.write("#text", "3.14")
	case "date":
		p.write("#text", "29 February 2024")
	case "essay":
		p.write("#text", "The Earth turns round.")
	case "order":
		for i, line := range waterway {
			p.pick(fmt.Sprintf("[id='order.%d']", i+1), line)
		}
	case "match":
		for i, row := range look[[]string](p, `[...document.querySelectorAll('.match label')].map(e => e.innerText.trim())`) {
			p.pick(fmt.Sprintf("[id='match.%d']", i+1), map[string]string{"Triangle": "Three", "Hexagon": "Six", "Octagon": "Eight"}[row])
		}
	case "gaps":
		p.write("[id='gap.1']", "0")
		p.pick("[id='gap.2']", "vapour")
		p.write("[id='gap.3']", "oxygen")
	default:
		p.t.Fatalf("a question of kind %q", kind)
	}
}

// pick chooses the option of a select that begins with a text.
func (p *phone) pick(selector, text string) {
	p.t.Helper()
	p.choose(selector, look[int](p, fmt.Sprintf(
		`[...document.querySelector(%s).options].findIndex(o => o.text.startsWith(%s))`, quote(selector), quote(text))))
}

// formData returns what the form of the question would send.
func (p *phone) formData() string {
	p.t.Helper()
	return look[string](p, `new URLSearchParams(new FormData(document.querySelector('#answer'))).toString()`)
}
