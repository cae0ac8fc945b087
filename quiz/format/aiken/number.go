package aiken

import (
	"regexp"
	"strconv"

	"bellwork/quiz"
	"bellwork/quiz/markup"
)

// asked is the text of a question as it stands in the file.
type asked struct {
	text          string
	ordinal, line int
}

// numbered matches a number in front of a question, and what follows it. That
// 1.5 m are asked about, or 5 - 3, or what came in 2008, is part of the question.
var numbered = regexp.MustCompile(`(?is)^(?:(?:question|frage|pregunta|q|no\.?|nr\.?)?\s*#?)\(?(\d{1,3})\s*(?:[.):．：）、–-]\s*([^\d\s].*)|[.):．：）、]\s+(\S.*))$`)

// number returns the number in front of a question, and what follows it.
func (a *asked) number() (n int, rest string, ok bool) {
	m := numbered.FindStringSubmatch(a.text)
	if m == nil {
		return 0, "", false
	}
	n, err := strconv.Atoi(m[1])
	return n, m[2] + m[3], err == nil
}

// follows reports whether the numbers of two questions count on.
func (a *asked) follows(before *asked) bool {
	n, _, ok := a.number()
	m, _, okBefore := before.number()
	return ok && okBefore && n-m == a.ordinal-before.ordinal
}

// unnumber takes the numbers off questions that stand beside each other and
// are numbered in turn. A number by itself is part of the question.
func (d *decoder) unnumber() {
	said := false
	for i := range min(len(d.asked), len(d.Bank.Questions)) {
		a := &d.asked[i]
		if !(i > 0 && a.follows(&d.asked[i-1]) || i+1 < len(d.asked) && d.asked[i+1].follows(a)) {
			continue
		}
		_, rest, _ := a.number()
		d.Bank.Questions[i].Stem = markup.FromPlain(rest)
		if !said {
			said = true
			d.Report(quiz.Issue{Line: a.line, Column: 1, Severity: quiz.Warning, Code: "aiken-numbering",
				Message: "the questions are numbered; the numbers were left out, because Bellwork counts for itself"})
		}
	}
}
