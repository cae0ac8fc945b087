package blackboard

import (
	"fmt"
	"io"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/loss"
	"bellwork/quiz/markup"
)

// Encode writes a bank. The issues name every loss.
func Encode(w io.Writer, b *quiz.Bank) ([]quiz.Issue, error) {
	report := loss.New("Blackboard", loss.Title, loss.Points, loss.TimeLimit, loss.Explanation, loss.Combined, loss.Hints, loss.Tags,
		loss.Category, loss.Evidence, loss.Media, loss.Pictures, loss.Shuffle, loss.Feedback, loss.Scoring, loss.Case, loss.Typos,
		loss.Unit, loss.Distance)
	report.Bank(b, loss.BankID, loss.BankTitle, loss.Description, loss.Language, loss.License, loss.Source, loss.Reading, loss.IDs)
	var out strings.Builder
	for i := range b.Questions {
		q := &b.Questions[i]
		report.Question(i+1, q)
		if fields := fieldsOf(q, report); fields != nil {
			out.WriteString(strings.Join(fields, "\t") + "\r\n")
		}
	}
	if _, err := io.WriteString(w, out.String()); err != nil {
		return nil, fmt.Errorf("write Blackboard questions: %w", err)
	}
	return report.Issues(), nil
}

// block writes a text of several lines into one field.
func block(text string) string {
	html := markup.ToHTML(text, nil)
	if inner, ok := strings.CutPrefix(html, "<p>"); ok && strings.Count(html, "<p>") == 1 && strings.HasSuffix(inner, "</p>") {
		html = strings.TrimSuffix(inner, "</p>")
	}
	return field(html)
}

// label writes a text of one line.
func label(text string) string { return field(markup.LabelToHTML(text, nil)) }

// field keeps HTML on one line: within pre, line ends and TABs count.
func field(html string) string {
	line, tab := " ", " "
	if strings.Contains(html, "<pre") {
		line, tab = "&#10;", "&#9;"
	}
	html = strings.NewReplacer("\n", line, "\t", tab).Replace(strings.TrimSpace(html))
	if strings.HasPrefix(html, `"`) {
		html = "&quot;" + html[1:] // so that nobody takes it for a quote around the field
	}
	return html
}

// plain keeps an accepted answer on one line.
func plain(text string) string { return strings.Join(strings.Fields(text), " ") }
