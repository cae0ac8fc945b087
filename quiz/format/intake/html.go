package intake

import (
	"slices"
	"strings"

	"bellwork/quiz/markup"
)

// FromHTML is [markup.FromHTML] for a text of the question that is being read.
// What cannot be shown is gathered, and said once when the question is added;
// but for pictures: who gives none for an address says why.
func (s *Set) FromHTML(source string, pictures markup.Pictures) string {
	text, lost := markup.FromHTML(source, pictures)
	s.lose(lost, pictures != nil)
	return text
}

// LabelFromHTML is [markup.LabelFromHTML] in the same way.
func (s *Set) LabelFromHTML(source string, pictures markup.Pictures) string {
	text, lost := markup.LabelFromHTML(source, pictures)
	s.lose(lost, pictures != nil)
	return text
}

// Words returns the words of a text in HTML that has to be plain: a title, a
// name, an accepted answer.
func Words(source string) string {
	text, _ := markup.LabelFromHTML(source, nil)
	words, _ := markup.LabelToPlain(text)
	return strings.TrimSpace(words)
}

func (s *Set) lose(lost []string, saidOfPictures bool) {
	for _, l := range lost {
		if !slices.Contains(s.lost, l) && !(saidOfPictures && l == "picture") {
			s.lost = append(s.lost, l)
		}
	}
}

// sayLost says what the texts of the question lost.
func (s *Set) sayLost() {
	if len(s.lost) > 0 {
		slices.Sort(s.lost)
		s.Warn("lost-markup", "not taken over from the texts: "+strings.Join(s.lost, ", "), "")
	}
	s.lost = nil
}
