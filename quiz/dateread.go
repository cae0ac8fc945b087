package quiz

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxDate bounds a typed date, in characters.
const maxDate = 100

// ReadDate reads a date, or a range of dates, as students type it: ISO 8601,
// numbers with points, slashes, dashes or spaces, and month names in English,
// Albanian, Serbian and Russian, in any case and with or without accents.
//
//	2008   2008-02   2008/02/17   17.2.2008   17/02/2008   02/2008
//	17th of February, 2008   Feb 17, 2008   17. februar 2008.   17 февраля 2008 г.
//	25–31 August 2014   14.6.–15.7.2018   1998-1999   2014-08-25/2014-08-31
//
// Of numbers alone the day comes first (3/4/2008 is April 3), except where that
// cannot be: 2/17/2008 is February 17. A year has three or four digits, from 1
// to 9999 and filled up with zeros where it is short (0033); a year of two
// digits is refused, because it could mean several. A date that the calendar
// does not have is refused. A single date has equal ends.
//
// Every error is an *InvalidError.
func ReadDate(text string) (DateRange, error) {
	if utf8.RuneCountInString(text) > maxDate {
		return DateRange{}, unreadableDate()
	}
	tokens, ok := dateTokens(Fold(text))
	if !ok {
		return DateRange{}, unreadableDate()
	}
	p, ok := readDateParts(tokens)
	if ok && p.year > 0 {
		d := p.date()
		if !d.valid() {
			return DateRange{}, impossibleDate(text)
		}
		return DateRange{d, d}, nil
	}
	if r, ok := readDateRange(tokens); ok {
		return r, nil
	}
	if shortYear(tokens) {
		return DateRange{}, Invalid("date-short-year", "The year is not clear.", "Write it with four digits, for example 2008.")
	}
	return DateRange{}, unreadableDate()
}

func impossibleDate(text string) error {
	return Invalid("date-impossible", fmt.Sprintf("There is no such date as %q.", text), "Check the day and the month; years reach from 1 to 9999.")
}

func unreadableDate() error {
	return Invalid("date-unreadable", "This cannot be read as a date.",
		"Type it like 2008-02-17, 17.2.2008 or 17 February 2008, as far as you know it.")
}

// shortYear reports whether all that a date lacks is a year: up to three parts
// that are a month or numbers of at most two digits.
func shortYear(tokens []dateToken) bool {
	numbers, months := 0, 0
	for _, t := range tokens {
		switch {
		case t.isYear():
			return false
		case t.kind == numberToken:
			numbers++
		case t.kind == monthToken:
			months++
		}
	}
	return numbers > 0 && months <= 1 && numbers+months <= 3
}

// dateToken is one part of a typed date.
type dateToken struct {
	kind   dateTokenKind
	value  int // of a number or month
	digits int // of a number
}

type dateTokenKind int

const (
	numberToken dateTokenKind = iota
	monthToken
	dashToken  // may stand between the ends of a range
	slashToken // may, too
	untilToken // a word between the ends of a range
)

// dateTokens splits a folded text. Points, commas and spaces only separate; ok
// is false where something stands there that belongs to no date.
func dateTokens(s string) (tokens []dateToken, ok bool) {
	for s != "" {
		var t dateToken
		n := 1
		switch c := s[0]; {
		case c == ' ' || c == '.' || c == ',':
			s = s[1:]
			continue
		case c == '-':
			t.kind = dashToken
		case c == '/':
			t.kind = slashToken
		case isDigit(rune(c)):
			n = len(s) - len(strings.TrimLeftFunc(s, isDigit))
			if n > 4 {
				return nil, false
			}
			t.digits = n
			t.value, _ = strconv.Atoi(s[:n]) // at most four digits
		default:
			n = wordLength(s)
			word := s[:n]
			if dateFiller[word] {
				s = s[n:]
				continue
			}
			if t, ok = wordToken(word); !ok {
				return nil, false
			}
		}
		tokens = append(tokens, t)
		s = s[n:]
	}
	return tokens, true
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func wordLength(s string) int {
	if n := strings.IndexAny(s, " .,-/0123456789"); n > 0 {
		return n
	}
	return len(s)
}

func wordToken(word string) (dateToken, bool) {
	if rangeWords[word] {
		return dateToken{kind: untilToken}, true
	}
	month, ok := monthNumbers[word]
	return dateToken{kind: monthToken, value: month}, ok
}
