package quiz

import (
	"slices"
	"testing"
)

// bodyCase names a body and the codes of the issues that Check finds in it.
type bodyCase struct {
	name string
	body Body
	want []string
}

func checkCodes(t *testing.T, cases []bodyCase) {
	t.Helper()
	for _, tt := range cases {
		t.Run(tt.name, func(t *testing.T) {
			issues := tt.body.Check()
			if got := codes(issues); !slices.Equal(got, tt.want) {
				t.Errorf("Check finds %v, want %v", got, tt.want)
			}
			for _, issue := range issues {
				if issue.Severity != Error || issue.Path == "" || issue.Message == "" {
					t.Errorf("an issue without severity, path or message: %+v", issue)
				}
			}
		})
	}
}

func codes(issues []Issue) []string {
	var out []string
	for _, issue := range issues {
		out = append(out, issue.Code)
	}
	return out
}
