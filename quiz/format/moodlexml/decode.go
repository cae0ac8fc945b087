package moodlexml

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/xmltree"
)

// Decode reads a file of at most 64 MB, one question at a time. A question that
// cannot be read is left out and stands in the issues; so are those of kinds
// that Bellwork does not have. The error is nil unless nothing could be read:
// an [*quiz.InvalidError] where the file is to blame, else the reader's own.
func Decode(r io.Reader) (quiz.Bank, []quiz.Issue, error) {
	d := &decoder{source: newSource(r)}
	for d.source.next() {
		if !d.next() {
			break
		}
	}
	switch err := d.source.err; {
	case errors.Is(err, errTooLarge):
		return quiz.Bank{}, nil, quiz.Invalid("file-too-large", "The file is larger than 64 MB.", "Split it into several files.")
	case err != nil:
		return quiz.Bank{}, nil, fmt.Errorf("read Moodle XML: %w", err)
	}
	d.reportDamage()
	return d.set.Done()
}

// decoder reads one file.
type decoder struct {
	source   *source
	set      intake.Set
	category []string // of the questions that follow
	toldInfo bool     // that descriptions of categories are left out
}

// next reads a question; false ends the file before its end.
func (d *decoder) next() bool {
	line, column := d.source.startLine, d.source.startColumn
	node, err := xmltree.Parse(d.source)
	open := d.source.state == atQuestion
	d.source.abandon()
	if err == nil && kindOf(node) == "category" {
		d.readCategory(node)
		return true
	}
	d.set.Begin(line, column)
	if d.set.Ordinal() > quiz.MaxQuestions {
		d.set.Refuse("moodle-too-many", fmt.Sprintf("the file holds more than %d questions; the rest is left out", quiz.MaxQuestions), "split it into several files")
		return false
	}
	if err != nil {
		d.refuseDamaged(line, open, err)
		return d.source.err == nil
	}
	it := &item{decoder: d, node: node}
	if body := it.read(); body != nil {
		it.question.Body = body
		it.finish()
		d.set.Add(it.question)
	}
	return true
}

// refuseDamaged says where a question is no XML; open: because the next one
// begins within it. Lines of the parser count from where the question begins.
func (d *decoder) refuseDamaged(start int, open bool, err error) {
	line, message := start, err.Error()
	var syntax *xmltree.SyntaxError
	if errors.As(err, &syntax) {
		line, message = start+syntax.Line-1, syntax.Message
	}
	switch {
	case open:
		message = "</question> is missing"
	case strings.Contains(message, "EOF"):
		message = "the file ends within it"
	}
	d.set.RefuseAt(line, 1, "moodle-xml", "this question is damaged and left out: "+message,
		fmt.Sprintf("mend the question that begins in line %d", start))
}

func (d *decoder) reportDamage() {
	if line := d.source.damage.letters; line > 0 {
		d.set.Report(quiz.Issue{
			Line: line, Column: 1, Severity: quiz.Warning, Code: "charset",
			Message: "some letters are not written in UTF-8; they were read as Windows-1252",
			Hint:    "look at letters with accents; save the file as UTF-8 if one is wrong",
		})
	}
	if line := d.source.damage.signs; line > 0 {
		d.set.Report(quiz.Issue{
			Line: line, Column: 1, Severity: quiz.Warning, Code: "moodle-xml-signs",
			Message: "signs that XML reserves stand unescaped in this file; they were read as themselves",
			Hint:    "write &amp; for & and &lt; for < in XML",
		})
	}
}

// kindOf returns the type of a question as the file calls it.
func kindOf(n *xmltree.Node) string {
	return strings.ToLower(strings.TrimSpace(n.Attr("type")))
}
