package cloze_test

import (
	"strings"
	"testing"

	"bellwork/quiz/format/alloctest"
)

// bombAllocated bounds what is allocated for one text, in bytes. It stands for
// time as well, without a clock: work that grows with the square of a text
// passes it at once.
const bombAllocated = 200 << 20

// Texts made to be slow are refused with bounded work.
func TestBombs(t *testing.T) {
	const size = 1 << 20
	tests := map[string]string{
		"Open":      strings.Repeat("{1:SA:", size/6),
		"OpenClose": strings.Repeat("{1:SA:", size/6) + "}",
		"Nested":    strings.Repeat("{1:SA:=", size/7) + strings.Repeat("}", size/7),
		"Many":      strings.Repeat("{1:SA:=a}", size/9),
		"Answers":   "{1:SA:" + strings.Repeat("~=a", size/3) + "}",
		"Braces":    strings.Repeat("{", size),
		"Escapes":   "{1:SA:" + strings.Repeat(`\}`, size/2),
		"Hashes":    "{1:SA:=" + strings.Repeat("#", size),
		"Entities":  "{1:SA:=" + strings.Repeat("&#35;", size/5),
		"Digits":    "{" + strings.Repeat("1", size) + ":SA:=a}",
		"Tags":      "{1:SA:=" + strings.Repeat("<b ", size/3),
		"Tildes":    "{1:MC:" + strings.Repeat("~", size),
	}
	for name, source := range tests {
		t.Run(name, func(t *testing.T) {
			before := alloctest.Total()
			if _, ok, codes := parse(source); ok || len(codes) == 0 {
				t.Errorf("read, or refused without a word: %v", codes)
			}
			if got := alloctest.Total() - before; got > bombAllocated {
				t.Errorf("allocated %d bytes, want at most %d", got, bombAllocated)
			}
		})
	}
}
