package wayground

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
	"bellwork/quiz/format/xlsx/xlsxtest"
)

func options(multiple bool, texts string, right ...int) *quiz.ChoiceBody {
	b := &quiz.ChoiceBody{Multiple: multiple, Scoring: quiz.Partial}
	for _, text := range strings.Split(texts, "|") {
		b.Options = append(b.Options, quiz.Option{Text: text})
	}
	for _, i := range right {
		b.Options[i].Correct = true
	}
	quiz.CountFractions(b.Options)
	return b
}

func accept(texts ...string) *quiz.TextBody {
	b := &quiz.TextBody{}
	for _, text := range texts {
		b.Accept = append(b.Accept, quiz.AcceptText{Text: text, Fraction: 1})
	}
	return b
}

func votes(texts string) *quiz.PollBody { return &quiz.PollBody{Options: strings.Split(texts, "|")} }

// TestRows sees what becomes of a question of every kind, cell by cell, and
// that every change is said.
func TestRows(t *testing.T) {
	date := quiz.Date{Year: 2008, Month: 2, Day: 17}
	tests := []struct {
		name string
		body quiz.Body
		row  string // B to H
		said string
	}{
		{"Single", options(false, "Ibar|Drin", 1), "Multiple Choice|Ibar|Drin||||2", ""},
		{"Multiple", options(true, "a|b|c", 0, 2), "Checkbox|a|b|c|||1,3", ""},
		{"MultipleWithOneRight", options(true, "a|b", 0), "Checkbox|a|b||||1", ""},
		{"TooManyOptions", options(false, "a|b|c|d|e|f", 5), "Multiple Choice|a|b|c|d|f|5", "keeps 5 of its 6 options"},
		{"TrueFalse", &quiz.TrueFalseBody{Answer: true}, "Multiple Choice|True|False||||1", "becomes a choice of True and False"},
		{"Text", accept("Tirana", `5 \* 3`), "Fill-in-the-Blank|Tirana|5 * 3||||", ""},
		{"TextWithPattern", accept("Tirana", "Tir*"), "Fill-in-the-Blank|Tirana|||||", "keeps 1 of its 2 accepted answers"},
		{"PatternAlone", accept("Tir*"), "Fill-in-the-Blank|Tir|||||", "becomes a blank that takes one spelling"},
		{"Number", &quiz.NumberBody{Accept: []quiz.AcceptNumber{{Value: 335, Tolerance: 10, Fraction: 1}}}, "Fill-in-the-Blank|335|||||", "becomes a blank that takes one spelling"},
		{"Date", &quiz.DateBody{Answer: quiz.DateRange{From: date, To: date}}, "Fill-in-the-Blank|2008-02-17|17 February 2008|February 17, 2008|||",
			"becomes a blank; keeps 3 of its 6 accepted answers"},
		{"Essay", &quiz.EssayBody{}, "Open-Ended||||||", ""},
		{"Poll", votes("a|b"), "Poll|a|b||||", ""},
		{"LongPoll", votes("a|b|c|d|e|f"), "Poll|a|b|c|d|e|", "keeps 5 of its 6 options"},
		{"Order", &quiz.OrderBody{Items: []string{"a", "b"}}, "", "cannot hold a question of the kind order in a spreadsheet"},
		{"NoBody", nil, "", "cannot hold a question without a body"},
		{"NoKey", options(false, "a|b"), "", "cannot hold a question without a right option"},
		{"NoAnswer", accept(), "", "cannot hold a question without a right answer"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			q := quiz.Question{ID: "a", Stem: "Which?", Points: 1, TimeLimit: 30 * time.Second, Explanation: "Because.", Body: tt.body}
			if tt.body == nil || tt.body.Kind() == quiz.KindPoll {
				q.Points = 0
			}
			var out bytes.Buffer
			issues, err := Encode(&out, &quiz.Bank{Questions: []quiz.Question{q}})
			if err != nil {
				t.Fatal(err)
			}
			var said []string
			for _, i := range issues[1:] { // the first says that ids are lost
				short, _, _ := strings.Cut(i.Message, ", because")
				short, _, _ = strings.Cut(short, "; ")
				said = append(said, strings.TrimPrefix(strings.TrimPrefix(short, "question 1 "), "Wayground "))
			}
			if got := strings.Join(said, "; "); got != tt.said {
				t.Errorf("said %q, want %q", got, tt.said)
			}
			s := xlsxtest.Read(t, out.Bytes())
			var row []string
			for _, column := range "BCDEFGH" {
				row = append(row, s.Text(string(column)+"2"))
			}
			if got := strings.Join(row, "|"); tt.row != "" && got != tt.row || tt.row == "" && s.Text("A2") != "" {
				t.Errorf("row %q, want %q", got, tt.row)
			}
			if tt.row != "" {
				want := map[string]xlsxtest.Cell{"A2": {Text: "Which?"}, "I2": {Text: "30", Number: true}, "K2": {Text: "Because."}}
				got := map[string]xlsxtest.Cell{"A2": s.Cells["A2"], "I2": s.Cells["I2"], "K2": s.Cells["K2"]}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("(-want +got):\n%s", diff)
				}
			}
		})
	}
}

func TestHeader(t *testing.T) {
	var out bytes.Buffer
	if _, err := Encode(&out, &quiz.Bank{}); err != nil {
		t.Fatal(err)
	}
	s := xlsxtest.Read(t, out.Bytes())
	var got []string
	for _, column := range "ABCDEFGHIJKL" {
		got = append(got, s.Text(string(column)+"1"))
	}
	want := "Question Text|Question Type|Option 1|Option 2|Option 3|Option 4|Option 5|Correct Answer|Time in seconds|Image Link|Answer explanation|"
	if strings.Join(got, "|") != want {
		t.Errorf("got %q", got)
	}
}
