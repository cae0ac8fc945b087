package loss

import (
	"regexp"

	"bellwork/quiz"
)

// mapTexts replaces every text of a question that is written in Markdown.
func mapTexts(q *quiz.Question, change func(string) string) {
	visit := func(s *string) { *s = change(*s) }
	visit(&q.Stem)
	visit(&q.Explanation)
	visit(&q.Combined.Correct)
	visit(&q.Combined.Partial)
	visit(&q.Combined.Incorrect)
	for i := range q.Hints {
		visit(&q.Hints[i])
	}
	eachFeedback(q, visit)
	eachLabel(q, visit)
}

// eachLabel visits the texts of options, items and pairs.
func eachLabel(q *quiz.Question, visit func(*string)) {
	eachBody(q, func(b *quiz.ChoiceBody) {
		for i := range b.Options {
			visit(&b.Options[i].Text)
		}
	})
	eachBody(q, func(b *quiz.OrderBody) { eachText(b.Items, visit) })
	eachBody(q, func(b *quiz.PollBody) { eachText(b.Options, visit) })
	eachBody(q, func(b *quiz.EssayBody) { visit(&b.Rubric) })
	eachBody(q, func(b *quiz.MatchBody) {
		for i := range b.Pairs {
			visit(&b.Pairs[i].Left)
			visit(&b.Pairs[i].Right)
		}
		eachText(b.Distractors, visit)
	})
}

func eachText(texts []string, visit func(*string)) {
	for i := range texts {
		visit(&texts[i])
	}
}

// picture matches a picture of the bank in a text; its group is the text that
// stands for it.
var picture = regexp.MustCompile(`!\[([^\]]*)\]\(media/[0-9a-f]{40}\.[a-z]+\)`)

func hasPictures(q *quiz.Question) bool {
	found := false
	mapTexts(q, func(text string) string {
		found = found || picture.MatchString(text)
		return text
	})
	return found
}

func withoutPictures(text string) string { return picture.ReplaceAllString(text, "$1") }
