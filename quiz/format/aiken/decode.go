package aiken

import (
	"io"
	"regexp"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/charset"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

// Decode reads a file. Its head is the caller's to name; everything else that
// could not be read stands in the issues.
func Decode(r io.Reader) (quiz.Bank, []quiz.Issue, error) {
	file, issues, err := charset.Read(r, "Aiken")
	if err != nil {
		return quiz.Bank{}, nil, err
	}
	d := decoder{Set: intake.Set{Hints: mending()}}
	d.Report(issues...)
	rest, more := lines(file)
	for len(rest) > 0 && !d.Full() {
		first := rest[0]
		var c chunk
		if c, rest = cut(rest); c.long {
			d.Begin(first.number, first.column)
			d.Refuse("aiken-too-long", "there is no ANSWER line in ten thousand lines", "add one below the options of each question: ANSWER: A")
			continue
		}
		d.chunk(c)
	}
	if more > 0 {
		d.Report(quiz.Issue{Line: more, Column: 1, Severity: quiz.Error, Code: "aiken-too-long",
			Message: "the file is not read from this line on: it has more than 500,000 lines", Hint: "split it into several files"})
	}
	d.unnumber()
	return d.Done()
}

type decoder struct {
	intake.Set
	asked []asked // for each question of the bank
}

// chunk reads what stands up to an ANSWER line. Only what is nearest to that
// line can be a question.
func (d *decoder) chunk(c chunk) {
	sections, doubt := sectionsOf(c.body)
	for i := range sections {
		d.above(sections[i].nearest())
	}
	if c.answer == nil {
		d.unanswered(sections)
		return
	}
	if len(sections) == 0 {
		d.Begin(c.answer.number, c.answer.column)
		d.Refuse("aiken-order", "an ANSWER line stands before any question", "write the question and its options above it")
		return
	}
	d.unanswered(sections[:len(sections)-1])
	d.question(&sections[len(sections)-1], &c, doubt)
}

// sectionsOf reads a chunk as Moodle would, and if that gives no question, more
// and more tolerantly; doubt is what is then to be said.
func sectionsOf(body []line) (sections []section, doubt string) {
	first := strictSections(body)
	if asks(first) {
		return first, ""
	}
	if s := looseSections(body, loose); asks(s) {
		if look(s[len(s)-1].stem[0].text) == option {
			return s, "the question itself begins like an option; Moodle would take it for one"
		}
		return s, "the options are not labelled A. or A); Moodle would not find them"
	}
	if s := looseSections(body, bare); asks(s) {
		return s, "the letters of the options have neither a full stop nor a bracket; Moodle would not find them"
	}
	return first, ""
}

func asks(sections []section) bool { return len(sections) > 0 && sections[len(sections)-1].sound() }

// above names text that a blank line parts from the question below it: a
// question that has lost its options must not become a part of the next one.
func (d *decoder) above(text []line) {
	said := false
	for _, l := range text {
		if said = said && !l.after; !said && !numbering.MatchString(l.text) {
			said = true
			d.Report(quiz.Issue{Line: l.number, Column: l.column, Severity: quiz.Error, Code: "aiken-text",
				Message: "no options and no ANSWER line follow this text; it is left out", Hint: "remove the blank line below it if it belongs to the next question"})
		}
	}
}

// unanswered refuses sections that no ANSWER line belongs to. Text alone, such
// as a last line, is no question at all.
func (d *decoder) unanswered(sections []section) {
	for i := range sections {
		s := &sections[i]
		at := s.first()
		if len(s.options) == 0 {
			d.Report(quiz.Issue{Line: at.number, Column: at.column, Severity: quiz.Warning, Code: "aiken-text",
				Message: "no options and no ANSWER line follow this text; it is left out"})
			continue
		}
		d.Begin(at.number, at.column)
		if len(s.stem) == 0 {
			d.orphaned()
			continue
		}
		d.Refuse("aiken-no-answer", "this question has no ANSWER line", "add one below its options: ANSWER: A")
	}
}

// orphaned refuses options without a stem.
func (d *decoder) orphaned() {
	d.Refuse("aiken-order", "these options belong to no question", "write the question on the line above them")
}

// question reads the section that an ANSWER line closes.
func (d *decoder) question(s *section, c *chunk, doubt string) {
	at := s.first()
	d.Begin(at.number, at.column)
	switch {
	case len(s.stem) == 0:
		d.orphaned()
		return
	case len(s.options) < 2:
		d.Refuse("aiken-options", "this question has fewer than two options", "begin each with a capital letter and a full stop, as in: A. Paris")
		return
	}
	texts, whole := d.options(s)
	k := readKey(c.answer.text, s.options)
	if len(k.right) == 0 {
		d.doubt("aiken-key", *c.answer, "this line names none of the question's options, so the question has no key")
	}
	d.doubt("aiken-label", at, doubt)
	d.doubt("aiken-answer", *c.answer, k.doubt)
	if !whole {
		d.doubt("aiken-option-lines", at, "an option goes on below its line; its lines were joined")
	}
	stem := d.stem(s)
	d.asked = append(d.asked, asked{text: stem, ordinal: d.Ordinal(), line: at.number})
	d.Add(quiz.Question{Stem: markup.FromPlain(stem), Body: body(texts, k.right), Explanation: explanation(c.remarks)})
}

// doubt warns of what was read although Moodle would not, if anything.
func (d *decoder) doubt(code string, at line, message string) {
	if message != "" {
		d.WarnAt(at.number, at.column, code, message, "")
	}
}

// options returns the texts of the options; whole is false if one runs over
// several lines.
func (d *decoder) options(s *section) (texts []string, whole bool) {
	whole = true
	for i := range s.options {
		texts = append(texts, s.options[i].text())
		whole = whole && len(s.options[i].lines) == 1
	}
	return texts, whole
}

// numbering is a line that only numbers the question.
var numbering = regexp.MustCompile(`(?i)^(?:question|q)?\s*\d{1,4}\s*[.):]?$`)

// stem joins the lines of the stem. Moodle would keep the last one alone.
func (d *decoder) stem(s *section) string {
	if len(s.stem) == 1 {
		return s.stem[0].text
	}
	d.doubt("aiken-lines", s.stem[0], "the question runs over several lines, which were joined; Moodle would keep the last one alone")
	var b strings.Builder
	for i, l := range s.stem {
		if i < len(s.stem)-1 && numbering.MatchString(l.text) {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
			if l.after {
				b.WriteByte('\n')
			}
		}
		b.WriteString(l.text)
	}
	return b.String()
}

func body(texts []string, right []int) quiz.Body {
	options := make([]quiz.Option, len(texts))
	for i, t := range texts {
		options[i].Text = markup.LabelFromPlain(t)
	}
	for _, i := range right {
		options[i].Correct = true
	}
	return intake.Marked(options, len(right) > 1)
}

func explanation(remarks []line) string {
	texts := make([]string, len(remarks))
	for i, l := range remarks {
		texts[i] = remarkStart.ReplaceAllString(l.text, "")
	}
	return markup.FromPlain(strings.Join(texts, "\n"))
}
