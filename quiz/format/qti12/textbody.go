package qti12

import (
	"fmt"
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// accepted is a text that the rules name as an answer.
type accepted struct {
	literal
	score float64
	keyed bool // a rule gives points for it
}

// accepts returns the texts that the rules name for a response: first those
// that earn points, then those that only show a feedback.
func (it *item) accepts(r *response) []accepted {
	var out []accepted
	at := map[string]int{}
	for _, keyed := range []bool{true, false} {
		for _, rule := range it.rules {
			if keyed == (rule.set && rule.score > 0) {
				out = it.gather(out, at, rule, r)
			}
		}
	}
	return out
}

// gather adds the texts that one rule names. Of a text that stands there
// already, the better mark counts.
func (it *item) gather(out []accepted, at map[string]int, rule *rule, r *response) []accepted {
	for _, l := range rule.literals {
		if !it.concerns(l, r) || l.negated || l.value == "" || l.op != "equal" && l.op != "substring" && l.op != "subset" {
			continue
		}
		a := accepted{literal: l, score: rule.score, keyed: rule.set && rule.score > 0}
		i, twice := at[l.op+l.value]
		switch {
		case !twice:
			at[l.op+l.value] = len(out)
			out = append(out, a)
		case a.keyed && a.score > out[i].score:
			out[i] = a
		}
	}
	return out
}

// hasKey reports whether the rules name a text that earns points.
func (it *item) hasKey(r *response) bool {
	return slices.ContainsFunc(it.accepts(r), func(a accepted) bool { return a.keyed })
}

// text reads a response to which a short text is written.
func (it *item) text(r *response) quiz.Body {
	all := it.accepts(r)
	whole, exact, keyed := 0.0, true, false
	for _, a := range all {
		whole = max(whole, a.score)
		exact, keyed = exact && (a.exact || !a.keyed), keyed || a.keyed
	}
	b := it.builder(exact && keyed)
	for _, a := range all {
		t := quiz.AcceptText{Text: wildcards(a.value, a.op == "substring"), Feedback: it.feedback.of(it, r, a.value, "")}
		if a.keyed {
			t.Fraction = intake.Fraction(a.score / whole)
		}
		if a.keyed || t.Feedback != "" {
			b.accept(t)
		}
	}
	return b.body
}

// textBuilder gathers texts of which no two are read the same.
type textBuilder struct {
	it   *item
	body *quiz.TextBody
	seen map[string]int
}

func (it *item) builder(exact bool) *textBuilder {
	return &textBuilder{it: it, body: &quiz.TextBody{Case: exact}, seen: map[string]int{}}
}

// accept adds a text, or its feedback to the one that is read the same.
func (b *textBuilder) accept(t quiz.AcceptText) {
	key := t.Text
	if !b.body.Case {
		key = quiz.Fold(key)
	}
	i, twice := b.seen[key]
	if !twice {
		b.seen[key] = len(b.body.Accept)
		b.body.Accept = append(b.body.Accept, t)
		return
	}
	a := &b.body.Accept[i]
	if a.Feedback == "" {
		a.Feedback = t.Feedback
	} else if t.Feedback != "" && t.Feedback != a.Feedback {
		b.it.doc.set.Warn("qti12-same-text", fmt.Sprintf("“%s” and “%s” are read the same here; only the feedback on the first is kept",
			intake.Short(a.Text, 80), intake.Short(t.Text, 80)), "")
	}
}

// wildcards spells a text of the file so that a * in it is only a *.
func wildcards(text string, anywhere bool) string {
	text = strings.ReplaceAll(text, "*", `\*`)
	if anywhere {
		return "*" + text + "*"
	}
	return text
}

// blankText reads the labels of a blank that is typed: each is an answer. New
// Quizzes says for each how it is compared.
func (it *item) blankText(r *response) quiz.Body {
	exact, typos := len(r.labels) > 0, 0
	for _, l := range r.labels {
		how := l.node.Attr("scoring_algorithm")
		exact = exact && (how == "TextEquivalence" || fold(l.node.Attr("case")) == "yes")
		if how == "TextCloseEnough" {
			typos = min(max(1, typos, int(number(l.node.Attr("levenshtein_distance")))), maxTypos)
		}
	}
	b := it.builder(exact)
	b.body.Typos = typos
	for _, l := range r.labels {
		if l.node.Attr("scoring_algorithm") == "TextRegex" {
			it.texts.lose("a search pattern")
			continue
		}
		text := wildcards(words(it.texts.label(l.html)), l.node.Attr("scoring_algorithm") == "TextContainsAnswer")
		if text != "" {
			b.accept(quiz.AcceptText{Text: text, Fraction: 1, Feedback: it.feedback.of(it, r, l.ident, l.ident)})
		}
	}
	return b.body
}

// maxTypos is the most that Bellwork forgives.
const maxTypos = 10
