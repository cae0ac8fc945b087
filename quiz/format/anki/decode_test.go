package anki

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
	"bellwork/quiz/format/archive"
	"bellwork/quiz/format/formattest"
)

func TestGolden(t *testing.T) { formattest.Golden(t, "testdata/*.txt", Decode) }

// TestPackages reads the same notes in both layouts, and in a database without
// a package around it.
func TestPackages(t *testing.T) {
	map1 := "media/609f85ade1100b90393edcc5f190e9bae241a4f5.png"
	want := []quiz.Question{
		{
			ID: "1500000000001", Stem: "Which city hosted the championships of 2014?", Points: 1, Tags: []string{"towns"}, Category: []string{"Europe", "Towns"},
			Body: &quiz.TextBody{Accept: []quiz.AcceptText{{Text: "Chelyabinsk", Fraction: 1}}},
		},
		{
			ID: "1500000000002", Stem: "The [[1]] is a river.", Points: 1, Explanation: "*3530* km", Category: []string{"Europe"},
			Body: &quiz.GapsBody{Gaps: []quiz.Body{&quiz.TextBody{Accept: []quiz.AcceptText{{Text: "Volga", Fraction: 1}}}}},
		},
		{
			ID: "1500000000003", Stem: "![](" + map1 + ") Capital of Austria?", Points: 1, Explanation: "17", Tags: []string{"marked"}, Category: []string{"Europe", "Towns"},
			Body: &quiz.TextBody{Accept: []quiz.AcceptText{{Text: "Vienna", Fraction: 1}}},
		},
		{
			ID: "1500000000004", Stem: "Which lie in Austria?", Points: 1, Explanation: "an atlas",
			Body: &quiz.ChoiceBody{Multiple: true, Scoring: quiz.Partial, Options: []quiz.Option{
				{Text: "Graz", Fraction: 0.5, Correct: true}, {Text: "Bern", Fraction: -0.5}, {Text: "Linz", Fraction: 0.5, Correct: true},
			}},
		},
	}
	tests := map[string]struct {
		file     []byte
		pictures bool
	}{
		"Legacy": {legacyPackage(t), true}, "Modern": {modernPackage(t), true},
		"Database": {collectionFile(t, false), false}, "ModernDatabase": {collectionFile(t, true), false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			bank, issues, err := Decode(bytes.NewReader(tt.file))
			bank.Places = nil
			want := quiz.Bank{Questions: want}
			want = want.Clone()
			if tt.pictures {
				want.Files = []quiz.File{{Path: map1, Data: picture(t)}}
			} else {
				want.Questions[2].Stem = "Capital of Austria?"
			}
			if diff := cmp.Diff(want, bank); diff != "" || err != nil || len(issues) > 0 == tt.pictures {
				t.Errorf("error %v, issues %v, bank:\n%s", err, issues, diff)
			}
		})
	}
}

// TestRefused gives it files of which nothing can be read.
func TestRefused(t *testing.T) {
	short := collectionFile(t, false)
	tests := map[string]struct {
		file []byte
		code string
	}{
		"Empty":        {nil, "no-questions"},
		"Header":       {[]byte("#separator:tab\n"), "no-questions"},
		"NoArchive":    {[]byte("PK\x03\x04 and no more"), "anki-package"},
		"NoCollection": {zipped(t, archive.Entry{Name: "media"}), "anki-package"},
		"NoDatabase":   {zipped(t, archive.Entry{Name: "collection.anki21", Data: []byte("a note")}), "anki-package"},
		"Cut":          {short[:len(short)/2], "anki-package"},
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

func TestBrokenReader(t *testing.T) {
	broken := errors.New("the disk is gone")
	if _, _, err := Decode(errReader{broken}); !errors.Is(err, broken) || !strings.Contains(err.Error(), "read Anki") {
		t.Errorf("got %v", err)
	}
}

type errReader struct{ err error }

func (r errReader) Read([]byte) (int, error) { return 0, r.err }
