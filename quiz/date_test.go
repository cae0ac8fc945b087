package quiz

import (
	"math"
	"testing"
)

func TestParseDateRange(t *testing.T) {
	for _, text := range []string{"2008", "2008-02", "2008-02-17", "2008-02-29", "0001", "9999-12-31", "2014-08-25/2014-08-31", "2014-08/2014-09", "1998/1999"} {
		if r, ok := ParseDateRange(text); !ok || !r.valid() || r.String() != text {
			t.Errorf("ParseDateRange(%q) = %v, %t", text, r, ok)
		}
	}
	for _, text := range []string{"", "17.2.2008", "2008-2", "2008-00", "2008-01-00", "2008-02-17T00:00", "2014/", "/2014", "2014/2015/2016"} {
		if r, ok := ParseDateRange(text); ok {
			t.Errorf("ParseDateRange(%q) = %v", text, r)
		}
	}
	for text, code := range map[string]string{
		"0000": "date-no-key", "2007-02-29": "date-impossible", "2008-13": "date-impossible",
		"2014-08-31/2014-08-25": "date-range", "2014/2014-08": "date-range",
	} {
		r, ok := ParseDateRange(text)
		if issues := (&DateBody{Answer: r}).Check(); !ok || len(issues) != 1 || issues[0].Code != code {
			t.Errorf("the key %q: %v, want %s", text, issues, code)
		}
	}
}

func TestDateAxis(t *testing.T) {
	tests := []struct {
		text     string
		from, to float64
	}{
		{"2008", 2008, 2009},
		{"2008-01", 2008, 2008 + 31.0/366},
		{"2008-12-31", 2008 + 365.0/366, 2009},
		{"2007-02-28", 2007 + 58.0/365, 2007 + 59.0/365},
		{"9999", 9999, 10000},
	}
	for _, tt := range tests {
		r, _ := ParseDateRange(tt.text)
		if from, to := r.Axis(); math.Abs(from-tt.from) > 1e-9 || math.Abs(to-tt.to) > 1e-9 {
			t.Errorf("%s lies from %v to %v, want %v to %v", tt.text, from, to, tt.from, tt.to)
		}
	}
}

func TestDateGrade(t *testing.T) {
	half := func(e, d float64) float64 { return math.Pow(0.5, e/d) }
	tests := []struct {
		key      string
		distance float64
		answer   string
		want     float64
	}{
		// As fine as the key.
		{"2008-02-17", 0, "17.2.2008", 1},
		{"2008-02-17", 0, "18.2.2008", 0},
		{"2008-02-17", 30, "2008-03-18", 0.5},
		{"2008-02-17", 30, "2008-01-18", 0.5},
		{"2008-02-17", 1, "2008-02-19", 0.25},
		{"2020-09", 0, "September 2020", 1},
		{"2020-09", 2, "11/2020", 0.5},
		{"2020-09", 4, "2021-01", 0.5},
		{"1999", 0, "1999", 1},
		{"1999", 0, "1998", 0},
		{"1816", 20, "1836", 0.5},
		{"1816", 20, "1826", half(10, 20)},
		// Finer than the key.
		{"2008", 0, "17 Feb 2008", 1},
		{"2008", 0, "2008-02", 1},
		{"2020-09", 0, "4 September 2020", 1},
		{"2020-09", 0, "1 October 2020", 0},
		{"2020-09", 1, "31 October 2020", 0.5},
		{"1999", 1, "2000-12-31", 0.5},
		// Coarser than the key.
		{"2008-02-17", 0, "2008", 0.5},
		{"2008-02-17", 0, "2008-02", 0.75},
		{"2008-02-17", 0, "2008-03", 0},
		{"2008-02-17", 0, "2007", 0},
		{"2008-02-17", 30, "2008", 0.5},
		{"2008-02-17", 30, "2008-03", 0.75 * half(13, 30)},
		{"2008-02-17", 30, "2007", 0.5 * half(48, 30)},
		{"2008-02-17", 30, "2009", 0.5 * half(319, 30)},
		{"2020-09", 0, "2020", 0.5},
		{"2020-09", 2, "2021", 0.5 * half(4, 2)},
		{"2020-09", 2, "2019", 0.5 * half(9, 2)},
		// A range as the key.
		{"2014-08-25/2014-08-31", 0, "25 August 2014", 1},
		{"2014-08-25/2014-08-31", 0, "31 August 2014", 1},
		{"2014-08-25/2014-08-31", 0, "24 August 2014", 0},
		{"2014-08-25/2014-08-31", 7, "7 September 2014", 0.5},
		{"2014-08-25/2014-08-31", 0, "25–31 August 2014", 1},
		{"2014-08-25/2014-08-31", 0, "26–30 August 2014", 1},
		{"2014-08-25/2014-08-31", 0, "24–31 August 2014", 0},
		{"2014-08-25/2014-08-31", 2, "24–31 August 2014", half(1, 2)},
		{"2014-08-25/2014-08-31", 2, "23 August – 3 September 2014", half(3, 2)},
		{"2014-08-25/2014-08-31", 0, "August 2014", 0.75},
		{"2014-08-25/2014-08-31", 0, "2014", 0.5},
		{"2015-07-24/2015-08-09", 0, "July 2015", 0.75},
		{"2015-07-24/2015-08-09", 0, "July–August 2015", 0.75},
		{"2015-07-24/2015-08-09", 0, "July–September 2015", 0},
		{"2000/2008", 0, "2004", 1},
		{"2000/2008", 1, "2009", 0.5},
		// A wide range is no way to be right.
		{"2008-02-17", 0, "1000-3000", 0},
		{"2008-02-17", 30, "2007-2008", 0.5 * half(48, 30)},
		// Not a date.
		{"2008-02-17", 30, "soon", 0},
		{"2008-02-17", 30, "", 0},
	}
	for _, tt := range tests {
		key, ok := ParseDateRange(tt.key)
		if !ok {
			t.Fatal(tt.key)
		}
		b := &DateBody{Answer: key, Distance: tt.distance}
		if got := b.Grade(Response{Text: tt.answer}).Fraction; math.Abs(got-tt.want) > 1e-12 {
			t.Errorf("key %s, distance %v: %q earns %v, want %v", tt.key, tt.distance, tt.answer, got, tt.want)
		}
	}
}

func TestDateSay(t *testing.T) {
	b := &DateBody{Answer: DateRange{Date{2008, 2, 17}, Date{2008, 2, 17}}}
	r, err := b.Read(Input{Text: " 17. februara 2008. "}, Drawn{})
	if err != nil || r.Text != "17. februara 2008." {
		t.Fatalf("Read = %v, %v", r, err)
	}
	if got := b.Say(*r); len(got) != 1 || got[0].Date != b.Answer || got[0].Text != "" {
		t.Errorf("Say = %+v, want the date", got)
	}
	if _, err := b.Read(Input{Text: "17/2/08"}, Drawn{}); codeOf(err) != "date-short-year" {
		t.Errorf("Read of a short year: %v", err)
	}
}

func TestDateCheck(t *testing.T) {
	day := func(y, m, d int) Date { return Date{y, m, d} }
	checkCodes(t, []bodyCase{
		{"OK", &DateBody{Answer: DateRange{day(2008, 2, 29), day(2008, 2, 29)}, Distance: 3}, nil},
		{"NoKey", &DateBody{}, []string{"date-no-key"}},
		{"Impossible", &DateBody{Answer: DateRange{day(2007, 2, 29), day(2007, 2, 29)}}, []string{"date-impossible"}},
		{"DayWithoutMonth", &DateBody{Answer: DateRange{day(2007, 0, 2), day(2007, 0, 2)}}, []string{"date-impossible"}},
		{"Reversed", &DateBody{Answer: DateRange{day(2008, 0, 0), day(2007, 0, 0)}}, []string{"date-range"}},
		{"Mixed", &DateBody{Answer: DateRange{day(2008, 0, 0), day(2009, 1, 0)}}, []string{"date-range"}},
		{"Distance", &DateBody{Answer: DateRange{day(2008, 0, 0), day(2008, 0, 0)}, Distance: -1}, []string{"distance-negative"}},
		{"DistanceNaN", &DateBody{Answer: DateRange{day(2008, 0, 0), day(2008, 0, 0)}, Distance: math.NaN()}, []string{"distance-negative"}},
	})
}
