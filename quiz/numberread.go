package quiz

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxNumber bounds a typed number, in characters.
const maxNumber = 100

// ReadNumber reads a number as students type it. It knows signs (also the
// Unicode minus), a decimal point or comma, thousands grouped by spaces, commas,
// points or apostrophes, exponents (1.5e3, 1.5×10^3), simple fractions (3/4,
// 1 1/2), a percent sign, which is the number before it, and the unit typed
// along.
//
// One comma before exactly three digits groups thousands, as in English: 1,000
// is a thousand and 0,125 an eighth, because no group begins with a zero. One
// point is always decimal: 1.000 is one. Where both stand, the last is decimal.
//
// What is no finite number is an *InvalidError.
func ReadNumber(text, unit string) (float64, error) {
	text = strings.TrimFunc(text, unseen)
	if utf8.RuneCountInString(text) > maxNumber {
		return 0, Invalid("number-unreadable", "This is too long to be a number.", "Type it in digits, for example 12 or 3.5.")
	}
	x, ok := parseNumber(text)
	if !ok && unit != "" {
		x, ok = parseNumber(cutUnit(text, unit))
	}
	switch {
	case !ok:
		return 0, Invalid("number-unreadable", "This cannot be read as a number.", "Type it in digits, for example 12 or 3.5.")
	case math.IsInf(x, 0):
		return 0, Invalid("number-too-large", "This number is too large.", "Type a smaller one.")
	}
	return x, nil
}

// cutUnit removes the unit before or after a number, however it is spelled.
func cutUnit(text, unit string) string {
	want := strings.ReplaceAll(Fold(unit), " ", "")
	same := func(s string) bool { return strings.ReplaceAll(Fold(s), " ", "") == want }
	for i := range text {
		switch {
		case same(text[i:]):
			return text[:i]
		case same(text[:i]):
			return text[i:]
		}
	}
	return text
}

var (
	// spaced holds thousands grouped by spaces, after a sign and before decimals.
	spaced = regexp.MustCompile(`^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$`)
	plain  = regexp.MustCompile(`^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$`)
	ratio  = regexp.MustCompile(`^(?:(\d+) )?(\d+) ?/ ?(\d+)$`)
	power  = regexp.MustCompile(`^(.*?) ?[×x*·] ?10 ?\^ ?([+-]?\d+)$`)
)

func parseNumber(text string) (float64, bool) {
	// Not Fold: it would turn 5² into 52.
	s := plainSpace(strings.ToLower(strings.Map(plainSeen, text)))
	s = strings.TrimSpace(strings.TrimSuffix(s, "%"))
	negative := false
	if rest := strings.TrimLeft(s, "+-"); len(s)-len(rest) == 1 {
		negative = s[0] == '-'
		s = strings.TrimSpace(rest)
	}
	x, ok := parseUnsigned(s)
	if negative {
		x = -x
	}
	return x, ok
}

func parseUnsigned(s string) (float64, bool) {
	if m := ratio.FindStringSubmatch(s); m != nil {
		return parseRatio(m[1], m[2], m[3])
	}
	if m := power.FindStringSubmatch(s); m != nil {
		s = m[1] + "e" + m[2]
	}
	mantissa, exponent, hasExponent := strings.Cut(s, "e")
	s = ungroup(mantissa)
	if hasExponent {
		s += "e" + exponent
	}
	if !plain.MatchString(s) {
		return 0, false
	}
	x, err := strconv.ParseFloat(s, 64)
	return x, err == nil || math.IsInf(x, 0)
}

func parseRatio(whole, above, below string) (float64, bool) {
	// The digits are known to be digits; too many of them make an infinity.
	w, _ := strconv.ParseFloat("0"+whole, 64)
	a, _ := strconv.ParseFloat(above, 64)
	b, _ := strconv.ParseFloat(below, 64)
	if b == 0 || math.IsInf(b, 0) {
		return 0, false
	}
	return w + a/b, true
}

// ungroup removes what groups thousands and makes the decimal sign a point.
// What is grouped wrongly stays as it is and is no number then.
func ungroup(s string) string {
	if spaced.MatchString(s) {
		return strings.ReplaceAll(strings.ReplaceAll(s, " ", ""), ",", ".")
	}
	comma, point := strings.LastIndex(s, ","), strings.LastIndex(s, ".")
	switch {
	case strings.Contains(s, "'"):
		return removeGroups(s, "'", ".")
	case comma >= 0 && point > comma, strings.Count(s, ",") > 1, point < 0 && groups(s, ","):
		return removeGroups(s, ",", ".")
	case point >= 0 && comma > point, strings.Count(s, ".") > 1:
		return strings.Replace(removeGroups(s, ".", ","), ",", ".", 1)
	default:
		return strings.Replace(s, ",", ".", 1)
	}
}

func removeGroups(s, sign, decimal string) string {
	whole, rest, has := strings.Cut(s, decimal)
	if !groups(whole, sign) {
		return s
	}
	whole = strings.ReplaceAll(whole, sign, "")
	if !has {
		return whole
	}
	return whole + decimal + rest
}

// groups reports whether the sign groups the digits in threes.
func groups(s, sign string) bool {
	parts := strings.Split(s, sign)
	if len(parts) < 2 || parts[0] == "" || len(parts[0]) > 3 || parts[0][0] == '0' {
		return false
	}
	for _, part := range parts[1:] {
		if len(part) != 3 {
			return false
		}
	}
	return true
}
