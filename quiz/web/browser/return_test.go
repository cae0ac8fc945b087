package browser

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"bellwork/quiz"
)

// TestAnotherPhone loses the phone in the middle of a test and goes on with
// three words on another one: every answer that was acknowledged is there.
func TestAnotherPhone(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	lost := newPhone(t, r)
	lost.open("/")
	lost.write("#name", "Ana")
	lost.leads(func() { lost.pressWord("Join") })
	words := lost.text(".code")
	if len(strings.Fields(words)) != 3 {
		t.Fatalf("return code %q, want three words", words)
	}
	lost.leads(func() { lost.pressWord("To the quizzes") })
	lost.leads(func() { lost.pressWord("A tour of every kind of question") })
	lost.leads(func() { lost.pressWord("Take the test") })
	lost.leads(func() { lost.pressWord("Next") })
	given := map[string]string{}
	for n := 2; n <= 12; n++ {
		lost.answerForm()
		if n == 8 { // the order is sent with a press, as it stands
			lost.pressWord("Keep this order")
		}
		lost.untilPage(`document.querySelector('#saved').dataset.state === 'saved'`)
		given[lost.path()] = lost.formData()
		if n < 12 {
			lost.leads(func() { lost.pressWord("Next") })
		}
	}
	chromedp.Cancel(lost.ctx)

	found := newPhone(t, r)
	found.open("/")
	found.pressWord("I was here before")
	found.write("#code", strings.ToUpper(words))
	found.leads(func() { found.pressWord("Come back") })
	found.leads(func() { found.pressWord("Go on with your test") })
	for path, want := range given {
		found.open(path)
		if got := found.formData(); got != want || !strings.HasPrefix(found.text("#saved"), "Saved ") {
			t.Errorf("%s holds %q and says %q, want %q, saved", path, got, found.text("#saved"), want)
		}
	}
}

// TestBackAfterSubmit hands a test in whose keys stay secret and goes back: no
// page shows an answer that could be changed, and none shows a key.
func TestBackAfterSubmit(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{Review: quiz.ReviewScore})
	s := takeSeat(t, r, "five-sided-shape")
	s.write("#text", "polygon")
	s.untilLine("saved")
	s.leads(func() { s.press(`.strip [value="12"]`) })
	s.leads(func() { s.pressWord("Look over and hand in") })
	s.leads(func() { s.pressWord("Hand in") })
	for range 3 {
		s.leads(func() { look[bool](s.phone, "setTimeout(() => history.back()), true") })
		if got := s.path(); got != s.attempt+"/result" && got != s.attempt+"/result#question" {
			t.Errorf("going back leads to %s, want the result", got)
		}
		html := look[string](s.phone, "document.documentElement.outerHTML")
		if strings.Contains(html, "polygon") || strings.Contains(html, "pentagon") || strings.Contains(html, `id="answer"`) {
			t.Errorf("going back shows answers: %s", html)
		}
	}
	for _, a := range s.asks("GET /") {
		if a.status == http.StatusOK && !strings.HasPrefix(a.path, "/assets/") && fmt.Sprint(a.headers["Cache-Control"]) != "no-store" {
			t.Errorf("%s may be stored: %v", a.path, a.headers)
		}
	}
}

// TestPrint prints a result: what is folded on the screen is on the paper.
func TestPrint(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	pupil := r.join("Ana")
	p := newPhone(t, r)
	pupil.hand(p)
	attempt := pupil.begin("tour", "test")
	for _, a := range tour {
		n := pupil.find(attempt, a.id)
		pupil.answer(attempt, n, "save", a.right(pupil.sheet(attempt, n))...)
	}
	pupil.post(attempt + "/submit")
	p.open(attempt + "/result")
	hidden := `[...document.querySelectorAll('.answer .stem')].filter(e => !e.checkVisibility() || e.getBoundingClientRect().height === 0).length`
	if folded := look[int](p, hidden); folded < 9 {
		t.Errorf("on the screen %d questions are folded, want the right ones: is this test of use?", folded)
	}
	p.paper()
	if folded := look[int](p, hidden); folded != 0 {
		t.Errorf("on paper %d questions are folded", folded)
	}
	pdf := command(p, page.PrintToPDF, page.PrintToPDFParams{})
	if pages := strings.Count(string(pdf.Data), "/Type /Page\n"); pages < 3 {
		t.Errorf("the print has %d pages, want all questions on several", pages)
	}
}
