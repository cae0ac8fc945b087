package web_test

import (
	"strings"
	"testing"
	"time"
)

// TestObjectsOfOthers asks for Tea's sets, drafts, assignments and devices, as
// another teacher and as the host: each is answered as one that never was, and
// stays as it is (trust cases 9 and 12; classes have a test of their own).
func TestObjectsOfOthers(t *testing.T) {
	v := visitors(t)
	assignment := v.assigns()
	never := strings.Repeat("a", 26)
	known := strings.NewReplacer(":assignment/students/:student", assignment+"/students/"+v.pupil, ":assignment", assignment, ":set", v.set, ":draft", v.draft, ":device", v.device)
	unknown := strings.NewReplacer(":assignment", v.class+"-"+never, ":student", v.pupil, ":set", never, ":draft", never, ":device", never)
	n := 0
	for route := range routeTable {
		method, path, _ := strings.Cut(route, " ")
		if known.Replace(path) == path {
			continue
		}
		n++
		v.unchanged(route+" on what is Tea's", func() {
			for _, name := range []string{"una", "host"} {
				c := v.who[name]
				got := c.send(method, known.Replace(path), routeFields[route], c.asForm()...).wants(t, 404).anonymous()
				if want := c.send(method, unknown.Replace(path), routeFields[route], c.asForm()...).anonymous(); got != want {
					t.Errorf("%s as %s: Tea's is told from none:\n%s\nand\n%s", route, name, got, want)
				}
			}
		})
	}
	if n < 14 {
		t.Errorf("only %d routes were asked", n)
	}
}

// assigns opens Tea's set to her class, lets Ema begin, and returns how the
// assignment is called.
func (v *visit) assigns() string {
	v.t.Helper()
	v.who["tea"].post("/desk/assignments", "set", v.set, "class", v.class, "mode", "test", "until", moment(v.clockNow().Add(time.Hour))).wants(v.t, 303)
	id, _, _ := strings.Cut(strings.TrimPrefix(v.ema().begin(v.set, "test"), "/attempts/"), "-")
	return v.class + "-" + id
}

// TestSourceAndTarget moves, merges, copies and assigns between what is one's
// own and what is another's, in both directions: it takes both (trust case 12).
func TestSourceAndTarget(t *testing.T) {
	v := visitors(t)
	una, tea := v.who["una"], v.who["tea"]
	theirs := strings.TrimPrefix(una.newClass("8a"), "/desk/classes/")
	una.post("/desk/classes/"+theirs+"/roster", "names", "Zoe").wants(t, 303)
	set := una.keeps(riversGIFT)
	v.unchanged("what is half one's own", func() {
		for what, r := range map[string]reply{
			"moving another's student here":           una.post(v.pupilAt()+"/move", "to", theirs),
			"moving by the address of one's own":      una.post("/desk/classes/"+theirs+"/students/"+v.pupil+"/move", "to", theirs),
			"moving one's own student there":          tea.post(v.pupilAt()+"/move", "to", theirs),
			"moving to the open class":                tea.post(v.pupilAt()+"/move", "to", "open"),
			"merging through one's own class":         una.post("/desk/classes/"+theirs+"/students/"+v.pupil+"/merge", "into", "Zoe"),
			"copying another's set":                   una.post("/desk/sets/" + v.set + "/duplicate"),
			"another's set for one's own class":       una.post("/desk/assignments", "set", v.set, "class", theirs),
			"one's own set for another's class":       una.post("/desk/assignments", "set", set, "class", v.class),
			"a sample for another's class":            una.post("/desk/assignments", "set", "every", "class", v.class),
			"confirming another's draft":              una.post("/desk/sets/import/"+v.draft, "do", "confirm", "title", "Mine", "take", "1", "page", "1"),
			"a student by the address of the sibling": tea.post("/desk/classes/"+v.other+"/students/"+v.pupil+"/move", "to", v.class),
		} {
			if r.status != 404 {
				t.Errorf("%s: %d, want 404", what, r.status)
			}
		}
		tea.post(v.pupilAt()+"/merge", "into", "Zoe").wants(t, 422).says(t, "Nobody else in the class")
	})
}

// TestStudentsOfClasses walks every route as a student on Tea's roster and as
// one on Una's, each with a test open: they get what Ben gets, who is in
// neither, and leave nothing at the desk (trust cases 8 and 10).
func TestStudentsOfClasses(t *testing.T) {
	v := visitors(t)
	at := v.who["una"].newClass("8a")
	v.who["una"].post(at+"/roster", "names", "Zoe").wants(t, 303)
	zoe := v.stranger()
	zoe.post("/seat/"+v.studentsOf(v.who["una"], strings.TrimPrefix(at, "/desk/classes/"))[0].SeatToken()).wants(t, 303)
	for name, c := range map[string]*client{"ema": v.ema(), "zoe": zoe} {
		c.begin("every", "test")
		for route, want := range routeTable {
			method, path, _ := strings.Cut(route, " ")
			if openToAll(route) {
				continue
			}
			ask := func() {
				if r := c.send(method, v.address(path), routeFields[route], c.asForm()...); r.status != want.ben {
					t.Errorf("%s as %s: %d, want %d", route, name, r.status, want.ben)
				}
			}
			if strings.HasPrefix(path, "/desk") {
				v.unchanged(route, ask)
			} else {
				ask()
			}
		}
	}
}

// openToAll reports whether a route lets somebody in or out.
func openToAll(route string) bool {
	return strings.HasPrefix(route, "POST ") && routeTable[route].stranger != 401
}

// TestRefusalsAreLogged: who tries to do what is not theirs to do leaves a line
// in the log, without a name (trust case 10).
func TestRefusalsAreLogged(t *testing.T) {
	v := visitors(t)
	for route := range routeTable {
		method, path, _ := strings.Cut(route, " ")
		if method != "POST" || !strings.HasPrefix(path, "/desk/") {
			continue
		}
		before := len(v.log.String())
		v.who["ana"].send(method, v.address(path), routeFields[route], v.who["ana"].asForm()...).wants(t, 401)
		line := v.log.String()[before:]
		if strings.Count(line, "\n") != 1 || !strings.Contains(line, "level=WARN") || !strings.Contains(line, "route="+path+" ") || !strings.Contains(line, "status=401") || strings.Contains(line, "Ana") {
			t.Errorf("%s as a student is logged as %q", route, line)
		}
	}
}

// TestAssignedSetsAreForTheClass: what is open to one class is not there for a
// student of another (trust cases 8 and 9).
func TestAssignedSetsAreForTheClass(t *testing.T) {
	v := visitors(t)
	v.assigns()
	at := v.who["una"].newClass("8a")
	v.who["una"].post(at+"/roster", "names", "Zoe").wants(t, 303)
	zoe := v.stranger()
	zoe.post("/seat/"+v.studentsOf(v.who["una"], strings.TrimPrefix(at, "/desk/classes/"))[0].SeatToken()).wants(t, 303)
	v.unchanged("a student of another class", func() {
		zoe.get("/banks/"+v.set).wants(t, 404)
		zoe.get("/banks/"+v.set+"/reading").wants(t, 404)
		for _, mode := range []string{"test", "practice"} {
			zoe.post("/banks/"+v.set+"/attempts", "mode", mode).wants(t, 404)
		}
		zoe.post("/me/practice", "bank", v.set)
	})
	zoe.get("/").wants(t, 200).silent(t, v.set)
}
