package quiz

import (
	"math"
	"strings"
	"testing"
)

func TestReadNumber(t *testing.T) {
	tests := []struct {
		text, unit string
		want       float64
	}{
		{"109", "", 109},
		{" 109 ", "", 109},
		{"+109", "", 109},
		{"-109", "", -109},
		{"−109", "", -109},
		{"–109", "", -109},
		{"- 5", "", -5},
		{"007", "", 7},
		{"0", "", 0},
		{"-0", "", 0},
		{"3.5", "", 3.5},
		{"3,5", "", 3.5},
		{".5", "", 0.5},
		{",5", "", 0.5},
		{"5.", "", 5},
		{"1,000", "", 1000},
		{"1.000", "", 1},
		{"0,125", "", 0.125},
		{"12,345", "", 12345},
		{"1234,567", "", 1234.567},
		{"1,00", "", 1},
		{"1,234,567", "", 1234567},
		{"1.234.567", "", 1234567},
		{"1,234.5", "", 1234.5},
		{"1.234,5", "", 1234.5},
		{"1.234.567,89", "", 1234567.89},
		{"1 000", "", 1000},
		{"1 000 000", "", 1000000},
		{"1\u00a0000", "", 1000},
		{"1\u2009000", "", 1000},
		{"1\u202f000,5", "", 1000.5},
		{"1 234,567", "", 1234.567},
		{"1'000", "", 1000},
		{"1’000.5", "", 1000.5},
		{"1e3", "", 1000},
		{"1.5E-3", "", 0.0015},
		{"1,5e3", "", 1500},
		{"1.5×10^3", "", 1500},
		{"2 * 10^-2", "", 0.02},
		{"1/2", "", 0.5},
		{"-3 / 4", "", -0.75},
		{"1 1/2", "", 1.5},
		{"1⁄4", "", 0.25},
		{"25%", "", 25},
		{"25 %", "%", 25},
		{"12 km", "km", 12},
		{"12km", "km", 12},
		{"12 KM", "km", 12},
		{"1,5 m²", "m²", 1.5},
		{"1,5 m2", "m²", 1.5},
		{"90 km / h", "km/h", 90},
		{"€ 5", "€", 5},
		{"5 €", "€", 5},
		{"\u200e42\u200b", "", 42},
	}
	for _, tt := range tests {
		if got, err := ReadNumber(tt.text, tt.unit); err != nil || got != tt.want {
			t.Errorf("ReadNumber(%q, %q) = %v, %v; want %v", tt.text, tt.unit, got, err, tt.want)
		}
	}
}

func TestReadNumberRefuses(t *testing.T) {
	for _, text := range []string{
		"", "-", ".", "%", "km", "one", "NaN", "Inf", "-Infinity", "0x10", "1_000", "--5", "+-5", "1 1", "1 00", "10 00 000",
		"1,00,000", "1.00.000", "1,2,3", "1,2.3,4", "1.2,3.4", "0,000,1", "1e", "e5", "1e1e1", "1/0", "1/2/3", "5²", "½", "٣", "12 miles", "5-3", "1'00",
	} {
		if got, err := ReadNumber(text, "km"); codeOf(err) != "number-unreadable" {
			t.Errorf("ReadNumber(%q) = %v, %v; want it refused", text, got, err)
		}
	}
	for _, text := range []string{"1e999", "-1e999", "9e" + strings.Repeat("9", 90)} {
		if got, err := ReadNumber(text, ""); codeOf(err) != "number-too-large" {
			t.Errorf("ReadNumber(%q) = %v, %v; want it refused as too large", text, got, err)
		}
	}
}

func FuzzReadNumber(f *testing.F) {
	for _, text := range []string{"1,234.5", "1 1/2", "−5e-3", "25 %", "1.5×10^3", "12 km"} {
		f.Add(text, "km")
	}
	f.Fuzz(func(t *testing.T, text, unit string) {
		if len(text) > 4*maxNumber || len(unit) > 50 {
			t.Skip("longer than a form sends")
		}
		x, err := ReadNumber(text, unit)
		if err != nil {
			if codeOf(err) == "" {
				t.Fatalf("ReadNumber(%q): %v is no *InvalidError with a code", text, err)
			}
			return
		}
		if math.IsNaN(x) || math.IsInf(x, 0) {
			t.Fatalf("ReadNumber(%q) = %v", text, x)
		}
		if again, err := ReadNumber(spellNumber(x), ""); err != nil || again != x {
			t.Fatalf("ReadNumber(%q) = %v, spelled %q and read again: %v, %v", text, x, spellNumber(x), again, err)
		}
	})
}

func TestNumberGrade(t *testing.T) {
	third := AcceptNumber{Value: 1.0 / 3, Tolerance: 0.01, Fraction: 1}
	near := AcceptNumber{Range: true, Min: 10, Max: 20, Fraction: 1, Feedback: "in"}
	tests := []struct {
		name     string
		accept   []AcceptNumber
		distance float64
		text     string
		want     float64
		feedback string
	}{
		{"exact", []AcceptNumber{{Value: 109, Fraction: 1}}, 0, "109", 1, ""},
		{"off by one", []AcceptNumber{{Value: 109, Fraction: 1}}, 0, "110", 0, ""},
		{"tolerance edge", []AcceptNumber{{Value: 0.2, Tolerance: 0.1, Fraction: 1}}, 0, "0.3", 1, ""},
		{"beyond tolerance", []AcceptNumber{{Value: 0.2, Tolerance: 0.1, Fraction: 1}}, 0, "0.3001", 0, ""},
		{"big neighbours", []AcceptNumber{{Value: 12345678901, Fraction: 1}}, 0, "12345678902", 0, ""},
		{"fraction", []AcceptNumber{third}, 0, "1/3", 1, ""},
		{"half credit", []AcceptNumber{{Value: 100, Tolerance: 5, Fraction: 1}}, 10, "115", 0.5, ""},
		{"quarter credit", []AcceptNumber{{Value: 100, Tolerance: 5, Fraction: 1}}, 10, "75", 0.25, ""},
		{"half of a half", []AcceptNumber{{Value: 100, Fraction: 0.5}}, 10, "110", 0.25, ""},
		{"range low", []AcceptNumber{near}, 0, "10", 1, "in"},
		{"range high", []AcceptNumber{near}, 0, "20", 1, "in"},
		{"range beyond", []AcceptNumber{near}, 5, "25", 0.5, ""},
		{"range below", []AcceptNumber{near}, 5, "0", 0.25, ""},
		{"best of two", []AcceptNumber{{Value: 1, Tolerance: 10, Fraction: 0.5}, {Value: 2, Fraction: 1}}, 0, "2", 1, ""},
		{"best of two reversed", []AcceptNumber{{Value: 2, Fraction: 1}, {Value: 1, Tolerance: 10, Fraction: 0.5}}, 0, "3", 0.5, ""},
		{"nearby beats a poor match", []AcceptNumber{{Value: 8, Fraction: 0.1, Feedback: "no"}, {Value: 10, Fraction: 1}}, 2, "8", 0.5, ""},
		{"below zero", []AcceptNumber{{Value: 10, Fraction: 1}, {Value: 8, Fraction: -0.5, Feedback: "no"}}, 0, "8", -0.5, "no"},
		{"feedback for nothing", []AcceptNumber{{Value: 10, Fraction: 1}, {Value: 1, Fraction: 0, Feedback: "times ten"}}, 0, "1", 0, "times ten"},
		{"no credit near what is wrong", []AcceptNumber{{Value: 10, Fraction: 1}, {Value: 8, Fraction: -1}}, 0.001, "7", 0, ""},
		{"not a number", []AcceptNumber{near}, 5, "ten", 0, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := (&NumberBody{Accept: tt.accept, Distance: tt.distance}).Grade(Response{Text: tt.text})
			if math.Abs(m.Fraction-tt.want) > 1e-12 || strings.Join(m.Feedback, ";") != tt.feedback {
				t.Errorf("%q earns %v %q, want %v %q", tt.text, m.Fraction, m.Feedback, tt.want, tt.feedback)
			}
		})
	}
}

func TestNumberRead(t *testing.T) {
	b := &NumberBody{Accept: []AcceptNumber{{Value: 12, Fraction: 1}}, Unit: "km"}
	r, err := b.Read(Input{Text: " 1 200 km "}, Drawn{})
	if err != nil || r.Text != "1 200 km" {
		t.Fatalf("Read = %v, %v", r, err)
	}
	if got := b.Say(*r)[0].Text; got != "1 200 km" {
		t.Errorf("Say = %q, want the unit once", got)
	}
	if got := b.Say(*b.Key())[0].Text; got != "12 km" {
		t.Errorf("Say(Key) = %q, want it with the unit", got)
	}
	if _, err := b.Read(Input{Text: "far"}, Drawn{}); codeOf(err) != "number-unreadable" {
		t.Errorf("Read(far): %v", err)
	}
	if _, err := b.Read(Input{Text: strings.Repeat("1", 101)}, Drawn{}); codeOf(err) != "text-too-long" {
		t.Errorf("Read of 101 digits: %v", err)
	}
}

func TestNumberCheck(t *testing.T) {
	one := AcceptNumber{Value: 1, Fraction: 1}
	checkCodes(t, []bodyCase{
		{"OK", &NumberBody{Accept: []AcceptNumber{one, {Range: true, Min: 3, Max: 3, Fraction: 0.5}}}, nil},
		{"Empty", &NumberBody{}, []string{"number-no-key"}},
		{"NoKey", &NumberBody{Accept: []AcceptNumber{{Value: 1, Fraction: 0.5}}}, []string{"number-no-key"}},
		{"Tolerance", &NumberBody{Accept: []AcceptNumber{one, {Tolerance: -1}}}, []string{"tolerance-negative"}},
		{"NaN", &NumberBody{Accept: []AcceptNumber{one, {Value: math.NaN()}}}, []string{"number-not-finite"}},
		{"Inf", &NumberBody{Accept: []AcceptNumber{one, {Range: true, Max: math.Inf(1)}}}, []string{"number-not-finite"}},
		{"Reversed", &NumberBody{Accept: []AcceptNumber{one, {Range: true, Min: 4, Max: 3}}}, []string{"range-reversed"}},
		{"Fraction", &NumberBody{Accept: []AcceptNumber{one, {Value: 2, Fraction: 2}}}, []string{"number-fraction"}},
		{"FractionNaN", &NumberBody{Accept: []AcceptNumber{one, {Value: 2, Fraction: math.NaN()}}}, []string{"number-fraction"}},
		{"Distance", &NumberBody{Accept: []AcceptNumber{one}, Distance: -1}, []string{"distance-negative"}},
	})
}
