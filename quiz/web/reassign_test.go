package web_test

import (
	"encoding/csv"
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
)

// plan holds the fields of a form that opens "every" to the open class or changes
// how it is open.
func plan(more ...string) []string {
	return append([]string{"set", "every", "class", "open", "review", "full"}, more...)
}

var revisionField = regexp.MustCompile(`name="revision" value="(\d+)"`)

// change sends the edit form of an assignment as it was read just now.
func (c *client) change(address string, more ...string) reply {
	c.school.t.Helper()
	page := c.get("/desk/assignments/"+address+"/edit").wants(c.school.t, 200)
	revision := revisionField.FindStringSubmatch(page.body)[1]
	return c.post("/desk/assignments/"+address+"/edit", append([]string{"revision", revision}, plan(more...)...)...)
}

// storedAssignment returns the one that is stored.
func (s *school) storedAssignment() (a classroom.Assignment) {
	s.t.Helper()
	for e, err := range s.db.Scan(s.t.Context(), "assignments", "") {
		if err == nil {
			a = classroom.Assignment{}
			err = json.Unmarshal(e.Value, &a)
		}
		if err != nil {
			s.t.Fatal(err)
		}
	}
	return a
}

// A later closing reaches who is at work, an earlier one and other rules only who
// begins after.
func TestReassign(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	host, ana := s.host("Host"), s.student("Ana")
	in := func(d time.Duration) string { return moment(morning.Add(d)) }
	host.post("/desk/assignments", plan("mode", "test", "until", in(time.Hour), "limit", "100")...).wants(t, 303)
	at := ana.begin("every", "test")
	address := sampleAddress(at)
	ends := func(want time.Duration) {
		t.Helper()
		if a := s.storedAttempt(); a.Deadline.Sub(morning) != want {
			t.Errorf("it ends %v after the morning, want %v", a.Deadline.Sub(morning), want)
		}
	}
	ends(time.Hour)
	host.get("/desk/assignments/"+address+"/edit").wants(t, 200).says(t, "1 student is at work", `value="`+in(time.Hour)+`"`, `value="100"`)
	host.change(address, "mode", "test", "until", in(80*time.Minute), "limit", "100").leadsTo(t, "/desk/assignments/"+address+"?saved")
	ends(80 * time.Minute)
	host.change(address, "mode", "test", "until", in(30*time.Minute), "limit", "5", "book", "yes", "tests", "1").wants(t, 303)
	ends(80 * time.Minute)
	host.change(address, "mode", "test", "until", in(3*time.Hour), "limit", "5").wants(t, 303)
	ends(100 * time.Minute)
	if a := s.storedAttempt(); a.Policy.TimeLimit != 100*time.Minute || a.Policy.OpenBook || a.Policy.MaxTests != 0 {
		t.Errorf("the rules of what was begun are %+v", a.Policy)
	}
	s.wait(90 * time.Minute)
	ana.post(at+"/answers", "question", "word", "text", "mine").wants(t, 303)
	ana.get("/").wants(t, 200).says(t, in(3 * time.Hour)[11:])
}

// What somebody else changed in the meantime is not written over; what cannot be
// is refused and shown again.
func TestReassignRefused(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	host, ana := s.host("Host"), s.student("Ana")
	address := sampleAddress(ana.begin("every", "practice"))
	host.change(address, "title", "Mine").wants(t, 303)
	s.unchanged("an old form", func() {
		host.post("/desk/assignments/"+address+"/edit", append(plan("title", "Older"), "revision", "0")...).wants(t, 422).
			says(t, "changed in the meantime", `value="Older"`)
	})
	for _, tt := range []struct{ field, value, want string }{
		{"limit", "-1", "no time limit"}, {"limit", "0,5", "no time limit"}, {"limit", "1e99", "no time limit"}, {"limit", "NaN", "no time limit"}, {"limit", "1441", "no time limit"},
		{"tests", "many", "no number of tests"}, {"tests", "101", "no number of tests"},
		{"draw", "-3", "no number of questions"}, {"pertag", "2", "How many questions"}, {"draw", "500", "The set has only"},
		{"until", moment(morning.Add(-time.Hour)), "in the past"},
	} {
		t.Run(tt.field+tt.value, func(t *testing.T) {
			s.unchanged("rules that cannot be", func() {
				host.change(address, tt.field, tt.value).wants(t, 422).says(t, tt.want, `value="`+tt.value+`"`)
			})
		})
	}
	s.unchanged("a review that is none", func() {
		host.post("/desk/assignments", "set", "every", "class", "open", "review", "nothing").wants(t, 422).says(t, "cannot be shown after a test")
	})
}

// Everything about an attempt that was drawn goes by the questions that it has.
func TestDrawnQuestions(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	host := s.host("Host")
	host.post("/desk/assignments", plan("draw", "3")...).wants(t, 303)
	var address string
	for _, name := range []string{"Ana", "Ben", "Cleo", "Dea", "Ema"} {
		c := s.student(name)
		c.get("/").wants(t, 200).says(t, "3 of ")
		c.get("/banks/every").wants(t, 200).says(t, "3 of ")
		at := c.begin("every", "test")
		address = sampleAddress(at)
		c.get(at+"/review").wants(t, 200).says(t, "3 questions")
		c.post(at+"/submit").wants(t, 303)
		c.get(at+"/result").wants(t, 200).says(t, "3 of ")
		c.get("/me/data").wants(t, 200).says(t, `"among"`)
	}
	host.get("/desk/assignments/"+address).wants(t, 200).says(t, "3 of ", " of 5 tries", "0 of 5 tries")
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(host.get("/desk/assignments/"+address+"/results.csv").body, "\ufeff"))).ReadAll()
	if err != nil || len(rows) != 6 {
		t.Fatalf("%d rows: %v", len(rows), err)
	}
	for _, row := range rows[1:] {
		marked := 0
		for _, cell := range row[7:] {
			if cell != "" {
				marked++
			}
		}
		if marked > 3 {
			t.Errorf("%q has %d questions", row[0], marked)
		}
	}
}
