package anki

import (
	"testing"

	"bellwork/quiz/format/formattest"
)

func TestRoundTrip(t *testing.T) {
	formattest.RoundTrip(t, formattest.Codec{Decode: Decode, Encode: Encode})
}
