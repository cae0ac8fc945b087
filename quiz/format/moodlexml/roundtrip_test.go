package moodlexml_test

import (
	"testing"

	"bellwork/quiz/format/formattest"
	"bellwork/quiz/format/moodlexml"
)

func TestRoundTrip(t *testing.T) {
	formattest.RoundTrip(t, formattest.Codec{Decode: moodlexml.Decode, Encode: moodlexml.Encode})
}
