package formattest

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
	"bellwork/quiz/format/native"
)

// Golden reads the files that match a pattern, and compares what was read and
// what was said about it with the file that has ".golden" behind its name.
// With BELLWORK_UPDATE=1 it writes those files instead. It is a failure if no
// file matches.
func Golden(t *testing.T, pattern string, decode func(io.Reader) (quiz.Bank, []quiz.Issue, error)) {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("no files match %s (error %v)", pattern, err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			bank, issues, err := decode(bytes.NewReader(data))
			GoldenBytes(t, name+".golden", describe(t, &bank, issues, err))
		})
	}
}

// describe puts into words what was read: the issues as a teacher sees them,
// with their codes, and the bank as programs see it.
func describe(t *testing.T, bank *quiz.Bank, issues []quiz.Issue, err error) []byte {
	t.Helper()
	var out bytes.Buffer
	if err != nil {
		fmt.Fprintf(&out, "error: %v\n", err)
	}
	for _, i := range issues {
		fmt.Fprintf(&out, "%d:%d %s %s\n", i.Line, i.Column, i.Code, i)
	}
	if _, err := native.EncodeJSON(&out, bank); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// GoldenBytes compares with a file, or with BELLWORK_UPDATE=1 writes it.
func GoldenBytes(t *testing.T, name string, got []byte) {
	t.Helper()
	if os.Getenv("BELLWORK_UPDATE") == "1" {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s differs (-want +got):\n%s", name, diff)
	}
}
