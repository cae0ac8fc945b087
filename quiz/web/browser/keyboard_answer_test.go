package browser

import (
	"strings"

	"github.com/chromedp/chromedp/kb"
)

// answerByKeys gives the right answer to the question of the tour that is
// open, and waits until the page says that it is kept.
func (p *phone) answerByKeys() {
	p.t.Helper()
	switch kind := look[string](p, "document.querySelector('#answer').dataset.kind"); kind {
	case "choice", "poll", "truefalse":
		p.chooseByKeys("Ice is less", "April", "June", "September", "True", "I ask", "On three")
	case "text":
		p.typeByKeys("#text", "pentagon")
	case "number":
		p.typeByKeys("#text", "3.14")
	case "date":
		p.typeByKeys("#text", "29 February 2024")
	case "essay":
		p.typeByKeys("#text", "The Earth turns round.")
	case "order":
		p.orderByKeys()
	case "match":
		p.matchByKeys(map[string]string{"Triangle": "Three", "Hexagon": "Six", "Octagon": "Eight"})
	case "gaps":
		p.typeByKeys("[id='gap.1']", "0")
		p.tabTo("[id='gap.2']")
		p.keys("vapour")
		p.typeByKeys("[id='gap.3']", "oxygen")
	default:
		p.t.Fatalf("a question of kind %q", kind)
	}
	p.untilPage(`document.querySelector('#saved').dataset.state === 'saved'`)
}

func (p *phone) typeByKeys(selector, text string) {
	p.t.Helper()
	p.tabTo(selector)
	p.keys(text)
}

// chooseByKeys chooses the rows that begin with one of the texts: radio
// buttons with the arrow keys, boxes with Space.
func (p *phone) chooseByKeys(texts ...string) {
	p.t.Helper()
	row := "document.activeElement.closest('label').querySelector('.text').innerText"
	wanted := func() bool {
		text := look[string](p, row)
		for _, t := range texts {
			if strings.HasPrefix(text, t) {
				return true
			}
		}
		return false
	}
	p.tabTo(".row input")
	if look[bool](p, "document.activeElement.type === 'checkbox'") {
		for range look[int](p, "document.querySelectorAll('.row input').length") {
			if wanted() {
				p.keys(" ")
			}
			p.keys(kb.Tab)
			if look[bool](p, "!document.activeElement.closest('.row')") {
				return
			}
		}
		return
	}
	p.keys(" ")
	for i := 0; !wanted(); i++ {
		if i > 10 {
			p.t.Fatalf("arrow keys come to none of %q", texts)
		}
		p.keys(kb.ArrowDown)
	}
}

// orderByKeys sorts the lines: each is taken by one of its buttons and moved
// with the arrow keys.
func (p *phone) orderByKeys() {
	p.t.Helper()
	for place, line := range waterway {
		at := func() int {
			return look[int](p, `[...document.querySelectorAll('.ranks li')].findIndex(r => r.innerText.trim().startsWith(`+quote(line)+`))`)
		}
		if at() == place {
			continue
		}
		p.tabTo(`.ranks li:has([aria-label^="Move up: ` + line + `"]) button`)
		for i := 0; at() != place; i++ {
			if i > len(waterway) {
				p.t.Fatalf("%q does not come to place %d", line, place+1)
			}
			p.keys(kb.ArrowUp)
		}
		p.backTo("#question, .skip, .brand") // begin anew from the top
	}
}

func (p *phone) matchByKeys(sides map[string]string) {
	p.t.Helper()
	for range sides {
		p.tabTo(".match select")
		row := look[string](p, "document.activeElement.closest('li').querySelector('label').innerText")
		p.keys(sides[row])
	}
}
