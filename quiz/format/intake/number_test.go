package intake

import "testing"

// A comma stands before decimals unless it groups thousands as students type
// them; a tolerance may be a share of the value.
func TestReadNumberCommas(t *testing.T) {
	for text, want := range map[string]float64{
		"1,5": 1.5, "1,000": 1000, "0,125": 0.125, "1234,567": 1234.567, "1,000,000": 1e6, "1.000": 1, "-2,500": -2500, "\u22122,500": -2500,
	} {
		if x, ok := ReadNumber(text); !ok || x != want {
			t.Errorf("%s: got %g, %v", text, x, ok)
		}
	}
	for text, want := range map[string]float64{"5%": 10, "0,5": 0.5, "-3": 3} {
		if x, ok := ReadTolerance(text, -200); !ok || x != want {
			t.Errorf("tolerance %s: got %g, %v", text, x, ok)
		}
	}
}

// What has no thousands has decimals behind its comma.
func TestReadDecimal(t *testing.T) {
	for text, want := range map[string]float64{"33,333": 33.333, "33.33333": 33.33333, "-50": -50, "1": 1} {
		if x, ok := ReadDecimal(text); !ok || x != want {
			t.Errorf("%s: got %g, %v", text, x, ok)
		}
	}
}

// Of what can be read in two ways it is said how it was.
func TestWarnDoubtful(t *testing.T) {
	for text, said := range map[string]int{"1,000": 1, " \u22121,000 ": 1, "1,5": 0, "1000": 0, "0,125": 0} {
		var s Set
		s.Begin(1, 1)
		s.WarnDoubtful(text, 1000)
		if len(s.found) != said {
			t.Errorf("%q: said %v", text, s.found)
		}
	}
}

func TestPercent(t *testing.T) {
	for fraction, want := range map[float64]string{1: "100", 0.5: "50", 1.0 / 3: "33.33333", -1.0 / 6: "-16.66667", 0.1234567891: "12.34567891", 0: "0"} {
		if got := Percent(fraction); got != want {
			t.Errorf("Percent(%g) is %s, want %s", fraction, got, want)
		}
	}
}
