package main

import (
	"fmt"
	"net/http"
	"strings"
	"time"
)

// retry sends the pending act again, with the same key: it must be done now, and not for a second time. It also
// repeats the last answer that was acknowledged before: the reply must be the same.
func (p *pupil) retry(base string) error {
	if last := p.ledger.last; last != nil {
		if err := p.repeat(base, last, p.ledger.lastAt); err != nil {
			return fmt.Errorf("repeat: %w", err)
		}
	}
	a := p.ledger.pending
	if a == nil {
		return nil
	}
	if a.kind == "join" {
		return p.rejoin(base, a)
	}
	if err := p.do(base, a); err != nil {
		return fmt.Errorf("retry: %w", err)
	}
	switch {
	case a.applied && a.kind == "answer" && !p.ledger.lastAt.Equal(a.at):
		return fmt.Errorf("%s: the retry was saved at %v, the first try at %v", a.path, p.ledger.lastAt, a.at)
	case a.applied && a.kind == "begin" && a.mode == "test" && p.open != a.made:
		return fmt.Errorf("%s: the retry began %s beside %s", a.path, p.open, a.made)
	}
	return nil
}

// repeat sends an acknowledged answer once more. The ledger stays as it is: so must the server.
func (p *pupil) repeat(base string, a *act, at time.Time) error {
	r, err := p.ask(base, http.MethodPost, a.path, a.form)
	if err != nil {
		return err
	}
	if r.status != a.want {
		return &refusedError{a.path, r}
	}
	if again, err := r.savedAt(); err != nil || !again.Equal(at) {
		return fmt.Errorf("%s: saved at %v, but at %v (%v) when repeated", a.path, at, again, err)
	}
	return nil
}

// rejoin joins again. A name has no key: where the first try was done the name is taken, and the pupil goes by
// another one.
func (p *pupil) rejoin(base string, a *act) error {
	r, err := p.ask(base, http.MethodPost, a.path, a.form)
	if err != nil {
		return err
	}
	switch p.ledger.pending = nil; {
	case r.status == http.StatusUnprocessableEntity && strings.Contains(string(r.body), "taken"):
		p.name += " B"
		return nil
	case r.status != a.want:
		return &refusedError{a.path, r}
	}
	p.ledger.joined = true
	return nil
}
