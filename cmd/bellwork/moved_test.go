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
	student := &desk{pupil: newPupil("", 1), t: t, base: p.url}
	student.post("/return", http.StatusSeeOther, "code", words[1])
	attempt := student.post("/banks/"+filepath.Base(set)+"/attempts", http.StatusSeeOther, "mode", "test")
	var asked struct{ Question struct{ ID string } }
	if err := student.get(p.url, attempt, &asked); err != nil {
		t.Fatal(err)
	}
	student.post(attempt+"/answers", http.StatusOK, "question", asked.Question.ID, "text", "Ibar")
	student.post(attempt+"/submit", http.StatusSeeOther)
	task, _, _ := strings.Cut(strings.TrimPrefix(attempt, "/attempts/"), "-")
	results := "/desk/assignments/" + filepath.Base(class) + "-" + task
	taught := []string{class, set, picture, "/desk/sets", "/desk/assignments", results, results + "/results.csv", "/desk/people"}
	for _, m := range regexp.MustCompile(regexp.QuoteMeta(class)+`/students/[a-z0-9]+`).FindAllString(d.page(class, http.StatusOK), -1) {
		taught = append(taught, m, m+"/data", m+"/record")
	}
	taken := []string{"/me", "/me/data", attempt + "/result", picture}
	look := func(d, student *desk) (seen []string) {
		for _, path := range taught {
			seen = append(seen, path+"\n"+d.page(path, http.StatusOK))
		}
		for _, path := range taken {
			seen = append(seen, path+"\n"+student.page(path, http.StatusOK))
		}
		cards := cardWords.FindAllString(d.page(class+"/cards", http.StatusOK), -1) // the codes hold the address
		return append(seen, fmt.Sprint(cards), d.file(set+"/download", "json"))
	}
	before := look(d, student)

	out := filepath.Join(t.TempDir(), "school.backup")
	bellwork(t, 0, "backup", out, "--data", data)
	p.kill()
	empty := t.TempDir()
	bellwork(t, 0, "restore", out, "--data", empty)
	p = program.start(t, empty)
	d.base, student.base = p.url, p.url
	for _, path := range append(taught, taken...) {
		d.page(path, http.StatusUnauthorized)
		student.page(path, http.StatusUnauthorized)
	}
	d = signIn(t, p)
	student.post("/return", http.StatusSeeOther, "code", words[1])
	for i, after := range look(d, student) {
		if after != before[i] {
			t.Errorf("after the restore:\n%s\nwas\n%s", after, before[i])
		}
	}
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
