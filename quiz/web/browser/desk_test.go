package browser

import (
	"os"
	"path/filepath"
	"testing"
	"time"

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

// TestBackupPages audits the host's page of backups in each of its states.
func TestBackupPages(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	p := auditor(t, r)
	r.setUp(p, "Ms Berisha")
	p.open("/desk/server")
	p.audit("no backup")
	p.leads(func() { p.pressWord("Make a backup now") })
	p.audit("backup made")
	r.pass(72 * time.Hour)
	p.open("/desk/server")
	p.audit("old backup")
	folder := filepath.Join(filepath.Dir(r.file), "backups")
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	p.leads(func() { p.pressWord("Make a backup now") })
	p.audit("backup failed")
	p.open("/desk")
	p.audit("desk with an old backup")
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
