package views

import (
	"context"
	"html"
	"io"
	"strconv"

	"github.com/a-h/templ"
)

// markBytes is about the length of one mark.
const markBytes = 120

// stripMarks are the marks of the strip. They are written by hand: there is one for each question, and as a template,
// which boxes and escapes five values a mark, they took a third of the time of a question page with 26 of them.
func stripMarks(f Frame, attempt string, steps []Step, form bool) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		b := make([]byte, 0, markBytes*len(steps))
		for _, s := range steps {
			b = s.appendMark(b, f, attempt, form)
		}
		_, err := w.Write(b)
		return err
	})
}

func (s Step) appendMark(b []byte, f Frame, attempt string, form bool) []byte {
	b = append(b, `<li data-is="`...)
	b = append(b, s.state()...)
	b = append(b, '"')
	if s.Flagged {
		b = append(b, ` data-flag`...)
	}
	end := `</button></li>`
	if form {
		b = append(b, `><button name="go" value="`...)
		b = strconv.AppendInt(b, int64(s.N), 10)
		b = append(b, `" form="answer"`...)
	} else {
		b = append(b, `><a href="`...)
		b = append(b, html.EscapeString(string(questionPath(attempt, s.N)))...)
		b = append(b, '"')
		end = `</a></li>`
	}
	b = append(b, ` aria-label="`...)
	b = append(b, html.EscapeString(stepLabel(f, s))...)
	b = append(b, '"')
	if s.Current {
		b = append(b, ` aria-current="step"`...)
	}
	b = append(b, '>')
	b = strconv.AppendInt(b, int64(s.N), 10)
	return append(b, end...)
}
