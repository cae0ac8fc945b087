package moodlexml_test

import (
	"testing"

	"bellwork/quiz/format/formattest"
	"bellwork/quiz/format/moodlexml"
)

// TestGolden reads files as Moodle of several versions, other programs and
// editors by hand leave them.
func TestGolden(t *testing.T) { formattest.Golden(t, "testdata/*.xml", moodlexml.Decode) }
