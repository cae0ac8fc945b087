package moodlexml

import (
	"bufio"
	"fmt"
	"io"
	"slices"

	"bellwork/quiz"
	"bellwork/quiz/format/loss"
)

// Encode writes a bank as Moodle XML. The issues name everything that the
// format cannot hold.
func Encode(w io.Writer, b *quiz.Bank) ([]quiz.Issue, error) {
	report := loss.New("Moodle XML", loss.TimeLimit, loss.Evidence, loss.Typos, loss.Distance, loss.Scoring)
	report.Bank(b, loss.BankID, loss.BankTitle, loss.Description, loss.Language, loss.License, loss.Source, loss.Reading)
	e := &encoder{w: &writer{out: bufio.NewWriter(w)}, report: report, files: map[string][]byte{}}
	for _, f := range b.Files {
		e.files[f.Path] = f.Data
	}
	e.w.line(`<?xml version="1.0" encoding="UTF-8"?>`)
	e.w.line("<quiz>")
	for i := range b.Questions {
		e.question(i+1, &b.Questions[i])
	}
	e.w.line("</quiz>")
	if err := e.w.out.Flush(); err != nil {
		return nil, fmt.Errorf("write Moodle XML: %w", err)
	}
	return report.Issues(), nil
}

// encoder writes one bank.
type encoder struct {
	w        *writer
	report   *loss.Report
	files    map[string][]byte
	category []string // of the questions that follow
}

func (e *encoder) question(n int, q *quiz.Question) {
	e.report.Question(n, q)
	write := e.bodyOf(q)
	if write == nil {
		return
	}
	e.setCategory(q.Category)
	e.w.line("")
	e.w.line(`  <question type="` + write.kind + `">`)
	e.head(q, write)
	write.body()
	e.foot(q, write)
	e.w.line("  </question>")
}

// setCategory writes that the following questions belong to another category.
func (e *encoder) setCategory(category []string) {
	if slices.Equal(category, e.category) {
		return
	}
	e.category = category
	e.w.line("")
	e.w.line(`  <question type="category">`)
	e.w.field("category", writeCategory(category))
	e.w.line("  </question>")
}

// head writes what stands before the fields of a kind.
func (e *encoder) head(q *quiz.Question, write *kind) {
	name := q.Title
	if name == "" {
		name = shortName(q.Stem)
	}
	e.w.field("name", name)
	e.stem(q, write)
	e.html("    ", "generalfeedback", q.Explanation)
	e.w.value("defaultgrade", number(write.points))
	e.w.value("penalty", "0.3333333")
	e.w.value("hidden", "0")
	e.w.value("idnumber", q.ID)
}

// stem writes the text of the question with the pictures below it.
func (e *encoder) stem(q *quiz.Question, write *kind) {
	p := e.pictures()
	source := write.stem(p)
	for _, m := range q.Media {
		if address := p.address(m.Path); address != "" {
			source += "\n" + mediaClass + `<img src="` + escape(address) + `" alt="` + escape(m.Alt) + `"></p>`
		}
	}
	e.w.line(`    <questiontext format="html">`)
	e.w.text("      ", source)
	p.write("      ")
	e.w.line("    </questiontext>")
}

// foot writes what stands behind the fields of a kind.
func (e *encoder) foot(q *quiz.Question, write *kind) {
	switch {
	case write.hints:
		for _, hint := range q.Hints {
			e.html("    ", "hint", hint)
		}
	case len(q.Hints) > 0:
		e.report.Lost(loss.Hints)
	}
	if len(q.Tags) == 0 {
		return
	}
	e.w.line("    <tags>")
	for _, tag := range q.Tags {
		e.w.line("      <tag>")
		e.w.text("        ", tag)
		e.w.line("      </tag>")
	}
	e.w.line("    </tags>")
}
