package opentrivia

import (
	"io"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/charset"
	"bellwork/quiz/format/intake"
)

// Decode reads a file in any of the three formats.
func Decode(r io.Reader) (quiz.Bank, []quiz.Issue, error) {
	text, issues, err := charset.Read(r, "open trivia")
	if err != nil {
		return quiz.Bank{}, nil, err
	}
	d := &decoder{}
	d.set.Report(issues...)
	if start := strings.TrimSpace(text[:min(len(text), 1000)]); strings.HasPrefix(start, "{") || strings.HasPrefix(start, "[") {
		d.json([]byte(text))
	} else {
		d.text(text)
	}
	return d.set.Done()
}

// decoder gathers the questions of a file.
type decoder struct {
	set       intake.Set
	languages map[string]bool
}

// item is a question as a file has it: plain texts, the key as one of them.
type item struct {
	line, column int
	stem, key    string
	options      []string
	category     []string
	tags         []string
	source       string
}
