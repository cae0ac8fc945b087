package qti2

import (
	"strings"
	"unicode"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/qti2/rules"
	"bellwork/quiz/format/xmltree"
)

// candidate is a word that may be accepted, with what it earns.
type candidate struct {
	word   string
	points float64
}

// words returns the words that are accepted, each with its share of what the
// best one earns. Spellings that Bellwork reads alike stand there once.
func (it *item) words(d rules.Declaration) *quiz.TextBody {
	t := &quiz.TextBody{Case: it.caseMatters(d)}
	candidates := it.candidates(d)
	best := 0.0
	for _, c := range candidates {
		best = max(best, c.points)
	}
	for _, c := range candidates {
		if c.word == "" || it.note(best) <= 0 || reads(t, c.word) || len(t.Accept) > quiz.MaxOptions {
			continue
		}
		t.Accept = append(t.Accept, quiz.AcceptText{
			Text: strings.ReplaceAll(c.word, "*", `\*`), Fraction: intake.Fraction(min(1, max(-1, c.points/best))),
		})
	}
	return t
}

// reads reports whether a word is read like one that is accepted already.
func reads(t *quiz.TextBody, word string) bool {
	for _, a := range t.Accept {
		one := quiz.TextBody{Accept: []quiz.AcceptText{{Text: a.Text, Fraction: 1}}, Case: t.Case}
		if one.Grade(quiz.Response{Text: word}).Fraction == 1 {
			return true
		}
	}
	return false
}

// candidates returns the words of the mapping; else those that earn something
// by the rules; else the right one.
func (it *item) candidates(d rules.Declaration) []candidate {
	var out []candidate
	if it.mapped(d.ID) {
		for _, e := range d.Mapping.Entries {
			out = append(out, candidate{e.Key, e.Value})
		}
		return out
	}
	for _, w := range it.mentioned(d) {
		if points, ok := it.earned(map[string][]string{d.ID: {w}}); ok && points > 0 {
			out = append(out, candidate{w, points})
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, w := range d.Correct {
		out = append(out, candidate{w, 1})
	}
	return out
}

// mentioned returns the words that an item names: the right one, those of the
// mapping, and those with which the rules compare.
func (it *item) mentioned(d rules.Declaration) []string {
	out := append([]string(nil), d.Correct...)
	if d.Mapping != nil {
		for _, e := range d.Mapping.Entries {
			out = append(out, e.Key)
		}
	}
	it.processing.Walk(func(n *xmltree.Node) bool {
		if n.Name == "baseValue" && n.Attr("baseType") == "string" {
			out = append(out, spaced(n.Content()))
		}
		return len(out) < quiz.MaxOptions
	})
	return out
}

// caseMatters reports whether a word in other capitals earns something else.
// Without rules it does not.
func (it *item) caseMatters(d rules.Declaration) bool {
	if it.mapped(d.ID) {
		return it.entriesMindCase(d.Mapping)
	}
	for _, w := range it.mentioned(d) {
		as, ok := it.earned(map[string][]string{d.ID: {w}})
		if other := turnedCase(w); ok && as > 0 && other != w {
			turned, _ := it.earned(map[string][]string{d.ID: {other}})
			return turned != as
		}
	}
	return false
}

// entriesMindCase goes by what the entries say. Where they do not, QTI 2 minds
// the case and QTI 3 does not, unless two entries differ in nothing else.
func (it *item) entriesMindCase(m *rules.Mapping) bool {
	seen := map[string]bool{}
	for _, e := range m.Entries {
		folded := strings.ToLower(e.Key)
		if e.Fold != nil && !*e.Fold || e.Fold == nil && (!it.modern || seen[folded]) {
			return true
		}
		seen[folded] = true
	}
	return false
}

func turnedCase(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsUpper(r) {
			return unicode.ToLower(r)
		}
		return unicode.ToUpper(r)
	}, s)
}
