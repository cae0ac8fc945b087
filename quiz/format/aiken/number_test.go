package aiken

import (
	"strings"
	"testing"
)

// Numbers in turn are left out, unless they are part of what is asked.
func TestNumbering(t *testing.T) {
	tests := []struct {
		name, first, second string
		want                string // of the first question
	}{
		{"Counted", "1. Which?", "2. What?", "Which?"},
		{"Sums", "7) 3 + 4 is", "8) 5 + 6 is", "3 + 4 is"},
		{"Dashes", "1 - Which?", "2 – What?", "Which?"},
		{"Apart", "1. Which?", "3. What?", "1. Which?"},
		{"Decimals", "1.5 m are", "2.5 m are", "1.5 m are"},
		{"Differences", "5 - 3 is", "6 - 3 is", "5 - 3 is"},
		{"Ratios", "1:2 is", "2:2 is", "1:2 is"},
		{"Years", "2008: who won?", "2009: who won?", "2008: who won?"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			const options = "\nA. this\nB. that\nANSWER: A\n\n"
			b, _, err := Decode(strings.NewReader(tt.first + options + tt.second + options))
			if err != nil || len(b.Questions) != 2 {
				t.Fatalf("%d questions, %v", len(b.Questions), err)
			}
			if got := strings.ReplaceAll(b.Questions[0].Stem, `\`, ""); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
