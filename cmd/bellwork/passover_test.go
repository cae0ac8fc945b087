package main

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestBanksFolder starts the server with what people put into the folder: nothing is passed over without a word, and
// the good files open.
func TestBanksFolder(t *testing.T) {
	data := newDataFolder(t)
	folder := filepath.Join(data, banksFolder)
	write := func(name, content string) {
		t.Helper()
		file := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	const good = "Which?{=a ~b}\n"
	write("export/imsmanifest.xml", "<manifest/>")
	write("export/media/unit9.gift", good)
	write("a/unit1.gift", good)
	write("b/unit1.gift", good)
	write("mixed.gift", good+"\nWhich is it?{~a ~b}\n")
	write("tour.gift", good)
	write("a/words.txt", "apple - manzana\npear - pera\nplum - ciruela\n")
	write("notes.md", "The river flows.\n")
	write("test.docx", "PK")
	write("a/reading.md", "The river Ibar flows north.\n")
	write("unit2.yaml", "bellwork: 1\nid: unit2\ntitle: Rivers\nreading: a/reading.md\nquestions:\n  - id: q1\n    kind: truefalse\n    stem: It flows.\n    key: true\n")
	write("../outside.gift", good)
	for link, target := range map[string]string{"link.gift": "../outside.gift", "lessons": "a"} {
		if err := os.Symlink(target, filepath.Join(folder, link)); err != nil {
			t.Fatal(err)
		}
	}
	p := program.start(t, data)
	pupil := newPupil("Ana", 1)
	for bank, want := range map[string]int{"unit1": http.StatusOK, "mixed": http.StatusOK, "unit2": http.StatusOK, "unit9": http.StatusNotFound, "link": http.StatusNotFound} {
		if r, err := pupil.ask(p.url, http.MethodGet, "/banks/"+bank, nil); err != nil || r.status != want {
			t.Errorf("bank %s: status %d, %v, want %d", bank, r.status, err, want)
		}
	}
	said := strings.ReplaceAll(p.stderr.String(), folder+string(filepath.Separator), "")
	for _, want := range []string{
		"export was left out: this folder is an unpacked export; put the file itself here",
		"b/unit1.gift was left out: " + filepath.Join(folder, "a/unit1.gift") + ` has the id "unit1" too; rename the file and start again`,
		`tour.gift was left out: a set that comes with Bellwork has the id "tour" too; rename the file and start again`,
		"link.gift was left out: this link leads out of the folder, or nowhere; put the file itself here",
		`a/words.txt was left out: this is no question set that Bellwork knows (this looks like a word list; put a TAB instead of "-"`,
		"notes.md was left out: this is no question set that Bellwork knows (",
		"test.docx was left out: this is a document of another program; save it as plain text",
		"lessons was left out: this is a link to a folder; put the folder itself here",
		"mixed.gift is open with 1 of 2 questions; mend what keeps out the others and start again:\n",
		"mixed.gift:3:1: error: q2: no option is marked as correct (put = in front of the right answer)\n",
	} {
		want = strings.ReplaceAll(want, folder+string(filepath.Separator), "")
		if !strings.Contains(said, filepath.FromSlash(want)) {
			t.Errorf("it does not say %q:\n%s", want, said)
		}
	}
	for _, silent := range []string{"imsmanifest.xml", "unit9", "reading.md", "unit2"} {
		if strings.Contains(said, silent) {
			t.Errorf("it speaks of %s:\n%s", silent, said)
		}
	}
}
