package format

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// sides are the signs that people write between a word and its meaning.
var sides = []string{" - ", " – ", " — ", "=", ";", "|", ":"}

const (
	leastWords = 3  // lines that make a list
	longestRow = 80 // characters; a sentence is longer
)

// wordList says what to do with a text whose lines are all a word, a sign and
// another word; empty: it is none. It is not read, for nothing tells such
// signs from those within a text.
func wordList(text string) (hint string, line int) {
	for _, sign := range sides {
		if first, number, ok := listedWith(text, sign); ok {
			return fmt.Sprintf("this looks like a word list; put a TAB instead of %q between the two sides of each line, such as %q", strings.TrimSpace(sign), first), number
		}
	}
	return "", 0
}

// wholeLines returns the beginning of a text without a line that is cut; nothing
// of what is no text.
func wholeLines(s *sample) string {
	text := s.text()
	switch last := strings.LastIndexByte(text, '\n'); {
	case isBinary(s.head):
		return ""
	case len(s.head) == sampleSize && last > 0:
		return text[:last]
	default:
		return text
	}
}

// listedWith reports whether every line that is not empty holds a sign once,
// with something on each side, and returns the first.
func listedWith(text, sign string) (first string, number int, ok bool) {
	lines, n := 0, 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		left, right, found := strings.Cut(line, sign)
		if !found || strings.TrimSpace(left) == "" || strings.TrimSpace(right) == "" || strings.Contains(right, sign) || utf8.RuneCountInString(line) > longestRow {
			return "", 0, false
		}
		if lines++; lines == 1 {
			first, number = line, n
		}
	}
	return first, number, lines >= leastWords
}
