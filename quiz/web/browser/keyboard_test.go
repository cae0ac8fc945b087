package browser

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"bellwork/quiz"
)

// stop is where the keyboard's focus is.
type stop struct {
	Name    string // what identifies the element in the page
	Text    string
	Shown   bool // it differs from how it looks without focus
	Covered bool // nothing of it can be seen
}

// focusScript tells about the element that has the focus. A control that is
// hit on its row shows its focus on the row.
const focusScript = `(() => {
	const e = document.activeElement;
	if (!e || e === document.body) return null;
	const look = () => [e, e.closest('label'), e.querySelector('::after') || e].filter(Boolean)
		.flatMap(x => [getComputedStyle(x), getComputedStyle(x, '::after')])
		.map(s => [s.outlineStyle === 'none' ? '' : s.outlineStyle + s.outlineWidth + s.outlineColor, s.boxShadow, s.borderColor].join()).join();
	const focused = look();
	e.blur();
	const plain = look();
	e.focus({ preventScroll: true, focusVisible: true });
	const box = (e.closest('label') || e).getBoundingClientRect();
	const points = [[.5, .5], [.1, .2], [.9, .2], [.1, .8], [.9, .8]].map(([x, y]) =>
		document.elementFromPoint(box.left + box.width * x, box.top + box.height * y));
	return {
		Name: e.id || e.name && e.name + '=' + e.value || e.localName + ' ' + (e.getAttribute('aria-label') || e.innerText || '').trim(),
		Text: (e.getAttribute('aria-label') || e.innerText || e.value || '').trim(),
		Shown: focused !== plain,
		Covered: !points.some(hit => hit && (hit === e || e.contains(hit) || hit.contains(e) && hit !== document.body && hit !== document.documentElement || (e.closest('label') || e).contains(hit))),
	};
})()`

// focus returns where the focus is, nil where it is nowhere.
func (p *phone) focus() *stop {
	p.t.Helper()
	return look[*stop](p, focusScript)
}

// tabTo presses Tab until the focus is on an element that a selector finds. At
// every stop on the way the focus must be seen, and nothing may cover it.
func (p *phone) tabTo(selector string) {
	p.t.Helper()
	p.walkTo(selector, chromedp.KeyModifiers())
}

// backTo is tabTo in the other direction.
func (p *phone) backTo(selector string) {
	p.t.Helper()
	p.walkTo(selector, chromedp.KeyModifiers(kb.ModifierShift))
}

func (p *phone) walkTo(selector string, modifier chromedp.KeyOption) {
	p.t.Helper()
	for range 80 {
		p.keys(kb.Tab, modifier)
		at := p.focus()
		if at == nil {
			continue
		}
		if !at.Shown {
			p.t.Errorf("%s: the focus on %q cannot be seen", p.path(), at.Name)
		}
		if at.Covered {
			p.t.Errorf("%s: the focus on %q is covered", p.path(), at.Name)
		}
		if look[bool](p, "document.activeElement.matches("+quote(selector)+")") {
			return
		}
	}
	p.t.Fatalf("%s: the keyboard does not come to %s", p.path(), selector)
}

// enter goes to an element by Tab and presses Enter, which leads on.
func (p *phone) enter(selector string) {
	p.t.Helper()
	p.tabTo(selector)
	p.leads(func() { p.keys(kb.Enter) })
}

// TestKeyboard takes a whole test with Tab, Enter, Space and arrow keys alone.
func TestKeyboard(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	p := newPhone(t, r)
	p.open("/")
	p.tabTo("#name")
	p.keys("Ana")
	p.leads(func() { p.keys(kb.Enter) })
	p.enter(`main a.button[href="/"]`)
	p.enter(`a[href="/banks/tour"]`)
	p.enter(`form:has([value="test"]) button`)
	p.enter(`a[rel="next"]`)
	for n := 2; ; n++ {
		p.atHeading(n)
		p.answerByKeys()
		if n == 3 {
			p.enter(".flag")
			p.tabTo("#answer button.main, #answer button.alt:not(.back), #answer [name=go]:not(.back)")
		}
		if n == 13 {
			break
		}
		p.enter(fmt.Sprintf(`#answer [name="go"][value="%d"]`, n+1))
	}
	p.enter(`#answer [name="go"][value="review"]`)
	if got := p.text(".lead"); got != "You have answered every question." {
		t.Errorf("overview says %q, want that all is answered", got)
	}
	p.enter(`.jumps.flagged a`)
	p.backTo(`[name="go"][value="2"]`)
	p.leads(func() { p.keys(" ") })
	p.atHeading(2)
	p.open(look[string](p, "location.pathname") + "/review")
	p.enter(".hand-in button")
	if got := p.text("h1"); got != "You have 10 of 10 points, 100\u00a0%" {
		t.Errorf("result says %q", got)
	}
}

// atHeading sees that the focus is on the heading of the n-th question, where a
// reader begins to read after every move.
func (p *phone) atHeading(n int) {
	p.t.Helper()
	at := p.focus()
	if want := fmt.Sprintf("Question %d of 13", n); at == nil || at.Text != want {
		p.t.Errorf("after moving the focus is on %+v, want %q", at, want)
	}
}
