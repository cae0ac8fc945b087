package gift

import (
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

// sheet is a question as it is written.
type sheet struct {
	pictures markup.Pictures
	title    string
	stem     piece
	info     bool     // there are no braces
	mark     string   // what stands right behind the {
	lines    []string // the answers, each on a line
	general  piece
	gap      string // in the stem's text, where the answers stand; empty: behind it
}

func newSheet(q *quiz.Question, pictures markup.Pictures) *sheet {
	s := &sheet{title: strings.Join(strings.Fields(q.Title), " "), pictures: pictures}
	s.stem, s.general = s.block(intake.MarkedStem(q)), s.block(q.Explanation)
	return s
}

// answer adds a line of answers: what stands before the text, the text, and
// feedback.
func (s *sheet) answer(mark string, text piece, feedback string) {
	s.lines = append(s.lines, mark+text.within(s.stem.format)+s.feedback(feedback))
}

// typed adds an answer that students type, which is no Markdown.
func (s *sheet) typed(weight, text, feedback string) {
	s.lines = append(s.lines, "="+weight+text+s.feedback(feedback))
}

func (s *sheet) feedback(text string) string {
	if text == "" {
		return ""
	}
	return "#" + s.block(text).within(s.stem.format)
}

// String puts the parts together, with an empty line behind them.
func (s *sheet) String() string {
	var b strings.Builder
	if s.title != "" {
		b.WriteString("::" + escaped.Replace(s.title) + "::")
	}
	stem := s.stem.spell(moodle)
	if strings.HasPrefix(stem, "//") && s.title == "" {
		stem = "[moodle]" + stem // it would be a comment
	}
	before, after := stem, ""
	if s.gap != "" {
		before, after, _ = strings.Cut(stem, s.gap)
	}
	b.WriteString(before)
	if !s.info {
		b.WriteString("{" + s.mark)
		s.body(&b)
		b.WriteString("}" + after)
	}
	b.WriteString("\n\n")
	return b.String()
}

func (s *sheet) body(b *strings.Builder) {
	for _, line := range s.lines {
		b.WriteString("\n\t" + line)
	}
	switch {
	case s.general.text != "" && len(s.lines) == 0:
		b.WriteString("####" + s.general.spell(s.stem.format))
	case s.general.text != "":
		b.WriteString("\n\t####" + s.general.spell(s.stem.format) + "\n")
	case len(s.lines) > 0:
		b.WriteByte('\n')
	}
}
