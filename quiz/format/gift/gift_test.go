package gift

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/format/formattest"
	"bellwork/quiz/format/intake"
)

func TestDecode(t *testing.T) { formattest.Golden(t, "testdata/*.gift", Decode) }

func TestRoundTrip(t *testing.T) {
	formattest.RoundTrip(t, formattest.Codec{Decode: Decode, Encode: Encode})
}

// FuzzDecode sees that no input panics, that a refusal is a typed error, and
// that what was read and written stays as it is.
func FuzzDecode(f *testing.F) {
	names, _ := filepath.Glob("testdata/*.gift")
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		bank, issues, err := Decode(bytes.NewReader(data[:min(len(data), 64<<10)]))
		if err != nil {
			var invalid *quiz.InvalidError
			if !errors.As(err, &invalid) || len(issues) == 0 {
				t.Fatalf("refused with %v and %d issues", err, len(issues))
			}
			return
		}
		first := written(t, &bank)
		again, _, _ := Decode(bytes.NewReader(first))
		second := written(t, &again)
		again, _, _ = Decode(bytes.NewReader(second))
		if third := written(t, &again); !bytes.Equal(second, third) {
			t.Fatalf("writing is no fixed point:\n%s\n%s", second, third)
		}
	})
}

func written(t *testing.T, bank *quiz.Bank) []byte {
	t.Helper()
	var out bytes.Buffer
	if _, err := Encode(&out, bank); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestManyQuestions sees that a file of the largest size a bank may have is
// read whole.
func TestManyQuestions(t *testing.T) {
	const n = 49_000
	file := strings.Repeat("Which river is the longest? {=Volga ~Don}\n\n", n)
	bank, issues, err := Decode(strings.NewReader(file))
	if err != nil || len(bank.Questions) != n || len(issues) > 0 {
		t.Errorf("%d questions, %d issues, error %v", len(bank.Questions), len(issues), err)
	}
}

// TestEncode writes the banks that the files hold: beside each stands what
// Moodle is given.
func TestEncode(t *testing.T) {
	for _, name := range []string{"kinds", "export", "tolerated"} {
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile("testdata/" + name + ".gift")
			if err != nil {
				t.Fatal(err)
			}
			bank, _, err := Decode(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			formattest.GoldenBytes(t, "testdata/"+name+".gift.written", written(t, &bank))
		})
	}
}

// TestLongFiles sees that what is far too long is refused, or cut, instead of
// kept.
func TestLongFiles(t *testing.T) {
	for file, code := range map[string]string{
		"A river{" + strings.Repeat("~a long one\n", maxBlock/12) + "}":             "gift-too-long",
		"A river{" + strings.Repeat("~a", maxAnswers+1) + "}":                       "gift-many-answers",
		strings.Repeat("a ", maxPlain) + "{}":                                       "gift-long-text",
		strings.Repeat("{\n\n", quiz.MaxQuestions+1):                                "too-many-questions",
		"$CATEGORY: " + strings.Repeat("a/", intake.MaxPath) + "\n\nIs it deep?{T}": "category-deep",
	} {
		_, issues, _ := Decode(strings.NewReader(file))
		if !slices.ContainsFunc(issues, func(i quiz.Issue) bool { return i.Code == code }) {
			t.Errorf("%.20q…: %v, want %s", file, issues[:min(len(issues), 3)], code)
		}
	}
}
