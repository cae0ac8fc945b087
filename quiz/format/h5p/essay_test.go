package h5p

import (
	"strings"
	"testing"
)

// An essay keeps its whole solution, and says what it loses of its keywords.
func TestEssay(t *testing.T) {
	b, issues, err := Decode(strings.NewReader(`{"questions":[{"library":"H5P.Essay 1.5","params":{"taskDescription":"Write",
		"keywords":[{"keyword":"sun","options":{"points":2,"feedbackIncluded":"good"}}],"solution":{"introduction":"One way:","sample":"It shines."}}}]}`))
	if err != nil {
		t.Fatal(err)
	}
	if got := b.Questions[0].Explanation; got != "One way:\n\nIt shines." {
		t.Errorf("explanation %q", got)
	}
	if len(issues) != 1 || issues[0].Code != "h5p-keyword-feedback" || issues[0].Line != 1 {
		t.Errorf("said %v", issues)
	}
}
