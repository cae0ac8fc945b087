package browser

import (
	"encoding/json"
	"fmt"

	"github.com/chromedp/chromedp"
)

// spot is the middle of an element on the screen.
type spot struct{ X, Y float64 }

// quote spells a text for a script.
func quote(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// press presses the element that a selector finds, with the mouse, where it is.
func (p *phone) press(selector string) {
	p.t.Helper()
	p.pressAt("document.querySelector(" + quote(selector) + ")")
}

// pressWord presses the button, link, summary or label with a text.
func (p *phone) pressWord(text string) {
	p.t.Helper()
	p.pressAt(fmt.Sprintf(`[...document.querySelectorAll('button, a, summary, label')]
		.find(e => e.innerText.trim() === %s && e.checkVisibility())`, quote(text)))
}

func (p *phone) pressAt(element string) {
	p.t.Helper()
	at := look[*spot](p, `(() => {
		const e = `+element+`;
		if (!e) return null;
		e.scrollIntoView({ block: 'center' });
		const r = e.getClientRects()[0];
		return r ? { X: r.left + r.width / 2, Y: r.top + r.height / 2 } : null;
	})()`)
	if at == nil {
		p.t.Fatalf("nothing to press at %s on %s", element, p.path())
	}
	act(p, chromedp.MouseClickXY(at.X, at.Y))
}

// write types into the field that a selector finds, in place of what it held.
func (p *phone) write(selector, text string) {
	p.t.Helper()
	p.press(selector)
	look[chromedp.Void](p, "document.querySelector("+quote(selector)+").select()")
	p.keys(text)
}

// keys presses keys one after the other.
func (p *phone) keys(keys string, options ...chromedp.KeyOption) {
	p.t.Helper()
	act(p, chromedp.KeyEvent(keys, options...))
}

// text returns what can be read in the element that a selector finds, or "".
func (p *phone) text(selector string) string {
	p.t.Helper()
	return look[string](p, "(document.querySelector("+quote(selector)+") || { innerText: '' }).innerText.trim()")
}

// choose picks an option of a select, as a student does on a phone: the list
// itself belongs to the system and cannot be pressed from here.
func (p *phone) choose(selector string, index int) {
	p.t.Helper()
	look[chromedp.Void](p, fmt.Sprintf(`(() => {
		const s = document.querySelector(%s);
		s.focus();
		s.selectedIndex = %d;
		s.dispatchEvent(new Event('input', { bubbles: true }));
		s.dispatchEvent(new Event('change', { bubbles: true }));
	})()`, quote(selector), index))
}

// sendForm sends a form of names and values that the page itself does not
// hold, from the page.
func (p *phone) sendForm(path string, fields ...string) {
	p.t.Helper()
	list, err := json.Marshal(fields)
	if err != nil {
		p.t.Fatal(err)
	}
	p.leads(func() {
		look[bool](p, fmt.Sprintf(`(() => {
			const form = document.createElement('form'), fields = %s || [];
			form.method = 'post';
			form.action = %s;
			for (let i = 0; i < fields.length; i += 2) {
				const field = Object.assign(document.createElement('textarea'), { name: fields[i] });
				field.value = fields[i + 1];
				form.append(field);
			}
			document.body.append(form);
			form.submit();
			return true;
		})()`, list, quote(path)))
	})
}
