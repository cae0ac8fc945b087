package classquiz

import (
	"bytes"
	"compress/gzip"
	"errors"
	"image"
	"image/png"
	"os"
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/format/formattest"
)

func TestGolden(t *testing.T) { formattest.Golden(t, "testdata/*.json", Decode) }

// exported makes a .cqa of the quiz in testdata and a picture.
func exported(t testing.TB) []byte {
	t.Helper()
	text, err := os.ReadFile("testdata/classquiz.json")
	if err != nil {
		t.Fatal(err)
	}
	out := bytes.NewBuffer(gzipped(t, text))
	out.Write(afterQuiz)
	for _, number := range []string{"0", "-1"} {
		out.Write(beforeNumber)
		out.WriteString(number)
		out.Write(afterNumber)
		if err := png.Encode(out, image.NewGray(image.Rect(0, 0, 3, 2))); err != nil {
			t.Fatal(err)
		}
	}
	return out.Bytes()
}

func gzipped(t testing.TB, data []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestExport(t *testing.T) {
	bank, issues, err := Decode(bytes.NewReader(exported(t)))
	if err != nil || len(bank.Questions) != 9 || len(bank.Files) != 1 || len(bank.Questions[0].Media) != 1 {
		t.Fatalf("%d questions, %d files, issues %v, error %v", len(bank.Questions), len(bank.Files), issues, err)
	}
	if bank.Questions[0].Media[0].Path != bank.Files[0].Path || bank.Files[0].Path != "media/609f85ade1100b90393edcc5f190e9bae241a4f5.png" {
		t.Errorf("the picture is %v", bank.Questions[0].Media)
	}
	for _, i := range issues {
		if i.Question == "q1" {
			t.Errorf("said of the first question: %v", i)
		}
	}
}

func TestRefused(t *testing.T) {
	tests := map[string]struct {
		file []byte
		code string
	}{
		"Empty": {nil, "classquiz-json"},
		"Cut":   {exported(t)[:100], "classquiz-package"},
		"Bomb":  {gzipped(t, make([]byte, 100<<20)), "classquiz-package"},
		"Large": {[]byte(`{"a": "` + strings.Repeat("a", maxContent) + `"}`), "classquiz-large"},
		"Depth": {[]byte(`{"questions": ` + strings.Repeat("[", 1<<20)), "classquiz-json"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, issues, err := Decode(bytes.NewReader(tt.file))
			if invalid := (*quiz.InvalidError)(nil); !errors.As(err, &invalid) || issues[0].Code != tt.code {
				t.Errorf("error %v, issues %v", err, issues)
			}
		})
	}
}

func TestTooManyQuestions(t *testing.T) {
	file := `{"questions": [` + strings.Repeat(`{"type": "a"},`, quiz.MaxQuestions) + `{}]}`
	if _, issues, err := Decode(strings.NewReader(file)); err == nil || issues[0].Code != "too-many-questions" {
		t.Errorf("error %v, issues %v", err, issues[:1])
	}
}

func TestBrokenReader(t *testing.T) {
	broken := errors.New("the disk is gone")
	if _, _, err := Decode(errReader{broken}); !errors.Is(err, broken) || !strings.Contains(err.Error(), "read ClassQuiz") {
		t.Errorf("got %v", err)
	}
}

type errReader struct{ err error }

func (r errReader) Read([]byte) (int, error) { return 0, r.err }

// FuzzDecode sees that no input panics and that a refusal is a typed error.
func FuzzDecode(f *testing.F) {
	f.Add(exported(f))
	for _, name := range []string{"testdata/classquiz.json", "testdata/kahoot.json", "testdata/cut.json"} {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 64<<10 {
			return
		}
		_, issues, err := Decode(bytes.NewReader(data))
		if invalid := (*quiz.InvalidError)(nil); err != nil && (!errors.As(err, &invalid) || len(issues) == 0) {
			t.Fatalf("refused with %v and %d issues", err, len(issues))
		}
	})
}
