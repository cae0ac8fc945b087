package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"bellwork/quiz"
)

// token returns the login that a client's browser holds.
func (c *client) token() string {
	u, _ := url.Parse(c.school.url)
	for _, k := range c.http.Jar.Cookies(u) {
		if k.Name == "bellwork" {
			return k.Value
		}
	}
	return ""
}

func TestCookies(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	c := s.stranger()
	for _, k := range c.post("/join", "name", "Ana").cookies() {
		if !k.HttpOnly || k.SameSite != http.SameSiteLaxMode || k.Path != "/" || k.Domain != "" || k.MaxAge <= 0 {
			t.Errorf("the cookie is %s", k)
		}
	}
	if len(c.token()) < 26 {
		t.Errorf("the token %q has fewer than 128 bits", c.token())
	}
	if strings.Contains(s.dump(), c.token()) {
		t.Error("the token is stored as it is")
	}
}

// TestTokensAreReplaced follows one browser through joining, joining anew,
// coming back and leaving. Each gives it another token and ends the one before.
func TestTokensAreReplaced(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	c := s.stranger()
	var old []string
	replaced := func(what string, r reply) {
		t.Helper()
		r.wants(t, 303)
		for _, token := range old {
			if token == c.token() {
				t.Errorf("%s kept the token", what)
			}
			thief := s.stranger()
			for _, path := range []string{"/me", "/me/data", "/welcome"} {
				if got := thief.get(path, "Cookie", "bellwork="+token).status; got != 401 {
					t.Errorf("after %s, %s with an old token: %d, want 401", what, path, got)
				}
			}
		}
		if token := c.token(); token != "" {
			c.get("/me").wants(t, 200)
			old = append(old, token)
		}
	}
	replaced("joining", c.post("/join", "name", "Ana"))
	code := codeOn(t, c.get("/welcome"))
	replaced("joining anew", c.post("/join", "name", "Ben"))
	replaced("coming back", c.post("/return", "code", code))
	replaced("coming back again", c.post("/return", "code", code))
	replaced("leaving", c.post("/leave"))
	if c.token() != "" {
		t.Error("leaving left a token")
	}
}

func TestPlantedTokenIsNotTaken(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	c := s.stranger()
	r := c.send("POST", "/join", "name=Ana", c.asForm("Cookie", "bellwork=planted")...).wants(t, 303)
	if got := r.cookies()["bellwork"].Value; got == "planted" || got == "" {
		t.Errorf("joining kept the planted token: %q", got)
	}
	s.stranger().get("/me", "Cookie", "bellwork=planted").wants(t, 401)
}

// TestNothingStaysAfterLeaving looks at every page on a shared phone after the
// student left it: each is what a stranger sees.
func TestNothingStaysAfterLeaving(t *testing.T) {
	s := visitors(t)
	who := s.who
	who["ana"].post("/leave").wants(t, 303)
	u, _ := url.Parse(s.url)
	if left := who["ana"].http.Jar.Cookies(u); len(left) > 0 {
		t.Errorf("cookies stay: %v", left)
	}
	for route := range routeTable {
		method, path, _ := strings.Cut(route, " ")
		if method != "GET" {
			continue
		}
		at := s.address(path)
		if got, want := who["ana"].get(at).anonymous(), who["stranger"].get(at).anonymous(); got != want {
			t.Errorf("%s shows more than to a stranger:\n%s\nand\n%s", path, got, want)
		}
	}
}

// TestForwardedHeaders shows that nothing a client says about its way here is
// believed.
func TestForwardedHeaders(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	lies := []string{
		"X-Forwarded-For", "10.9.9.9", "X-Real-IP", "10.9.9.9", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example",
		"X-Forwarded-Ssl", "on", "X-Url-Scheme", "https", "Forwarded", "host=evil.example;proto=https", "X-Original-URL", "/me", "X-Rewrite-URL", "/me",
	}
	c := s.student("Ana")
	for _, path := range []string{"/", "/banks/every", "/me", "/help/network", "/nothing"} {
		if got, want := c.get(path, lies...).anonymous(), c.get(path).anonymous(); got != want {
			t.Errorf("%s is another page:\n%s\nand\n%s", path, got, want)
		}
	}
	visitor := s.stranger()
	r := visitor.send("POST", "/join", "name=Ben", visitor.asForm(lies...)...).leadsTo(t, "/welcome")
	if r.cookies()["bellwork"].Secure {
		t.Error("a header made the cookie Secure on plain HTTP: it would never come back")
	}
	other := s.stranger()
	other.send("POST", "/join", "name=Cleo", "Content-Type", formType, "Host", "evil.example", "Origin", "http://evil.example").leadsTo(t, "/welcome")
	other.send("GET", "/banks/every", "", "Host", "evil.example").silent(t, "evil.example")
}
