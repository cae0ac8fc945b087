package quiz

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file holds what text, number, date and essay share: a response that is
// typed.

// readText takes what was typed, without the space around it. It returns nil
// where nothing can be seen.
func readText(in Input, limit int) (*Response, error) {
	text := strings.TrimFunc(strings.ToValidUTF8(in.Text, "\uFFFD"), unseen)
	if text == "" {
		return nil, nil
	}
	if n := utf8.RuneCountInString(text); n > limit {
		return nil, Invalid("text-too-long", fmt.Sprintf("This text has %d characters.", n),
			fmt.Sprintf("Shorten it to at most %d.", limit))
	}
	return &Response{Text: text}, nil
}

func unseen(r rune) bool { return unicode.IsSpace(r) || invisible(r) }

func sayText(r Response) []Line {
	if r.Text == "" {
		return nil
	}
	return []Line{{Text: r.Text}}
}
