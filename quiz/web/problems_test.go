package web_test

import (
	"net/http/httptest"
	"strings"
	"testing"

	"bellwork/quiz"
)

// brokenSchool is a client of a site without a classroom: every handler that
// needs it panics.
func brokenSchool(t *testing.T) *client {
	t.Helper()
	s := &school{t: t, now: morning, log: &journal{}}
	s.handler = newSite(t, nil, nil, s.clockNow, s.log)
	server := httptest.NewServer(s.handler)
	t.Cleanup(server.Close)
	s.url = server.URL
	return s.stranger()
}

func TestPanic(t *testing.T) {
	c := brokenSchool(t)
	for _, accept := range []string{"text/html", "application/json"} {
		for _, header := range [][]string{nil, {"Accept-Encoding", "gzip"}, {"Cookie", "bellwork=token"}} {
			r := c.get("/banks/every", append(header, "Accept", accept)...).wants(t, 500)
			r.says(t, "Something broke on our side").silent(t, "nil pointer", "goroutine", ".go:", "panic", "runtime")
			number := requestNumber.FindString(r.body)
			id := strings.Trim(number[strings.LastIndexAny(number, ` :`)+1:], `"`)
			if log := c.school.log.String(); len(id) != 10 || !strings.Contains(log, "id="+id) || !strings.Contains(log, "stack=") {
				t.Errorf("request %q is not in the log with its stack:\n%s", id, log)
			}
		}
	}
	c.get("/assets/none").wants(t, 404) // it goes on
}

// TestProblems asks for every kind of failure, as a page and as JSON. Each says
// what happened, and the page where to go on.
func TestProblems(t *testing.T) {
	s := visitors(t)
	who, attempt := s.who, s.attempt
	ana := who["ana"]
	ana.post(attempt+"/answers", "question", "word", "text", "one", "key", "k")
	tests := []struct {
		name         string
		ask          func(accept ...string) reply
		status       int
		code, saying string
	}{
		{"not joined", func(a ...string) reply { return who["stranger"].get("/me", a...) }, 401, "not-joined", "Who are you?"},
		{"cross-site", func(a ...string) reply { return ana.send("POST", "/leave", "", append(a, "Origin", "null")...) }, 403, "cross-site", "This came from another page"},
		{"not found", func(a ...string) reply { return ana.get("/banks/none", a...) }, 404, "not-found", "There is nothing here"},
		{"method", func(a ...string) reply { return ana.get("/join", a...) }, 405, "method", "This address does not work that way"},
		{"forbidden", func(a ...string) reply {
			return ana.send("POST", "/banks/every/attempts", "mode=practice", ana.asForm(a...)...)
		}, 403, "forbidden", "Not now"},
		{"conflict", func(a ...string) reply {
			return ana.send("POST", attempt+"/answers", form("question", "word", "text", "two", "key", "k"), ana.asForm(a...)...)
		}, 409, "conflict", "That does not fit any more"},
		{"too large", func(a ...string) reply {
			return ana.send("POST", "/join", strings.Repeat("x", 300<<10), ana.asForm(a...)...)
		}, 413, "too-large", "That is too much at once"},
		{"no form", func(a ...string) reply { return ana.send("POST", "/join", "{}", append(a, "Origin", s.url)...) }, 415, "malformed", "That could not be read"},
		{"malformed", func(a ...string) reply { return ana.send("POST", "/join", "%zz", ana.asForm(a...)...) }, 400, "malformed", "That could not be read"},
		{"name taken", func(a ...string) reply { return ana.send("POST", "/join", "name=Ben", ana.asForm(a...)...) }, 422, "name-taken", "Somebody here already has this name"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s.unchanged("a refused request", func() {
				page := tt.ask().wants(t, tt.status).says(t, tt.saying, "<h1>", `class="button main"`, "show this: ").silent(t, "⟨")
				if !strings.Contains(page.body, "<p>") {
					t.Error("the page does not say what to do")
				}
				var body struct {
					Error struct{ Code, Message, Hint, ID string }
				}
				tt.ask("Accept", "application/json").wants(t, tt.status).decode(t, &body)
				if body.Error.Code != tt.code || body.Error.Message == "" || body.Error.Hint == "" || len(body.Error.ID) != 10 {
					t.Errorf("JSON says %+v", body.Error)
				}
			})
		})
	}
}

func TestUnsaved(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	at := c.begin("every", "test")
	if err := s.db.Close(); err != nil {
		t.Fatal(err)
	}
	c.post(at+"/answers", "question", "word", "text", "typed in vain").wants(t, 503).says(t, "Not saved yet")
}
