package web_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"bellwork/quiz"
)

// limit is the time of a test in these tests.
const limit = 10 * time.Minute

// TestDeadline answers around the deadline. The clock that counts is the
// server's, once the whole request has come in.
func TestDeadline(t *testing.T) {
	tests := map[string]struct {
		left   time.Duration
		status int
	}{
		"one millisecond before": {time.Millisecond, 303},
		"at the deadline":        {0, 409},
		"one millisecond after":  {-time.Millisecond, 409},
		"a day after":            {-24 * time.Hour, 409},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := openSchool(t, quiz.Policy{TimeLimit: limit}, everyBank(t, newSecrets()))
			c := s.student("Ana")
			at := c.begin("every", "test")
			s.wait(limit - tt.left)
			// Whatever a client says about time counts for nothing.
			answer := func() reply {
				return c.send("POST", at+"/answers", form("question", "word", "text", "mine", "time_taken", "1", "at", "2026-03-02T10:00:01Z"),
					c.asForm("Date", "Mon, 02 Mar 2026 10:00:01 GMT", "X-Request-Start", "t=1772445601")...)
			}
			if tt.status == 303 {
				answer().wants(t, 303)
				s.wait(tt.left)
				c.get(at+"/result").wants(t, 200).says(t, "mine")
				return
			}
			s.unchanged("a late answer", func() {
				answer().wants(t, 409).says(t, "The time is up", "This is what you had given", "mine")
			})
			c.get(at).leadsTo(t, at+"/result")
		})
	}
}

// TestFormsThatEndAfterTheDeadline begin before it. Between the two the result
// with every key is there to be read, so they are late.
func TestFormsThatEndAfterTheDeadline(t *testing.T) {
	for name, fields := range map[string][]string{
		"/answers": {"question", "word", "text", "mine"},
		"/extend":  nil,
	} {
		t.Run(name, func(t *testing.T) {
			s := openSchool(t, quiz.Policy{TimeLimit: limit}, everyBank(t, newSecrets()))
			c := s.student("Ana")
			at := c.begin("every", "test")
			s.wait(limit - time.Second)
			s.unchanged("a form that ends after the deadline", func() {
				body := &slowForm{rest: strings.NewReader(form(fields...)), before: func() {
					s.wait(2 * time.Second)
					c.get(at+"/result").wants(t, 200)
				}}
				if status := c.serve(at+name, body); status != 409 {
					t.Errorf("status %d, want 409", status)
				}
			})
		})
	}
}

// serve gives a form to the site past the network, which may read ahead.
func (c *client) serve(path string, body io.Reader) (status int) {
	r := httptest.NewRequest(http.MethodPost, c.school.url+path, body)
	for _, cookie := range c.http.Jar.Cookies(r.URL) {
		r.AddCookie(cookie)
	}
	header := c.asForm()
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Add(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	c.school.handler.ServeHTTP(w, r)
	return w.Code
}

// slowForm is a body before which something happens, once its request has
// begun to be sent.
type slowForm struct {
	before func()
	rest   io.Reader
}

// Read implements io.Reader.
func (f *slowForm) Read(p []byte) (int, error) {
	if f.before != nil {
		f.before()
		f.before = nil
	}
	return f.rest.Read(p)
}

func TestStepsInTheWrongOrder(t *testing.T) {
	secret := newSecrets()
	tests := map[string]struct {
		do     func(c *client, at string) reply
		status int
		saying string
	}{
		"answer after submit": {func(c *client, at string) reply {
			return c.post(at+"/answers", "question", "word", "text", "mine")
		}, 409, "This one is handed in"},
		"a bad answer after submit": {func(c *client, at string) reply {
			return c.post(at+"/answers", "question", "number", "text", "not a number")
		}, 409, "not a number"},
		"clear after submit": {func(c *client, at string) reply {
			return c.post(at+"/answers", "question", "word", "text", "")
		}, 409, "This one is handed in"},
		"check after submit": {func(c *client, at string) reply {
			return c.post(at+"/answers", "question", "word", "text", "mine", "do", "check")
		}, 409, "This one is handed in"},
		"check nothing after submit": {func(c *client, at string) reply {
			return c.post(at+"/answers", "question", "word", "text", "", "do", "check")
		}, 409, "This one is handed in"},
		"flag after submit": {func(c *client, at string) reply {
			return c.post(at+"/answers", "question", "word", "do", "flag")
		}, 409, "This one is handed in"},
		"extend after submit": {func(c *client, at string) reply { return c.post(at + "/extend") }, 409, "This one is handed in"},
		"submit twice":        {func(c *client, at string) reply { return c.post(at + "/submit") }, 303, ""},
	}
	for name, tt := range tests {
		for _, mode := range []string{"test", "practice"} {
			t.Run(name+" in "+mode, func(t *testing.T) {
				s := openSchool(t, quiz.Policy{}, everyBank(t, secret))
				c := s.student("Ana")
				at := c.begin("every", mode)
				c.post(at+"/submit").wants(t, 303)
				s.wait(time.Minute)
				s.unchanged(name, func() { tt.do(c, at).wants(t, tt.status).says(t, tt.saying) })
			})
		}
	}
}

func TestAnswersToNoQuestion(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	at := c.begin("every", "test")
	s.unchanged("an answer to no question", func() {
		for _, id := range []string{"", "none", "WORD", "word "} {
			c.post(at+"/answers", "question", id, "text", "mine").wants(t, 404).says(t, "mine", `href="`+at+`"`)
		}
		c.post("/attempts/none/answers", "question", "word", "text", "mine").wants(t, 404).says(t, "mine")
		c.post(at+"/answers", "question", "word", "text", "mine", "do", "check").wants(t, 409).says(t, "mine")
	})
	s.unchanged("an answer of nobody", func() {
		s.stranger().post(at+"/answers", "question", "word", "text", "mine").wants(t, 401).says(t, "mine")
	})
}

// TestAnswersThatDoNotFit sends each to its question. The page shows the form
// again with what was sent, and says why it was not saved.
func TestAnswersThatDoNotFit(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	at := c.begin("every", "test")
	single, order := c.ask(at, "single"), c.ask(at, "order")
	cork, lead, egg := single.option(t, "Cork wood"), single.option(t, "Lead shot"), order.option(t, "Egg")
	tests := []struct {
		name   string
		fields []string
		saying []string
	}{
		{"two of one", []string{"question", "single", "choice", cork, "choice", lead}, []string{"Only one option"}},
		{"an option of another question", []string{"question", "single", "choice", egg}, []string{"not part of the question"}},
		{"an index", []string{"question", "single", "choice", "0"}, []string{"not part of the question"}},
		{"no number", []string{"question", "number", "text", "about a dozen"}, []string{"cannot be read as a number", `value="about a dozen"`}},
		{"no date", []string{"question", "first", "text", "31 February"}, []string{`value="31 February"`}},
		{"a long word", []string{"question", "word", "text", strings.Repeat("long ", 200)}, []string{"too long", "long long"}},
		{"a long essay", []string{"question", "essay", "text", strings.Repeat("long ", 2000)}, []string{"too long", "long long"}},
		{"one item twice", []string{"question", "order", "order.1", egg, "order.2", egg}, []string{"same line stands at two places"}},
		{"a bad gap", []string{"question", "gaps", "gap.2", "heavy", "gap.3", "fine"}, []string{`value="heavy"`, `value="fine"`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s.unchanged(tt.name, func() {
				c.post(at+"/answers", tt.fields...).wants(t, 422).says(t, append(tt.saying, `role="alert"`)...)
				c.postJSON(at+"/answers", append(tt.fields, "key", "k")...).wants(t, 422)
			})
		})
	}
}

// TestRefusedAnswersComeBackInWords sends the right answer of every kind too
// late: the page lists what was given, as the student saw it.
func TestRefusedAnswersComeBackInWords(t *testing.T) {
	secret := newSecrets()
	s := openSchool(t, quiz.Policy{}, everyBank(t, secret))
	c := s.student("Ana")
	at := c.begin("every", "test")
	words := map[string][]string{
		"single":  {"Cork wood"},
		"several": {"Two", "Four"},
		"truth":   {"True"},
		"word":    {secret.key},
		"number":  {"7351.25"},
		"first":   {"19 April 1873"},
		"order":   {"1: Egg", "2: Chick", "3: Hen", "4: Broth"},
		"match":   {"Dog: Barks", "Cat: Mews"},
		"gaps":    {"1: whale", "2: 9462.75", "3: gap" + secret.key},
		"essay":   {"Once upon a time"},
		"poll":    {"Red"},
	}
	sent := map[string][]string{}
	for id := range words {
		sent[id] = append(c.right(at, id, secret), "question", id)
	}
	c.post(at+"/submit").wants(t, 303)
	for id, want := range words {
		t.Run(id, func(t *testing.T) {
			page := c.post(at+"/answers", sent[id]...).wants(t, 409)
			var body struct{ Error struct{ Given []string } }
			c.postJSON(at+"/answers", sent[id]...).wants(t, 409).decode(t, &body)
			for _, w := range want {
				page.says(t, "<li>"+w+"</li>")
			}
			if got := strings.Join(body.Error.Given, "|"); got != strings.Join(want, "|") {
				t.Errorf("given %q, want %q", got, want)
			}
		})
	}
}

func TestExtending(t *testing.T) {
	s := openSchool(t, quiz.Policy{TimeLimit: limit}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	at := c.begin("every", "test")
	for range quiz.MaxExtensions {
		c.post(at+"/extend", "q", "5").leadsTo(t, at+"?q=5")
	}
	s.unchanged("one extension too many", func() { c.post(at+"/extend").wants(t, 409) })
	s.wait(limit + quiz.MaxExtensions*quiz.Extension - time.Millisecond)
	c.get("/banks/every/reading").wants(t, 403)
	c.post(at+"/answers", "question", "word", "text", "mine").wants(t, 303)
	s.wait(time.Millisecond)
	c.post(at+"/answers", "question", "word", "text", "late").wants(t, 409)
	s.unchanged("an extension too late", func() { c.post(at+"/extend").wants(t, 409) })
	c.get("/banks/every/reading").wants(t, 200)
	untimed := s.student("Ben")
	c2 := untimed.begin("every", "test", "time", "0")
	s.unchanged("an extension without a limit", func() { untimed.post(c2+"/extend").wants(t, 409) })
}

func TestTestsOverTheLimit(t *testing.T) {
	s := openSchool(t, quiz.Policy{MaxTests: 1}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	at := c.begin("every", "test")
	c.post(at+"/submit").wants(t, 303)
	s.unchanged("a test too many", func() {
		c.post("/banks/every/attempts", "mode", "test").wants(t, 409).says(t, "as often as it can be taken", "You can still practise")
	})
	c.begin("every", "practice")
	s.student("Ben").begin("every", "test")
}

// TestDoubleClick starts a test by many presses of its button at once.
func TestDoubleClick(t *testing.T) {
	s := openSchool(t, quiz.Policy{MaxTests: 1}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	places := make([]string, 8)
	var wg sync.WaitGroup
	for i := range places {
		wg.Go(func() { places[i] = c.post("/banks/every/attempts", "mode", "test").header.Get("Location") })
	}
	wg.Wait()
	for _, at := range places {
		if at == "" || at != places[0] {
			t.Errorf("the presses led to %q", places)
		}
	}
	if a := s.storedAttempt(); "/attempts/"+a.ID != places[0] {
		t.Errorf("stored is %s", a.ID)
	}
}
