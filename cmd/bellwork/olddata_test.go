package main

import (
	"compress/gzip"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bellwork/quiz/classroom"
)

// TestOldData serves data files that earlier versions made, the first of them
// before there were accounts: everything is there, and a start that is killed on
// the way changes nothing about that (trust case 68). What a version wrote for
// the first time comes into testdata/old before the version after it.
func TestOldData(t *testing.T) {
	for _, tt := range []struct {
		file, words string // of a student
		kept        []string
		class       string // the address of one; empty: there were no accounts
		set         string
	}{
		{"students", "scope moonbeam maximum", []string{`"name": "Ana"`, `"bank": "tour"`, `"pentagon"`, `"2026-11-24T04:46:5`}, "", ""},
		{"desk", "contend moonwalk compile", []string{`"name": "Ana"`, `"bank": "tour"`, `"pentagon"`}, "/desk/classes/ucjfzm74jwsjs3wk5ezwqmdupr", "/desk/sets/gjzg5drekpfenxcb4clrezpxaw"},
		{"desk", "splurge parched duke", []string{`"name": "Dritan"`, `"bank": "gjzg5drekpfenxcb4clrezpxaw"`, `"practice"`}, "", ""},
	} {
		t.Run(tt.file, func(t *testing.T) {
			data := t.TempDir()
			unpackOld(t, tt.file, filepath.Join(data, "bellwork.bolt"))
			for range 3 {
				program.launch(t, serving(data)).kill()
			}
			first := ""
			for range 2 {
				p := program.start(t, data)
				student := &desk{pupil: newPupil("", 1), t: t, base: p.url}
				student.post("/return", http.StatusSeeOther, "code", tt.words)
				own := student.page("/me/data", http.StatusOK)
				for _, want := range tt.kept {
					if !strings.Contains(own, want) {
						t.Errorf("the student's data lacks %s:\n%s", want, own)
					}
				}
				if first == "" {
					first = own
				} else if first != own {
					t.Errorf("after a kill the student's data is\n%s\nand was\n%s", own, first)
				}
				if tt.class != "" {
					d := signIn(t, p)
					for path, want := range map[string]string{tt.class: "Dritan", tt.class + "/cards": "splurge parched duke", tt.set: "Which river is the longest?", "/desk/assignments": "Before the trip"} {
						if page := d.page(path, http.StatusOK); !strings.Contains(page, want) {
							t.Errorf("%s lacks %q", path, want)
						}
					}
				}
				p.kill()
			}
		})
	}
}

// TestSecondVersions fails with the first record that gets a second version: by
// then a start has to copy the data file before it changes anything in it, and a
// file with the first version belongs into testdata/old (trust case 68).
func TestSecondVersions(t *testing.T) {
	for _, s := range classroom.Schemas() {
		if s.Version > 1 {
			t.Errorf("%s are written in version %d: nothing copies the data file before, and no test opens version 1", s.Bucket, s.Version)
		}
	}
}

func unpackOld(t *testing.T, name, to string) {
	t.Helper()
	from, err := os.Open(filepath.Join("testdata", "old", name+".bolt.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer from.Close()
	z, err := gzip.NewReader(from)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, data, 0o600); err != nil {
		t.Fatal(err)
	}
}
