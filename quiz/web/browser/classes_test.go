package browser

import (
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/auth"
)

// firstCard returns the token of the first seat card of a class.
func (r *site) firstCard(class string) string {
	r.t.Helper()
	accounts, err := r.class.Accounts(r.t.Context(), auth.Actor{Account: "host", Role: auth.Host})
	if err != nil {
		r.t.Fatal(err)
	}
	owner := auth.Actor{Account: accounts[0].ID, Role: auth.Host}
	list, err := r.class.Roster(r.t.Context(), owner, strings.TrimPrefix(class, "/desk/classes/"))
	if err != nil || len(list) == 0 {
		r.t.Fatalf("%d students: %v", len(list), err)
	}
	return list[0].SeatToken()
}

// longNames is a roster with names as long as they come.
const longNames = "Ana\nMaximiliane Alexandra Berisha-Petrović\nЉиљана Ђорђевић-Константиновић\nÇlirim Ëngjëlli\n"

// TestClassPages audits the pages of classes and seats.
func TestClassPages(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	p := auditor(t, r)
	p.forgive("status of 422", "status of 404")
	r.setUp(p, "Tea")
	p.open("/desk/classes")
	p.audit("no classes")
	p.write("#name", "7b")
	p.leads(func() { p.pressWord("Make the class") })
	p.audit("empty class")
	class := p.path()
	p.sendForm(class+"/roster", "names", longNames+"ana\n"+strings.Repeat("w", 41)+"\n")
	p.audit("roster with lines left out")
	p.sendForm(class+"/settings", "name", "7b", "joinable", "yes")
	p.audit("class with a code")
	p.open(class + "/cards")
	p.audit("seat cards")
	p.open(class)
	p.leads(func() { p.pressWord("Maximiliane Alexandra Berisha-Petrović") })
	p.audit("student")
	student := p.path()
	p.open(student + "/record")
	p.audit("record")
	p.sendForm(student, "name", "ana", "extra", "1.5")
	p.audit("student refused")
	p.open("/seat/" + r.firstCard(class))
	p.audit("seat")
	p.leads(func() { p.pressWord("Continue") })
	p.audit("home of a seat")
}

// TestPrintedCards looks at the cards as they come out on A4: nothing but the
// cards, two beside each other, none torn, each code 25 mm wide and more.
func TestPrintedCards(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	p := auditor(t, r)
	r.setUp(p, "Tea")
	p.open("/desk/classes")
	p.write("#name", "7b")
	p.leads(func() { p.pressWord("Make the class") })
	class := p.path()
	p.sendForm(class+"/roster", "names", longNames)
	p.open(class + "/cards")
	p.size(703, 1032) // A4 with margins of 12 mm, at 96 CSS pixels an inch
	p.paper()
	const mm = 96 / 25.4
	codes := look[[]float64](p, `[...document.querySelectorAll('.seat .qr path')].map(e => e.getBoundingClientRect().width)`)
	if len(codes) != 4 {
		t.Fatalf("%d codes, want 4", len(codes))
	}
	for _, width := range codes {
		if width < 25*mm {
			t.Errorf("a code is %.1f mm wide", width/mm)
		}
	}
	if got := look[int](p, `new Set([...document.querySelectorAll('.seat')].map(e => Math.round(e.getBoundingClientRect().left))).size`); got != 2 {
		t.Errorf("cards stand in %d columns, want 2", got)
	}
	if !look[bool](p, `[...document.querySelectorAll('.seat, .seat *')].every(e => getComputedStyle(e).visibility === 'visible' && e.scrollWidth <= e.clientWidth + 1 || e.closest('svg'))`) {
		t.Error("something on a card is cut")
	}
	if text := look[string](p, `document.body.innerText`); strings.Contains(text, "Sign out") || strings.Contains(text, "cut it up") {
		t.Errorf("more than the cards is printed: %s", text)
	}
}
