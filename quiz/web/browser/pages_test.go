package browser

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"bellwork/quiz"
)

// TestStartPages audits the pages around joining.
func TestStartPages(t *testing.T) {
	t.Parallel()
	r := newRoom(t, quiz.Policy{})
	r.join("Ana")
	p := auditor(t, r)
	p.forgive("status of 422", "status of 404", "status of 401", "status of 405")
	for _, path := range []string{"/", "/banks/tour", "/banks/tour/reading", "/help/network", "/nowhere", "/me", "/join"} {
		p.open(path)
		p.audit("not joined " + path)
	}
	for problem, name := range map[string]string{"taken": "Ana", "empty": " ", "long": "Maximiliane Alexandra Katharina of the Upper Valley, the third"} {
		p.open("/")
		p.sendForm("/join", "name", name)
		p.audit("name " + problem)
	}
	p.open("/")
	p.sendForm("/return", "code", "three wrong words")
	p.audit("code unknown")
	p.open("/")
	p.write("#name", "Ben of the long and winding name")
	p.leads(func() { p.pressWord("Join") })
	p.audit("welcome")
	for _, path := range []string{"/", "/banks/tour", "/banks/dates", "/me"} {
		p.open(path)
		p.audit("joined " + path)
	}
}

// TestQuestionPages audits a question of every kind in practice: empty,
// answered, refused, and checked with every mark that its kind can earn.
func TestQuestionPages(t *testing.T) {
	t.Parallel()
	r := newRoom(t, quiz.Policy{})
	pupil := r.join("Ana")
	p := auditor(t, r)
	p.forgive("status of 422")
	pupil.hand(p)
	attempt := pupil.begin("tour", "practice")
	p.open(attempt + "?q=1")
	p.audit("info")
	for _, a := range tour {
		n := pupil.find(attempt, a.id)
		s := pupil.sheet(attempt, n)
		page := fmt.Sprintf("%s?q=%d", attempt, n)
		p.open(page)
		p.openAll()
		p.audit(a.id + " empty")
		if a.refused != nil {
			p.sendForm(attempt+"/answers", append(a.refused(s), "question", a.id, "do", "check")...)
			p.audit(a.id + " refused")
		}
		pupil.answer(attempt, n, "save", a.right(s)...)
		p.open(page)
		p.audit(a.id + " answered")
		for mark, fields := range map[string]func(sheet) []string{"right": a.right, "partly": a.partly, "wrong": a.wrong} {
			if fields == nil || a.refused == nil {
				continue
			}
			pupil.answer(attempt, n, "check", fields(s)...)
			p.open(page)
			p.audit(a.id + " " + mark)
		}
	}
	p.open(attempt + "/review")
	p.audit("overview of a practice")
}

// TestTestPages audits a test from its start to its result, and what is hidden
// meanwhile.
func TestTestPages(t *testing.T) {
	t.Parallel()
	for _, review := range []quiz.Review{quiz.ReviewFull, quiz.ReviewMarks, quiz.ReviewScore} {
		r := newRoom(t, quiz.Policy{TimeLimit: 20 * time.Minute, Review: review, MaxTests: 2})
		pupil := r.join("Ana")
		p := auditor(t, r)
		p.forgive("status of 403")
		pupil.hand(p)
		attempt := pupil.begin("tour", "test")
		result := string(review) + " "
		if review == quiz.ReviewFull {
			for _, path := range []string{"/", "/banks/tour", "/banks/tour/reading", attempt + "?q=2", attempt + "/review", "/me"} {
				p.open(path)
				p.audit("during a test " + path)
			}
			result = "full and "
		}
		for i, a := range tour {
			fields := a.right
			if i%2 == 1 && a.wrong != nil {
				fields = a.wrong
			}
			n := pupil.find(attempt, a.id)
			pupil.answer(attempt, n, "flag", fields(pupil.sheet(attempt, n))...)
		}
		if review == quiz.ReviewFull {
			p.open(attempt + "/review")
			p.audit("overview, all answered and flagged")
		}
		pupil.post(attempt + "/submit")
		p.open(attempt + "/result")
		p.openAll()
		p.audit(result + "result")
		if review != quiz.ReviewFull {
			continue
		}
		again := pupil.begin("tour", "test")
		p.open(attempt + "/result")
		p.audit("result locked by another test")
		r.pass(21 * time.Minute)
		for _, path := range []string{again + "/result", "/me", "/banks/tour", attempt + "/reading?q=2"} {
			p.open(path)
			p.openAll()
			p.audit("after two tests " + path)
		}
	}
}

// TestProblemPages audits the pages that say what went wrong.
func TestProblemPages(t *testing.T) {
	t.Parallel()
	r := newRoom(t, quiz.Policy{})
	pupil := r.join("Ana")
	p := auditor(t, r)
	p.forgive("status of 4", "status of 503")
	pupil.hand(p)
	attempt := pupil.begin("tour", "test")
	pupil.post(attempt + "/submit")
	p.open("/")
	for name, do := range map[string]func(){
		"unknown page":     func() { p.open("/attempts/none") },
		"unknown question": func() { p.open(attempt + "?q=99") },
		"late answer":      func() { p.sendForm(attempt+"/answers", "question", "five-sided-shape", "text", "pentagon") },
		"bad mode":         func() { p.sendForm("/banks/tour/attempts", "mode", "cheat") },
		"nothing missed":   func() { p.sendForm("/me/practice", "bank", "tour") },
		"too large":        func() { p.sendForm("/join", "name", strings.Repeat("a", 300<<10)) },
		"wrong method":     func() { p.sendForm("/me/data") },
	} {
		do()
		p.audit("problem: " + name)
		p.open("/")
	}
	r.unplug()
	p.sendForm("/join", "name", "Ben")
	p.audit("problem: nothing can be saved")
}

// openAll unfolds whatever is folded.
func (p *phone) openAll() {
	p.t.Helper()
	look[bool](p, "document.querySelectorAll('details').forEach(d => { d.open = true; }) || true")
}
