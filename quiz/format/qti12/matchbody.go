package qti12

import (
	"fmt"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// match reads responses that choose among the same labels: each is a left side.
func (it *item) match() (quiz.Body, bool) {
	body := &quiz.MatchBody{}
	rights := newRights(it)
	var skipped []string
	for _, r := range it.responses {
		left := it.texts.label(r.prompt)
		i := it.best(r)
		switch {
		case left == "" && i >= 0 && rights.text(r, i) == "", left == "" && i < 0:
			skipped = append(skipped, "an empty line")
		case i < 0:
			skipped = append(skipped, "“"+intake.Short(words(left), 80)+"”, for which the file has no right side")
		default:
			body.Pairs = append(body.Pairs, quiz.Pair{Left: left, Right: rights.text(r, i)})
		}
	}
	body.Pairs = it.dropTwins(body.Pairs)
	body.Distractors = rights.others(body.Pairs)
	it.warnMatch(skipped)
	if len(body.Pairs) == 0 {
		it.doc.set.Refuse("qti12-match", "the file does not say what belongs together", "add the pairs in the program that made the file")
		return nil, false
	}
	return body, true
}

// best returns the label that is right for a response; -1 where none is.
func (it *item) best(r *response) int {
	k := it.keyOf(r)
	best := -1
	for i, p := range k.points {
		if p > 0 && (best < 0 || p > k.points[best]) {
			best = i
		}
	}
	for i, together := range k.together {
		if together {
			return i
		}
	}
	return best
}

func (it *item) warnMatch(skipped []string) {
	if len(skipped) > 0 {
		it.doc.set.Warn("qti12-match-left-out", "left out of the pairs: "+skipped[0]+andMore(len(skipped)-1), "look at the question")
	}
	for _, r := range it.responses {
		if it.feedback.nodes[trimResponse(r.ident)+"_fb"] != nil || it.feedback.nodes[r.ident+"_fb"] != nil {
			it.texts.lose("the feedback on single pairs")
		}
	}
}

func andMore(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(" and %d more", n)
}

// dropTwins takes out pairs that stand there twice.
func (it *item) dropTwins(pairs []quiz.Pair) []quiz.Pair {
	seen := map[quiz.Pair]bool{}
	kept := pairs[:0:0]
	for _, p := range pairs {
		if !seen[p] {
			seen[p] = true
			kept = append(kept, p)
		}
	}
	if n := len(pairs) - len(kept); n > 0 {
		it.doc.set.Warn("qti12-pair-twice", fmt.Sprintf("pairs that stand there twice are taken once: %d", n), "")
	}
	return kept
}

// rights holds the texts of the labels, each turned into Markdown once.
type rights struct {
	it    *item
	texts map[string]string // by HTML
}

func newRights(it *item) *rights { return &rights{it: it, texts: map[string]string{}} }

func (s *rights) text(r *response, i int) string {
	html := r.labels[i].html
	text, ok := s.texts[html]
	if !ok {
		text = s.it.texts.label(html)
		s.texts[html] = text
	}
	return text
}

// others returns the labels that belong to no left side, in their order.
func (s *rights) others(pairs []quiz.Pair) []string {
	seen := map[string]bool{"": true}
	for _, p := range pairs {
		seen[p.Right] = true
	}
	var out []string
	for _, r := range s.it.responses {
		for i := range r.labels {
			if text := s.text(r, i); !seen[text] {
				seen[text] = true
				out = append(out, text)
			}
		}
	}
	return out
}
