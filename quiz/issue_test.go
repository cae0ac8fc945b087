package quiz

import (
	"errors"
	"testing"
)

func TestIssueString(t *testing.T) {
	tests := []struct {
		issue Issue
		want  string
	}{
		{Issue{Message: "m"}, "warning: m"},
		{Issue{File: "a.yaml", Message: "m"}, "a.yaml: warning: m"},
		{Issue{File: "a.yaml", Line: 3, Column: 7, Question: "q", Severity: Error, Message: "m", Hint: "h"}, "a.yaml:3:7: error: q: m (h)"},
	}
	for _, tt := range tests {
		if got := tt.issue.String(); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestInvalidError(t *testing.T) {
	err := &InvalidError{Issues: []Issue{{Message: "first"}, {Message: "second"}}}
	if got, want := err.Error(), "first (and 1 more)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	var invalid *InvalidError
	if err := Invalid("code", "message", "hint"); !errors.As(err, &invalid) || err.Error() != "message" {
		t.Errorf("Invalid returns %v", err)
	}
}
