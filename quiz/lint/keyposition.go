package lint

import (
	"fmt"

	"bellwork/quiz"
)

// fewestKeys is how many questions it takes for a position to be a pattern:
// four keys of four options fall into one place by chance once in 64 banks.
const fewestKeys = 4

// keyPosition finds banks whose single choices all have the right option in
// the same place, and banks whose statements are all true or all false. Options
// are shuffled on the screen, but not on paper and not in other programs.
func keyPosition(b *quiz.Bank) []quiz.Issue {
	choices := sameKey(b, func(body quiz.Body) (int, bool) {
		c, ok := body.(*quiz.ChoiceBody)
		if !ok || c.Multiple {
			return 0, false
		}
		return onlyKey(c)
	})
	if choices.count >= fewestKeys {
		return place([]quiz.Issue{warning("key-position", "options",
			fmt.Sprintf("the right option has the number %d in all %d single choices", choices.key+1, choices.count),
			"move some of them")}, &b.Questions[choices.first], choices.first)
	}
	statements := sameKey(b, func(body quiz.Body) (int, bool) {
		s, ok := body.(*quiz.TrueFalseBody)
		if ok && s.Answer {
			return 1, true
		}
		return 0, ok
	})
	if statements.count >= fewestKeys {
		return place([]quiz.Issue{warning("key-position", "key",
			fmt.Sprintf("all %d statements are %t", statements.count, statements.key == 1),
			"turn some of them round")}, &b.Questions[statements.first], statements.first)
	}
	return nil
}

// run is a set of questions that share a key.
type run struct {
	key, count, first int
}

// sameKey counts the questions that have a key of the wanted sort; the count is
// 0 where their keys differ.
func sameKey(b *quiz.Bank, keyOf func(quiz.Body) (int, bool)) run {
	var r run
	for i := range b.Questions {
		key, ok := keyOf(b.Questions[i].Body)
		switch {
		case !ok:
		case r.count == 0:
			r = run{key, 1, i}
		case key != r.key:
			return run{}
		default:
			r.count++
		}
	}
	return r
}

func onlyKey(c *quiz.ChoiceBody) (int, bool) {
	for i, o := range c.Options {
		if o.Correct {
			return i, true
		}
	}
	return 0, false
}
