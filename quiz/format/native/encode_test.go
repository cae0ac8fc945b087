package native

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
)

// What the format cannot hold is said, and the rest is written.
func TestLosses(t *testing.T) {
	info := quiz.Question{ID: "info", Stem: "a", Body: &quiz.InfoBody{}, Points: 1}
	tests := []struct {
		name, code string
		spoil      func(*quiz.Bank)
	}{
		{"NoBody", "no-body", func(b *quiz.Bank) { b.Questions = append(b.Questions, quiz.Question{ID: "none"}) }},
		{"ReadingWithoutPath", "reading-without-path", func(b *quiz.Bank) { b.Reading.Text = "a" }},
		{"NotANumber", "not-finite", func(b *quiz.Bank) { b.Questions[0].Points = math.NaN() }},
		{"Infinite", "not-finite", func(b *quiz.Bank) { b.Questions[0].Points = math.Inf(1) }},
		{"PictureWithoutContent", "file-without-data", func(b *quiz.Bank) { b.Files = []quiz.File{{Path: samplePictures()[0].Path}} }},
		{"NotUTF8", "not-utf8", func(b *quiz.Bank) { b.Title = "caf\xe9" }},
		{"NotUTF8InList", "not-utf8", func(b *quiz.Bank) { b.Questions[0].Tags = []string{"caf\xe9"} }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := quiz.Bank{ID: "a", Title: "a", Questions: []quiz.Question{info}}
			tt.spoil(&b)
			var out bytes.Buffer
			losses, err := EncodeYAML(&out, &b)
			if err != nil || len(losses) != 1 || losses[0].Code != tt.code {
				t.Fatalf("losses %v, error %v; want %s", losses, err, tt.code)
			}
			if _, issues, err := Decode(&out, Options{}); err != nil || strings.Contains(out.String(), "NaN") {
				t.Errorf("what was written is not read: %v, %v", issues, err)
			}
		})
	}
}

// A bank that YAML cannot hold says so, and stays readable as JSON.
func TestTooLargeForYAML(t *testing.T) {
	b := quiz.Bank{ID: "a", Title: "a"}
	for i := range 400 {
		b.Questions = append(b.Questions, quiz.Question{
			ID: fmt.Sprintf("q%d", i), Stem: strings.Repeat("ж ", 2*quiz.MaxText/3), Points: 1, Body: &quiz.InfoBody{},
		})
	}
	var asYAML, asJSON bytes.Buffer
	losses, err := EncodeYAML(&asYAML, &b)
	if err != nil || len(losses) != 1 || losses[0].Code != "too-large" {
		t.Errorf("YAML: losses %v, error %v", losses, err)
	}
	if _, issues, err := Decode(&asYAML, Options{}); err == nil || issues[0].Code != "too-large" {
		t.Errorf("YAML is read with error %v, issues %v", err, issues)
	}
	if losses, err := EncodeJSON(&asJSON, &b); err != nil || len(losses) > 0 {
		t.Errorf("JSON: losses %v, error %v", losses, err)
	}
	back, _, err := Decode(&asJSON, Options{})
	if diff := cmp.Diff(b, back); err != nil || diff != "" {
		t.Errorf("JSON: error %v\n%.1000s", err, diff)
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("disk is full") }

func TestWriteFails(t *testing.T) {
	for _, write := range []func(io.Writer, *quiz.Bank) ([]quiz.Issue, error){EncodeYAML, EncodeJSON} {
		if _, err := write(fullDisk{}, &quiz.Bank{}); err == nil || !strings.Contains(err.Error(), "disk is full") {
			t.Errorf("error %v", err)
		}
	}
}

func TestNumbersWithoutNoise(t *testing.T) {
	for want, x := range map[string]float64{
		"1": 1, "-2.5": -2.5, "1000000": 1e6, "109": 109, "0.1": 0.1, "0.000001": 1e-6, "0.3333333333333333": 1.0 / 3, "1e+30": 1e30,
	} {
		if got := (&encoder{}).number(x).text; got != want {
			t.Errorf("%v is written %s, want %s", x, got, want)
		}
	}
}

// pieces notes the length of the longest piece that is written at once.
type pieces struct{ longest int }

func (p *pieces) Write(data []byte) (int, error) {
	p.longest = max(p.longest, len(data))
	return len(data), nil
}

// JSON is written question by question: a large bank is not held as a file.
func TestJSONIsWrittenInPieces(t *testing.T) {
	b := quiz.Bank{ID: "a", Title: "a", Questions: make([]quiz.Question, 5000)}
	for i := range b.Questions {
		b.Questions[i] = quiz.Question{ID: fmt.Sprintf("q%d", i), Stem: "Which of these?", Body: &quiz.InfoBody{}}
	}
	var out pieces
	if _, err := EncodeJSON(&out, &b); err != nil || out.longest > 100_000 {
		t.Errorf("a piece of %d bytes is written, error %v", out.longest, err)
	}
}
