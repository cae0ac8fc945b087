package quiz

import "slices"

// readDateRange reads two dates with a dash, a slash or a word between them.
// Each end may leave out what the other says: 25–31 August 2014, June–July 2018.
func readDateRange(tokens []dateToken) (DateRange, bool) {
	for _, between := range []dateTokenKind{untilToken, slashToken, dashToken} {
		for i, t := range tokens {
			if t.kind != between {
				continue
			}
			left, okLeft := readDateParts(tokens[:i])
			right, okRight := readDateParts(tokens[i+1:])
			if !okLeft || !okRight {
				continue
			}
			if r, ok := joinDates(left, right); ok {
				return r, true
			}
		}
	}
	return DateRange{}, false
}

// joinDates completes the ends of a range from each other.
func joinDates(left, right dateParts) (DateRange, bool) {
	leftYear := left.year
	left.inherit(right)
	right.inherit(left)
	r := DateRange{left.date(), right.date()}
	if leftYear == 0 && r.From.Year > 1 && slices.Compare(r.From.parts(), r.To.parts()) > 0 {
		r.From.Year-- // 20 December – 5 January 2015
	}
	return r, r.valid()
}

func (d Date) parts() []int { return []int{d.Year, d.Month, d.Day} }

// inherit takes the year, and for a day the month, from the other end.
func (p *dateParts) inherit(o dateParts) {
	if p.year == 0 {
		p.year = o.year
	}
	if p.month == 0 && p.day != 0 {
		p.month = o.month
	}
}
