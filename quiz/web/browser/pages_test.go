package browser

import (
	"fmt"
	"testing"

	"bellwork/quiz"
)

// TestStartPages audits the pages around joining.
func TestStartPages(t *testing.T) {
	r := newRoom(t, quiz.Policy{})
	r.join("Ana")
	p := newPhone(t, r)
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
	r := newRoom(t, quiz.Policy{})
	pupil := r.join("Ana")
	p := newPhone(t, r)
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

// openAll unfolds whatever is folded.
func (p *phone) openAll() {
	p.t.Helper()
	look[bool](p, "document.querySelectorAll('details').forEach(d => { d.open = true; }) || true")
}
