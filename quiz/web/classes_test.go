package web_test

import (
	"fmt"
	"strings"
	"testing"

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
