package loss

import (
	"fmt"
	"strings"
	"testing"

	"bellwork/quiz"
)

func TestDateAsText(t *testing.T) {
	day := func(y, m, d int) quiz.Date { return quiz.Date{Year: y, Month: m, Day: d} }
	tests := []struct {
		name     string
		from, to quiz.Date
		want     string
	}{
		{"Day", day(2008, 2, 17), day(2008, 2, 17),
			"2008-02-17 1; 17 February 2008 1; February 17, 2008 1; 2008-02 0.75; February 2008 0.75; 2008 0.5"},
		{"Month", day(2008, 2, 0), day(2008, 2, 0), "2008-02 1; February 2008 1; 2008 0.5"},
		{"Year", day(2008, 0, 0), day(2008, 0, 0), "2008 1"},
		{"Days", day(2014, 2, 28), day(2014, 3, 1),
			"2014-02-28/2014-03-01 1; 2014-02-28 1; 28 February 2014 1; February 28, 2014 1; 2014-03-01 1; 1 March 2014 1; March 1, 2014 1"},
		{"Months", day(2014, 12, 0), day(2015, 1, 0), "2014-12/2015-01 1; 2014-12 1; December 2014 1; 2015-01 1; January 2015 1"},
		{"Years", day(2014, 0, 0), day(2015, 0, 0), "2014/2015 1; 2014 1; 2015 1"},
		{"LongRange", day(1914, 7, 28), day(1918, 11, 11), "1914-07-28/1918-11-11 1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, a := range DateAsText(&quiz.DateBody{Answer: quiz.DateRange{From: tt.from, To: tt.to}}).Accept {
				got = append(got, fmt.Sprintf("%s %g", a.Text, a.Fraction))
			}
			if s := strings.Join(got, "; "); s != tt.want {
				t.Errorf("got  %s\nwant %s", s, tt.want)
			}
		})
	}
}
