package gift

import (
	"strings"

	"bellwork/quiz/format/cloze"
)

// clozeSource puts characters in the place of the signs where gaps are read:
// there a backslash before }, ~ and # is theirs.
var clozeSource = strings.NewReplacer("\uFDE0", `\`, "\uFDE1", ":", "\uFDE2", `\#`, "\uFDE3", "=", "\uFDE4", "{", "\uFDE5", `\}`, "\uFDE6", `\~`, "\uFDE7", "\n")

// isCloze reports whether a question has gaps like {1:MC:=right~wrong}. They
// are not GIFT, but teachers write them there.
func (r *reader) isCloze(s span) bool {
	return strings.Contains(s.text, ":") && cloze.Holds(clozeSource.Replace(s.text))
}

func (r *reader) cloze(s span) {
	body, format := cutFormat(s, moodle)
	r.warn(s, "gift-cloze", "gaps like {1:MC:…} are read, although they are not GIFT: Moodle would take the first braces alone", "")
	c, ok := cloze.Parse(clozeSource.Replace(body.text), cloze.Texts{
		Block: func(text string) string { return r.text(span{text, s.at}, format) },
		Label: func(text string) string { return r.label(span{text, s.at}, format) },
	}, r.set)
	if !ok {
		return
	}
	r.q.Stem, r.q.Body, r.q.Points, r.q.FixedOrder = c.Stem, &c.Gaps, c.Points, c.FixedOrder
	r.set.Add(r.q)
}
