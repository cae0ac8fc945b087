package anki

import (
	"fmt"
	"html"
	"io"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/loss"
	"bellwork/quiz/markup"
)

// head says what the columns are, as Anki's own export does.
const head = "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n"

// Encode writes a bank as a text file of notes, of the types Basic and Cloze
// that every collection has. The issues name what is lost.
func Encode(w io.Writer, b *quiz.Bank) ([]quiz.Issue, error) {
	e := &encoder{
		report: loss.New("an Anki text file", loss.Title, loss.Points, loss.TimeLimit, loss.Combined, loss.Hints, loss.Evidence,
			loss.Media, loss.Pictures, loss.Feedback, loss.Scoring, loss.Case, loss.Typos, loss.Unit, loss.Distance, loss.Rubric),
	}
	e.report.Bank(b, loss.BankTitle, loss.Description, loss.Language, loss.License, loss.Source, loss.Reading)
	if b.ID == "" {
		e.report.Bank(b, loss.IDs)
	}
	e.out.WriteString(head)
	for i := range b.Questions {
		e.question(i+1, b.ID, &b.Questions[i])
	}
	if e.rows == 0 {
		e.report.Bank(b, loss.BankID) // which stands beside those of the questions
	}
	if _, err := io.WriteString(w, e.out.String()); err != nil {
		return nil, fmt.Errorf("write Anki text: %w", err)
	}
	return e.report.Issues(), nil
}

// encoder writes the notes.
type encoder struct {
	report *loss.Report
	out    strings.Builder
	rows   int
}

// sides is a note of two fields, in HTML.
type sides struct {
	kind        string
	front, back string
}

// question writes a question as a note.
func (e *encoder) question(n int, bank string, q *quiz.Question) {
	e.report.Question(n, q)
	s, ok := e.sides(q)
	if !ok {
		return
	}
	if front, _ := markup.FromHTML(s.front, nil); strings.TrimSpace(front) == "" {
		e.report.Left("a question that only shows a picture")
		return
	}
	id := ""
	if bank != "" {
		id = bank + "/" + q.ID
	}
	e.row(id, s.kind, e.deck(q), s.front, s.back, e.tags(q))
}

// sides chooses the type of note for a question.
func (e *encoder) sides(q *quiz.Question) (s sides, ok bool) {
	switch b := q.Body.(type) {
	case nil:
		e.report.Left("a question without a body")
	case *quiz.InfoBody:
		e.report.Left("a text without a question")
	case *quiz.PollBody:
		e.report.Left("a poll")
	case *quiz.TextBody:
		return e.text(q, b), true
	case *quiz.EssayBody:
		return e.essay(q), true
	case *quiz.GapsBody:
		return e.cloze(q, b), true
	default:
		return e.card(q), true
	}
	return sides{}, false
}

// row writes a line. Fields with signs of the format's own stand in quotes.
func (e *encoder) row(cells ...string) {
	e.rows++
	for i, cell := range cells {
		if i > 0 {
			e.out.WriteByte('\t')
		}
		if strings.ContainsAny(cell, "\t\n\r\"") || strings.HasPrefix(cell, "#") {
			cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
		}
		e.out.WriteString(cell)
	}
	e.out.WriteByte('\n')
}

// deck returns the path of decks for a category. One that would be read as
// another is lost.
func (e *encoder) deck(q *quiz.Question) string {
	deck := strings.Join(q.Category, "::")
	if !equal(deckPath(deck), q.Category) {
		e.report.Lost(loss.Category)
		return ""
	}
	return deck
}

// tags returns the tags with underscores for spaces. Those that would be read
// as others are lost.
func (e *encoder) tags(q *quiz.Question) string {
	var tags []string
	for _, t := range q.Tags {
		tags = append(tags, strings.ReplaceAll(t, " ", "_"))
	}
	text := strings.Join(tags, " ")
	if !equal(tagsOf(strings.Fields(text)), q.Tags) {
		e.report.Lost(loss.Tags)
		return ""
	}
	return text
}

func equal(a, b []string) bool {
	return strings.Join(a, "\x00") == strings.Join(b, "\x00") && len(a) == len(b)
}

// mine are the beginnings of what Anki takes for its own; an entity in it makes
// it text again, for Anki and for Decode.
var mine = strings.NewReplacer("[sound:", "&#91;sound:", "[latex]", "&#91;latex]", "[$", "&#91;$", "[anki:", "&#91;anki:", "[/anki:", "&#91;/anki:", "{{", "{&#123;")

// html returns a text as a field.
func (e *encoder) html(text string) string {
	if text == "" {
		return ""
	}
	return mine.Replace(markup.ToHTML(text, nil))
}

func (e *encoder) label(text string) string { return mine.Replace(markup.LabelToHTML(text, nil)) }

// plain returns plain words as a field.
func plain(words string) string {
	return mine.Replace(markup.LabelToHTML(markup.LabelFromPlain(words), nil))
}

// listed returns labels as a list.
func (e *encoder) listed(labels []string) string {
	var b strings.Builder
	b.WriteString("<ul>")
	for _, l := range labels {
		b.WriteString("<li>" + e.label(l) + "</li>")
	}
	b.WriteString("</ul>")
	return b.String()
}

// lines returns lines of labels and plain words below each other.
func (e *encoder) lines(lines []quiz.Line) string {
	var all []string
	for _, l := range lines {
		text := e.label(l.Text)
		if !l.Date.IsZero() {
			text = html.EscapeString(l.Date.String())
		}
		if l.Label != "" {
			text = e.label(l.Label) + ": " + text
		}
		all = append(all, text)
	}
	return strings.Join(all, "<br>")
}
