package h5p

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
	"bellwork/quiz/format/archive"
	"bellwork/quiz/format/formattest"
)

func TestGolden(t *testing.T) { formattest.Golden(t, "testdata/*.json", Decode) }

func picture(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, image.NewGray(image.Rect(0, 0, 3, 2))); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

const about = `{"title": "Rivers &amp; lakes", "language": "en", "mainLibrary": "H5P.QuestionSet", "license": "CC BY-SA", "licenseVersion": "4.0"}`

const pictured = `{"questions": [{"library": "H5P.TrueFalse 1.8", "params": {
 "media": {"type": {"library": "H5P.Image 1.1", "params": {"file": {"path": "images/file-1.png#tmp"}, "alt": "Tom&#039;s map"}}},
 "question": "<p>So? <img src=\"images/file-1.png\" alt=\"a map\"><img src=\"images/none.png\"><img src=\"https://example.org/a.png\"></p>", "correct": "true"}},
 {"library": "H5P.TrueFalse 1.8", "params": {"media": {"type": {"library": "H5P.Video 1.6", "params": {"sources": []}}}, "question": "Or so?", "correct": "true"}}]}`

func packed(t testing.TB, about, content string) []byte {
	t.Helper()
	var out bytes.Buffer
	err := archive.Write(&out, []archive.Entry{
		{Name: "h5p.json", Data: []byte(about)}, {Name: "content/content.json", Data: []byte(content)},
		{Name: "content/images/file-1.png", Data: picture(t)}, {Name: "H5P.TrueFalse-1.8/library.json", Data: []byte("{}")},
	})
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestPackage(t *testing.T) {
	bank, issues, err := Decode(bytes.NewReader(packed(t, about, pictured)))
	if err != nil {
		t.Fatal(err)
	}
	path := "media/609f85ade1100b90393edcc5f190e9bae241a4f5.png"
	want := quiz.Bank{
		Title: "Rivers & lakes", Language: "en", License: "CC-BY-SA-4.0", Files: []quiz.File{{Path: path, Data: picture(t)}},
		Questions: []quiz.Question{
			{ID: "q1", Stem: "So? ![a map](" + path + ")", Points: 1, Media: []quiz.Media{{Path: path, Alt: "Tom's map"}}, Body: &quiz.TrueFalseBody{Answer: true}},
			{ID: "q2", Stem: "Or so?", Points: 1, Body: &quiz.TrueFalseBody{Answer: true}},
		},
	}
	bank.Places = nil
	if diff := cmp.Diff(want, bank); diff != "" {
		t.Error(diff)
	}
	var codes []string
	for _, i := range issues {
		codes = append(codes, i.Code)
		if i.File != "content/content.json" || i.Line == 0 {
			t.Errorf("%v stands at no place", i)
		}
	}
	if diff := cmp.Diff([]string{"h5p-picture", "h5p-picture", "h5p-media"}, codes); diff != "" {
		t.Errorf("%v\n%s", issues, diff)
	}
}

func TestLicences(t *testing.T) {
	for _, tt := range [][3]string{
		{"CC BY", "4.0", "CC-BY-4.0"}, {"CC BY-NC-SA", "3.0", "CC-BY-NC-SA-3.0"}, {"CC0 1.0", "CC0 1.0", "CC0-1.0"}, {"U", "", ""}, {"CC BY", "", ""}, {"GNU GPL", "v3", ""},
	} {
		if got := licenceOf(tt[0], tt[1]); got != tt[2] {
			t.Errorf("%s %s is %q, want %q", tt[0], tt[1], got, tt[2])
		}
	}
}

func TestRefused(t *testing.T) {
	tests := map[string]struct {
		file []byte
		code string
	}{
		"NoArchive":   {[]byte("PK\x03\x04"), "h5p-package"},
		"NoContent":   {packed(t, about, ""), "h5p-json"},
		"NoQuestions": {packed(t, about, `{"questions": []}`), "no-questions"},
		"Large":       {[]byte(`{"a": "` + strings.Repeat("a", 8<<20) + `"}`), "h5p-large"},
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
	if _, _, err := Decode(errReader{broken}); !errors.Is(err, broken) || !strings.Contains(err.Error(), "read H5P") {
		t.Errorf("got %v", err)
	}
}

type errReader struct{ err error }

func (r errReader) Read([]byte) (int, error) { return 0, r.err }
