package qti12

import (
	"strings"
	"testing"
	"time"
)

// A time limit that a session cannot have is said, not lost.
func TestTimeLimits(t *testing.T) {
	tests := []struct {
		duration string
		limit    time.Duration
		said     bool
	}{
		{"", 0, false}, {"PT90S", 90 * time.Second, false}, {"P0Y0M0DT0H1M", time.Minute, false}, {"PT2H", 0, true}, {"soon", 0, true},
	}
	for _, tt := range tests {
		file := asQuiz("Q", strings.Replace(asking("a", ""), "<presentation>", "<duration>"+tt.duration+"</duration><presentation>", 1))
		b, issues, err := Decode(strings.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		said := len(issues) == 1 && issues[0].Code == "qti12-time" && issues[0].Line == 1
		if b.Questions[0].TimeLimit != tt.limit || said != tt.said {
			t.Errorf("%q: got %v, %v", tt.duration, b.Questions[0].TimeLimit, issues)
		}
	}
}
