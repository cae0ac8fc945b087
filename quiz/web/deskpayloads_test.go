package web_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/quiz/store"
)

func formatNames() (names []string) {
	for _, f := range classroom.WritableFormats() {
		names = append(names, f.Name)
	}
	return names
}

// newSet sends a file, keeps all that can be used and returns the set's address.
func (c *client) newSet(file string) string {
	c.t.Helper()
	at := c.upload("set.json", file).wants(c.t, 303).header.Get("Location")
	c.post(at, "do", "all", "title", "Set", "page", "1").wants(c.t, 303)
	to := c.post(at, append(ticked(9), "do", "confirm", "title", "Set", "page", "1")...).wants(c.t, 303).header.Get("Location")
	return strings.TrimSuffix(to, "?added")
}

func ticked(n int) (fields []string) {
	for i := range n {
		fields = append(fields, "take", fmt.Sprint(i+1))
	}
	return fields
}

// TestPayloadsAtTheDesk puts each into every field that teachers have, and looks
// at every page that shows it, the students' and the printed ones among them
// (trust case 17).
func TestPayloadsAtTheDesk(t *testing.T) {
	for i, p := range payloads {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			v := visitors(t)
			short := strings.TrimSpace(p[:min(len(p), quiz.MaxName)])
			una := v.invited(v.who["host"].invitation(), short)
			at := una.newClass(short)
			class := strings.TrimPrefix(at, "/desk/classes/")
			una.post(at+"/roster", "names", short).wants(t, 303)
			una.post(at+"/settings", "name", short, "joinable", "yes").wants(t, 303)
			set := una.keeps(riversGIFT)
			una.post("/desk/assignments", "set", set, "class", class, "mode", "test", "title", p[:min(len(p), 100)]).wants(t, 303)
			student := v.studentsOf(una, class)[0]
			pupil := v.stranger()
			pages := []reply{pupil.get("/seat/" + student.SeatToken())}
			pupil.post("/seat/"+student.SeatToken()).wants(t, 303)
			attempt := pupil.begin(set, "test")
			pupil.post(attempt+"/submit").wants(t, 303)
			id, _, _ := strings.Cut(strings.TrimPrefix(attempt, "/attempts/"), "-")
			task, who := "/desk/assignments/"+class+"-"+id, at+"/students/"+student.ID
			for _, path := range []string{
				"/desk", "/desk/account", "/desk/classes", at, at + "/cards", at + "?added=" + form(p, p), who, who + "/record", "/desk/sets", "/desk/sets?" + form("q", p),
				"/desk/assignments", "/desk/assignments?" + form("set", p, "class", p), task, task + "/students/" + student.ID, "/desk/samples", "/desk/" + form(p, p),
			} {
				pages = append(pages, una.get(path))
			}
			pages = append(pages, v.who["host"].get("/desk/people"), pupil.get("/"), pupil.get("/banks/"+set), pupil.get("/me"), pupil.get(attempt+"/result"),
				una.post("/desk/classes", "name", strings.Repeat(p, 9)), una.post(at+"/roster", "names", strings.Repeat(p, 9)), una.post(at+"/settings", "name", strings.Repeat(p, 9)),
				una.post(who, "name", strings.Repeat(p, 9), "extra", p), una.post(who+"/move", "to", p), una.post(who+"/merge", "into", p), una.post(who+"/erase", "name", p),
				una.post("/desk/assignments", "set", set, "class", class, "title", strings.Repeat(p, 9), "from", p, "until", p, "mode", p),
				una.post("/desk/account/password", "old", p, "password", p), v.stranger().post("/sign-in", "name", p, "password", p),
				v.stranger().post("/join", "name", p[:min(len(p), quiz.MaxName)], "class", p))
			for _, page := range pages {
				if page.status >= 500 || !strings.HasPrefix(page.header.Get("Content-Type"), "text/html") && page.status != 303 {
					t.Errorf("status %d, %s", page.status, page.header.Get("Content-Type"))
				}
				harmless(t, page)
			}
			una.get(task+"/results.csv").wants(t, 200)
		})
	}
}

// studentsOf lists the students in a class of a teacher.
func (s *school) studentsOf(teacher *client, class string) []classroom.Student {
	s.t.Helper()
	login, err := s.class.Who(s.t.Context(), teacher.token(), s.clockNow())
	if err != nil {
		s.t.Fatal(err)
	}
	list, err := s.class.Roster(s.t.Context(), login.Actor, class)
	if err != nil || len(list) == 0 {
		s.t.Fatalf("%d students: %v", len(list), err)
	}
	return list
}

// TestHostileRecords serves data whose every text somebody has changed by hand,
// as a backup from elsewhere may bring: pages show it as text, and nothing breaks
// (trust case 67).
func TestHostileRecords(t *testing.T) {
	for i, p := range payloads {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			v := visitors(t)
			v.who["tea"].post("/desk/assignments", "set", v.set, "class", v.class, "title", "TITLE", "until", moment(v.clockNow().Add(time.Hour))).wants(t, 303)
			v.ema().begin(v.set, "practice")
			quoted, err := json.Marshal(p + "\n" + p)
			if err != nil {
				t.Fatal(err)
			}
			spoil := strings.NewReplacer(`"Ema"`, string(quoted), `"7b"`, string(quoted), `"Rivers"`, string(quoted), `"TITLE"`, string(quoted), `"Tea"`, string(quoted), `"Ana"`, string(quoted))
			spoiled := 0
			for _, bucket := range []string{"students", "classes", "sets", "assignments", "accounts"} {
				spoiled += v.rewrite(bucket, spoil.Replace)
			}
			if spoiled < 5 {
				t.Fatalf("only %d records were changed", spoiled)
			}
			again := openSchoolOn(t, v.db, quiz.Policy{})
			for route := range routeTable {
				method, path, _ := strings.Cut(route, " ")
				if method != "GET" || strings.HasPrefix(path, "/assets/") || strings.HasPrefix(path, "/media/") {
					continue
				}
				for _, name := range people {
					c := again.stranger()
					r := c.get(v.address(path), "Cookie", "bellwork="+v.who[name].token())
					if r.status >= 500 {
						t.Errorf("%s as %s: %d", path, name, r.status)
					}
					if strings.HasPrefix(r.header.Get("Content-Type"), "text/html") {
						harmless(t, r)
					}
				}
			}
		})
	}
}

// rewrite changes the records of a bucket behind the school's back, and returns
// how many.
func (s *school) rewrite(bucket string, change func(string) string) (n int) {
	s.t.Helper()
	for e, err := range s.db.Scan(s.t.Context(), bucket, "") {
		if err != nil {
			s.t.Fatal(err)
		}
		if changed := change(string(e.Value)); changed != string(e.Value) {
			n++
			if _, err := s.db.Commit(s.t.Context(), store.Put(bucket, e.Key, []byte(changed), e.Rev)); err != nil {
				s.t.Fatal(err)
			}
		}
	}
	return n
}
