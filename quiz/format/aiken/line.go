package aiken

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// kind is what a line is by the look of its beginning.
type kind uint8

const (
	words  kind = iota // a stem, or more of what stands above
	option             // "A. …" or "A) …"
	answer             // "ANSWER: B"
	remark             // "EXPLANATION: …"
)

// line is a line of the file with something in it.
type line struct {
	text   string // without the white space around it
	number int    // from 1
	column int    // of its first character, from 1
	after  bool   // a blank line stands before it
	kind   kind
}

// maxIgnored is the length in bytes up to which a line says nothing.
const maxIgnored = 1

// maxLines is the number of lines up to which a file is read: ten for each
// question that a bank can hold.
const maxLines = 500_000

// lines splits a file at LF, CRLF and CR, and leaves out what Moodle leaves
// out: lines of less than two bytes. more is the number of the first line that
// is not read, or 0.
func lines(file string) (out []line, more int) {
	file = strings.ReplaceAll(strings.ReplaceAll(file, "\r\n", "\n"), "\r", "\n")
	out = make([]line, 0, min(maxLines, 1+strings.Count(file, "\n")))
	number, blank := 0, false
	for raw := range strings.SplitSeq(file, "\n") {
		number++
		text := strings.TrimSpace(raw)
		if len(text) <= maxIgnored {
			blank = true
			continue
		}
		if len(out) == maxLines {
			return out, number
		}
		before := raw[:strings.Index(raw, text)]
		out = append(out, line{text: text, number: number, column: 1 + utf8.RuneCountInString(before), after: blank, kind: look(text)})
		blank = false
	}
	return out, 0
}

var (
	looseAnswer = regexp.MustCompile(`(?i)^` + keyword + `[(\[（［]?` + letter + `(?:[)\].）．］].*|` + gap + `*$|(?:` + between + letter + `)+` + gap + `*$)`)
	remarkStart = regexp.MustCompile(`(?i)^(?:feedback|(?:answer_)?explanation)\s*:\s*`)
)

// keyword matches what stands before a key.
const keyword = `(?:(?:correct )?ans(?:wers?)?|correct(?: (?:option|choice))?|key)(?:` + gap + `*[:=：]` + gap + `*|` + gap + `+)`

// between matches what stands between two letters of a key.
const between = gap + `*(?:[,;&/+，、；]|\band\b)` + gap + `*`

// look tells the kind of a line, in Moodle's order.
func look(text string) kind {
	switch {
	case strictOption.MatchString(text):
		return option
	case strings.HasPrefix(text, "ANSWER:"), looseAnswer.MatchString(text):
		return answer
	case remarkStart.MatchString(text):
		return remark
	default:
		return words
	}
}
