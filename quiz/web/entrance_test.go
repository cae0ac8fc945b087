package web_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/format/alloctest"
)

// TestCookiesOfEveryWayIn comes in by every door there is, on plain HTTP and on
// HTTPS, with a token that somebody else has planted: nobody keeps it, and the
// cookie goes to this host alone (trust case 2).
func TestCookiesOfEveryWayIn(t *testing.T) {
	v := visitors(t)
	words := v.onRoster(v.class)[0].Words()
	for _, scheme := range []string{"http", "https"} {
		name := "bellwork"
		if scheme == "https" {
			name = "__Host-bellwork"
		}
		for path, fields := range map[string]string{
			"/join":                    form("name", "Dora "+scheme),
			"/return":                  form("code", words),
			"/seat/" + v.card:          form(),
			"/sign-in":                 form("name", "Tea", "password", goodPassword),
			v.who["host"].invitation(): form("name", "Mr New "+scheme, "password", goodPassword),
		} {
			res := v.enter(scheme, path, fields, name+"=planted")
			if res.StatusCode != http.StatusSeeOther {
				t.Errorf("%s %s: status %d", scheme, path, res.StatusCode)
			}
			found := false
			for _, k := range res.Cookies() {
				found = found || k.Name == name && len(k.Value) >= 26 && k.Value != "planted"
				if !k.HttpOnly || k.SameSite != http.SameSiteLaxMode || k.Path != "/" || k.Domain != "" || k.Secure != (scheme == "https") || strings.HasPrefix(k.Name, "__Host-") != k.Secure {
					t.Errorf("%s %s sets %s", scheme, path, k)
				}
			}
			if !found {
				t.Errorf("%s %s gave no token of its own: %v", scheme, path, res.Cookies())
			}
		}
	}
	v.stranger().get("/me", "Cookie", "bellwork=planted").wants(t, 401)
	v.stranger().get("/desk", "Cookie", "bellwork=planted").wants(t, 401)
}

// enter posts a form straight to the handler.
func (s *school) enter(scheme, path, fields, cookie string) *http.Response {
	s.t.Helper()
	r := httptest.NewRequestWithContext(s.t.Context(), http.MethodPost, scheme+"://bell.test"+path, strings.NewReader(fields))
	r.Header.Set("Content-Type", formType)
	r.Header.Set("Origin", scheme+"://bell.test")
	r.Header.Set("Cookie", cookie)
	w := httptest.NewRecorder()
	s.handler.ServeHTTP(w, r)
	return w.Result()
}

// TestSignInTellsNothing: a name that nobody has, a wrong password, a closed
// account and a password without end are one answer after the same work, which
// is counted in memory and not in time: a hash takes 19 MiB (trust case 5).
func TestSignInTellsNothing(t *testing.T) {
	v := visitors(t)
	v.who["host"].post("/desk/people/"+v.account+"/disable", "do", "close").wants(t, 303)
	try := func(name, password string) (answer string, cost uint64) {
		t.Helper()
		before := alloctest.Total()
		r := v.stranger().post("/sign-in", "name", name, "password", password).wants(t, 422)
		cost = alloctest.Total() - before
		r.silent(t, password)
		return strings.ReplaceAll(r.anonymous(), name, "NAME"), cost
	}
	want, _ := try("Una", "a wrong password")
	for what, typed := range map[string][2]string{
		"a wrong password": {"Una", "a wrong password"}, "a name that nobody has": {"Nobody", goodPassword},
		"a closed account": {"Tea", goodPassword}, "a password without end": {"Host", strings.Repeat("endless ", 10_000)},
	} {
		got, cost := try(typed[0], typed[1])
		if got != want {
			t.Errorf("%s is told from a wrong password:\n%s\nand\n%s", what, got, want)
		}
		if cost > 0 && (cost < 19<<20 || cost > 30<<20) {
			t.Errorf("%s allocates %d bytes, want those of one hash", what, cost)
		}
		v.wait(2 * 60e9)
	}
}

// TestPasswordsCountWhole: a password is compared as it was typed, up to its
// last character, and what is too long is said to be so (trust case 6).
func TestPasswordsCountWhole(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	c := s.host("Tea")
	old := goodPassword
	for _, password := range []string{
		strings.Repeat("a long one ", 6)[:64], " spaces  on both sides  ", strings.Repeat("🔔 ë ń ", auth.MaxPassword/6),
		strings.Repeat("correct horse ", 15)[:auth.MaxPassword],
	} {
		c.post("/desk/account/password", "old", old, "password", password).leadsTo(t, "/desk/account?changed")
		letters := []rune(password)
		for _, other := range []string{string(letters[:len(letters)-1]), password + "x", string(letters[:len(letters)-1]) + "x", strings.TrimSpace(password) + "!", strings.ToUpper(password) + "!"} {
			s.stranger().post("/sign-in", "name", "Tea", "password", other).wants(t, 422)
			s.wait(2 * 60e9)
		}
		s.stranger().post("/sign-in", "name", "Tea", "password", password).leadsTo(t, "/desk")
		old = password
	}
	c.post("/desk/account/password", "old", old, "password", strings.Repeat("🔔a", auth.MaxPassword)).wants(t, 422).says(t, "too long")
	s.stranger().post("/sign-in", "name", "Tea", "password", old).leadsTo(t, "/desk")
}
