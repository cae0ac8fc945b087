package cloze

import (
	"regexp"
	"strconv"
	"strings"

	"bellwork/quiz/format/intake"
)

// alternative is one answer of a gap, its texts still as in the source.
type alternative struct {
	fraction float64
	text     string
	feedback string
}

// alternatives divides what stands in a gap. An answer without a text, such as
// the one before the first ~ in {1:MC:~a~=b}, is none.
func alternatives(source string) []alternative {
	var out []alternative
	for {
		n := indexFree(source, '~')
		part := source
		if n >= 0 {
			part = source[:n]
		}
		if a := readAlternative(part); a.text != "" {
			out = append(out, a)
		}
		if n < 0 {
			return out
		}
		source = source[n+1:]
	}
}

// percentage matches the share of the points before an answer.
var percentage = regexp.MustCompile(`^%(-?[0-9]+(?:[.,][0-9]*)?)%`)

// leading matches white space before an answer, and elements that editors put
// there when somebody writes one answer a line.
var leading = regexp.MustCompile(`(?i)^(?:\s|&nbsp;|<br\s*/?>|</?p(?:\s[^<>]*)?>)+`)

func readAlternative(part string) alternative {
	var a alternative
	part = leading.ReplaceAllString(part, "")
	if rest, ok := strings.CutPrefix(part, "="); ok {
		a.fraction, part = 1, rest
	} else if m := percentage.FindStringSubmatch(part); m != nil {
		percent, err := strconv.ParseFloat(strings.Replace(m[1], ",", ".", 1), 64)
		if err == nil {
			a.fraction, part = intake.Fraction(percent/100), part[len(m[0]):]
		}
	}
	a.text, a.feedback = cutFeedback(part)
	a.text, a.feedback = strings.TrimSpace(a.text), strings.TrimSpace(a.feedback)
	return a
}

// numeric matches what follows the & of a numeric character reference.
var numeric = regexp.MustCompile(`^#(?:[0-9]{1,7}|[xX][0-9A-Fa-f]{1,6});`)

// cutFeedback divides an answer at its first # that is neither escaped nor
// part of a character reference. References are often escaped twice.
func cutFeedback(part string) (text, feedback string) {
	for from := 0; ; {
		n := indexFree(part[from:], '#')
		if n < 0 {
			return part, ""
		}
		n += from
		before := part[:n]
		if !strings.HasSuffix(before, "&") && !strings.HasSuffix(before, "&amp;") || !numeric.MatchString(part[n:]) {
			return before, part[n+1:]
		}
		from = n + 1
	}
}
