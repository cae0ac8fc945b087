package moodlexml_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"bellwork/quiz"
	"bellwork/quiz/format/formattest"
	"bellwork/quiz/format/moodlexml"
)

func encode(t interface{ Fatal(...any) }, b *quiz.Bank) ([]byte, []quiz.Issue) {
	var out bytes.Buffer
	issues, err := moodlexml.Encode(&out, b)
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes(), issues
}

// encodedBank reads a file and writes it again.
func encodedBank(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	b, _, err := moodlexml.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	out, _ := encode(t, &b)
	return string(out)
}

// wellFormed reads all of a file with a parser that forgives nothing.
func wellFormed(data []byte) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func TestEncodeIsXML(t *testing.T) {
	for name, b := range formattest.BuiltIn(t) {
		data, _ := encode(t, &b)
		if err := wellFormed(data); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		b := formattest.Bank(t)
		data, _ := encode(t, &b)
		if err := wellFormed(data); err != nil {
			t.Fatalf("%v in\n%s", err, data)
		}
	})
}

func TestEncode(t *testing.T) {
	b := &quiz.Bank{Questions: []quiz.Question{
		{ID: "a", Stem: "Is `a < b` or *not*?", Points: 2, Category: []string{"Signs", "a/b/"}, Tags: []string{"signs & co"},
			Body: &quiz.ChoiceBody{Options: []quiz.Option{
				{Text: "]]>", Fraction: 1, Correct: true}, {Text: "no", Fraction: -1.0 / 3, Feedback: "Look\n\nagain."},
			}}},
		{ID: "b", Title: "Bell\x07", Stem: "Think.", Body: &quiz.InfoBody{}},
	}}
	want, err := os.ReadFile("testdata/written.xml.want")
	if err != nil {
		t.Fatal(err)
	}
	got, issues := encode(t, b)
	if diff := cmp.Diff(string(want), string(got)); diff != "" || len(issues) > 0 {
		t.Errorf("-want +got:\n%s\n%v", diff, issues)
	}
}

func TestEncodeLosses(t *testing.T) {
	full := quiz.Question{
		ID: "a", Stem: "Which?", Points: 1, TimeLimit: time.Minute, Hints: []string{"h"}, Combined: quiz.Combined{Correct: "c"},
		Evidence: quiz.Evidence{Source: "s"},
	}
	choice := &quiz.ChoiceBody{Multiple: true, Scoring: quiz.Lenient, Options: []quiz.Option{{Text: "x", Fraction: 1, Correct: true}, {Text: "y", Fraction: -1}}}
	date := &quiz.DateBody{Answer: quiz.DateRange{From: quiz.Date{Year: 2008}, To: quiz.Date{Year: 2008}}, Distance: 1}
	number := &quiz.NumberBody{Accept: []quiz.AcceptNumber{{Value: 1, Fraction: 1}}, Unit: "km", Distance: 1}
	tests := map[string]struct {
		body quiz.Body
		want string
	}{
		"Choice": {choice, "lost-time lost-evidence lost-scoring"},
		"Text":   {&quiz.TextBody{Accept: []quiz.AcceptText{{Text: "x", Fraction: 1}}, Typos: 1, Case: true}, "lost-time lost-evidence lost-typos lost-combined"},
		"Date":   {date, "lost-time lost-evidence lost-distance changed lost-combined"},
		"Number": {number, "lost-time lost-evidence lost-distance lost-combined"},
		"Order":  {&quiz.OrderBody{Items: []string{"x", "y"}}, "lost-question"},
		"Match":  {&quiz.MatchBody{Pairs: []quiz.Pair{{Left: "x", Right: "*y*"}, {Left: "y", Right: "z"}}}, "lost-time lost-evidence changed"},
		"Gaps":   {&quiz.GapsBody{Gaps: []quiz.Body{number, date}}, "lost-time lost-evidence lost-distance lost-unit changed lost-combined"},
		"Essay":  {&quiz.EssayBody{Rubric: "r"}, "lost-time lost-evidence lost-combined lost-hints"},
		"Poll":   {&quiz.PollBody{Options: []string{"x", "y"}}, "lost-time lost-evidence changed"},
		"Info":   {&quiz.InfoBody{}, "lost-time lost-evidence lost-combined lost-hints"},
		"Nil":    {nil, "lost-question"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			q := full
			if q.Body = test.body; q.Body == nil {
				q = quiz.Question{ID: "a", Stem: "Which?"}
			}
			_, issues := encode(t, &quiz.Bank{Questions: []quiz.Question{q}})
			var codes []string
			for _, i := range issues {
				codes = append(codes, i.Code)
			}
			if got := strings.Join(codes, " "); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

// Reading what was written changes nothing more, whatever file it came from.
func TestFixedPoint(t *testing.T) {
	names, err := filepath.Glob("testdata/*.xml")
	if err != nil || len(names) == 0 {
		t.Fatalf("no files (error %v)", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var written [3][]byte
		for i := range written {
			b, _, err := moodlexml.Decode(bytes.NewReader(data))
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			data, _ = encode(t, &b)
			written[i] = data
		}
		if diff := cmp.Diff(string(written[1]), string(written[2])); diff != "" {
			t.Errorf("%s: -second +third:\n%s", name, diff)
		}
	}
}

// A failing writer is reported.
func TestEncodeError(t *testing.T) {
	broken := errors.New("the disk is full")
	if _, err := moodlexml.Encode(failing{broken}, &quiz.Bank{}); !errors.Is(err, broken) {
		t.Errorf("got %v, want %v", err, broken)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }
