package qti2_test

import (
	"testing"

	"bellwork/quiz/format/formattest"
	"bellwork/quiz/format/qti2"
)

func TestRoundTrip(t *testing.T) {
	formattest.RoundTrip(t, formattest.Codec{Decode: qti2.Decode, Encode: qti2.Encode})
}
