package browser

import (
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp/kb"

	"bellwork/quiz"
)

// seconds reads the countdown.
func (p *phone) seconds() int {
	p.t.Helper()
	return look[int](p, `(() => {
		const [, min, sec] = document.querySelector('#clock').textContent.match(/(\d+):(\d\d)/);
		return min * 60 + +sec;
	})()`)
}

// TestTimeChoice chooses more time before the start, and sees the countdown of
// that time.
func TestTimeChoice(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{TimeLimit: 10 * time.Minute})
	pupil := r.join("Ana")
	p := newPhone(t, r)
	pupil.hand(p)
	p.open("/banks/tour")
	options := look[[]string](p, `[...document.querySelector('#time').options].map(o => o.text)`)
	if want := "10 minutes, 12.5 minutes, 15 minutes, 20 minutes, No time limit"; strings.Join(options, ", ") != want {
		t.Errorf("times to choose from: %q, want %q", options, want)
	}
	p.pick("#time", "15")
	p.leads(func() { p.pressWord("Take the test") })
	left := p.seconds()
	if left > 15*60 || left < 15*60-20 {
		t.Errorf("%d seconds are left, want 15 minutes", left)
	}
	p.until("the countdown to go on", func() bool { return p.seconds() < left })
}

// TestWarningAndMoreTime is warned 20 seconds before the end and puts the end
// off with the keyboard, which moves the deadline on the server.
func TestWarningAndMoreTime(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{TimeLimit: 10 * time.Minute})
	pupil := r.join("Ana")
	p := newPhone(t, r)
	pupil.hand(p)
	heard := p.listen()
	attempt := pupil.begin("tour", "test")
	before := pupil.sheet(attempt, 2).Deadline
	r.pass(time.Until(before) - time.Duration(r.later.Load()) - 23*time.Second)
	p.size(360, 420)
	p.open(attempt + "?q=2")
	p.until("the warning", func() bool { return heard.has("20 seconds left") })
	if left := p.seconds(); left < 19 {
		t.Errorf("the warning came with %d seconds left, want 20", left)
	}
	p.tabTo(".more button")
	p.leads(func() { p.keys(kb.Enter) })
	if got, want := pupil.sheet(attempt, 2).Deadline, before.Add(quiz.Extension); !got.Equal(want) {
		t.Errorf("the deadline is %v, want %v", got, want)
	}
	if left := p.seconds(); left < 5*60 {
		t.Errorf("%d seconds are left, want more than 5 minutes", left)
	}
	if got := p.path(); got != attempt+"?q=2" {
		t.Errorf("at %s, want the same question", got)
	}
	// The bar with the clock stays at the top; it must not cover what has the focus.
	p.tabTo(`.ways-out .quiet`)
	p.backTo(`.who`)
}

// TestExpiry lets the time run out over an answer that was typed a moment ago:
// it is kept, and the result says what happened.
func TestExpiry(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{TimeLimit: 10 * time.Minute})
	pupil := r.join("Ana")
	p := newPhone(t, r)
	pupil.hand(p)
	heard := p.listen()
	attempt := pupil.begin("tour", "test")
	n := pupil.find(attempt, "five-sided-shape")
	r.pass(time.Until(pupil.sheet(attempt, 2).Deadline) - time.Duration(r.later.Load()) - 4*time.Second)
	p.open(attempt + "?q=" + itoa(n))
	p.write("#text", "pentagon")
	p.leads(func() {})
	if got := p.path(); got != attempt+"/result" {
		t.Errorf("after the end: at %s, want the result", got)
	}
	if !heard.has("Time is up. Your answers are kept.") {
		t.Errorf("heard %q, want that the time is up", heard.all())
	}
	p.openAll()
	if got := p.text("main"); !strings.Contains(got, "The time ran out") || !strings.Contains(got, "pentagon") {
		t.Errorf("the result says %q, want what happened and what was kept", got)
	}
}
