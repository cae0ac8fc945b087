package text2qti

import (
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// add makes a question of a draft and adds it, or says why not.
func (r *reader) add(d *draft) {
	if d.answers == unknown && !d.info && d.indented() {
		r.Warn("text2qti-indent", "the options are indented as if they were part of the question; they were read as options", "begin their lines at the margin")
	}
	if d.long {
		r.tooLong()
		return
	}
	if d.wrong.line > 0 {
		r.RefuseAt(d.wrong.line, 1, "text2qti-mixed", "this line does not go with the answers above it", "give each question answers of one kind, and one number at most")
		return
	}
	body := r.body(d)
	if body == nil {
		return
	}
	if d.lax {
		r.Warn("text2qti-margin", "a line at the margin was read as part of the text above it", "indent it as far as that text")
	}
	r.Add(quiz.Question{
		Title: d.head.title, Points: d.head.points, Stem: r.markdown(d.stem.text()), Body: body,
		Explanation: r.markdown(joined(d.said(feedback), d.said(solution))),
		Combined:    quiz.Combined{Correct: r.markdown(d.said(whenRight)), Incorrect: r.markdown(d.said(whenWrong))},
		FixedOrder:  d.fixed && body.Kind() == quiz.KindChoice,
	})
}

// joined returns two paragraphs of which either may be empty.
func joined(a, b string) string { return strings.Trim(a+"\n\n"+b, "\n") }

// tooLong refuses a question that was not read to its end.
func (p *prose) tooLong() {
	p.Refuse("text2qti-too-long", "this question has more lines or answers than any question needs", "divide it")
}

// body returns the body of a draft; nil means that the question is left out,
// and that this has been said.
func (r *reader) body(d *draft) quiz.Body {
	switch {
	case d.info:
		return &quiz.InfoBody{}
	case d.answers == essay:
		return &quiz.EssayBody{}
	case d.answers == upload:
		r.Unsupported("file upload")
	case d.answers == number:
		return r.number(d.number)
	case d.answers == typed:
		return r.accepted(d.options)
	case d.answers == ticked:
		return intake.Marked(r.options(d.options), true)
	case d.answers == wrong:
		return r.single(d.options)
	default:
		r.Refuse("text2qti-no-answers", "this question has no answers", "write its options below it: a)  …, and *b) … for the right one")
	}
	return nil
}
