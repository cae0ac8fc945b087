package browser

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"bellwork/quiz"
)

// heard is what a screen reader would have read out by itself: the title of a
// new page, the element that the focus is set on, alerts, and the status.
type heard struct {
	mu    sync.Mutex
	lines []string
}

// anyLine finds what differs between two walks, because lines are shuffled.
var anyLine = regexp.MustCompile(`^status: .*: now `)

// listen notes from now on what would be read out, over all pages.
func (p *phone) listen() *heard {
	p.t.Helper()
	h := &heard{}
	err := chromedp.Listen(p.ctx, func(event any) {
		if e, ok := event.(*runtime.EventBindingCalled); ok && e.Name == "bellworkHeard" {
			h.mu.Lock()
			defer h.mu.Unlock()
			h.lines = append(h.lines, anyLine.ReplaceAllString(e.Payload, "status: (a line): now "))
		}
	})
	if err != nil {
		p.t.Fatal(err)
	}
	command(p, runtime.AddBinding, runtime.AddBindingParams{Name: "bellworkHeard"})
	command(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: listenScript})
	return h
}

const listenScript = `(() => {
	const hear = (kind, text) => bellworkHeard(kind + ': ' + text.replace(/\s+/g, ' ').trim());
	addEventListener('load', () => {
		hear('page', document.title);
		const at = document.activeElement;
		if (at !== document.body) hear('focus', at.getAttribute('aria-label') || at.innerText);
		document.querySelectorAll('[role=alert]').forEach(e => hear('alert', e.innerText));
		const status = document.querySelector('[role=status]');
		const tell = () => { if (status.textContent) hear('status', status.textContent); };
		tell();
		new MutationObserver(tell).observe(status, { childList: true, characterData: true, subtree: true });
	});
})()`

func (h *heard) all() []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.Clone(h.lines)
}

// has reports whether a line with a text was heard.
func (h *heard) has(text string) bool {
	return slices.ContainsFunc(h.all(), func(line string) bool { return strings.Contains(line, text) })
}

// TestHeard takes a walk through a test and compares what would be read out
// with testdata/heard.json. With HEARD=write in the environment it writes that
// file anew.
func TestHeard(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	r.join("Ben")
	p := newPhone(t, r)
	p.forgive(append(outage, "status of 422")...)
	h := p.listen()
	then := func(text string) {
		t.Helper()
		p.until(text+" to be heard", func() bool { lines := h.all(); return len(lines) > 0 && strings.Contains(lines[len(lines)-1], text) })
	}
	p.open("/")
	p.write("#name", "Ben")
	p.leads(func() { p.pressWord("Join") })
	p.write("#name", "Ana")
	p.leads(func() { p.pressWord("Join") })
	p.leads(func() { p.pressWord("To the quizzes") })
	p.leads(func() { p.pressWord("A tour of every kind of question") })
	p.leads(func() { p.pressWord("Take the test") })
	p.leads(func() { p.pressWord("Next") })
	p.pressRow("Ice is colder")
	then("status: Saved")
	p.pressRow("Ice is less dense")
	p.until("Saved to be heard again", func() bool { return len(matching(h.all(), "status: Saved")) == 2 })
	p.leads(func() { p.press(`.strip [value="6"]`) })
	p.write("#text", "three or so")
	then("status: ")
	p.leads(func() { p.press(`.strip [value="8"]`) })
	p.press(".ranks li:nth-child(2) button")
	then("status: ")
	p.untilPage(`document.querySelector('#saved').dataset.state === 'saved'`)
	then("status: Saved")
	r.gate.jammed.Store(true)
	p.press(".ranks li:nth-child(2) button")
	p.untilPage(`document.querySelector('#saved').dataset.state === 'retrying'`)
	then("retrying")
	r.gate.jammed.Store(false)
	then("status: Saved")
	p.leads(func() { p.press(`.strip [value="12"]`) })
	p.leads(func() { p.pressWord("Look over and hand in") })
	p.leads(func() { p.pressWord("Hand in") })
	compareHeard(t, h.all())
}

func matching(lines []string, text string) []string {
	return slices.DeleteFunc(lines, func(line string) bool { return !strings.Contains(line, text) })
}

func compareHeard(t *testing.T, got []string) {
	t.Helper()
	file := filepath.Join("testdata", "heard.json")
	if os.Getenv("HEARD") == "write" {
		text, err := json.MarshalIndent(got, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, append(text, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	if err := json.Unmarshal(text, &want); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(got, want) {
		t.Errorf("heard:\n  %s\nwant:\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}
