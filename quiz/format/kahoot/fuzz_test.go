package kahoot

import (
	"bytes"
	"errors"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/format/formattest"
)

// FuzzDecode sees that no damaged file makes the reader panic, and that a
// refusal is a typed error that says why.
func FuzzDecode(f *testing.F) {
	for _, bank := range formattest.BuiltIn(f) {
		var out bytes.Buffer
		if _, err := Encode(&out, &bank); err != nil {
			f.Fatal(err)
		}
		f.Add(out.Bytes())
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 64<<10 {
			return
		}
		_, issues, err := Decode(bytes.NewReader(data))
		var invalid *quiz.InvalidError
		if err != nil && (!errors.As(err, &invalid) || len(issues) == 0) {
			t.Fatalf("refused with %v and %d issues", err, len(issues))
		}
	})
}
