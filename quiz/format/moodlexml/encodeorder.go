package moodlexml

import (
	"strconv"

	"bellwork/quiz"
	"bellwork/quiz/markup"
)

// order writes items with their places.
func (e *encoder) order(q *quiz.Question, b *quiz.OrderBody) {
	e.w.value("layouttype", "VERTICAL")
	e.w.value("selecttype", "ALL")
	e.w.value("selectcount", "0")
	e.w.value("gradingtype", "ABSOLUTE_POSITION")
	e.w.value("showgrading", "SHOW")
	e.w.value("numberingstyle", "none")
	e.combined(q)
	for i, text := range b.Items {
		p := e.pictures()
		e.w.line(`    <answer fraction="` + strconv.Itoa(i+1) + `" format="html">`)
		e.w.text("      ", markup.LabelToHTML(text, p.address))
		p.write("      ")
		e.w.line("    </answer>")
	}
}
