package moodlexml

import (
	stdhtml "html"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/cloze"
)

// cloze reads a text with gaps. It says its points by the weights of the gaps,
// unless somebody wrote them beside it.
func (it *item) cloze() quiz.Body {
	n := it.node.Child("questiontext")
	source, pictures := cutMedia(content(n))
	if len(source) > maxSource {
		it.set.Refuse("moodle-long", "the text of this question is far too long", "shorten it")
		return nil
	}
	switch it.format {
	case plain:
		source = strings.ReplaceAll(stdhtml.EscapeString(source), "\n", "<br>\n")
	case auto, markdown:
		source = brokenLines(source)
	}
	c, ok := cloze.Parse(source, cloze.Texts{
		Block: func(s string) string { return it.fromHTML(n, s, false) },
		Label: func(s string) string { return it.fromHTML(n, s, true) },
	}, &it.decoder.set)
	if !ok {
		return nil
	}
	it.question.Stem, it.question.FixedOrder = c.Stem, c.FixedOrder
	it.media(n, pictures)
	if it.question.Points == 0 {
		it.question.Points = c.Points
	}
	return &c.Gaps
}
