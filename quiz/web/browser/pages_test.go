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
	r := newSite(t, quiz.Policy{})
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
	r := newSite(t, quiz.Policy{})
	pupil := r.join("Ana")
	p := auditor(t, r)
	p.forgive("status of 422")
	pupil.hand(p)
	attempt := pupil.begin("tour", "practice")
	p.auditAll(attempt + "?q=1")
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
		for mark, fields := range a.checked() {
			pupil.answer(attempt, n, "check", fields(s)...)
			p.open(page)
			p.audit(a.id + " " + mark)
		}
	}
	p.auditAll(attempt + "/review")
}

// TestTestPages audits a test from its start to its result, and what is hidden
// meanwhile.
func TestTestPages(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{TimeLimit: 20 * time.Minute, MaxTests: 2})
	pupil := r.join("Ana")
	p := auditor(t, r)
	p.forgive("status of 403")
	pupil.hand(p)
	attempt := pupil.begin("tour", "test")
	p.auditAll("/", "/banks/tour", "/banks/tour/reading", attempt+"?q=2", attempt+"/review", "/me")
	pupil.mixed(attempt)
	p.auditAll(attempt + "/review")
	pupil.post(attempt + "/submit")
	p.auditAll(attempt + "/result")
	again := pupil.begin("tour", "test")
	p.auditAll(attempt + "/result") // locked by the other test
	r.pass(21 * time.Minute)
	p.auditAll(again+"/result", "/me", "/banks/tour", attempt+"/reading?q=2")
}

// TestReviewPages audits results that show less than everything.
func TestReviewPages(t *testing.T) {
	t.Parallel()
	for _, review := range []quiz.Review{quiz.ReviewMarks, quiz.ReviewScore} {
		r := newSite(t, quiz.Policy{Review: review})
		pupil := r.join("Ana")
		p := auditor(t, r)
		pupil.hand(p)
		attempt := pupil.begin("tour", "test")
		pupil.mixed(attempt)
		pupil.post(attempt + "/submit")
		p.auditAll(attempt + "/result")
	}
}

// mixed answers all questions, every other one wrongly, and flags them.
func (p *pupil) mixed(attempt string) {
	p.t.Helper()
	for i, a := range tour {
		fields := a.right
		if i%2 == 1 && a.wrong != nil {
			fields = a.wrong
		}
		n := p.find(attempt, a.id)
		p.answer(attempt, n, "flag", fields(p.sheet(attempt, n))...)
	}
}

// auditAll audits pages with everything unfolded.
func (p *phone) auditAll(paths ...string) {
	p.t.Helper()
	for _, path := range paths {
		p.open(path)
		p.openAll()
		p.audit(path)
	}
}

// TestProblemPages audits the pages that say what went wrong.
func TestProblemPages(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
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
