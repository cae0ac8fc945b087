package quiz

// dateParts is a date of which parts may be missing (0), as at the ends of a
// range: "25" in 25–31 August 2014.
type dateParts struct {
	year, month, day int
}

func (p dateParts) date() Date { return Date{p.year, p.month, p.day} }

// readDateParts reads one date, or a part of one, from tokens. Signs between
// the parts may be any; ok is false where the tokens cannot be one date.
func readDateParts(tokens []dateToken) (p dateParts, ok bool) {
	var numbers []dateToken
	for i, t := range tokens {
		switch t.kind {
		case numberToken:
			numbers = append(numbers, t)
		case monthToken:
			if p.month != 0 {
				return dateParts{}, false
			}
			p.month = t.value
		case untilToken:
			return dateParts{}, false
		default:
			if i == 0 || i == len(tokens)-1 || tokens[i-1].sign() {
				return dateParts{}, false
			}
		}
	}
	if p.month != 0 {
		return besideMonth(p, numbers)
	}
	return numbersAlone(numbers)
}

func (t dateToken) sign() bool { return t.kind == dashToken || t.kind == slashToken }

// isYear reports whether a number can only be a year.
func (t dateToken) isYear() bool { return t.digits >= 3 }

// besideMonth places the numbers that stand beside the name of a month: a day,
// a year, or both in either order.
func besideMonth(p dateParts, numbers []dateToken) (dateParts, bool) {
	if len(numbers) > 2 {
		return dateParts{}, false
	}
	for _, n := range numbers {
		switch {
		case n.isYear() && p.year == 0:
			p.year = n.value
		case !n.isYear() && p.day == 0 && n.value != 0:
			p.day = n.value
		default:
			return dateParts{}, false
		}
	}
	return p, true
}

// numbersAlone places numbers without the name of a month.
func numbersAlone(n []dateToken) (dateParts, bool) {
	for _, t := range n {
		if t.value == 0 {
			return dateParts{}, false
		}
	}
	switch {
	case len(n) == 1 && n[0].isYear():
		return dateParts{year: n[0].value}, true
	case len(n) == 1:
		return dateParts{day: n[0].value}, true
	case len(n) == 2:
		return twoNumbers(n[0], n[1])
	case len(n) == 3:
		return threeNumbers(n[0], n[1], n[2])
	default:
		return dateParts{}, false
	}
}

func twoNumbers(a, b dateToken) (dateParts, bool) {
	switch {
	case a.isYear() && !b.isYear():
		return dateParts{year: a.value, month: b.value}, true
	case b.isYear() && !a.isYear():
		return dateParts{year: b.value, month: a.value}, true
	case !a.isYear() && !b.isYear():
		return dayAndMonth(a.value, b.value), true
	default:
		return dateParts{}, false
	}
}

func threeNumbers(a, b, c dateToken) (dateParts, bool) {
	switch {
	case a.isYear() && !b.isYear() && !c.isYear():
		return dateParts{year: a.value, month: b.value, day: c.value}, true
	case c.isYear() && !a.isYear() && !b.isYear():
		p := dayAndMonth(a.value, b.value)
		p.year = c.value
		return p, true
	default:
		return dateParts{}, false
	}
}

// dayAndMonth takes the day first, unless the second number can only be a day.
func dayAndMonth(a, b int) dateParts {
	if b > 12 && a <= 12 {
		return dateParts{month: a, day: b}
	}
	return dateParts{month: b, day: a}
}
