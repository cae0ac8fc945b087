package web_test

import (
	"bytes"
	"compress/gzip"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
)

// greedy are fields that no form has.
var greedy = []string{
	"score", "10", "points", "10", "is_correct", "true", "role", "teacher", "student", "somebody", "user_id", "1", "attempt_id", "1",
	"started_at", "0", "deadline", "2099-01-01T00:00:00Z", "time_taken", "1", "seed", "1", "id", "mine", "policy", "{}", "mode", "practice",
	"bank", "other", "submitted", "2026-01-01", "response", "{}", "checks", "9", "first", "{}", "at", "1",
}

func TestExtraFieldsOfAnAnswer(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	at := c.begin("every", "test")
	students := s.stored("students")
	want := s.storedAttempt()
	n := want.Item("word")
	want.Items[n].Response, want.Items[n].Saved = &quiz.Response{Text: "mine"}, morning

	fields := append([]string{"question", "word", "text", "mine"}, greedy...)
	c.post(at+"/answers?"+form(greedy...), fields...).wants(t, 303)
	if diff := cmp.Diff(want, s.storedAttempt()); diff != "" {
		t.Errorf("more changed than the answer (-want +got):\n%s", diff)
	}
	if s.stored("students") != students {
		t.Error("an answer changed the student")
	}
}

func TestFieldsInTheAddressCountForNothing(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	at := c.begin("every", "test")
	s.unchanged("a form without fields", func() {
		c.post(at+"/answers?question=word&text=mine&do=flag").wants(t, 404)
		c.post("/banks/every/attempts?mode=test").wants(t, 422)
		c.post("/join?name=Ben").wants(t, 422)
		c.post("/return?code=x").wants(t, 422)
	})
	c.post(at+"/answers?question=word&key=k", "question", "single", "choice", "").wants(t, 303)
	if a := s.storedAttempt(); len(a.Seen) > 0 {
		t.Errorf("the key came from the address: %v", a.Seen)
	}
}

func TestExtraFieldsOfJoiningAndBeginning(t *testing.T) {
	s := openSchool(t, quiz.Policy{TimeLimit: 600e9, MaxTests: 3}, everyBank(t, newSecrets()))
	c := s.stranger()
	c.post("/join", append([]string{"name", "Ana", "code", "x", "tests", "[]", "time", "2"}, greedy...)...).wants(t, 303)
	c.post("/banks/every/attempts", append([]string{"mode", "test"}, greedy...)...).wants(t, 303)
	a := s.storedAttempt()
	if a.Mode != quiz.Test || a.Bank != "every" || !a.Deadline.Equal(morning.Add(600e9)) || !a.Started.Equal(morning) || a.Seed == 1 || a.Policy.MaxTests != 3 {
		t.Errorf("a field was believed: %+v", a)
	}
	if strings.Contains(s.stored("students"), "somebody") || strings.Contains(s.stored("students"), `"time"`) {
		t.Errorf("a field was believed: %s", s.stored("students"))
	}
}

func TestFactorsOfTime(t *testing.T) {
	s := openSchool(t, quiz.Policy{TimeLimit: 600e9}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	s.unchanged("a factor that does not exist", func() {
		for _, factor := range []string{"NaN", "Inf", "-1", "0.5", "3", "x", "1e9", "2;"} {
			c.post("/banks/every/attempts", "mode", "test", "time", factor).wants(t, 400)
		}
	})
	c.begin("every", "practice", "time", "2")
	if strings.Contains(s.stored("students"), `"time"`) {
		t.Error("practice, which has no limit, changed the student's extra time")
	}
}

// TestBodiesThatAreNoForms sends them to every route that takes a form.
func TestBodiesThatAreNoForms(t *testing.T) {
	var zipped bytes.Buffer
	z := gzip.NewWriter(&zipped)
	_, _ = z.Write([]byte("name=Cleo"))
	_ = z.Close()
	bodies := []struct {
		name, kind, encoding, body string
		want                       int
	}{
		{"JSON", "application/json", "", `{"question":"word","text":"x"}`, 415},
		{"JSON as text", "text/plain", "", `{"question":"word","text":"x"}`, 415},
		{"multipart", "multipart/form-data; boundary=b", "", "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nCleo\r\n--b--\r\n", 415},
		{"no type", "", "", "name=Cleo", 415},
		{"compressed", formType, "gzip", zipped.String(), 415},
		{"too large", formType, "", "text=" + strings.Repeat("x", 300<<10), 413},
		{"too many fields", formType, "", strings.Repeat("a=&", 20000), 400},
		{"bad percent-encoding", formType, "", "name=%zz&question=word&text=%", 400},
		{"semicolons", formType, "", "name=Cleo;question=word", 400},
	}
	for _, b := range bodies {
		t.Run(b.name, func(t *testing.T) {
			s := visitors(t)
			who := s.who
			s.unchanged("a body that is no form", func() {
				for route := range routeTable {
					method, path, _ := strings.Cut(route, " ")
					if method != "POST" {
						continue
					}
					header := []string{"Origin", s.url, "Content-Type", b.kind}
					if b.encoding != "" {
						header = append(header, "Content-Encoding", b.encoding)
					}
					want := b.want
					if b.name == "multipart" && route == "POST /desk/sets/import" {
						want = 401 // it takes files, from teachers
					}
					if got := who["ana"].send(method, s.address(path), b.body, header...); got.status != want {
						t.Errorf("%s: %d, want %d", route, got.status, want)
					}
				}
			})
		})
	}
}

func TestFieldsThatAreAlmostRight(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	at := c.begin("every", "test")
	egg := c.ask(at, "order").option(t, "Egg")
	s.unchanged("a field with another number", func() {
		for _, field := range []string{"order.0", "order.-1", "order.+1", "order.01", "order.1.", "order. 1", "order.101", "order.x", "Order.1", "order1"} {
			c.post(at+"/answers", "question", "order", field, egg).wants(t, 303)
		}
	})
	s.unchanged("a key that is too long", func() {
		c.post(at+"/answers", "question", "word", "text", "x", "key", strings.Repeat("k", 65)).wants(t, 400)
	})
}
