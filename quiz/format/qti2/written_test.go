package qti2

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"bellwork/quiz"
	"bellwork/quiz/format/archive"
	"bellwork/quiz/format/formattest"
	"bellwork/quiz/format/native"
)

// TestWritten compares a package of every kind of question, and what is said
// about its losses, with the text that is kept of it.
func TestWritten(t *testing.T) {
	const name = "testdata/written/school.txt"
	issues, file := encoded(t, school(t))
	var got strings.Builder
	for _, i := range issues {
		fmt.Fprintf(&got, "%s %s\n", i.Code, i)
	}
	for _, e := range unpacked(t, file) {
		if utf8.Valid(e.Data) {
			fmt.Fprintf(&got, "-- %s --\n%s", e.Name, e.Data)
		} else {
			fmt.Fprintf(&got, "-- %s (base64) --\n%s\n", e.Name, base64.StdEncoding.EncodeToString(e.Data))
		}
	}
	formattest.GoldenBytes(t, name, []byte(got.String()))
}

// school returns the bank of every kind of question.
func school(t testing.TB) *quiz.Bank {
	t.Helper()
	data, err := os.ReadFile("testdata/written/school.json")
	if err != nil {
		t.Fatal(err)
	}
	bank, issues, err := native.Decode(bytes.NewReader(data), native.Options{Spelling: native.JSON})
	if err != nil || len(issues) > 0 {
		t.Fatal(err, issues)
	}
	return &bank
}

func encoded(t testing.TB, b *quiz.Bank) ([]quiz.Issue, []byte) {
	t.Helper()
	var out bytes.Buffer
	issues, err := Encode(&out, b)
	if err != nil {
		t.Fatal(err)
	}
	return issues, out.Bytes()
}

// unpacked returns the files of a package in its order.
func unpacked(t testing.TB, file []byte) []archive.Entry {
	t.Helper()
	a, err := archive.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	var entries []archive.Entry
	for _, name := range a.Names() {
		data, err := a.Read(name)
		if err != nil {
			t.Fatal(err)
		}
		entries = append(entries, archive.Entry{Name: name, Data: data})
	}
	return entries
}
