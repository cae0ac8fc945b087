package loss

import (
	"regexp"

	"bellwork/quiz"
)

// mapTexts replaces every text of a question that is written in Markdown.
func mapTexts(q *quiz.Question, change func(text string, label bool) string) {
	q.EachText(func(text *string, label bool) { *text = change(*text, label) })
}

// anyText reports whether a condition holds for one of these texts.
func anyText(q *quiz.Question, holds func(string) bool) bool {
	found := false
	q.EachText(func(text *string, _ bool) { found = found || holds(*text) })
	return found
}

// picture matches a picture of the bank in a text; its group is the text that
// stands for it.
var picture = regexp.MustCompile(`!\[((?:\\.|[^\]\\])*)\]\(media/[0-9a-f]{40}\.[a-z]+\)`)

func hasPictures(q *quiz.Question) bool { return anyText(q, picture.MatchString) }

func withoutPictures(text string, _ bool) string { return WithoutPictures(text) }

// WithoutPictures puts their alternative texts in the place of a text's
// pictures: for formats that hold Markdown, but no files.
func WithoutPictures(text string) string { return picture.ReplaceAllString(text, "$1") }
