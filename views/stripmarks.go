package views

import (
	"context"
	"html"
	"io"
	"strconv"
	"strings"

	"github.com/a-h/templ"
)

// stripMarks are the marks of the strip. They are written by hand: there is one for each question, and as a template,
// which boxes and escapes each value of a mark, they took a quarter of the time of a question page with 26 of them.
func stripMarks(f Frame, attempt string, steps []Step, form bool) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		m := marks{frame: f, attempt: attempt, form: form, labels: map[look]label{}}
		for _, s := range steps {
			m.html = m.appendMark(m.html[:0], s)
			if _, err := w.Write(m.html); err != nil {
				return err
			}
		}
		return nil
	})
}

// marks writes one mark after the other.
type marks struct {
	frame   Frame
	attempt string
	form    bool
	labels  map[look]label
	html    []byte // of one mark; reused
}

// look is all that the label of a mark depends on besides the number.
type look struct {
	state   string
	flagged bool
}

// label is what stands before and after the number, as HTML.
type label struct{ before, after string }

func (m *marks) appendMark(b []byte, s Step) []byte {
	n := strconv.Itoa(s.N)
	b = append(b, `<li data-is="`...)
	b = append(b, s.state()...)
	b = append(b, '"')
	if s.Flagged {
		b = append(b, ` data-flag`...)
	}
	end := `</button></li>`
	if m.form {
		b = append(b, `><button name="go" value="`...)
		b = append(b, n...)
		b = append(b, `" form="answer"`...)
	} else {
		b = append(b, `><a href="`...)
		b = append(b, html.EscapeString(string(questionPath(m.attempt, s.N)))...)
		b = append(b, '"')
		end = `</a></li>`
	}
	words := m.label(s)
	b = append(b, ` aria-label="`...)
	b = append(b, words.before...)
	b = append(b, n...)
	b = append(b, words.after...)
	b = append(b, '"')
	if s.Current {
		b = append(b, ` aria-current="step"`...)
	}
	b = append(b, '>')
	b = append(b, n...)
	return append(b, end...)
}

// label finds the words for a look once and not for each mark.
func (m *marks) label(s Step) label {
	l := look{s.state(), s.Flagged}
	words, ok := m.labels[l]
	if !ok {
		const number = "\x00" // stands for any number, and in no message
		text := html.EscapeString(lookLabel(m.frame, s, number))
		words.before, words.after, _ = strings.Cut(text, number)
		m.labels[l] = words
	}
	return words
}
