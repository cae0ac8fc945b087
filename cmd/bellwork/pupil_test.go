package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"
	"time"
)

// pupil is a simulated student: real HTTP with cookies and Origin, one request at a time, and a ledger.
type pupil struct {
	name   string
	client *http.Client
	rng    *rand.Rand
	ledger ledger
	open   string // the attempt they are in
	full   *act   // what the server refused because the disk was full
}

func newPupil(name string, seed uint64) *pupil {
	jar, _ := cookiejar.New(nil) // never an error
	return &pupil{
		name: name, rng: rand.New(rand.NewPCG(seed, 1)), ledger: newLedger(),
		client: &http.Client{
			Jar: jar, Timeout: patience, Transport: &http.Transport{},
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
	}
}

// reply is what came back.
type reply struct {
	status   int
	location string
	body     []byte
}

// ask sends a request and reads the whole reply. An error means that nobody knows whether it was done.
func (p *pupil) ask(base, method, path string, form url.Values) (reply, error) {
	req, err := http.NewRequest(method, base+path, strings.NewReader(form.Encode()))
	if err != nil {
		return reply{}, err
	}
	req.Header.Set("Accept", "application/json")
	if method == http.MethodPost {
		req.Header.Set("Origin", base)
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	resp, err := p.client.Do(req)
	if err != nil {
		return reply{}, err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return reply{resp.StatusCode, resp.Header.Get("Location"), body}, err
}

// savedAt reads from the reply to an answer when the server received it.
func (r reply) savedAt() (time.Time, error) {
	var saved struct{ At time.Time }
	err := json.Unmarshal(r.body, &saved)
	return saved.At, err
}

// get reads a JSON page.
func (p *pupil) get(base, path string, into any) error {
	r, err := p.ask(base, http.MethodGet, path, nil)
	if err != nil {
		return err
	}
	if r.status != http.StatusOK {
		return &refusedError{path, r}
	}
	return json.Unmarshal(r.body, into)
}

// refusedError is a reply that is not what was asked for.
type refusedError struct {
	path string
	reply
}

// Error shows the reply.
func (e *refusedError) Error() string {
	return fmt.Sprintf("%s: status %d %s %.300s", e.path, e.status, e.location, e.body)
}

// do sends an act and writes its acknowledgement into the ledger. Until there is one the act is pending; it stays so
// where the reply does not settle whether it was done.
func (p *pupil) do(base string, a *act) error {
	p.ledger.pending = a
	r, err := p.ask(base, http.MethodPost, a.path, a.form)
	if err != nil {
		return err
	}
	if r.status == http.StatusServiceUnavailable {
		return &refusedError{a.path, r} // "unsaved" means unknown
	}
	p.ledger.pending = nil
	if r.status == http.StatusInsufficientStorage {
		p.full = a // certainly not saved
	}
	if r.status != a.want {
		return &refusedError{a.path, r}
	}
	attempt := strings.TrimPrefix(r.location, "/attempts/")
	var at time.Time
	if a.kind == "answer" {
		if at, err = r.savedAt(); err != nil {
			return &refusedError{a.path, r}
		}
	}
	p.ledger.acknowledged(a, attempt, at)
	switch a.kind {
	case "begin":
		p.open = attempt
	case "submit":
		p.open = ""
	}
	return nil
}
