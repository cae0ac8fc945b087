package web_test

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"bellwork/quiz"
)

// These tests go through the HTML contract line by line, as a browser without
// script and as a script would.

func TestHealth(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	s.stranger().get("/healthz").wants(t, 200).says(t, `"status":"ok"`)
	if err := s.db.Close(); err != nil {
		t.Fatal(err)
	}
	s.stranger().get("/healthz").wants(t, 503)
}

func TestJoinLeaveReturn(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	c := s.stranger()
	c.post("/join", "name", "Ana").leadsTo(t, "/welcome")
	code := codeOn(t, c.get("/welcome").wants(t, 200))
	attempt := c.begin("every", "practice")
	c.post("/leave").leadsTo(t, "/")
	c.get("/me").wants(t, 401)

	other := s.stranger()
	other.post("/return", "code", strings.ToUpper(strings.ReplaceAll(code, " ", "  "))).leadsTo(t, "/")
	other.get("/me").wants(t, 200).says(t, "Ana", code)
	other.get(attempt).wants(t, 200)

	s.stranger().post("/return", "code", "no such words").wants(t, 422).says(t, `value="no such words"`)
}

var codePattern = regexp.MustCompile(`class="code"[^>]*>([^<]+)<`)

// codeOn returns the return code that a page shows.
func codeOn(t *testing.T, r reply) string {
	t.Helper()
	m := codePattern.FindStringSubmatch(r.body)
	if m == nil {
		t.Fatalf("no return code on %s", r.body)
	}
	return m[1]
}

func TestBeginLeadsToTheAttempt(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	for _, mode := range []string{"practice", "test"} {
		at := c.begin("every", mode)
		if !regexp.MustCompile(`^/attempts/[a-z0-9]+-[a-z0-9]{26}$`).MatchString(at) {
			t.Errorf("%s leads to %q", mode, at)
		}
		c.get(at).wants(t, 200)
	}
	c.post("/banks/every/attempts", "mode", "exam").wants(t, 422)
	c.post("/banks/none/attempts", "mode", "test").wants(t, 404)
	s.stranger().post("/banks/every/attempts", "mode", "test").wants(t, 401)
}

// TestFormsOfAQuestion answers every kind with the fields that its page shows.
func TestFormsOfAQuestion(t *testing.T) {
	secret := newSecrets()
	s := openSchool(t, quiz.Policy{}, everyBank(t, secret))
	c := s.student("Ana")
	attempt := c.begin("every", "test")
	for _, id := range answerable {
		t.Run(id, func(t *testing.T) {
			fields := c.right(attempt, id, secret)
			n := numberOf(t, id)
			page := c.get(fmt.Sprintf("%s?q=%d", attempt, n)).wants(t, 200)
			page.says(t, `name="question" value="`+id+`"`, `method="post"`)
			for i := 0; i < len(fields); i += 2 {
				page.says(t, `name="`+fields[i]+`"`)
				if isOption(id, fields[i]) {
					page.says(t, `value="`+fields[i+1]+`"`)
				}
			}
			c.post(attempt+"/answers", append(fields, "question", id)...).leadsTo(t, fmt.Sprintf("%s?q=%d#question", attempt, n))
			if got := given(c.ask(attempt, id)); got != strings.Join(values(fields), "|") {
				t.Errorf("shown again: %q, want %q", got, values(fields))
			}
		})
	}
}

func isOption(question, field string) bool {
	return field != "text" && field != "gap.2" && field != "gap.3" && question != ""
}

func values(fields []string) []string {
	var out []string
	for i := 1; i < len(fields); i += 2 {
		out = append(out, fields[i])
	}
	return out
}

func given(q asked) string {
	r := q.Response
	all := slices.Concat(r.Choice, r.Order, r.Match, r.Gap)
	if r.Text != "" {
		all = append(all, r.Text)
	}
	return strings.Join(all, "|")
}

func TestOptionIDsSayNothing(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	seen := map[string]bool{}
	for i := range 8 {
		c := s.student(fmt.Sprintf("Student %c", 'A'+i))
		for _, o := range c.ask(c.begin("every", "test"), "single").Question.Options {
			if seen[o.ID] || len(o.ID) != 8 {
				t.Errorf("option id %q was seen before or is not opaque", o.ID)
			}
			seen[o.ID] = true
		}
	}
}

func TestMovingOnSavesFirst(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	at := c.begin("every", "test")
	c.post(at+"/answers", "question", "word", "text", "one", "go", "2").leadsTo(t, at+"?q=2#question")
	c.post(at+"/answers", "question", "word", "text", "two", "go", "review").leadsTo(t, at+"/review")
	c.post(at+"/answers", "question", "word", "text", "three", "go", "99").leadsTo(t, at+"?q=5#question")
	c.post(at+"/answers", "question", "word", "go", "3").leadsTo(t, at+"?q=3#question")
	if got := c.ask(at, "word").Response.Text; got != "three" {
		t.Errorf("kept %q, want the last text that was sent", got)
	}
	c.post(at+"/answers", "question", "word", "text", "")
	if q := c.ask(at, "word"); q.Response.Text != "" {
		t.Errorf("kept %q, want nothing: the field was sent empty", q.Response.Text)
	}
}

// TestTheLastTickCanBeTakenBack sends what a browser sends for a form of which
// nothing is ticked any more.
func TestTheLastTickCanBeTakenBack(t *testing.T) {
	secret := newSecrets()
	s := openSchool(t, quiz.Policy{}, everyBank(t, secret))
	c := s.student("Ana")
	at := c.begin("every", "test")
	c.post(at+"/answers", append(c.right(at, "several", secret), "question", "several")...).wants(t, 303)
	c.get(at+"?q=3").says(t, `<input type="hidden" name="choice" value="">`)
	c.post(at+"/answers", "question", "several", "choice", "").wants(t, 303)
	if got := c.ask(at, "several").Response.Choice; len(got) > 0 {
		t.Errorf("still chosen: %q", got)
	}
}

func TestFlags(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	at := c.begin("every", "test")
	c.post(at+"/answers", "question", "word", "text", "kept", "do", "flag").wants(t, 303)
	c.get(at+"?q=5").says(t, `value="unflag"`, `value="kept"`)
	c.get(at+"/review").wants(t, 200).says(t, `class="jumps flagged"`)
	c.post(at+"/answers", "question", "word", "do", "unflag").wants(t, 303)
	c.get(at+"?q=5").says(t, `value="flag"`, `value="kept"`)
}

func TestSubmitAndResult(t *testing.T) {
	secret := newSecrets()
	s := openSchool(t, quiz.Policy{}, everyBank(t, secret))
	c := s.student("Ana")
	at := c.begin("every", "test")
	c.get(at+"/result").leadsTo(t, at+"/review")
	for _, id := range answerable {
		c.post(at+"/answers", append(c.right(at, id, secret), "question", id)...).wants(t, 303)
	}
	s.wait(time.Minute)
	c.post(at+"/submit").leadsTo(t, at+"/result")
	c.get(at).leadsTo(t, at+"/result")
	c.get(at+"/review").leadsTo(t, at+"/result")
	c.get(at+"/result").wants(t, 200).says(t, "10 of 10")

	var result struct {
		Attempt, Bank, Mode string
		Score, Max          float64
		Questions           []struct {
			ID         string
			Score, Max float64
		}
	}
	c.getJSON(at+"/result", &result)
	if result.Attempt != strings.TrimPrefix(at, "/attempts/") || result.Bank != "every" || result.Mode != "test" ||
		result.Score != 10 || result.Max != 10 || len(result.Questions) != 13 {
		t.Errorf("result %+v", result)
	}
	var me struct {
		Name     string
		Attempts []struct {
			Attempt    string
			Score, Max float64
		}
	}
	c.getJSON("/me", &me)
	if me.Name != "Ana" || len(me.Attempts) != 1 || me.Attempts[0].Attempt != result.Attempt || me.Attempts[0].Score != 10 {
		t.Errorf("/me %+v", me)
	}
}

func TestSavedAsJSON(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	at := c.begin("every", "test")
	var saved struct {
		Saved, ReadAs string
		At            time.Time
	}
	c.postJSON(at+"/answers", "question", "first", "text", "19.4.1873", "key", "k1").wants(t, 200).decode(t, &saved)
	if !saved.At.Equal(morning) || saved.Saved == "" || saved.ReadAs != "19 April 1873" {
		t.Errorf("saved %+v", saved)
	}
	// The script goes on trying until it hears "saved", also for nothing.
	c.postJSON(at+"/answers", "question", "word", "text", "", "key", "k2").wants(t, 200).says(t, `"saved":"`)
}

func TestPracticeChecks(t *testing.T) {
	secret := newSecrets()
	s := openSchool(t, quiz.Policy{}, everyBank(t, secret))
	c := s.student("Ana")
	at := c.begin("every", "practice")
	c.post(at+"/answers", "question", "word", "text", "wrong", "do", "check").leadsTo(t, at+"?q=5#question")
	c.get(at+"?q=5").says(t, `id="verdict"`, secret.told)
	c.get(at+"?q=5&again=1").says(t, `name="text"`).silent(t, `id="verdict"`, secret.told)
	c.post(at+"/answers", "question", "number", "text", " ", "do", "check").wants(t, 422)
	c.post(at+"/submit").leadsTo(t, at+"/result")
}

func TestPractiseWhatWasMissed(t *testing.T) {
	secret := newSecrets()
	s := openSchool(t, quiz.Policy{}, everyBank(t, secret))
	c := s.student("Ana")
	c.post("/me/practice").wants(t, 422)
	at := c.begin("every", "test")
	for _, id := range answerable {
		if id != "word" {
			c.post(at+"/answers", append(c.right(at, id, secret), "question", id)...).wants(t, 303)
		}
	}
	c.post(at+"/submit").wants(t, 303)
	c.get("/me").says(t, `action="/me/practice"`)
	for _, fields := range [][]string{nil, {"bank", "every"}} {
		again := c.post("/me/practice", fields...).wants(t, http.StatusSeeOther).header.Get("Location")
		var q asked
		c.getJSON(again, &q)
		if q.Question.ID != "word" || q.Of != 1 {
			t.Errorf("practice of what was missed asks %q of %d, want the word alone", q.Question.ID, q.Of)
		}
	}
	c.post("/me/practice", "bank", "none").wants(t, 404)
}
