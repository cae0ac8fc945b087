package main

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestRestoreElsewhere takes a school to another machine by its backup alone:
// every account, class, set, picture, attempt and result is as it was, to the
// letter, and everybody has to sign in again (trust case 65).
func TestRestoreElsewhere(t *testing.T) {
	data := t.TempDir()
	p := program.start(t, data)
	s := newTaught(t, p)
	before := s.everything()
	out := filepath.Join(t.TempDir(), "school.backup")
	bellwork(t, 0, "backup", out, "--data", data)
	p.kill()

	empty := t.TempDir()
	bellwork(t, 0, "restore", out, "--data", empty)
	p = program.start(t, empty)
	s.teacher.base, s.student.base = p.url, p.url
	for _, path := range append(s.taught, s.taken...) {
		s.teacher.page(path, http.StatusUnauthorized)
		s.student.page(path, http.StatusUnauthorized)
	}
	s.teacher = signIn(t, p)
	s.student.post("/return", http.StatusSeeOther, "code", s.words)
	for i, after := range s.everything() {
		if after != before[i] {
			t.Errorf("after the restore:\n%s\nwas\n%s", after, before[i])
		}
	}
}

// taught is a class with a set of its teacher's own, which a student has taken.
type taught struct {
	teacher, student *desk
	words            string // of the student
	class, set       string // their addresses
	taught, taken    []string
}

func newTaught(t *testing.T, p *process) *taught {
	d := newDesk(t, p)
	class := d.post("/desk/classes", http.StatusSeeOther, "name", "7b")
	d.post(class+"/roster", http.StatusSeeOther, "names", "Ema\nDritan")
	draft := d.post("/desk/sets/import", http.StatusSeeOther, "text", mapQuestion)
	set := strings.TrimSuffix(d.post(draft, http.StatusSeeOther, "do", "confirm", "title", "Maps", "tags", "water", "take", "1", "page", "1"), "?added")
	d.post("/desk/assignments", http.StatusSeeOther, "set", filepath.Base(set), "class", filepath.Base(class), "mode", "test", "title", "Before the trip")
	words := cardWords.FindStringSubmatch(d.page(class+"/cards", http.StatusOK))
	picture := regexp.MustCompile(`/media/[a-z0-9]+\.svg`).FindString(d.page(set, http.StatusOK))
	if words == nil || picture == "" {
		t.Fatal("there are no words or no picture")
	}
	s := &taught{teacher: d, student: &desk{pupil: newPupil("", 1), t: t, base: p.url}, words: words[1], class: class, set: set}
	attempt := s.take()
	task, _, _ := strings.Cut(strings.TrimPrefix(attempt, "/attempts/"), "-")
	results := "/desk/assignments/" + filepath.Base(class) + "-" + task
	// No page is among these that says what time it is.
	s.taught = []string{class, set, picture, "/desk/sets", results, results + "/results.csv", "/desk/people"}
	for _, m := range regexp.MustCompile(regexp.QuoteMeta(class)+`/students/[a-z0-9]+`).FindAllString(d.page(class, http.StatusOK), -1) {
		s.taught = append(s.taught, m, m+"/data")
	}
	s.taken = []string{"/me", "/me/data", attempt + "/result", picture}
	return s
}

// take lets the student come in and take the set as a test.
func (s *taught) take() (attempt string) {
	c := s.student
	c.post("/return", http.StatusSeeOther, "code", s.words)
	attempt = c.post("/banks/"+filepath.Base(s.set)+"/attempts", http.StatusSeeOther, "mode", "test")
	var asked struct{ Question struct{ ID string } }
	if err := c.get(c.base, attempt, &asked); err != nil {
		c.t.Fatal(err)
	}
	c.post(attempt+"/answers", http.StatusOK, "question", asked.Question.ID, "text", "Ibar")
	c.post(attempt+"/submit", http.StatusSeeOther)
	return attempt
}

// everything is what the two see.
func (s *taught) everything() (seen []string) {
	for _, path := range s.taught {
		seen = append(seen, path+"\n"+s.teacher.page(path, http.StatusOK))
	}
	for _, path := range s.taken {
		seen = append(seen, path+"\n"+s.student.page(path, http.StatusOK))
	}
	cards := cardWords.FindAllString(s.teacher.page(s.class+"/cards", http.StatusOK), -1) // the codes hold the address
	return append(seen, fmt.Sprint(cards), s.teacher.file(s.set+"/download", "json"))
}

var cardWords = regexp.MustCompile(`class="words"[^>]*>([a-z -]+)<`)

// mapQuestion is a set with a picture, as Moodle writes it.
var mapQuestion = `<quiz><question type="shortanswer"><name><text>Which</text></name><questiontext format="html"><text><![CDATA[<p>Which river?</p><img src="@@PLUGINFILE@@/m.svg" alt="a map">]]></text><file name="m.svg" path="/" encoding="base64">` +
	base64.StdEncoding.EncodeToString([]byte("<svg><text>A map</text></svg>")) +
	`</file></questiontext><generalfeedback format="html"><text>So it is.</text></generalfeedback><answer fraction="100"><text>Ibar</text></answer></question></quiz>`

// file downloads a set.
func (d *desk) file(path, to string) string {
	d.t.Helper()
	r, err := d.ask(d.base, http.MethodPost, path, map[string][]string{"to": {to}})
	if err != nil || r.status != http.StatusOK {
		d.t.Fatalf("%s: status %d, %v", path, r.status, err)
	}
	return string(r.body)
}
