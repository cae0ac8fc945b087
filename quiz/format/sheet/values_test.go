package sheet

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
)

func TestSeconds(t *testing.T) {
	tests := []struct {
		value string
		want  int
		ok    bool
	}{
		{"20", 20, true}, {"20.0", 20, true}, {"0.5", 1, true}, {"20 sec", 20, true}, {"30s", 30, true}, {"20 seconds", 20, true},
		{"1:30", 90, true}, {"soon", 0, false}, {"-5", 0, false}, {"1:75", 0, false}, {"", 0, false}, {"12345678", 0, false},
	}
	for _, tt := range tests {
		got, ok := seconds(tt.value)
		if ok != tt.ok || ok && got != time.Duration(tt.want)*time.Second {
			t.Errorf("seconds(%q) = %v, %v, want %d s, %v", tt.value, got, ok, tt.want, tt.ok)
		}
	}
}

func TestAcceptedNumbers(t *testing.T) {
	tests := []struct {
		cell string
		want quiz.AcceptNumber
		ok   bool
	}{
		{"109", quiz.AcceptNumber{Value: 109}, true},
		{"-2,5", quiz.AcceptNumber{Value: -2.5}, true},
		{"109 ± 2", quiz.AcceptNumber{Value: 109, Tolerance: 2}, true},
		{"109+-0.5", quiz.AcceptNumber{Value: 109, Tolerance: 0.5}, true},
		{"109 +/- 1", quiz.AcceptNumber{Value: 109, Tolerance: 1}, true},
		{"-2.5..1.5", quiz.AcceptNumber{Range: true, Min: -2.5, Max: 1.5}, true},
		{"100…120", quiz.AcceptNumber{Range: true, Min: 100, Max: 120}, true},
		{"109 ± -2", quiz.AcceptNumber{}, false},
		{"many", quiz.AcceptNumber{}, false},
		{"1..many", quiz.AcceptNumber{}, false},
	}
	for _, tt := range tests {
		got, ok := readAccepted(tt.cell)
		if ok != tt.ok {
			t.Errorf("readAccepted(%q): ok %v, want %v", tt.cell, ok, tt.ok)
		} else if diff := cmp.Diff(tt.want, got); ok && diff != "" {
			t.Errorf("readAccepted(%q) (-want +got):\n%s", tt.cell, diff)
		}
	}
}

func TestWeights(t *testing.T) {
	third := 1.0 / 3
	for cell, want := range map[string][]float64{
		"1:100%":               {1, 0, 0},
		"1 : 100 %; 3 : -50 %": {1, 0, -0.5},
		"2:33.33333%":          {0, third, 0},
		"2:33,33333%; 3:12.5%": {0, third, 0.125},
		"1:100":                nil,
		"4:100%":               nil,
		"1:101%":               nil,
		"1:100%; two":          nil,
		"1; 2":                 nil,
	} {
		if diff := cmp.Diff(want, readWeights(cell, 3)); diff != "" {
			t.Errorf("readWeights(%q) (-want +got):\n%s", cell, diff)
		}
	}
	if got, want := writeWeights([]float64{third, 0, -0.25, 1, 0.123456789}), "1:33.33333%; 3:-25%; 4:100%; 5:12.3456789%"; got != want {
		t.Errorf("writeWeights = %q, want %q", got, want)
	}
}

func TestDateOfDay(t *testing.T) {
	for value, want := range map[string]string{"39495": "2008-02-17", "44563": "2022-01-02", "61": "1900-03-01", "39495.75": "2008-02-17"} {
		if got, ok := dateOfDay(value); !ok || got.String() != want {
			t.Errorf("dateOfDay(%s) = %s, %v, want %s", value, got, ok, want)
		}
	}
	for _, value := range []string{"2", "", "1e9", "2008-02-17"} {
		if got, ok := dateOfDay(value); ok {
			t.Errorf("dateOfDay(%q) = %s", value, got)
		}
	}
}

func TestKindWords(t *testing.T) {
	key := []answer{{"x", "x"}}
	tests := []struct {
		word    string
		stem    string
		options []string
		keys    []answer
		want    asked
		ok      bool
	}{
		{"Multiple Choice", "Is it so?", nil, nil, asked{kind: quiz.KindChoice}, true},
		{"multiple_choice", "Is it so?", nil, nil, asked{kind: quiz.KindChoice}, true},
		{"Checkbox", "Is it so?", nil, nil, asked{kind: quiz.KindChoice, multiple: true}, true},
		{"True/False", "Is it so?", nil, nil, asked{kind: quiz.KindTrueFalse}, true},
		{"Fill-in-the-Blank", "Is it so?", nil, nil, asked{kind: quiz.KindText}, true},
		{"Open-Ended", "Is it so?", nil, nil, asked{kind: quiz.KindEssay, open: true}, true},
		{"Open-ended", "Is it so?", nil, key, asked{kind: quiz.KindText, open: true}, true},
		{"Draw", "Is it so?", nil, nil, asked{}, false},
		{"", "Is it so?", []string{"a"}, nil, asked{kind: quiz.KindChoice}, true},
		{"", "Is it so?", nil, key, asked{kind: quiz.KindText, card: true}, true},
		{"", "Is it so?", nil, []answer{{"WAHR", "WAHR"}}, asked{kind: quiz.KindTrueFalse}, true},
		{"", "full", nil, []answer{{"satt", "satt"}}, asked{kind: quiz.KindText, card: true}, true},
		{"", "地球是圆的", nil, []answer{{"对", "对"}}, asked{kind: quiz.KindTrueFalse}, true},
		{"", "Is it so?", nil, nil, asked{kind: quiz.KindEssay}, true},
	}
	for _, tt := range tests {
		got, ok := kindOf(tt.word, tt.stem, tt.options, tt.keys)
		if got != tt.want || ok != tt.ok {
			t.Errorf("kindOf(%q, %v, %v) = %v, %v, want %v, %v", tt.word, tt.options, tt.keys, got, ok, tt.want, tt.ok)
		}
	}
}
