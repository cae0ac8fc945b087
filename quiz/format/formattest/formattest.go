// Package formattest is the property that every writable format keeps: what
// was written reads back as it was, but for the losses that were reported.
package formattest

import (
	"bytes"
	"io"
	"testing"

	"pgregory.net/rapid"

	"bellwork/quiz"
)

// Codec reads and writes one format.
type Codec struct {
	Decode func(io.Reader) (quiz.Bank, []quiz.Issue, error)
	Encode func(io.Writer, *quiz.Bank) ([]quiz.Issue, error)
}

// RoundTrip checks the property on the built-in banks and on generated ones.
func RoundTrip(t *testing.T, c Codec) {
	t.Helper()
	for name, bank := range BuiltIn(t) {
		t.Run(name, func(t *testing.T) { check(t, c, &bank) })
	}
	t.Run("generated", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			bank := Bank(t)
			check(t, c, &bank)
		})
	})
}

// failing is what a test and a property have in common.
type failing interface {
	Fatalf(format string, args ...any)
	Helper()
}

// check writes a bank, reads it, and compares; then writes and reads what was
// read, which must not change any more.
func check(t failing, c Codec, bank *quiz.Bank) {
	t.Helper()
	first, losses := write(t, c, bank)
	back := read(t, c, first, bank.Title)
	if problem := difference(bank, back, losses); problem != "" {
		t.Fatalf("what was read differs from what was written, beyond the losses %v:\n%s\n%s", losses, problem, printable(first))
	}
	second, _ := write(t, c, back)
	again := read(t, c, second, bank.Title)
	third, _ := write(t, c, again)
	if !bytes.Equal(second, third) {
		t.Fatalf("writing is no fixed point:\n%s\n%s", printable(second), printable(third))
	}
}

func write(t failing, c Codec, bank *quiz.Bank) ([]byte, []quiz.Issue) {
	t.Helper()
	var out bytes.Buffer
	losses, err := c.Encode(&out, bank)
	if err != nil {
		t.Fatalf("encode %s: %v", bank.Title, err)
	}
	return out.Bytes(), losses
}

// read reads what was written. A bank of which no question could be written
// cannot be read.
func read(t failing, c Codec, file []byte, title string) *quiz.Bank {
	t.Helper()
	bank, issues, err := c.Decode(bytes.NewReader(file))
	if err != nil && !nothingLeft(issues) {
		t.Fatalf("decode %s: %v %v\n%s", title, err, issues, printable(file))
	}
	return &bank
}

// nothingLeft reports whether the only thing wrong is that there is nothing.
func nothingLeft(issues []quiz.Issue) bool {
	for _, i := range issues {
		if i.Severity == quiz.Error && i.Code != "no-questions" {
			return false
		}
	}
	return true
}

func printable(file []byte) []byte {
	if bytes.HasPrefix(file, []byte("PK")) {
		return []byte("(an archive)")
	}
	return file[:min(len(file), 8000)]
}
