package format

import (
	"bytes"
	"strings"
	"testing"
)

// TestWordList advises who has a list of words and their meanings, and nobody
// else.
func TestWordList(t *testing.T) {
	tests := []struct {
		text string
		line int // of the advice; 0: none
	}{
		{"apple - manzana\npear - pera\nplum - ciruela\n", 1},
		{"# Unit 4\n\napple = manzana\r\npear = pera\r\n\r\nplum=ciruela", 3},
		{"apple: manzana\npear: pera\nplum: ciruela\n", 1},
		{"apple – manzana\npear – pera\nX-ray – radiografía\n", 1},
		{"apple;manzana\npear;pera\nplum;ciruela\n", 1},
		{"apple | manzana\npear | pera\nplum | ciruela\n", 1},
		{"apple - manzana\npear - pera\n", 0},
		{"apple - manzana\npear\nplum - ciruela\n", 0},
		{"Dear diary: no quiz\ntoday.\nNone at all.\n", 0},
		{"one: two: three\nfour: five\nsix: seven\n", 0},
		{strings.Repeat("a: "+strings.Repeat("long ", 20)+"\n", 3), 0},
	}
	for _, tt := range tests {
		_, issues, err := Decode(bytes.NewReader([]byte(tt.text)), Options{Name: "words.txt"})
		if err == nil || len(issues) != 1 || issues[0].Code != "unknown-format" {
			t.Errorf("%.40q: issues %v", tt.text, issues)
			continue
		}
		if i := issues[0]; i.Line != tt.line || strings.Contains(i.Hint, "word list") != (tt.line > 0) {
			t.Errorf("%.40q: line %d, want %d: %s", tt.text, i.Line, tt.line, i.Hint)
		}
	}
}
