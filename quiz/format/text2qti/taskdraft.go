package text2qti

import (
	"regexp"
	"slices"
	"strings"
)

// task is a question as it stands in the text.
type task struct {
	line    int
	heading *taskLine // the question's own; nil: it has none
	around  []taskLine
	tagged  bool // between <quiz> and </quiz>
	indent  int  // of the stem of a numbered question
	stem    lines
	hints   lines
	options []option
	ordered bool
	after   lines  // the explanation
	last    *lines // where more words belong once options were read; nil: to the last option
	blank   bool   // the line before was blank
	size    int    // lines so far
	bytes   int
	long    bool // a line is too long
	begun   bool // there are words in the stem
	keyed   bool // there is an answer in the stem
}

// isLong reports whether the question has more than is read.
func (t *task) isLong() bool {
	return t.long || t.size > maxLines || t.bytes > 2*maxBytes || len(t.options) > maxAnswers
}

func (t *task) option(l taskLine) {
	t.count(l)
	t.last, t.blank = nil, false
	t.ordered = t.ordered || l.ordered
	if len(t.options) <= maxAnswers {
		t.options = append(t.options, option{text: lines{l.text}, right: l.right, line: l.number})
	}
}

// count notes how much of the question there is so far.
func (t *task) count(l taskLine) {
	t.size++
	t.bytes += len(l.raw)
	t.long = t.long || l.long
}

var (
	// counted begins a question that is counted in words: **Q4. What?**
	counted = regexp.MustCompile(`(?i)^(?:[*_]{0,3}(?:question|frage|pregunta|q)\s*|[*_]{1,3})\d{1,4}\s*[.:)]`)
	// answerLine is a key in words, which no task list has.
	answerLine = regexp.MustCompile(`(?i)^[*_]{0,3}(?:correct )?answer(?::[*_]{0,3}|[*_]{1,3}:)[ \t]*[^ \t]`)
)

// asks reports whether a text without options looks like a question all the
// same: it has a number, a numbered list or an answer.
func (t *task) asks() bool {
	return t.keyed || slices.ContainsFunc(t.stem, func(raw string) bool {
		l := taskLine{}
		l.look(raw)
		return l.kind == taskNumber || counted.MatchString(raw)
	})
}

// ends reports whether a line belongs to another question: one that is counted,
// words behind an answer, or words at the margin behind the options that
// nothing marks as an explanation.
func (t *task) ends(l taskLine) bool {
	margin := l.indent <= t.indent
	switch {
	case t.tagged:
		return false
	case margin && l.kind == taskWords && (t.begun || len(t.options) > 0) && counted.MatchString(l.text):
		return true
	case len(t.options) == 0:
		return margin && t.keyed && (l.kind == taskWords || l.kind == taskNumber)
	}
	switch l.kind {
	case taskBlank, taskQuote, taskRemark, taskHint:
		return false
	default:
		return t.blank && (t.last != nil || l.indent <= t.indent)
	}
}

// words takes a line that begins no question and no option.
func (t *task) words(l taskLine, quizdown bool) {
	t.count(l)
	switch {
	case l.kind == taskBlank:
		t.add("")
	case l.kind == taskHint, l.kind == taskQuote && quizdown && len(t.options) == 0:
		t.hints.add(l.text)
	case len(t.options) == 0 && t.last == nil:
		t.add(l.within(t.indent))
		t.begun, t.keyed = true, t.keyed || answerLine.MatchString(l.text)
	default:
		t.answered(l)
	}
	t.blank = l.kind == taskBlank
}

// within returns a line without the indent of the text that it belongs to.
func (l *taskLine) within(indent int) string {
	if body, ok := dedent(l.raw, indent); ok {
		return body
	}
	return strings.TrimLeft(l.raw, " \t")
}

// add adds a line to what was read last.
func (t *task) add(line string) {
	switch {
	case t.last != nil:
		t.last.add(line)
	case len(t.options) > 0:
		t.options[len(t.options)-1].text.add(line)
	default:
		t.stem.add(line)
	}
}

// answered reads a line behind an option: feedback, an explanation or more of
// the option.
func (t *task) answered(l taskLine) {
	switch {
	case l.kind == taskQuote && t.last == nil && l.indent > t.indent:
		t.options[len(t.options)-1].feedback.add(l.text)
		return
	case l.kind == taskQuote || l.kind == taskRemark:
		t.last = &t.after
		t.add(l.text)
		return
	case t.last == nil && t.tagged && t.blank && l.indent == 0:
		t.last = &t.after
	}
	if t.last == nil {
		t.add(strings.TrimLeft(l.raw, " \t"))
	} else {
		t.add(l.raw)
	}
}
