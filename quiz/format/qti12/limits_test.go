package qti12

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"bellwork/quiz"
)

// Reading goes on after a mistake, and looks for what is named elsewhere, so
// often and not more.
func TestFileLimits(t *testing.T) {
	sound := asking("last", "")
	tests := map[string]struct {
		file, code string
		read       int // questions
	}{
		"FewFaults":  {asQuiz("Q", strings.Repeat("<item></x>", maxFaults-1), sound), "qti12-xml", 1},
		"ManyFaults": {asQuiz("Q", sound, strings.Repeat("<item></x>", maxFaults), sound), "qti12-damaged", 1},
		"Questions":  {asQuiz("Q", strings.Repeat(`<item ident="a"/>`, quiz.MaxQuestions), sound), "too-many-questions", 0},
		"Links":      {asQuiz("Q", strings.Repeat(`<itemref linkrefid="last"/>`, maxLinks+1), sound), "qti12-elsewhere", 1},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			b, issues, _ := Decode(bytes.NewReader([]byte(tt.file)))
			if n := len(b.Questions); tt.read > 0 && n != tt.read || n > quiz.MaxQuestions {
				t.Errorf("%d questions, want %d", n, tt.read)
			}
			said := slices.ContainsFunc(issues, func(i quiz.Issue) bool { return i.Code == tt.code })
			if !said {
				t.Errorf("nothing says %s: %v", tt.code, issues[:min(3, len(issues))])
			}
		})
	}
}
