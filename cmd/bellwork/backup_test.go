package main

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestBackupOfAServer backs up what one class has done while another one works,
// and restores it into an empty folder. There the server shows all that it had
// acknowledged before the backup was begun; everybody is signed out, and comes
// back with three words.
func TestBackupOfAServer(t *testing.T) {
	s := newSchool(t, 64)
	p := program.start(t, s.data)
	for _, err := range s.teach(p, newLesson(p.url, 200), p.kill) {
		t.Error(err)
	}
	p = program.start(t, s.data)
	s.close(t, p)

	out := filepath.Join(t.TempDir(), "school.backup")
	busy := newSchool(t, 65)
	for i, pupil := range busy.class {
		pupil.name = fmt.Sprintf("Busy %d", i)
	}
	refusals := busy.teach(p, newLesson(p.url, 100), func() {
		bellwork(t, 0, "backup", out, "--data", s.data)
		said := bellwork(t, 1, "restore", out, "--data", s.data)
		if !strings.Contains(said, "another Bellwork has the data file open; stop it first") {
			t.Errorf("restore while it is open: %s", said)
		}
		p.kill()
	})
	for _, err := range refusals {
		t.Error(err)
	}

	empty := newDataFolder(t)
	bellwork(t, 0, "restore", out, "--data", empty)
	p = program.start(t, empty)
	for _, pupil := range slices.Concat(s.class, s.left) {
		if err := pupil.comeBack(p.url); err != nil {
			t.Errorf("%s: %v", pupil.name, err)
		}
	}
	for _, d := range s.audit(p.url, true) {
		t.Errorf("after the restore: %s", d.what)
	}
}

// bellwork runs a command to its end and returns what it said.
func bellwork(t *testing.T, status int, args ...string) string {
	t.Helper()
	cmd := exec.Command(program.path(t), args...)
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil || cmd.ProcessState.ExitCode() != status {
		t.Fatalf("bellwork %v: %v, want status %d\n%s", args, err, status, out)
	}
	return string(out)
}

// comeBack sees that a pupil's login is dead, and gets another one for the words
// that the phone kept.
func (p *pupil) comeBack(base string) error {
	if !p.ledger.joined {
		return nil
	}
	r, err := p.ask(base, http.MethodGet, "/me", nil)
	if err != nil {
		return err
	}
	if r.status != http.StatusUnauthorized {
		return fmt.Errorf("the old login: status %d", r.status)
	}
	at, err := url.Parse(base)
	if err != nil {
		return err
	}
	for _, c := range p.client.Jar.Cookies(at) {
		if c.Name != "bellwork-return" {
			continue
		}
		r, err := p.ask(base, http.MethodPost, "/return", url.Values{"code": {c.Value}})
		if err == nil && r.status != http.StatusSeeOther {
			err = fmt.Errorf("come back: status %d", r.status)
		}
		return err
	}
	return errors.New("the phone kept no words")
}
