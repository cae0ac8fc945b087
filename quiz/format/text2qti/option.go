package text2qti

import (
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

// single reads a choice of one option.
func (p *prose) single(found []option) quiz.Body {
	if b := p.trueFalse(found); b != nil {
		return b
	}
	options := p.options(found)
	full := 0
	for _, o := range options {
		if o.Correct {
			full++
		}
	}
	if full > 1 {
		p.Warn("text2qti-several", "several options are right; the question became a choice of several", "write [*] and [ ] if that is meant, or take a * away")
	}
	return intake.Marked(options, full > 1)
}

func (p *prose) options(found []option) []quiz.Option {
	options := make([]quiz.Option, len(found))
	for i, o := range found {
		options[i] = quiz.Option{Text: p.label(o.text.text()), Correct: o.right, Feedback: p.markdown(o.feedback.text())}
	}
	return options
}

// trueFalse returns a choice between True and False as what it is.
func (p *prose) trueFalse(found []option) quiz.Body {
	if len(found) != 2 || found[0].right == found[1].right {
		return nil
	}
	var b quiz.TrueFalseBody
	seen := map[string]bool{}
	for _, o := range found {
		word := strings.ToLower(o.text.text())
		seen[word] = true
		switch word {
		case "true":
			b.TrueFeedback, b.Answer = p.markdown(o.feedback.text()), o.right
		case "false":
			b.FalseFeedback = p.markdown(o.feedback.text())
		default:
			return nil
		}
	}
	if len(seen) < 2 {
		return nil
	}
	return &b
}

// accepted reads short answers. Those that differ in case or accents alone are
// one to Bellwork.
func (p *prose) accepted(found []option) quiz.Body {
	b := &quiz.TextBody{}
	seen := map[string]bool{}
	for _, o := range found {
		text := oneLine(o.text.text())
		if folded := quiz.Fold(text); !seen[folded] {
			seen[folded] = true
			b.Accept = append(b.Accept, quiz.AcceptText{Text: intake.Literal(text), Fraction: 1, Feedback: p.markdown(o.feedback.text())})
		}
	}
	return b
}

// label reads the text of an option, which is one line here.
func (p *prose) label(source string) string {
	text := p.markdown(source)
	if !strings.Contains(text, "\n") {
		return text
	}
	return p.LabelFromHTML(markup.ToHTML(text, nil), nil)
}
