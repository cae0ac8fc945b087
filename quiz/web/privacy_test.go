package web_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"bellwork/quiz"
)

// TestAssetsAskNobodyElse: what the binary carries needs no other host. Pages
// are looked through where payloads are.
func TestAssetsAskNobodyElse(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	files, err := loadAssets()
	if err != nil {
		t.Fatal(err)
	}
	addresses := regexp.MustCompile(`(https?:)?//[a-z0-9.-]+\.[a-z]+|@import|url\([^)]*\)`)
	own := []string{"http://www.w3.org"} // names SVG, and is never asked
	for _, at := range []string{files.Style, files.Script, files.Icon} {
		for _, found := range addresses.FindAllString(s.stranger().get(at).body, -1) {
			if !slices.Contains(own, found) {
				t.Errorf("%s names %s", at, found)
			}
		}
	}
}

// TestNothingPersonalLeaves goes through a whole test: neither name nor code nor
// answer stands in an address or in the log.
func TestNothingPersonalLeaves(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	c := s.stranger()
	var addresses []string
	c.hear = func(r reply) { addresses = append(addresses, r.header.Get("Location")) }
	c.post("/join", "name", "Anastasia").wants(t, 303)
	code := codeOn(t, c.get("/welcome"))
	at := c.begin("every", "test")
	c.post(at+"/answers", "question", "word", "text", "wondrous", "key", "k", "go", "review").wants(t, 303)
	c.post(at+"/answers", "question", "number", "text", "wondrous").wants(t, 422)
	c.post(at+"/submit").wants(t, 303)
	c.post(at+"/answers", "question", "word", "text", "wondrous").wants(t, 409)
	c.post("/leave").wants(t, 303)
	c.post("/return", "code", code).wants(t, 303)
	if err := s.db.Close(); err != nil {
		t.Fatal(err)
	}
	c.post(at+"/answers", "question", "word", "text", "wondrous").wants(t, 503)
	seen := strings.Join(addresses, " ") + s.log.String()
	for _, secret := range []string{"Anastasia", "wondrous", code, c.token()} {
		if strings.Contains(seen, secret) {
			t.Errorf("%q stands in %s", secret, seen)
		}
	}
}
