package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"bellwork/quiz"
)

// seated is a pupil with a phone, at a test of the tour.
type seated struct {
	*phone
	pupil   *pupil
	attempt string
}

// takeSeat opens the question with an id of a new test.
func takeSeat(t *testing.T, r *site, question string) seated {
	t.Helper()
	pupil := r.join("Ana")
	s := seated{phone: newPhone(t, r), pupil: pupil, attempt: pupil.begin("tour", "test")}
	pupil.hand(s.phone)
	s.show(question)
	r.gate.forget()
	return s
}

// show opens a question.
func (s seated) show(question string) {
	s.t.Helper()
	s.open(s.attempt + "?q=" + itoa(s.pupil.find(s.attempt, question)))
}

// kept returns what the server has for a question.
func (s seated) kept(question string) sheet {
	s.t.Helper()
	return s.pupil.sheet(s.attempt, s.pupil.find(s.attempt, question))
}

// line returns what the saved line says.
func (s seated) line() string { return s.text("#saved") }

// untilLine waits for a state of the saved line.
func (s seated) untilLine(state string) {
	s.t.Helper()
	s.untilPage(`document.querySelector('#saved').dataset.state === ` + quote(state))
}

// TestSaved sees that the page says Saved after the commit and not before, and
// with the time that the server kept.
func TestSaved(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	s := takeSeat(t, r, "floating")
	r.gate.hold.Lock()
	s.pressRow("Ice is less dense")
	s.untilLine("saving")
	if got := s.line(); got != "Saving…" {
		t.Errorf("before the commit the page says %q", got)
	}
	if got := s.kept("floating"); !got.Saved.IsZero() {
		t.Errorf("something is kept already: %+v", got)
	}
	r.gate.hold.Unlock()
	s.untilLine("saved")
	kept := s.kept("floating")
	if want := "Saved " + kept.Saved.Local().Format("15:04:05"); s.line() != want {
		t.Errorf("the page says %q, want %q", s.line(), want)
	}
	if want := kept.Question.id("Ice is less"); len(kept.Response.Choice) != 1 || kept.Response.Choice[0] != want {
		t.Errorf("kept: %q, want %q", kept.Response.Choice, want)
	}
	s.untilPage(`document.querySelector('#say').textContent === 'Saved'`)
	if !look[bool](s.phone, `document.querySelector('.strip [data-is="done"] [aria-current]') !== null`) {
		t.Error("the strip does not show the question as answered")
	}
}

// TestArrowKeysRest sees that passing over rows saves nothing: only the row on
// which the keys come to rest is sent.
func TestArrowKeysRest(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	s := takeSeat(t, r, "floating")
	s.tabTo(".row input")
	s.keys(kb.ArrowDown + kb.ArrowDown + kb.ArrowDown)
	chosen := look[string](s.phone, "document.activeElement.value")
	if sent := len(r.gate.given()); sent != 0 {
		t.Errorf("%d answers were sent while the keys were moving, want none", sent)
	}
	s.untilLine("saved")
	if given := r.gate.given(); len(given) != 1 || last(given[0]["choice"]) != chosen {
		t.Errorf("sent: %v, want the row of the rest alone, %s", given, chosen)
	}
}

// TestTypingRests sees that what is typed is sent once, on a pause, and at once
// when the field is left.
func TestTypingRests(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	s := takeSeat(t, r, "five-sided-shape")
	s.write("#text", "pentagon")
	s.untilLine("saved")
	if given := r.gate.given(); len(given) != 1 || given[0].Get("text") != "pentagon" {
		t.Errorf("sent: %v, want pentagon once", given)
	}
	s.keys("s" + kb.Tab)
	s.until("what was typed last to be sent", func() bool { return len(r.gate.given()) == 2 })
	s.untilLine("saved")
	if got := s.kept("five-sided-shape").Response.Text; got != "pentagons" {
		t.Errorf("kept %q", got)
	}
}

// TestRefused sees that an answer which the server refuses is not sent again,
// and that its sentence stands on the page.
func TestRefused(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	s := takeSeat(t, r, "round-the-circle")
	s.forgive("status of 422", "status of 409")
	s.write("#text", "three or so")
	s.untilLine("refused")
	if got := s.line(); !strings.Contains(got, "number") {
		t.Errorf("the page says %q", got)
	}
	if unsent := s.shelf(); unsent != "[]" {
		t.Errorf("still to be sent: %s", unsent)
	}
	s.write("#text", "3.14")
	s.untilLine("saved")

	s.pupil.post(s.attempt + "/submit")
	s.write("#text", "3.15")
	s.untilLine("refused")
	if got := s.line(); !strings.Contains(got, "handed in") {
		t.Errorf("after handing in the page says %q", got)
	}
	if unsent, posts := s.shelf(), len(r.gate.given()); unsent != "[]" || posts != 3 {
		t.Errorf("%d answers were sent, still to be sent: %s; want 3 and none", posts, unsent)
	}
}

// shelf returns what waits to be sent, as the tab keeps it.
func (s seated) shelf() string {
	s.t.Helper()
	return look[string](s.phone, `sessionStorage.getItem('bellwork.unsent') || ''`)
}

// TestTwoTabs gives two answers to one question in two tabs: the later one
// counts, and both tabs say that theirs was saved.
func TestTwoTabs(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	s := takeSeat(t, r, "floating")
	other := seated{phone: s.tab(), pupil: s.pupil, attempt: s.attempt}
	other.show("floating")
	s.pressRow("Ice is colder")
	s.untilLine("saved")
	other.pressRow("Ice is less dense")
	other.untilLine("saved")
	kept := s.kept("floating")
	if want := kept.Question.id("Ice is less"); kept.Response.Choice[0] != want {
		t.Errorf("kept %q, want the later one", kept.Response.Choice)
	}
}
