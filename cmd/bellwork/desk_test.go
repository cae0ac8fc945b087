package main

import (
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const deskPassword = "amber violin crust"

// link waits for the link of the first account.
func (p *process) link(t testing.TB) string {
	t.Helper()
	select {
	case link := <-p.stdout.setUp:
		return link
	case <-p.ended:
	case <-time.After(patience):
	}
	t.Fatalf("no link for the first account was printed\n%s", p.stdout)
	return ""
}

// desk is a teacher's browser.
type desk struct {
	*pupil
	t    testing.TB
	base string
}

// newDesk makes the first account of a server.
func newDesk(t testing.TB, p *process) *desk {
	t.Helper()
	d := &desk{pupil: newPupil("Ms Berisha", 1), t: t, base: p.url}
	d.post(p.link(t), http.StatusSeeOther, "name", d.name, "password", deskPassword)
	return d
}

// signIn is the browser of somebody who has an account.
func signIn(t testing.TB, p *process) *desk {
	t.Helper()
	d := &desk{pupil: newPupil("Ms Berisha", 1), t: t, base: p.url}
	d.post("/sign-in", http.StatusSeeOther, "name", d.name, "password", deskPassword)
	return d
}

// post sends a form and returns where the reply leads.
func (d *desk) post(path string, want int, fields ...string) string {
	d.t.Helper()
	form := url.Values{}
	for i := 0; i+1 < len(fields); i += 2 {
		form.Add(fields[i], fields[i+1])
	}
	r, err := d.ask(d.base, http.MethodPost, path, form)
	if err != nil || r.status != want {
		d.t.Fatalf("POST %s: status %d, %v, want %d\n%.500s", path, r.status, err, want, r.body)
	}
	return r.location
}

// page returns what an address holds.
func (d *desk) page(path string, want int) string {
	d.t.Helper()
	r, err := d.ask(d.base, http.MethodGet, path, nil)
	if err != nil || r.status != want {
		d.t.Fatalf("GET %s: status %d, %v, want %d\n%.500s", path, r.status, err, want, r.body)
	}
	return string(r.body)
}

// TestFirstStart: a new server has no account at all. Each start prints another
// link for the first one until that is made; the link is written nowhere (trust
// case 1).
func TestFirstStart(t *testing.T) {
	data := newDataFolder(t)
	p := program.start(t, data)
	early := p.link(t)
	p.kill()
	p = program.start(t, data)
	stranger := &desk{pupil: newPupil("Nobody", 1), t: t, base: p.url}
	stranger.page("/desk", http.StatusUnauthorized)
	for _, name := range []string{"admin", "host", "root"} {
		stranger.post("/sign-in", http.StatusUnprocessableEntity, "name", name, "password", name)
	}
	stranger.page(early, http.StatusNotFound)
	d := newDesk(t, p)
	d.page("/desk", http.StatusOK)
	link := setUpLink.FindStringSubmatch(p.stdout.String())[1]
	if link == early {
		t.Error("two starts printed the same link")
	}
	d.page(link, http.StatusNotFound)
	p.kill()
	token := strings.TrimPrefix(link, invitationPath)
	if strings.Contains(string(contents(t, filepath.Join(data, "bellwork.bolt"))), token) || strings.Contains(p.stderr.String(), token) {
		t.Error("the link is in the data file or in the log")
	}
	p = program.start(t, data)
	signIn(t, p).page("/desk", http.StatusOK)
	_ = p.cmd.Process.Signal(os.Interrupt)
	p.wait(t, patience)
	if said := p.stdout.String(); strings.Contains(said, invitationPath) || strings.Contains(said, "makes your account") {
		t.Errorf("another link is printed where there is an account:\n%s", said)
	}
}
