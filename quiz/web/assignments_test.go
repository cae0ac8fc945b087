package web_test

import (
	"encoding/csv"
	"fmt"
	"strings"
	"testing"
	"time"

	"bellwork/quiz"
)

// sampleAddress names the assignment of an attempt in the open class.
func sampleAddress(attempt string) string {
	id, _, _ := strings.Cut(strings.TrimPrefix(attempt, "/attempts/"), "-")
	return "open-" + id
}

// idOf returns the id of the student with a name.
func (s *school) idOf(name string) string {
	s.t.Helper()
	for e, err := range s.db.Scan(s.t.Context(), "students", "") {
		if err != nil {
			s.t.Fatal(err)
		}
		if strings.Contains(string(e.Value), fmt.Sprintf("%q:%q", "name", name)) {
			return e.Key
		}
	}
	s.t.Fatalf("nobody is called %s", name)
	return ""
}

// moment spells a moment as the field of a form does.
func moment(t time.Time) string { return t.Local().Format("2006-01-02T15:04") }

// A sample is open from the first start, until the host closes it, and after it
// was brought back.
func TestSampleClosedAndBroughtBack(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	host, ana, ben := s.host("Host"), s.student("Ana"), s.student("Ben")
	at := ana.begin("every", "practice")
	host.post("/desk/samples/every/close", "do", "close").leadsTo(t, "/desk/samples")

	ben.get("/").wants(t, 200).silent(t, "/banks/every")
	s.stranger().get("/").wants(t, 200).silent(t, "/banks/every")
	ben.get("/banks/every").wants(t, 200).says(t, "This is closed now").silent(t, `name="mode"`)
	ben.get("/banks/every/reading").wants(t, 404)
	for _, mode := range []string{"practice", "test"} {
		s.unchanged("beginning what is closed", func() {
			ben.post("/banks/every/attempts", "mode", mode).wants(t, 403).says(t, "This is not open to you now")
		})
	}
	ana.get("/").wants(t, 200).says(t, "Closed, with your results", "/banks/every")
	ana.get("/banks/every").wants(t, 200).says(t, "Finish what you began", at)
	ana.post(at+"/answers", "question", "word", "text", "mine").wants(t, 303)

	host.post("/desk/samples/every/close", "do", "open").leadsTo(t, "/desk/samples")
	ben.get("/").wants(t, 200).says(t, "/banks/every").silent(t, "Closed, with")
	ben.begin("every", "test")
}

// What is open only between two moments can be begun between them alone, and
// ends at the second for whoever is in it.
func TestFromUntil(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	host, ana := s.host("Host"), s.student("Ana")
	from, until := morning.Add(time.Hour), morning.Add(2*time.Hour)
	host.post("/desk/assignments", "set", "every", "class", "open", "mode", "test", "title", " Ends\tof words ", "from", moment(from), "until", moment(until)).leadsTo(t, "/desk/assignments")

	refused := func(mode string) {
		t.Helper()
		s.unchanged("beginning what is not open", func() { ana.post("/banks/every/attempts", "mode", mode).wants(t, 403) })
	}
	ana.get("/").wants(t, 200).says(t, "Opening later", "Ends of words", "Opens 2 March 2026, "+from.Local().Format("15:04"))
	ana.get("/banks/every").wants(t, 200).silent(t, `name="mode"`)
	ana.get("/banks/every/reading").wants(t, 404)
	refused("test")

	s.wait(time.Hour)
	ana.get("/").wants(t, 200).says(t, "Open until 2 March 2026, "+until.Local().Format("15:04"), "Test")
	ana.get("/banks/every").wants(t, 200).says(t, `value="test"`).silent(t, `value="practice"`)
	refused("practice")
	at := ana.begin("every", "test")
	if a := s.storedAttempt(); !a.Deadline.Equal(until) {
		t.Errorf("the attempt ends at %v, want %v", a.Deadline, until)
	}
	ana.post(at+"/answers", "question", "word", "text", "mine").wants(t, 303)
	s.unchanged("an appointment put off", func() { ana.post(at+"/extend").wants(t, 409) })

	s.wait(time.Hour)
	refused("test")
	ana.post(at+"/answers", "question", "word", "text", "too late").wants(t, 409).says(t, "too late")
	ana.get("/").wants(t, 200).says(t, "Closed, with your results")
	ana.get(at+"/result").wants(t, 200)
	host.get("/desk/assignments/"+sampleAddress(at)).wants(t, 200).says(t, "ended 2 March 2026", "Ana")
}

// More time moves the closing time by what the limit is longer: who starts last
// has the whole of it.
func TestExtraTimeMovesTheClosing(t *testing.T) {
	for _, tt := range []struct {
		factor string
		want   time.Duration // from the start, ten minutes before the closing time
	}{{"1", 10 * time.Minute}, {"1.5", 20 * time.Minute}, {"2", 30 * time.Minute}, {"0", 30 * time.Minute}} {
		t.Run(tt.factor, func(t *testing.T) {
			s := openSchool(t, quiz.Policy{TimeLimit: 20 * time.Minute}, everyBank(t, newSecrets()))
			s.host("Host").post("/desk/assignments", "set", "every", "class", "open", "mode", "test", "until", moment(morning.Add(time.Hour))).wants(t, 303)
			s.wait(50 * time.Minute)
			ana := s.student("Ana")
			at := ana.begin("every", "test", "time", tt.factor)
			if a := s.storedAttempt(); a.Deadline.Sub(a.Started) != tt.want {
				t.Errorf("%v are left, want %v", a.Deadline.Sub(a.Started), tt.want)
			}
			ana.post(at+"/extend").wants(t, 303)
			if a := s.storedAttempt(); a.Deadline.Sub(a.Started) != tt.want+quiz.Extension {
				t.Errorf("an extension leaves %v", a.Deadline.Sub(a.Started))
			}
		})
	}
}

func TestPlansThatCannotBe(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	host := s.host("Host")
	in := func(d time.Duration) string { return moment(morning.Add(d)) }
	for _, tt := range []struct {
		name, want string
		fields     []string
	}{
		{"Past", "The end is in the past", []string{"until", in(-time.Hour)}},
		{"Backwards", "It would end before it begins", []string{"from", in(2 * time.Hour), "until", in(time.Hour)}},
		{"Far", "more than ten years away", []string{"until", "9999-12-31T23:59"}},
		{"NoTime", "That is no day and time", []string{"from", "tomorrow"}},
		{"Mode", "as practice or as a test", []string{"title", "Kept", "mode", "exam"}},
		{"Title", "This title is too long", []string{"title", strings.Repeat("ä", 101)}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			fields := append([]string{"set", "every", "class", "open"}, tt.fields...)
			s.unchanged("a plan that cannot be", func() {
				host.post("/desk/assignments", fields...).wants(t, 422).says(t, tt.want, `value="`+tt.fields[1]+`"`)
			})
		})
	}
	s.unchanged("a set or class that is not there", func() {
		host.post("/desk/assignments", "set", "none", "class", "open").wants(t, 404)
		host.post("/desk/assignments", "set", "every", "class", "none").wants(t, 404)
		host.post("/desk/assignments", "set", "every", "class", "").wants(t, 404)
	})
}

// Addresses of assignments that lead nowhere are all alike.
func TestUnknownAssignments(t *testing.T) {
	v := visitors(t)
	known := sampleAddress(v.attempt)
	for _, address := range []string{"x", "open-", "-", "open-x", "open-x.y", "open-../x", "other-" + strings.TrimPrefix(known, "open-"), "staff-x"} {
		for _, path := range []string{"", "/results.csv", "/students/" + v.student} {
			v.who["host"].get("/desk/assignments/"+address+path).wants(t, 404)
		}
	}
	for _, student := range []string{"x", "x.y", v.student + "." + strings.TrimPrefix(known, "open-"), v.account} {
		v.who["host"].get("/desk/assignments/"+known+"/students/"+student).wants(t, 404)
	}
	v.who["host"].get("/desk/assignments/"+known+"/students/"+v.student+"?try=x").wants(t, 404)
}

// The results of a class are what its students see of their own.
func TestResults(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	host := s.host("Host")
	s.student("Nobody")
	var address string
	for i, name := range []string{"Cleo", "Ana", "Ben"} {
		c := s.student(name)
		at := c.begin("every", "test")
		address = sampleAddress(at)
		if i > 0 {
			c.post(at+"/answers", "question", "word", "text", "mine "+name)
			c.post(at+"/submit").wants(t, 303)
		}
	}
	page := host.get("/desk/assignments/"+address).wants(t, 200).says(t, "Ana", "Ben", "Cleo", "at work", "mine Ana", "mine Ben").silent(t, "Nobody<")
	if a, b, c := strings.Index(page.body, ">Ana<"), strings.Index(page.body, ">Ben<"), strings.Index(page.body, ">Cleo<"); a < 0 || b < a || c < b {
		t.Errorf("the names are at %d, %d and %d", a, b, c)
	}
	host.get("/desk/assignments/"+address+"/students/"+s.idOf("Ana")).wants(t, 200).says(t, "mine Ana").silent(t, "mine Ben")
	host.get("/desk/assignments/"+address+"/students/"+s.idOf("Cleo")).wants(t, 200).says(t, "open still")
	host.get("/desk/assignments/"+address+"/students/"+s.idOf("Nobody")).wants(t, 404)
}

// What somebody calls themselves stays a text in a spreadsheet.
func TestResultsAsCSV(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	host := s.host("Host")
	names := []string{`=HYPERLINK("http://evil","x")`, "+1", "-1+cmd|' /C calc'!A0", "@SUM(1)", "＝1", `a "b", c;d`}
	var address string
	for _, name := range names {
		c := s.student(name)
		at := c.begin("every", "test")
		address = sampleAddress(at)
		c.post(at+"/submit").wants(t, 303)
	}
	r := host.get("/desk/assignments/"+address+"/results.csv").wants(t, 200)
	if got := r.header.Get("Content-Type"); got != "text/csv; charset=utf-8" || !strings.HasPrefix(r.body, "\ufeff") {
		t.Errorf("Content-Type %q, body begins %q", got, r.body[:3])
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(r.body, "\ufeff"))).ReadAll()
	if err != nil || len(rows) != len(names)+1 {
		t.Fatalf("%d rows: %v", len(rows), err)
	}
	for _, row := range rows {
		if strings.ContainsAny(row[0][:1], "=+-@\t\r") || strings.HasPrefix(row[0], "＝") {
			t.Errorf("%q is a formula", row[0])
		}
		if len(row) != len(rows[0]) {
			t.Errorf("%d cells of %d: %q", len(row), len(rows[0]), row)
		}
	}
}
