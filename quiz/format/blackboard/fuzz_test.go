package blackboard

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"testing"

	"bellwork/quiz"
)

// FuzzDecode sees that no file makes the reader panic, that a refusal is a
// typed error that says why, and that what was read can be written and read
// again.
func FuzzDecode(f *testing.F) {
	for _, name := range []string{"testdata/questions.txt", "testdata/spaces.txt"} {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
		for line := range bytes.SplitSeq(data, []byte("\n")) {
			f.Add(line)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 64<<10 {
			return
		}
		bank, issues, err := Decode(bytes.NewReader(data))
		if err != nil {
			var invalid *quiz.InvalidError
			if !errors.As(err, &invalid) || len(issues) == 0 {
				t.Fatalf("refused with %v and %d issues", err, len(issues))
			}
			return
		}
		if slices.ContainsFunc(issues, func(i quiz.Issue) bool { return i.Severity == quiz.Error }) {
			return
		}
		var out bytes.Buffer
		losses, err := Encode(&out, &bank)
		if err != nil {
			t.Fatal(err)
		}
		left := len(bank.Questions)
		for _, i := range losses {
			if i.Code == "lost-question" {
				left--
			}
		}
		again, issues, _ := Decode(bytes.NewReader(out.Bytes()))
		if len(again.Questions) != left {
			t.Fatalf("%d questions of %d were read again: %v\n%s", len(again.Questions), left, issues, out.Bytes())
		}
	})
}
