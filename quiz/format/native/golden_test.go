package native

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
)

var update = flag.Bool("update", false, "rewrite the golden files of this package")

// corpus returns the files of a folder of testdata; an empty one is a failure.
func corpus(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", pattern))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files match %s (error %v)", pattern, err)
	}
	return files
}

func readFile(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// golden compares with a file, or with -update writes it.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(string(readFile(t, name)), string(got)); diff != "" {
		t.Errorf("%s differs (-want +got):\n%s", name, diff)
	}
}

// blueSky stands for the folder of every file here: pictures are there unless
// their names say otherwise, and everything else is a reading.
func blueSky(name string) ([]byte, error) {
	switch {
	case path.Base(name) == "missing.png":
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	case path.Ext(name) == ".png", path.Ext(name) == ".svg" && name != "broken.svg":
		return []byte(`<svg viewBox="0 0 8 6"><rect width="8" height="6" fill="skyblue"/></svg>`), nil
	default:
		return []byte("# Sky\n\nThe sky is blue.\n"), nil
	}
}

// A good file is written as it should be written, so encoding it again gives
// the same bytes; the JSON beside it is what programs get.
func TestGoodFiles(t *testing.T) {
	for _, name := range corpus(t, "good/*.yaml") {
		t.Run(filepath.Base(name), func(t *testing.T) {
			bank, issues, err := Decode(bytes.NewReader(readFile(t, name)), Options{Name: name, Sibling: blueSky})
			if err != nil || len(issues) > 0 {
				t.Fatalf("decode: %v, %v", issues, err)
			}
			golden(t, name, encode(t, &bank, YAML))
			golden(t, strings.TrimSuffix(name, ".yaml")+".json", encode(t, &bank, JSON))
		})
	}
}

func TestBothSpellingsHoldTheSame(t *testing.T) {
	for _, name := range corpus(t, "good/*.yaml") {
		twin := strings.TrimSuffix(name, ".yaml") + ".json"
		var banks []quiz.Bank
		for _, f := range []string{name, twin} {
			bank, _, err := Decode(bytes.NewReader(readFile(t, f)), Options{Name: f, Sibling: blueSky})
			if err != nil {
				t.Fatal(err)
			}
			banks = append(banks, bank)
		}
		if diff := cmp.Diff(banks[0], banks[1]); diff != "" {
			t.Errorf("%s and %s differ:\n%s", name, twin, diff)
		}
	}
}

// Beside each bad file stands what is to be said about it.
func TestBadFiles(t *testing.T) {
	for _, name := range corpus(t, "bad/*[nl]") {
		t.Run(filepath.Base(name), func(t *testing.T) {
			_, issues, _ := Decode(bytes.NewReader(readFile(t, name)), Options{Name: filepath.Base(name), Sibling: blueSky})
			var got strings.Builder
			for _, i := range issues {
				got.WriteString(i.String() + " " + i.Code + " " + i.Path + "\n")
			}
			if len(issues) == 0 {
				t.Error("nothing was found")
			}
			golden(t, name+".issues", []byte(got.String()))
		})
	}
}
