package native

import (
	"bytes"
	"regexp"
)

// jsonWord matches what stands without quotes.
var jsonWord = regexp.MustCompile(`^(true|false|null|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?)`)

// usualWords are most of those in a bank, which need no search.
var usualWords = []string{"true", "false", "0", "1"}

// word returns the word at the start of the data, or nothing.
func word(data []byte) string {
	if end := bytes.IndexAny(data[:min(len(data), len("false,"))], ",]} \r\n"); end > 0 {
		for _, usual := range usualWords {
			if usual == string(data[:end]) {
				return usual
			}
		}
	}
	return string(jsonWord.Find(data))
}
