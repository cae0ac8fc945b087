package browser

import (
	"testing"

	"bellwork/quiz"
)

const goodPassword = "amber violin crust"

// setUp follows the link of the first start with the browser.
func (r *site) setUp(p *phone, name string) {
	r.t.Helper()
	token, err := r.class.SetUp(r.t.Context(), r.now())
	if err != nil {
		r.t.Fatal(err)
	}
	p.open("/invitations/" + token)
	p.audit("set-up link")
	p.write("#name", name)
	p.write("#password", goodPassword)
	p.leads(func() { p.pressWord("Begin") })
}

// TestDeskPages audits the pages of accounts, from the first start on.
func TestDeskPages(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	p := auditor(t, r)
	p.forgive("status of 401", "status of 422", "status of 429", "status of 403")
	p.open("/desk")
	p.audit("desk of nobody")
	r.setUp(p, "Maximiliane Alexandra Berisha-Petrović")
	for _, path := range []string{"/desk", "/desk/account", "/desk/people"} {
		p.open(path)
		p.audit(path)
	}
	p.sendForm("/desk/people/invitations", "role", "teacher")
	p.audit("invitation made")
	p.sendForm("/desk/account/password", "old", "wrong", "password", "three other words")
	p.audit("password refused")
	p.sendForm("/leave")
	p.open("/sign-in")
	p.audit("sign in")
	for range 6 {
		p.sendForm("/sign-in", "name", "Somebody", "password", "else's")
	}
	p.audit("too many tries")
}
