package csv

import (
	"testing"

	"bellwork/quiz/format/formattest"
)

// TestGolden reads a file of each layout, and files with what goes wrong in
// them.
func TestGolden(t *testing.T) { formattest.Golden(t, "testdata/*.[ct]sv", Decode) }
