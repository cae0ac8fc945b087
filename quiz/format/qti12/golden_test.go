package qti12

import (
	"testing"

	"bellwork/quiz/format/formattest"
)

// TestGolden reads files in the dialects of several programs.
func TestGolden(t *testing.T) {
	for _, pattern := range []string{"testdata/*.xml", "testdata/*.dat"} {
		formattest.Golden(t, pattern, Decode)
	}
}
