package formattest

import (
	"io"
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/format/native"
)

var whole = Codec{
	Encode: native.EncodeJSON,
	Decode: func(r io.Reader) (quiz.Bank, []quiz.Issue, error) { return native.Decode(r, native.Options{}) },
}

// TestNative shows that the property holds for the format that holds all.
func TestNative(t *testing.T) { RoundTrip(t, whole) }

// failed stands in for a test that is meant to fail.
type failed struct{ said string }

func (f *failed) Helper() {}
func (f *failed) Fatalf(format string, _ ...any) {
	f.said = format
	panic(f)
}

// TestSilentLoss shows that the property fails where a codec loses something
// without saying so.
func TestSilentLoss(t *testing.T) {
	bank := BuiltIn(t)["tour.yaml"]
	silent := Codec{Decode: whole.Decode, Encode: func(w io.Writer, b *quiz.Bank) ([]quiz.Issue, error) {
		c := b.Clone()
		c.Questions[1].Explanation = ""
		return native.EncodeJSON(w, &c)
	}}
	f := &failed{}
	func() {
		defer func() { _ = recover() }()
		check(f, silent, &bank)
	}()
	if !strings.Contains(f.said, "beyond the losses") {
		t.Errorf("a lost explanation was not noticed: %q", f.said)
	}
}
