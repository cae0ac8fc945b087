package h5p

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/format/alloctest"
)

// bombAllocated bounds what is allocated for one file, in bytes, freed or not.
// It stands for time as well: work that grows with the square of a file passes
// it at once.
const bombAllocated = 512 << 20

// TestBombs gives it files that nest or repeat without end.
func TestBombs(t *testing.T) {
	const n = 1 << 20
	inside := func(before, text, after string) []byte {
		quoted, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		return []byte(before + string(quoted) + after)
	}
	tests := map[string][]byte{
		"Libraries":  []byte(strings.Repeat(`{"library": "H5P.Column 1.1", "params": {"content": [`, n/8)),
		"Nested":     []byte(strings.Repeat(`{"library": "H5P.Column 1.1", "params": {"content": [`, 60) + strings.Repeat(`]}}`, 60)),
		"Asterisks":  inside(`{"textField": `, strings.Repeat("*a* ", n), `}`),
		"OneWord":    inside(`{"textField": `, strings.Repeat("*", n)+"a", `}`),
		"Blanks":     inside(`{"text": "", "questions": [`, strings.Repeat("*a/b:c* ", n/4), `]}`),
		"Answers":    inside(`{"text": "", "questions": [`, "*"+strings.Repeat("a/b/", n/4)+"*", `]}`),
		"Feedback":   inside(`{"textField": `, "*a"+strings.Repeat(`\+b\-c`, n/8)+"* *b*", `}`),
		"Words":      inside(`{"library": "H5P.MarkTheWords 1.1", "params": {"textField": `, strings.Repeat("word *mark* ", n/4), `}}`),
		"Options":    []byte(`{"question": "a", "answers": [` + strings.Repeat(`{"text": "a"},`, n/16) + `{}]}`),
		"Tips":       []byte(`{"question": "a", "answers": [` + strings.Repeat(`{"text": "a", "tipsAndFeedback": {"tip": "b"}},`, n/32) + `{}]}`),
		"Questions":  []byte(`{"choices": [` + strings.Repeat(`{"question": "a", "answers": ["b", "c"]},`, quiz.MaxQuestions/2) + `{"answers": []}]}`),
		"Unknown":    []byte(`{"questions": [` + strings.Repeat(`{"library": "H5P.A 1.0", "params": {}},`, quiz.MaxQuestions+10) + `{}]}`),
		"Texts":      []byte(`{"questions": [` + strings.Repeat(`{"library": "H5P.Text 1.0", "params": {}},`, quiz.MaxQuestions+10) + `{}]}`),
		"NoEnd":      []byte(`{"a": ` + strings.Repeat(`[`, 4*n)),
		"Paragraphs": []byte(`{"library": "H5P.SortParagraphs 0.1", "params": {"paragraphs": [` + strings.Repeat(`"a",`, n/8) + `""]}}`),
	}
	for name, file := range tests {
		t.Run(name, func(t *testing.T) {
			before := alloctest.Total()
			bank, issues, _ := Decode(bytes.NewReader(file))
			if len(issues) == 0 && len(bank.Questions) == 0 {
				t.Error("nothing was said")
			}
			if got := alloctest.Total() - before; got > bombAllocated {
				t.Errorf("allocated %d MB", got>>20)
			}
		})
	}
}
