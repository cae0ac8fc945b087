package web_test

import (
	"fmt"
	"strings"
	"testing"

	"bellwork/quiz"
)

// ear records everything that a client is sent.
type ear struct{ heard strings.Builder }

// listen makes a client's replies audible from now on.
func listen(c *client) *ear {
	e := &ear{}
	c.hear = func(r reply) {
		for name, values := range r.header {
			if name != "Content-Length" { // a number of its own, which can look like the year of a key
				fmt.Fprintln(&e.heard, name, values)
			}
		}
		e.heard.WriteString(r.body)
	}
	return e
}

// lacks fails the test if any of the words was heard.
func (e *ear) lacks(t *testing.T, when string, words ...string) {
	t.Helper()
	heard := e.heard.String()
	for _, w := range words {
		if i := strings.Index(heard, w); i >= 0 {
			t.Errorf("%s: %q was sent in …%s…", when, w, heard[max(0, i-300):min(len(heard), i+100)])
		}
	}
}

// every lists all that must stay unheard during a test.
func (s secrets) every() []string {
	words := s.all()
	for _, id := range answerable {
		words = append(words, s.of(id)...)
	}
	return words
}

// snoop tries everything that a student could try on the banks and attempts:
// every page with every query as page and as JSON, and every form.
func snoop(c *client, banks, attempts []string) {
	for _, bank := range banks {
		for _, path := range []string{"", "/reading", "/attempts", "/media/x.png", "/every.md", ".yaml"} {
			look(c, "/banks/"+bank+path)
		}
	}
	for _, path := range []string{"/", "/welcome", "/me", "/me/data", "/help/network", "/questions", "/every.yaml"} {
		look(c, path)
	}
	for _, at := range attempts {
		for _, path := range []string{"", "/review", "/result", "/reading", "/answers", "/submit", "/data"} {
			look(c, at+path)
		}
		for n := range 15 {
			look(c, fmt.Sprintf("%s?q=%d", at, n))
			look(c, fmt.Sprintf("%s?q=%d&again=1", at, n))
			look(c, fmt.Sprintf("%s/reading?q=%d", at, n))
			look(c, fmt.Sprintf("%s/result?q=%d&review=full&mode=practice", at, n))
		}
		for _, id := range answerable {
			for _, do := range []string{"check", "flag", "unflag", "reveal"} {
				c.postJSON(at+"/answers", "question", id, "text", "31 February", "choice", "x", "do", do, "mode", "practice")
				c.post(at+"/answers", "question", id, "text", "12", "do", do, "review", "full")
				c.post(at+"/answers", "question", id, "do", do)
			}
		}
		c.post(at + "/extend")
	}
	c.post("/me/practice")
	for _, bank := range banks[:1] {
		c.post("/me/practice", "bank", bank)
		c.post("/banks/"+bank+"/attempts", "mode", "practice")
		c.post("/banks/"+bank+"/attempts", "mode", "practice", "only", "missed")
	}
}

func look(c *client, path string) {
	c.get(path)
	c.get(path, "Accept", "application/json", "Accept-Encoding", "gzip")
	c.get(path, "Accept-Encoding", "gzip")
}

// sibling is another bank with the same reading, and a question that quotes the
// same passage.
func sibling(t *testing.T, s secrets) *quiz.Bank {
	t.Helper()
	b := *everyBank(t, s)
	b.ID, b.Title, b.Questions = "sibling", "Another on the same text", nil
	q, _ := everyBank(t, s).Question("single")
	own := *q
	own.Explanation, own.Body, own.Hints = "Its own explanation.", &quiz.TrueFalseBody{Answer: true}, nil
	b.Questions = append(b.Questions, own)
	return &b
}

// TestNothingIsToldBeforeATestIsHandedIn records every byte that a student gets
// from joining until handing in.
func TestNothingIsToldBeforeATestIsHandedIn(t *testing.T) {
	for _, review := range []quiz.Review{quiz.ReviewFull, quiz.ReviewMarks, quiz.ReviewScore} {
		t.Run(string(review), func(t *testing.T) {
			secret := newSecrets()
			s := openSchool(t, quiz.Policy{TimeLimit: limit, Review: review}, everyBank(t, secret), sibling(t, secret))
			c := s.stranger()
			e := listen(c)
			c.post("/join", "name", "Ana").wants(t, 303)
			at := c.begin("every", "test")
			snoop(c, []string{"every", "sibling"}, []string{at})
			c.post("/banks/sibling/attempts", "mode", "practice").wants(t, 403)
			e.lacks(t, "before handing in", secret.every()...)
			c.post(at+"/submit").wants(t, 303)
			look(c, at+"/result")
			if told := strings.Contains(e.heard.String(), secret.told); told != (review == quiz.ReviewFull) {
				t.Errorf("after handing in the explanations were sent: %v", told)
			}
		})
	}
}

// TestOldTriesAreHiddenDuringATest has a student with three tries on the same
// bank behind them: a test, a practice, and a practice that is open still.
func TestOldTriesAreHiddenDuringATest(t *testing.T) {
	secret := newSecrets()
	s := openSchool(t, quiz.Policy{}, everyBank(t, secret), sibling(t, secret))
	c := s.student("Ana")
	var old []string
	for i, mode := range []string{"test", "practice", "practice"} {
		at := c.begin("every", mode)
		for _, id := range answerable {
			fields := append(c.right(at, id, secret), "question", id)
			if mode == "practice" && id != "essay" && id != "poll" {
				fields = append(fields, "do", "check")
			}
			c.post(at+"/answers", fields...).wants(t, 303)
		}
		if i < 2 {
			c.post(at+"/submit").wants(t, 303)
		}
		old = append(old, at)
	}
	at := c.begin("every", "test")
	e := listen(c)
	before := s.stored("attempts")
	snoop(c, []string{"every", "sibling"}, old)
	for _, rest := range old[2:] {
		c.get(rest).wants(t, 403).says(t, "Not now")
		c.get(rest+"/review").wants(t, 403)
		c.post(rest+"/submit").wants(t, 403)
		c.post(rest+"/answers", "question", "word", "text", "mine", "do", "check").wants(t, 403).says(t, "mine")
		c.post(rest+"/answers", "question", "word", "text", "mine").wants(t, 403).says(t, "mine")
	}
	if s.stored("attempts") != before {
		t.Error("an old try changed during the test")
	}
	snoop(c, []string{"every", "sibling"}, []string{at})
	e.lacks(t, "during the second test", secret.every()...)

	c.hear = nil
	c.post(at+"/submit").wants(t, 303)
	c.get(old[0]+"/result").says(t, secret.told, secret.key)
	c.get(old[2]).wants(t, 200)
	c.get("/me/data").says(t, secret.key).silent(t, "withheld")
}

// TestReviewLevels reads the result of a test with one wrong answer under each
// policy.
func TestReviewLevels(t *testing.T) {
	tests := map[quiz.Review]struct{ says, silent []string }{
		quiz.ReviewFull:  {says: []string{"my own word", "Lead shot", "KEY", "TOLD", "PASSAGE", "not right"}},
		quiz.ReviewMarks: {says: []string{"my own word", "Lead shot", "0 of 1"}, silent: []string{"KEY", "TOLD", "PASSAGE", "1873", "1881", "7351"}},
		quiz.ReviewScore: {silent: []string{"my own word", "Lead shot", "KEY", "TOLD", "PASSAGE", "1873", "1881", "7351", "question", "details"}},
	}
	for review, tt := range tests {
		t.Run(string(review), func(t *testing.T) {
			secret := newSecrets()
			fill := strings.NewReplacer("KEY", secret.key, "TOLD", secret.told, "PASSAGE", secret.passage)
			s := openSchool(t, quiz.Policy{Review: review}, everyBank(t, secret))
			c := s.student("Ana")
			at := c.begin("every", "test")
			c.post(at+"/answers", "question", "word", "text", "my own word").wants(t, 303)
			c.post(at+"/answers", "question", "single", "choice", c.ask(at, "single").option(t, "Lead shot")).wants(t, 303)
			c.post(at+"/submit").wants(t, 303)
			page := c.get(at+"/result").wants(t, 200).says(t, "0 of 13")
			var body struct {
				Score, Max float64
				Questions  []struct{ Given, Key []string }
			}
			asJSON := c.getJSON(at+"/result", &body)
			for _, w := range tt.says {
				page.says(t, fill.Replace(w))
			}
			main := page.body[strings.Index(page.body, "<main"):]
			for _, w := range tt.silent {
				if strings.Contains(main, fill.Replace(w)) {
					t.Errorf("the page holds %q:\n%s", w, main)
				}
				if w != "question" {
					asJSON.silent(t, fill.Replace(w))
				}
			}
			if review == quiz.ReviewScore && len(body.Questions) > 0 || body.Max != 13 {
				t.Errorf("JSON says %+v", body)
			}
			marked := c.get(at+"/reading?q=2").wants(t, 200)
			if got := strings.Contains(marked.body, `id="quote"`); got != (review == quiz.ReviewFull) {
				t.Errorf("the passage is marked: %v", got)
			}
		})
	}
}

// TestPracticeTellsOneQuestionAtATime checks the questions one by one. Before
// its own check nothing of a question's key is sent, not even as a neighbour on
// another's time line.
func TestPracticeTellsOneQuestionAtATime(t *testing.T) {
	secret := newSecrets()
	s := openSchool(t, quiz.Policy{}, everyBank(t, secret))
	c := s.student("Ana")
	at := c.begin("every", "practice")
	e := listen(c)
	readAll := func() {
		for n := range 15 {
			look(c, fmt.Sprintf("%s?q=%d", at, n))
		}
		look(c, at+"/review")
		look(c, at+"/result")
		look(c, "/me/data")
	}
	for i, id := range answerable[:10] {
		readAll()
		for _, later := range answerable[i:] {
			if later == "single" {
				continue // its passage stands in the reading, which practice may open
			}
			e.lacks(t, "before "+id+" is checked", secret.of(later)...)
		}
		c.hear, e = nil, nil
		c.post(at+"/answers", append(c.right(at, id, secret), "question", id, "do", "check")...).wants(t, 303)
		c.get(fmt.Sprintf("%s?q=%d", at, numberOf(t, id))).says(t, secret.toldOf(id))
		e = listen(c)
	}
}

// TestTimeLinesShowWhatIsKnown draws a time line whose years hold the date of
// another question. That question stands on it once it was checked, not before.
func TestTimeLinesShowWhatIsKnown(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	at := c.begin("every", "practice")
	check := func(question, text string) {
		c.post(at+"/answers", "question", question, "text", text, "do", "check").wants(t, 303)
	}
	check("first", "1890")
	c.get(at+"?q=7").says(t, "1873", "chart-time").silent(t, "chart-known", "1881")
	c.post(at+"/answers", "question", "second", "text", "1881").wants(t, 303)
	c.get(at+"?q=7").silent(t, "chart-known", "1881")
	check("second", "1882")
	c.get(at+"?q=7").says(t, "chart-known")
	c.post(at+"/answers", "question", "second", "text", "1883").wants(t, 303)
	c.get(at+"?q=7").silent(t, "chart-known")
}
