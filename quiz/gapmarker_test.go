package quiz_test

import (
	"strconv"
	"testing"

	"bellwork/quiz"
)

func TestReplaceGapMarkers(t *testing.T) {
	tests := []struct{ name, stem, want string }{
		{"None", "a [b] [[c]]", "a [b] [[c]]"},
		{"Some", "[[2]] and [[1]].", "<2> and <1>."},
		{"Zero", "[[0]]", "<0>"},
		{"NoNumber", "[[01]] [[1000]] [[-1]]", "[[01]] [[1000]] [[-1]]"},
		{"Escaped", `\[[1]] \[\[1]] [\[1]] [[1]]`, `\[[1]] \[\[1]] [\[1]] <1>`},
		{"Backslash", `\\[[1]] \\\[[2]]`, `\\<1> \\\[[2]]`},
		{"Brackets", `[[[1]]] \[[[2]]`, `[<1>] \[<2>`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := quiz.ReplaceGapMarkers(tt.stem, func(n int) string { return "<" + strconv.Itoa(n) + ">" })
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
