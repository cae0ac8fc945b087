package gift

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/loss"
)

// Encode writes a bank as Moodle would. Categories are lines between the
// questions; each question keeps its id, tags and title.
func Encode(w io.Writer, b *quiz.Bank) ([]quiz.Issue, error) {
	e := encoder{Report: loss.New("GIFT", loss.Points, loss.TimeLimit, loss.Combined, loss.Hints, loss.Evidence,
		loss.Shuffle, loss.Scoring, loss.Case, loss.Typos, loss.Unit, loss.Distance, loss.Rubric), gallery: newGallery(b.Files)}
	e.Bank(b, loss.BankID, loss.BankTitle, loss.Description, loss.Language, loss.License, loss.Source, loss.Reading)
	for i := range b.Questions {
		q := &b.Questions[i]
		e.Question(i+1, q)
		room := e.gallery.written
		s := newSheet(q, e.pictures(q))
		e.below(s, q)
		if !e.answers(s, q.Body) {
			e.gallery.written = room
			continue
		}
		e.shelve(q.Category)
		e.out.WriteString(comments(q) + s.String())
	}
	if _, err := w.Write(e.out.Bytes()); err != nil {
		return e.Issues(), fmt.Errorf("write GIFT: %w", err)
	}
	return e.Issues(), nil
}

type encoder struct {
	*loss.Report
	gallery  *gallery
	out      bytes.Buffer
	category []string // of the questions that are being written
}

// shelve writes a category where it is another one than before.
func (e *encoder) shelve(category []string) {
	if !slices.Equal(category, e.category) {
		e.category = category
		fmt.Fprintf(&e.out, "%s %s\n\n", categoryMark, writeCategory(category))
	}
}

// comments writes the id and the tags of a question, in a line of their own.
func comments(q *quiz.Question) string {
	var out []string
	add := func(name, value string) {
		if value = strings.Join(strings.Fields(value), " "); value != "" {
			out = append(out, "["+name+":"+strings.ReplaceAll(value, "]", `\]`)+"]")
		}
	}
	add("id", q.ID)
	for _, tag := range q.Tags {
		add("tag", tag)
	}
	if len(out) == 0 {
		return ""
	}
	return "// " + strings.Join(out, " ") + "\n"
}
