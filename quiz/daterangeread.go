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
			if r, ok := joinDates(left, right.dayFirst(tokens[i+1:])); ok {
				return r, true
			}
		}
	}
	return DateRange{}, false
}

// dayFirst reads a number beside a year as a day instead of a month, as in the
// second half of August 25–31, 2014.
func (p dateParts) dayFirst(tokens []dateToken) dateParts {
	if p.day == 0 && !slices.ContainsFunc(tokens, func(t dateToken) bool { return t.kind == monthToken }) {
		p.month, p.day = 0, p.month
	}
	return p
}

// joinDates completes the ends of a range from each other.
func joinDates(left, right dateParts) (DateRange, bool) {
	overNewYear := left.year == 0 && right.month != 0 && left.month > right.month // 20 December – 5 January 2015
	left.inherit(right)
	right.inherit(left)
	if overNewYear {
		left.year = right.year - 1
	}
	r := DateRange{left.date(), right.date()}
	return r, r.valid()
}

// inherit takes the year, and for a day the month, from the other end.
func (p *dateParts) inherit(o dateParts) {
	if p.year == 0 {
		p.year = o.year
	}
	if p.month == 0 && p.day != 0 {
		p.month = o.month
	}
}
