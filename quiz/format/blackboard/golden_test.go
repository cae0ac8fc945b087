package blackboard

import (
	"testing"

	"bellwork/quiz/format/formattest"
)

// TestGolden reads a line of every kind, and lines with what goes wrong in them.
func TestGolden(t *testing.T) { formattest.Golden(t, "testdata/*.txt", Decode) }
