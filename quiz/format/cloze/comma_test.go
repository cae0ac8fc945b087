package cloze_test

import (
	"testing"

	"bellwork/quiz/format/cloze"
)

// A comma stands before decimals unless it groups thousands as students type
// them; a tolerance may be a share of the value.
func TestReadNumberCommas(t *testing.T) {
	for text, want := range map[string]float64{
		"1,5": 1.5, "1,000": 1000, "0,125": 0.125, "1234,567": 1234.567, "1,000,000": 1e6, "1.000": 1, "-2,500": -2500,
	} {
		if x, ok := cloze.ReadNumber(text); !ok || x != want {
			t.Errorf("%s: got %g, %v", text, x, ok)
		}
	}
	for text, want := range map[string]float64{"5%": 10, "0,5": 0.5, "-3": 3} {
		if x, ok := cloze.ReadTolerance(text, -200); !ok || x != want {
			t.Errorf("tolerance %s: got %g, %v", text, x, ok)
		}
	}
}
