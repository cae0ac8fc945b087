package moodlexml

import (
	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

func (e *encoder) choice(q *quiz.Question, b *quiz.ChoiceBody) {
	e.choiceHead(q, !b.Multiple)
	for _, o := range b.Options {
		e.option(o)
	}
}

// poll writes an opinion as a choice that cannot be wrong.
func (e *encoder) poll(q *quiz.Question, b *quiz.PollBody) {
	e.choiceHead(q, true)
	for _, text := range b.Options {
		e.option(quiz.Option{Text: text, Fraction: 1})
	}
}

func (e *encoder) choiceHead(q *quiz.Question, single bool) {
	e.w.value("single", word(single))
	e.w.value("shuffleanswers", word(!q.FixedOrder))
	e.w.value("answernumbering", "abc")
	e.w.value("showstandardinstruction", "0")
	e.combined(q)
}

func word(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

func (e *encoder) combined(q *quiz.Question) {
	e.html("    ", "correctfeedback", q.Combined.Correct)
	e.html("    ", "partiallycorrectfeedback", q.Combined.Partial)
	e.html("    ", "incorrectfeedback", q.Combined.Incorrect)
}

func (e *encoder) option(o quiz.Option) {
	p := e.pictures()
	e.w.line(`    <answer fraction="` + intake.Percent(o.Fraction) + `" format="html">`)
	e.w.text("      ", markup.LabelToHTML(o.Text, p.address))
	p.write("      ")
	e.html("      ", "feedback", o.Feedback)
	e.w.line("    </answer>")
}

// answer writes an answer that is compared, not shown.
func (e *encoder) answer(fraction float64, text, feedback, extra string) {
	e.w.line(`    <answer fraction="` + intake.Percent(fraction) + `" format="moodle_auto_format">`)
	e.w.text("      ", text)
	e.html("      ", "feedback", feedback)
	if extra != "" {
		e.w.line("      " + extra)
	}
	e.w.line("    </answer>")
}

func (e *encoder) trueFalse(b *quiz.TrueFalseBody) {
	right, wrong := 1.0, 0.0
	if !b.Answer {
		right, wrong = wrong, right
	}
	e.answer(right, "true", b.TrueFeedback, "")
	e.answer(wrong, "false", b.FalseFeedback, "")
}

func (e *encoder) short(b *quiz.TextBody) {
	cased := "0"
	if b.Case {
		cased = "1"
	}
	e.w.value("usecase", cased)
	for _, a := range b.Accept {
		e.answer(a.Fraction, a.Text, a.Feedback, "")
	}
}

func (e *encoder) number(b *quiz.NumberBody) {
	for _, a := range b.Accept {
		text, tolerance := "*", "0"
		if !intake.IsAnyNumber(a) {
			x, t := intake.Centre(a)
			text, tolerance = intake.SpellNumber(x), intake.SpellNumber(t)
		}
		e.answer(a.Fraction, text, a.Feedback, "<tolerance>"+tolerance+"</tolerance>")
	}
	shown := "3" // no units
	if b.Unit != "" {
		shown = "0" // typed along
		e.w.line("    <units>")
		e.w.line("      <unit>")
		e.w.line("        <multiplier>1</multiplier>")
		e.w.line("        <unit_name>" + escape(b.Unit) + "</unit_name>")
		e.w.line("      </unit>")
		e.w.line("    </units>")
	}
	e.w.value("unitgradingtype", "0")
	e.w.value("unitpenalty", "0.1")
	e.w.value("showunits", shown)
	e.w.value("unitsleft", "0")
}

func (e *encoder) match(q *quiz.Question, b *quiz.MatchBody) {
	e.w.value("shuffleanswers", "true")
	e.combined(q)
	exact := true
	for _, p := range b.Pairs {
		exact = e.pair(p.Left, p.Right) && exact
	}
	for _, text := range b.Distractors {
		exact = e.pair("", text) && exact
	}
	if !exact {
		e.report.Changed("shows its right sides without formatting")
	}
}

func (e *encoder) pair(left, right string) (exact bool) {
	p := e.pictures()
	e.w.line(`    <subquestion format="html">`)
	e.w.text("      ", markup.LabelToHTML(left, p.address))
	p.write("      ")
	source, exact := toMenu(right)
	e.w.line("      <answer>")
	e.w.text("        ", source)
	e.w.line("      </answer>")
	e.w.line("    </subquestion>")
	return exact
}

func (e *encoder) essay(b *quiz.EssayBody) {
	e.w.value("responseformat", "editor")
	e.w.value("responserequired", "1")
	e.w.value("responsefieldlines", "10")
	e.w.value("attachments", "0")
	e.w.value("attachmentsrequired", "0")
	e.html("    ", "graderinfo", b.Rubric)
	e.w.line(`    <responsetemplate format="html">`)
	e.w.text("      ", "")
	e.w.line("    </responsetemplate>")
}
