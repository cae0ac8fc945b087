package quiz

import (
	"errors"
	"testing"
)

func TestReadDate(t *testing.T) {
	tests := []struct{ text, want string }{
		// ISO and its relatives.
		{"2008", "2008"},
		{" 2008 ", "2008"},
		{"2008-02", "2008-02"},
		{"2008-2", "2008-02"},
		{"2008-02-17", "2008-02-17"},
		{"2008-2-7", "2008-02-07"},
		{"2008/02/17", "2008-02-17"},
		{"2008.02.17", "2008-02-17"},
		{"2008 02 17", "2008-02-17"},
		{"2008/02", "2008-02"},
		{"0033", "0033"},
		{"476", "0476"},
		{"9999-12-31", "9999-12-31"},
		// Numbers, the day first.
		{"17.2.2008", "2008-02-17"},
		{"17.02.2008.", "2008-02-17"},
		{"17. 2. 2008.", "2008-02-17"},
		{"17/02/2008", "2008-02-17"},
		{"17-02-2008", "2008-02-17"},
		{"17 2 2008", "2008-02-17"},
		{"17–2–2008", "2008-02-17"},
		{"3/4/2008", "2008-04-03"},
		{"2/17/2008", "2008-02-17"},
		{"02-17-2008", "2008-02-17"},
		{"02/2008", "2008-02"},
		{"2.2008", "2008-02"},
		// English.
		{"17 Feb 2008", "2008-02-17"},
		{"17 February 2008", "2008-02-17"},
		{"17th of February, 2008", "2008-02-17"},
		{"the 17th February 2008", "2008-02-17"},
		{"February 17, 2008", "2008-02-17"},
		{"february 17th 2008", "2008-02-17"},
		{"FEB. 17, 2008", "2008-02-17"},
		{"Feb 17 2008", "2008-02-17"},
		{"2008 February 17", "2008-02-17"},
		{"2008, Feb. 17", "2008-02-17"},
		{"Sunday, 17 February 2008", "2008-02-17"},
		{"17-Feb-2008", "2008-02-17"},
		{"17feb2008", "2008-02-17"},
		{"Feb. 2008", "2008-02"},
		{"in February 2008", "2008-02"},
		{"February of 2008", "2008-02"},
		{"Sept 2020", "2020-09"},
		{"2020 September", "2020-09"},
		{"the year 1999", "1999"},
		{"29 February 2008", "2008-02-29"},
		// Albanian.
		{"17 shkurt 2008", "2008-02-17"},
		{"17 Shkurt, 2008", "2008-02-17"},
		{"më 17 shkurt 2008", "2008-02-17"},
		{"me 7 gusht 2016", "2016-08-07"},
		{"9 nëntor 2001", "2001-11-09"},
		{"9 nentor 2001", "2001-11-09"},
		{"viti 1999", "1999"},
		// Serbian.
		{"17. februar 2008.", "2008-02-17"},
		{"17. februara 2008. godine", "2008-02-17"},
		{"17. фебруар 2008", "2008-02-17"},
		{"17. фебруара 2008. године", "2008-02-17"},
		{"jun 2009.", "2009-06"},
		{"јун 2009.", "2009-06"},
		{"u avgustu 2014", "2014-08"},
		// Russian.
		{"17 февраля 2008", "2008-02-17"},
		{"17 февраля 2008 года", "2008-02-17"},
		{"17 февраля 2008 г.", "2008-02-17"},
		{"17-го февраля 2008", "2008-02-17"},
		{"Март 2014", "2014-03"},
		{"в марте 2014 г.", "2014-03"},
		{"9 мая 1991", "1991-05-09"},
		// Ranges.
		{"25–31 August 2014", "2014-08-25/2014-08-31"},
		{"25 - 31 August 2014", "2014-08-25/2014-08-31"},
		{"August 25–31, 2014", "2014-08-25/2014-08-31"},
		{"25 to 31 August 2014", "2014-08-25/2014-08-31"},
		{"from 25 to 31 August 2014", "2014-08-25/2014-08-31"},
		{"between 25 and 31 August 2014", "2014-08-25/2014-08-31"},
		{"2014-08-25/2014-08-31", "2014-08-25/2014-08-31"},
		{"2014-08-25/31", "2014-08-25/2014-08-31"},
		{"25.8.2014-31.8.2014", "2014-08-25/2014-08-31"},
		{"25.8.–31.8.2014", "2014-08-25/2014-08-31"},
		{"25/8/2014 - 31/8/2014", "2014-08-25/2014-08-31"},
		{"14/6-15/7/2018", "2018-06-14/2018-07-15"},
		{"14 June – 15 July 2018", "2018-06-14/2018-07-15"},
		{"24 July 2015 until 9 August 2015", "2015-07-24/2015-08-09"},
		{"с 25 по 31 августа 2014", "2014-08-25/2014-08-31"},
		{"od 25. do 31. avgusta 2014.", "2014-08-25/2014-08-31"},
		{"nga 25 deri më 31 gusht 2014", "2014-08-25/2014-08-31"},
		{"20 December – 5 January 2015", "2014-12-20/2015-01-05"},
		{"June–July 2018", "2018-06/2018-07"},
		{"2014-08/2014-09", "2014-08/2014-09"},
		{"1998-1999", "1998/1999"},
		{"1998/1999", "1998/1999"},
		{"17–17 February 2008", "2008-02-17"},
	}
	for _, tt := range tests {
		got, err := ReadDate(tt.text)
		if err != nil || got.String() != tt.want {
			t.Errorf("ReadDate(%q) = %v, %v; want %s", tt.text, got, err, tt.want)
		}
	}
}

func TestReadDateRefuses(t *testing.T) {
	tests := []struct{ text, code string }{
		{"", "date-unreadable"},
		{"yesterday", "date-unreadable"},
		{"about 2008", "date-unreadable"},
		{"-2008", "date-unreadable"},
		{"2008-", "date-unreadable"},
		{"20080217", "date-unreadable"},
		{"44 BC", "date-unreadable"},
		{"٢٠٠٨", "date-unreadable"},
		{"Feb March 2008", "date-unreadable"},
		{"1 2 3 2008", "date-unreadable"},
		{"17/2/08", "date-short-year"},
		{"17 Feb 08", "date-short-year"},
		{"17 February", "date-short-year"},
		{"25–31", "date-short-year"},
		{"08", "date-short-year"},
		{"30.2.2008", "date-impossible"},
		{"29 February 2007", "date-impossible"},
		{"29.2.1900", "date-impossible"},
		{"31 April 2008", "date-impossible"},
		{"2008-13", "date-impossible"},
		{"2008-02-30", "date-impossible"},
		{"13/13/2008", "date-impossible"},
		{"31–25 August 2014", "date-unreadable"},
		{"1999-1998", "date-unreadable"},
		{"2008/2008-02", "date-unreadable"},
	}
	for _, tt := range tests {
		_, err := ReadDate(tt.text)
		if got := codeOf(err); got != tt.code {
			t.Errorf("ReadDate(%q) refuses with %q (%v), want %q", tt.text, got, err, tt.code)
		}
	}
}

// codeOf returns the code of the first issue of an *InvalidError.
func codeOf(err error) string {
	var invalid *InvalidError
	if !errors.As(err, &invalid) {
		return ""
	}
	return invalid.Issues[0].Code
}

func FuzzReadDate(f *testing.F) {
	for _, text := range []string{"2008-02-17", "17. februara 2008. godine", "25–31 August 2014", "2014-08/09", "1–2/3-4"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, err := ReadDate(text)
		if err != nil {
			if codeOf(err) == "" {
				t.Fatalf("ReadDate(%q): %v is no *InvalidError with a code", text, err)
			}
			return
		}
		if !r.valid() {
			t.Fatalf("ReadDate(%q) = %v, which is not valid", text, r)
		}
		again, err := ReadDate(r.String())
		if err != nil || again != r {
			t.Fatalf("ReadDate(%q) = %v, read again %v, %v", text, r, again, err)
		}
		if key, ok := ParseDateRange(r.String()); !ok || key != r {
			t.Fatalf("ParseDateRange(%q) = %v, %t", r, key, ok)
		}
	})
}
