package anki

import (
	"testing"

	"bellwork/quiz/format/formattest"
)

func TestGolden(t *testing.T) { formattest.Golden(t, "testdata/*.txt", Decode) }
