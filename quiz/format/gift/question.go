package gift

import (
	"regexp"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/markup"
)

// question reads a block.
func (r *reader) question(whole span, category []string) {
	r.set.Begin(r.block.place(whole.at))
	r.q = quiz.Question{ID: idOf(r.block.comments), Tags: tagsOf(r.block.comments), Category: category}
	rest := r.title(whole)
	if r.isCloze(rest) {
		r.cloze(rest)
		return
	}
	parts, ok := r.divide(rest)
	if !ok {
		return
	}
	stem, format := cutFormat(parts.stem, moodle)
	r.q.Stem = r.text(stem, format)
	if name := r.q.Title; name != "" && strings.TrimSpace(r.q.Stem) == "" {
		r.warn(whole, "gift-title-alone", "the question has a title and no text; the title is shown as its text", "write the question behind ::title::")
		r.q.Title, r.q.Stem = "", markup.FromPlain(name)
	}
	if !parts.asks {
		r.q.Body = &quiz.InfoBody{}
		r.set.Add(r.q)
		return
	}
	answers, general := cutGeneral(parts.answers)
	r.q.Explanation = r.text(general, format)
	if r.q.Body = r.body(answers, format); r.q.Body != nil {
		r.set.Add(r.q)
	}
}

// numbering matches a number or bullet in front of a title.
var numbering = regexp.MustCompile(`^(?:[-*•–]|\(?\d{1,4}[.)]?)\s*::.*?::`)

// title takes the title off the front. With a number before it, Moodle would
// show it to students.
func (r *reader) title(whole span) span {
	if n := numbering.FindString(whole.text); n != "" {
		r.warn(whole, "gift-title", "a number stands before the title and was left out; Moodle would take all of it for the question", "begin the question with ::title::")
		whole = whole.from(strings.Index(n, "::"))
	}
	if !strings.HasPrefix(whole.text, "::") {
		return whole
	}
	name, rest, found := whole.from(2).cut("::")
	if !found {
		r.warn(whole, "gift-title", "the title has no end and was taken as part of the question", "write ::title:: in front of the question")
		return whole.from(2).trim()
	}
	r.q.Title = strings.Join(strings.Fields(shown.Replace(name.text)), " ")
	return rest.trim()
}

// parts are those of a question.
type parts struct {
	stem, answers span
	asks          bool // there are answers, if only empty ones
}

// divide finds the answers: what stands between the first { and the first }.
// Text behind them makes a gap of the place where they stood.
func (r *reader) divide(s span) (p parts, ok bool) {
	open, end := strings.IndexByte(s.text, '{'), strings.IndexByte(s.text, '}')
	switch {
	case open < 0 && end < 0:
		return parts{stem: s}, true
	case end < 0:
		r.set.Refuse("gift-brace", "the answers of this question have no closing brace",
			"a blank line inside { } ends the question; remove it")
		return p, false
	case open < 0:
		r.set.Refuse("gift-brace", "there is a closing brace without an opening one",
			`a blank line inside { } ends the question; remove the one above this line, or write \} for a brace in a text`)
		return p, false
	}
	if end < open {
		r.warn(s.from(end), "gift-brace-order", "there is a closing brace before the answers", `write \} for a brace in a text`)
		if end = strings.IndexByte(s.text[open:], '}') + open; end < open {
			r.set.Refuse("gift-brace", "the answers of this question have no closing brace", "put } behind the last answer")
			return p, false
		}
	}
	before, after := s.text[:open], s.text[end+1:]
	if i := strings.IndexAny(after, "{}"); i >= 0 {
		r.warn(s.from(end+1+i), "gift-more-braces", "there are more braces behind the answers; all that stands there is part of the question's text",
			`put a blank line between two questions, and write \{ and \} for braces in a text`)
	}
	if !strings.HasSuffix(s.text, "}") {
		before += blank
	}
	return parts{stem: span{before + after, s.at}, answers: span{s.text[open+1 : end], s.at + open + 1}.trim(), asks: true}, true
}

// cutGeneral takes the general feedback off the answers: what stands behind
// the last ####.
func cutGeneral(s span) (answers, general span) {
	i := strings.LastIndex(s.text, "####")
	if i < 0 {
		return s, span{}
	}
	return span{s.text[:i], s.at}.trim(), s.from(i + 4)
}

// maxAnswers is the number of answers above which they are not read at all.
const maxAnswers = 400

// body reads the answers. What comes first decides about the kind, in Moodle's
// order.
func (r *reader) body(s span, format textFormat) quiz.Body {
	switch {
	case strings.Count(s.text, "~")+strings.Count(s.text, "=") > maxAnswers:
		r.refuse(s, "gift-many-answers", "this question has more than 400 answers", `write \= and \~ for the characters themselves`)
		return nil
	case s.text == "":
		return &quiz.EssayBody{}
	case s.text[0] == '#':
		return r.number(s.from(1), format)
	case strings.Contains(s.text, "~"):
		return r.choice(s, format)
	case strings.Contains(s.text, "=") && strings.Contains(s.text, "->"):
		return r.match(s, format)
	}
	if answer, ok := r.isTrueFalse(s); ok {
		return r.trueFalse(s, answer, format)
	}
	return r.shortAnswer(s, format)
}
