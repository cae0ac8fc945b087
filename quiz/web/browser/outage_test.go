package browser

import (
	"net/url"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"

	"bellwork/quiz"
)

// outage is what a browser reports while the server cannot be reached.
var outage = []string{"net::ERR_", "request failed"}

// oneKey fails the test unless all answers carry the same idempotency key.
func oneKey(t *testing.T, given []url.Values) {
	t.Helper()
	for _, form := range given {
		if form.Get("key") == "" || form.Get("key") != given[0].Get("key") {
			t.Errorf("the keys of the retries differ: %v", given)
		}
	}
}

// TestLostReply loses the answers of the server but not those of the student:
// the retries carry the same key, and what was kept first stays.
func TestLostReply(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	s := takeSeat(t, r, "floating")
	s.forgive(outage...)
	r.gate.deaf.Store(true)
	s.pressRow("Ice is less dense")
	s.untilLine("retrying")
	if got := s.line(); got != "Not saved yet, retrying" {
		t.Errorf("the page says %q", got)
	}
	first := s.kept("floating").Saved
	r.gate.deaf.Store(false)
	s.untilLine("saved")
	oneKey(t, r.gate.given())
	if len(r.gate.given()) < 2 {
		t.Error("nothing was sent again: was the reply lost?")
	}
	if got := s.kept("floating").Saved; !got.Equal(first) || s.line() != "Saved "+first.Local().Format("15:04:05") {
		t.Errorf("kept at %v and again at %v; the page says %q", first, got, s.line())
	}
}

// TestOvertaking chooses again while the first choice is still being sent. The
// second names the first, which may yet arrive after it.
func TestOvertaking(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	s := takeSeat(t, r, "floating")
	s.forgive(outage...)
	r.gate.deaf.Store(true)
	s.pressRow("Ice is colder")
	s.untilLine("retrying")
	s.pressRow("Ice is less dense")
	r.gate.deaf.Store(false)
	s.untilLine("saved")
	given := r.gate.given()
	if first, second := given[0], given[len(given)-1]; first.Get("key") == "" || second.Get("instead") != first.Get("key") {
		t.Errorf("the second choice does not name the first: %v", given)
	}
}

// TestOffline takes the network from the phone, and gives it back.
func TestOffline(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	s := takeSeat(t, r, "floating")
	s.forgive(outage...)
	s.offline(true)
	s.pressRow("Ice is colder")
	s.untilLine("retrying")
	s.pressRow("Ice is less dense")
	if got := s.kept("floating"); !got.Saved.IsZero() {
		t.Errorf("kept without a network: %+v", got)
	}
	s.offline(false)
	s.untilLine("saved")
	if given, want := r.gate.given(), s.kept("floating").Question.id("Ice is less"); len(given) != 1 || last(given[0]["choice"]) != want {
		t.Errorf("arrived: %v, want the last choice alone", given)
	}
}

func (p *phone) offline(yes bool) {
	p.t.Helper()
	conditions := &network.Conditions{Offline: yes, DownloadThroughput: -1, UploadThroughput: -1}
	command(p, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{
		MatchedNetworkConditions: []*network.Conditions{conditions},
	})
	command(p, network.OverrideNetworkState, network.OverrideNetworkStateParams{
		Offline: yes, DownloadThroughput: -1, UploadThroughput: -1,
	})
}

// TestRestart stops the server, lets the student answer, and starts it again.
func TestRestart(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	s := takeSeat(t, r, "five-sided-shape")
	s.forgive(outage...)
	r.stop()
	s.write("#text", "pentagon")
	s.untilLine("retrying")
	r.restart()
	s.untilLine("saved")
	if got := s.kept("five-sided-shape").Response.Text; got != "pentagon" {
		t.Errorf("kept %q", got)
	}
}

// TestNextWaits presses Next while the answer cannot be sent: the page stays
// until it is kept, and goes on by itself.
func TestNextWaits(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	s := takeSeat(t, r, "floating")
	s.forgive(outage...)
	r.gate.closed.Store(true)
	s.pressRow("Ice is less dense")
	s.pressWord("Next")
	s.untilLine("retrying")
	s.leads(func() { r.gate.closed.Store(false) })
	if got, want := s.path(), s.attempt+"?q=3#question"; got != want {
		t.Errorf("at %s, want %s", got, want)
	}
	if got := s.kept("floating"); got.Saved.IsZero() {
		t.Error("the answer is lost")
	}
}

// TestElsewhere leaves for another page while an answer cannot be sent: that
// page says so, and sends it with the same key.
func TestElsewhere(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	s := takeSeat(t, r, "floating")
	s.forgive(outage...)
	r.gate.deaf.Store(true)
	s.pressRow("Ice is less dense")
	s.untilLine("retrying")
	s.leads(func() { s.press(".who") })
	s.untilPage(`document.querySelector('#unsent')`)
	if got := s.text("#unsent"); got != "An answer is not saved yet, retrying" {
		t.Errorf("the other page says %q", got)
	}
	r.gate.deaf.Store(false)
	s.untilPage(`!document.querySelector('#unsent')`)
	oneKey(t, r.gate.given())
	if got := s.kept("floating"); got.Saved.IsZero() || s.shelf() != "[]" {
		t.Errorf("kept %+v, still to be sent %s", got, s.shelf())
	}
}

// TestBackWhileUnsaved comes back to a question whose answer is still on its
// way: it shows what was chosen, not what the server has.
func TestBackWhileUnsaved(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	s := takeSeat(t, r, "floating")
	s.forgive(outage...)
	r.gate.jammed.Store(true)
	s.pressRow("Ice is less dense")
	s.untilLine("retrying")
	s.leads(func() { s.press(".who") })
	s.leads(func() { s.press(`th a[href^="/attempts/"]`) })
	s.leads(func() { s.pressWord("Next") })
	if got := s.text(".row:has(:checked) .text"); got != "Ice is less dense than the water around it" {
		t.Errorf("chosen: %q", got)
	}
	r.gate.jammed.Store(false)
	s.untilLine("saved")
}

// TestUnloadAsks sees that the browser asks before an answer is lost, and
// never else.
func TestUnloadAsks(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	s := takeSeat(t, r, "floating")
	s.forgive(outage...)
	r.gate.jammed.Store(true)
	s.pressRow("Ice is less dense")
	s.untilLine("retrying")
	look[bool](s.phone, `setTimeout(() => { location.href = '/help/network'; }), true`)
	s.until("the browser to ask", func() bool { return len(s.dialogsSeen()) == 1 })
	command(s.phone, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{Accept: false})
	r.gate.jammed.Store(false)
	s.untilLine("saved")
	s.leads(func() { look[bool](s.phone, `setTimeout(() => { location.href = '/help/network'; }), true`) })
	if asked := s.dialogsSeen(); len(asked) != 1 || asked[0] != "beforeunload: " {
		t.Errorf("dialogs: %q, want one before unloading", asked)
	}
}

// TestLeaveClears leaves while an answer cannot be sent. The browser asks, and
// who goes all the same takes it along: it reaches neither the next student's
// tab nor the server.
func TestLeaveClears(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	s := takeSeat(t, r, "floating")
	s.forgive(outage...)
	r.gate.jammed.Store(true)
	s.pressRow("Ice is less dense")
	s.untilLine("retrying")
	s.pressWord("Not you?")
	s.until("the browser to ask", func() bool { return len(s.dialogsSeen()) == 1 })
	s.leads(func() { command(s.phone, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{Accept: true}) })
	r.gate.jammed.Store(false)
	s.write("#name", "Ben")
	s.leads(func() { s.pressWord("Join") })
	if given := r.gate.given(); len(given) != 0 || s.shelf() != "" {
		t.Errorf("after leaving: sent %v, to be sent %q", given, s.shelf())
	}
}

// TestStayAfterAll does not leave after all: the answer is still there, and is
// sent.
func TestStayAfterAll(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	s := takeSeat(t, r, "floating")
	s.forgive(outage...)
	r.gate.jammed.Store(true)
	s.pressRow("Ice is less dense")
	s.untilLine("retrying")
	s.pressWord("Not you?")
	s.until("the browser to ask", func() bool { return len(s.dialogsSeen()) == 1 })
	command(s.phone, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{Accept: false})
	r.gate.jammed.Store(false)
	s.untilLine("saved")
	if got := s.kept("floating"); got.Saved.IsZero() {
		t.Error("the answer is lost")
	}
}
