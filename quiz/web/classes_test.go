package web_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/classroom"
)

// newClass makes a class at the desk and returns its address.
func (c *client) newClass(name string) string {
	c.t.Helper()
	return c.post("/desk/classes", "name", name).wants(c.t, 303).header.Get("Location")
}

// roster gives Tea two classes, with Ema in the first.
func (v *visit) roster() {
	v.t.Helper()
	tea := v.who["tea"]
	at := tea.newClass("7b")
	v.class = strings.TrimPrefix(at, "/desk/classes/")
	v.other = strings.TrimPrefix(tea.newClass("7a"), "/desk/classes/")
	tea.post(at+"/roster", "names", "Ema").leadsTo(v.t, at+"?added=1")
	ema := v.onRoster(v.class)[0]
	v.pupil, v.card = ema.ID, ema.SeatToken()
}

// onRoster lists the students of one of Tea's classes.
func (v *visit) onRoster(class string) []classroom.Student {
	v.t.Helper()
	list, err := v.school.class.Roster(v.t.Context(), v.asTea(), class)
	if err != nil {
		v.t.Fatal(err)
	}
	return list
}

func (v *visit) asTea() auth.Actor { return auth.Actor{Account: v.account, Role: auth.Teacher} }

func (v *visit) classAt() string { return "/desk/classes/" + v.class }

func (v *visit) pupilAt() string { return v.classAt() + "/students/" + v.pupil }

// A class of somebody else's is answered as one that never was, and stays as it
// is.
func TestClassesOfOthers(t *testing.T) {
	v := visitors(t)
	nobody := strings.Repeat("a", 26)
	v.unchanged("another teacher", func() {
		for route := range routeTable {
			method, path, _ := strings.Cut(route, " ")
			if !strings.Contains(path, "/:class") {
				continue
			}
			fields := strings.ReplaceAll(routeFields[route], "OTHER", v.other)
			for _, who := range []string{"una", "host"} {
				c := v.who[who]
				real := c.send(method, v.address(path), fields, c.asForm()...).wants(t, 404)
				for _, id := range []string{nobody, "x", "%20", "%2e%2e", "A!"} {
					never := strings.NewReplacer(":class", id, ":student", v.pupil).Replace(path)
					if other := c.send(method, never, fields, c.asForm()...); other.anonymous() != real.anonymous() {
						t.Errorf("%s %s as %s tells a class of somebody's from none: %d, %d\n%s", method, never, who, real.status, other.status, other.body)
					}
				}
			}
			if !strings.Contains(path, ":student") {
				continue
			}
			tea := v.who["tea"]
			wrong := strings.NewReplacer(":class", v.other, ":student", v.pupil).Replace(path)
			tea.send(method, wrong, fields, tea.asForm()...).wants(t, 404)
			wrong = strings.NewReplacer(":class", v.class, ":student", "%20").Replace(path)
			tea.send(method, wrong, fields, tea.asForm()...).wants(t, 404)
		}
	})
	una := v.who["una"].newClass("8a")
	v.unchanged("moving a student into the class of another teacher", func() {
		v.who["tea"].post(v.pupilAt()+"/move", "to", strings.TrimPrefix(una, "/desk/classes/")).wants(t, 404)
	})
	v.who["tea"].get("/desk/classes").wants(t, 200).says(t, "7b").silent(t, "8a")
}

// Looking at a class and at its cards changes nothing, and neither does a phone
// that opens the address of a card by itself.
func TestLookingAtClassesChangesNothing(t *testing.T) {
	v := visitors(t)
	v.unchanged("a GET", func() {
		for _, path := range []string{"/desk/classes", v.classAt(), v.classAt() + "/cards", v.classAt() + "/cards?student=" + v.pupil, v.pupilAt(),
			v.pupilAt() + "/record", v.pupilAt() + "/data"} {
			v.who["tea"].get(path).wants(t, 200)
		}
		if got := v.stranger().get("/seat/"+v.card).wants(t, 200).cookies(); len(got) > 0 {
			t.Errorf("looking at a seat sets %v", got)
		}
	})
}

var thirty = `1. Agnesa Berisha
2. Ardit Gashi
3) Arta Krasniqi
- Blerim Hoxha
• Çlirim Çerkini
Dëfrim Ëngjëlli

Драган Петровић
Љиљана Ђорђевић
Njegoš Čavić
Maximiliane Alexandra Berisha-Petrović
`

func TestPastedRoster(t *testing.T) {
	v := visitors(t)
	tea, at := v.who["tea"], v.classAt()
	list := thirty
	for n := range 20 {
		list += fmt.Sprintf("Student %c\n", 'A'+n)
	}
	tea.post(at+"/roster", "names", list).leadsTo(t, at+"?added=30")
	page := tea.get(at+"?added=30").wants(t, 200).says(t, "30 students were added", "31 students", ">Agnesa Berisha<", ">Çlirim Çerkini<", ">Љиљана Ђорђевић<")
	if strings.Contains(page.body, "1. ") {
		t.Error("numbers are part of names")
	}
	before := v.dump()
	page = tea.post(at+"/roster", "names", "agnesa berisha\nZana\n"+strings.Repeat("x", 41)+"\nzana\n---").wants(t, 422)
	page.says(t, "1 student was added", "4 lines were left out", "Line 1", "is in the class already", "Line 4", "stands in the list twice",
		"Line 3", "is longer than 40 characters", "Line 5", "is no name")
	if before == v.dump() || len(v.onRoster(v.class)) != 32 {
		t.Error("what was right was not added")
	}
	v.unchanged("a list that is too long", func() {
		var long strings.Builder
		for n := range 201 {
			fmt.Fprintf(&long, "Name %d x\n", n)
		}
		tea.post(at+"/roster", "names", long.String()).wants(t, 422).says(t, "at most 200", "Name 200 x")
	})
	tea.post(at+"/roster", "names", " \n ").wants(t, 422).says(t, "There is no name yet")
}

// Names that would be formulas in a spreadsheet, or markup on a page, are text.
func TestHostileRoster(t *testing.T) {
	v := visitors(t)
	tea, at := v.who["tea"], v.classAt()
	tea.post(at+"/roster", "names", `=HYPERLINK("//evil.example","x")`+"\n<script>alert(1)</script>\n"+`" onmouseover="alert(1)" x="`+"\n+1-1\n@SUM(A1)").leadsTo(t, at+"?added=5")
	for _, path := range []string{at, at + "/cards"} {
		harmless(t, tea.get(path).wants(t, 200).says(t, "=HYPERLINK"))
	}
	for _, s := range v.onRoster(v.class) {
		harmless(t, tea.get(at+"/students/"+s.ID).wants(t, 200))
		harmless(t, tea.get(at+"/students/"+s.ID+"/record").wants(t, 200))
		harmless(t, v.stranger().get("/seat/"+s.SeatToken()).wants(t, 200))
	}
	tea.post(at+"/roster", "names", "<img src=x onerror=alert(1)>\n"+strings.Repeat(`<img src=x onerror=alert(1)>`, 3)).wants(t, 422)
}

// From the card to the quiz, by the code and by the words; and a lost card is
// replaced.
func TestSeatCard(t *testing.T) {
	v := visitors(t)
	tea := v.who["tea"]
	cards := tea.get(v.classAt()+"/cards").wants(t, 200).says(t, "Ema", "<svg", `width="32mm"`, "can be another one tomorrow")
	words := regexp.MustCompile(`class="words"[^>]*>([a-z -]+)<`).FindStringSubmatch(cards.body)
	if words == nil || len(strings.Fields(words[1])) != 3 {
		t.Fatalf("no three words on the card: %v", words)
	}
	if again := tea.get(v.classAt() + "/cards"); again.body != cards.body {
		t.Error("the cards are others when printed again")
	}
	phone := v.stranger()
	page := phone.get("/seat/"+v.card).wants(t, 200).says(t, "You are Ema", "Class 7b")
	if got := page.header.Get("Referrer-Policy"); got != "strict-origin" {
		t.Errorf("the page with the token has Referrer-Policy %q", got)
	}
	phone.get("/me").wants(t, 401)
	phone.post("/seat/"+v.card).leadsTo(t, "/")
	phone.get("/me").wants(t, 200).says(t, "Ema", words[1])
	phone.begin("every", "practice")

	laptop := v.stranger()
	laptop.post("/return", "code", strings.ToUpper(words[1])).leadsTo(t, "/")
	laptop.get("/me").wants(t, 200).says(t, "Ema")

	tea.post(v.pupilAt()+"/words").leadsTo(t, v.pupilAt()+"?reissued")
	laptop.get("/me").wants(t, 401)
	phone.get("/me").wants(t, 401)
	phone.post("/return", "code", words[1]).wants(t, 422)
	phone.get("/seat/"+v.card).wants(t, 404)
	phone.post("/seat/"+v.card).wants(t, 404)
	fresh := v.onRoster(v.class)[0]
	if fresh.SeatToken() == v.card || fresh.Words() == words[1] {
		t.Error("the new card is the old one")
	}
	phone.post("/return", "code", fresh.Words()).leadsTo(t, "/")
	phone.get("/me").wants(t, 200).says(t, "Practice")
	for _, secret := range []string{v.card, words[1], fresh.SeatToken(), fresh.Card, "Ema"} {
		if strings.Contains(v.log.String(), secret) {
			t.Errorf("%q is in the log", secret)
		}
	}
}

// Whoever is in on a device is told before a card makes it somebody else's.
func TestSeatOfSomebodyElse(t *testing.T) {
	v := visitors(t)
	v.who["ana"].get("/seat/"+v.card).wants(t, 200).says(t, "You are Ema", "Ana is signed in on this device")
	old := v.who["ana"].token()
	v.who["ana"].post("/seat/"+v.card).leadsTo(t, "/")
	v.who["ana"].get("/me").wants(t, 200).says(t, "Ema")
	if who, err := v.school.class.Who(t.Context(), old, v.clockNow()); err != nil || who.Joined {
		t.Error("Ana's login is still alive")
	}
	v.who["tea"].get("/seat/"+v.card).says(t, "Tea is signed in on this device")
}

func TestWrongSeatsAreSlow(t *testing.T) {
	v := visitors(t)
	c := v.stranger()
	for range 5 {
		c.get("/seat/nothing").wants(t, 404)
	}
	c.get("/seat/"+v.card).wants(t, 429)
	v.wait(time.Minute)
	c.get("/seat/"+v.card).wants(t, 200)
}

// The address on the cards is the one that the teacher came by; one that leads
// nowhere from a phone is replaced, and a number is warned about.
func TestCardAddresses(t *testing.T) {
	tests := []struct {
		host, address string
		stable        bool
	}{
		{"bell.school.example", "http://bell.school.example", true},
		{"bellwork.local:8080", "http://bellwork.local:8080", true},
		{"192.168.7.9:8080", "http://192.168.7.9:8080", false},
		{"[fd00::7]:8080", "http://[fd00::7]:8080", false},
		{"localhost:8080", "http://192.168.1.7:8080", false},
		{"127.0.0.1:8080", "http://192.168.1.7:8080", false},
		{"[::1]:8080", "http://192.168.1.7:8080", false},
	}
	v := visitors(t)
	login := v.who["tea"].token()
	for _, tt := range tests {
		page := v.stranger().get(v.classAt()+"/cards", "Host", tt.host, "Cookie", "bellwork="+login).wants(t, 200).says(t, ">"+tt.address+"<")
		if warned := strings.Contains(page.body, "another one tomorrow"); warned == tt.stable {
			t.Errorf("%s: warned %v", tt.host, warned)
		}
	}
}

func TestJoinCode(t *testing.T) {
	v := visitors(t)
	tea, at := v.who["tea"], v.classAt()
	v.unchanged("a code that no class has", func() {
		v.stranger().post("/join", "name", "Gent", "class", "BCDFGH").wants(t, 422).says(t, "No class has that code", `value="BCDFGH"`, `value="Gent"`)
	})
	tea.post(at+"/settings", "name", "7b", "joinable", "yes").leadsTo(t, at+"?saved")
	m := regexp.MustCompile(`class="letters"[^>]*>([A-Z]{6})<`).FindStringSubmatch(tea.get(at).wants(t, 200).body)
	if m == nil {
		t.Fatal("the page shows no join code")
	}
	gent := v.stranger()
	gent.post("/join", "name", "Gent", "class", " "+strings.ToLower(m[1][:3]+" "+m[1][3:])).leadsTo(t, "/welcome")
	gent.get("/welcome").wants(t, 200).says(t, "Gent")
	tea.get(at).says(t, ">Gent<", "2 students")
	tea.get(at+"/cards").says(t, "Gent")
	v.stranger().post("/join", "name", "Gent").leadsTo(t, "/welcome") // names are unique in a class alone
	v.stranger().post("/join", "name", "ema", "class", m[1]).wants(t, 422).says(t, "ema B.")

	tea.post(at+"/settings", "name", "7b", "joinable", "yes", "locked", "yes").leadsTo(t, at+"?saved")
	tea.get(at).silent(t, `class="letters"`)
	v.unchanged("joining a locked class", func() {
		v.stranger().post("/join", "name", "Hana", "class", m[1]).wants(t, 422).says(t, "takes no new names")
	})
	v.stranger().post("/seat/"+v.card).leadsTo(t, "/")
	v.wait(time.Minute)
	tea.post(at+"/settings", "name", "7b").leadsTo(t, at+"?saved")
	v.stranger().post("/join", "name", "Hana", "class", m[1]).wants(t, 422).says(t, "No class has that code")
}

func TestStudentSettings(t *testing.T) {
	v := visitors(t)
	tea, at := v.who["tea"], v.pupilAt()
	tea.post(at, "name", "Ema K.", "extra", "1.5", "large", "yes").leadsTo(t, at+"?saved")
	tea.get(at).says(t, `value="Ema K."`, `value="1.5" selected`, "checked")
	tea.get(v.classAt()).says(t, "more time", "Large text")
	ema := v.stranger()
	ema.post("/seat/"+v.card).leadsTo(t, "/")
	ema.get("/").says(t, "data-text")
	var q struct{ Deadline time.Time }
	ema.getJSON(ema.begin("every", "test", "time", "1"), &q)
	if got := q.Deadline.Sub(v.clockNow()); got != 15*time.Minute {
		t.Errorf("ten minutes with half more are %v", got)
	}
	v.stranger().get("/").silent(t, "data-text")
	for _, extra := range []string{"", "x", "NaN", "0.5", "1000"} {
		v.unchanged("extra time of "+extra, func() {
			if r := tea.post(at, "name", "Ema", "extra", extra); r.status != 422 && r.status != 400 {
				t.Errorf("extra time %q: %d", extra, r.status)
			}
		})
	}
	tea.post(v.classAt()+"/roster", "names", "Flora").wants(t, 303)
	tea.post(at, "name", "flora", "extra", "0").wants(t, 422).says(t, "has this name")
	tea.post(at, "name", " ", "extra", "0").wants(t, 422)
}

func TestMove(t *testing.T) {
	v := visitors(t)
	tea, to := v.who["tea"], "/desk/classes/"+v.other
	ema := v.stranger()
	ema.post("/seat/"+v.card).leadsTo(t, "/")
	attempt := ema.begin("every", "practice")
	tea.post(v.pupilAt()+"/move", "to", v.other).leadsTo(t, to+"/students/"+v.pupil+"?saved")
	tea.get(v.pupilAt()).wants(t, 404)
	tea.get(to).says(t, ">Ema<")
	tea.get(to+"/students/"+v.pupil).wants(t, 200).says(t, "Practice")
	ema.get(attempt).wants(t, 200)
	v.stranger().get("/seat/"+v.card).wants(t, 200).says(t, "Class 7a")
	tea.post(v.classAt()+"/roster", "names", "EMA").wants(t, 303)
	second := v.onRoster(v.class)[0]
	tea.post(v.classAt()+"/students/"+second.ID+"/move", "to", v.other).wants(t, 422).says(t, "has this name")
}

// What is kept of one student is whole, and holds nothing of anybody else.
func TestStudentData(t *testing.T) {
	v := visitors(t)
	tea := v.who["tea"]
	tea.post(v.classAt()+"/roster", "names", "Flora").wants(t, 303)
	ema := v.stranger()
	ema.post("/seat/"+v.card).leadsTo(t, "/")
	at := ema.begin("every", "test")
	ema.post(at+"/answers", "question", "word", "text", "wondrous").wants(t, 303)
	var data struct {
		Name, Class string
		Attempts    []struct {
			Responses []struct{ Given []string }
		}
	}
	r := tea.get(v.pupilAt()+"/data").wants(t, 200).says(t, "wondrous").silent(t, "Flora", "Ana", v.card)
	if err := json.Unmarshal([]byte(r.body), &data); err != nil {
		t.Fatal(err)
	}
	if data.Name != "Ema" || data.Class != "7b" || len(data.Attempts) != 1 {
		t.Errorf("kept: %+v", data)
	}
	tea.get(v.pupilAt()+"/record").wants(t, 200).says(t, "Ema", "7b", "wondrous").silent(t, "Flora", v.card)
}

// Somebody who came in twice is one student again, with all that was done.
func TestMerge(t *testing.T) {
	v := visitors(t)
	tea := v.who["tea"]
	tea.post(v.classAt()+"/roster", "names", "Ema Krasniqi").wants(t, 303)
	twin := v.onRoster(v.class)[1]
	twinAt := v.classAt() + "/students/" + twin.ID
	ema, second := v.stranger(), v.stranger()
	ema.post("/seat/"+v.card).leadsTo(t, "/")
	second.post("/seat/"+twin.SeatToken()).leadsTo(t, "/")
	at := second.begin("every", "test")
	v.unchanged("merging that is refused", func() {
		tea.post(twinAt+"/merge", "into", "Ema").wants(t, 422).says(t, "A test is still open")
		for _, into := range []string{"", "Nobody", "Ema Krasniqi", "\u200b"} {
			tea.post(twinAt+"/merge", "into", into).wants(t, 422).says(t, "Nobody else in the class")
		}
	})
	second.post(at+"/answers", "question", "word", "text", "wondrous").wants(t, 303)
	second.post(at+"/submit").wants(t, 303)
	tea.post(twinAt+"/merge", "into", " ema ").leadsTo(t, v.pupilAt()+"?merged")
	second.get("/me").wants(t, 401)
	second.get("/seat/"+twin.SeatToken()).wants(t, 404)
	second.post("/return", "code", twin.Words()).wants(t, 422)
	ema.get(at+"/result").wants(t, 200).says(t, "wondrous")
	tea.get(v.pupilAt()+"/data").says(t, "wondrous")
	tea.get(twinAt).wants(t, 404)
	if left := v.onRoster(v.class); len(left) != 1 || strings.Contains(v.dump(), twin.ID+`"`) && strings.Contains(v.stored("attempts"), twin.ID) {
		t.Errorf("the twin is still there: %v", left)
	}
}

// What is kept of an erased student is nothing but logins that let nobody in.
func TestErase(t *testing.T) {
	v := visitors(t)
	tea := v.who["tea"]
	ema := v.stranger()
	ema.post("/seat/"+v.card).leadsTo(t, "/")
	at := ema.begin("every", "test")
	ema.post(at+"/answers", "question", "word", "text", "wondrous").wants(t, 303)
	v.unchanged("erasing under another name", func() {
		tea.post(v.pupilAt()+"/erase", "name", "Ben").wants(t, 422).says(t, "Nothing was deleted")
		tea.post(v.pupilAt()+"/erase", "name", "").wants(t, 422)
	})
	tea.post(v.pupilAt()+"/erase", "name", "ema").leadsTo(t, v.classAt()+"?erased")
	tea.get(v.classAt()+"?erased").wants(t, 200).says(t, "are deleted")
	ema.get("/me").wants(t, 401)
	ema.get("/seat/"+v.card).wants(t, 404)
	for _, bucket := range []string{"students", "names", "codes", "attempts"} {
		if strings.Contains(v.stored(bucket), v.pupil) {
			t.Errorf("%s still holds the student", bucket)
		}
	}
	if strings.Contains(v.dump(), "wondrous") {
		t.Error("an answer is still stored")
	}
	tea.post(v.classAt()+"/roster", "names", "Ema").leadsTo(t, v.classAt()+"?added=1")
}

// A whole school in one class is shown in pages.
func TestLargeClass(t *testing.T) {
	v := visitors(t)
	tea, at := v.who["tea"], v.classAt()
	for part := range 10 {
		var list strings.Builder
		for n := range 200 {
			fmt.Fprintf(&list, "Aleksandër-Konstantin Berisha %04d\n", 200*part+n)
		}
		tea.post(at+"/roster", "names", list.String()).wants(t, 303)
	}
	for _, path := range []string{at, at + "?page=10", at + "?page=99999", at + "?page=-1", at + "/cards", at + "/cards?page=7", "/desk/classes"} {
		if r := tea.get(path).wants(t, 200); len(r.body) > 300_000 {
			t.Errorf("%s has %d bytes", path, len(r.body))
		}
	}
	tea.get(at+"?page=10").says(t, "Page 10 of 11", "2001 students", "1998")
}

func TestClassNames(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	c := s.host("Tea")
	c.get("/desk/classes").wants(t, 200).says(t, "A class holds the names")
	c.post("/desk/classes", "name", " ").wants(t, 422).says(t, "The class needs a name")
	at := c.newClass("7b")
	c.get(at).wants(t, 200).says(t, "Nobody is in this class yet")
	c.post(at+"/settings", "name", "").wants(t, 422).says(t, "The class needs a name")
	c.post(at+"/settings", "name", "Old 7b", "archived", "yes").leadsTo(t, at+"?saved")
	c.get("/desk/classes").says(t, "Old 7b", "archived")
}
