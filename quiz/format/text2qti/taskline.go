package text2qti

import (
	"regexp"
	"strings"
)

// taskKind is what a line of Markdown is to a reader of task lists.
type taskKind uint8

const (
	taskWords taskKind = iota
	taskBlank
	taskHeading
	taskOption // - [x] …
	taskNumber // 1. …
	taskQuote  // > …
	taskRule   // ---
	taskBegin  // <quiz>
	taskEnd    // </quiz>
	taskRemark // Explanation: …
	taskHint   // Hint: …
)

type taskLine struct {
	kind    taskKind
	raw     string
	text    string // without the sign
	indent  int
	number  int  // of the line, from 1
	level   int  // of a heading
	ordered bool // an option with a number
	right   bool
	long    bool // longer than what is read
}

// taskSource is a text that is read as task lines. A copy of it reads ahead.
type taskSource struct {
	source
	fence string // that is open; within it all lines are words
}

func (s *taskSource) next() (l taskLine, ok bool) {
	raw, ok := s.peek()
	if !ok {
		return l, false
	}
	l = taskLine{raw: raw, number: s.number}
	s.skip()
	if len(raw) > maxBytes {
		return taskLine{number: l.number, long: true}, true
	}
	body := strings.TrimLeft(raw, " \t")
	l.indent = width(raw[:len(raw)-len(body)])
	switch {
	case s.fence != "":
		if strings.HasPrefix(body, s.fence) {
			s.fence = ""
		}
	case strings.HasPrefix(body, "```"), strings.HasPrefix(body, "~~~"):
		s.fence = body[:3]
	default:
		l.raw = strings.TrimRight(raw, " \t")
		l.look(strings.TrimRight(body, " \t"))
	}
	return l, true
}

func (l *taskLine) look(body string) {
	l.text = body
	switch {
	case body == "":
		l.kind = taskBlank
	case strings.EqualFold(body, "<quiz>"):
		l.kind = taskBegin
	case strings.EqualFold(body, "</quiz>"):
		l.kind = taskEnd
	case isRule(body):
		l.kind = taskRule
	case body[0] == '>':
		l.kind, l.text = taskQuote, strings.TrimPrefix(body[1:], " ")
	case body[0] == '#':
		l.heading(body)
	case strings.IndexByte("-*+", body[0]) >= 0 && l.option(body[1:]):
	case body[0] >= '0' && body[0] <= '9':
		l.numbered(body)
	default:
		l.remark(body)
	}
}

// isRule recognises a thematic break.
func isRule(body string) bool {
	return strings.IndexByte("-*_", body[0]) >= 0 && strings.Count(body, body[:1]) >= 3 && strings.Trim(body, body[:1]+" \t") == ""
}

func (l *taskLine) heading(body string) {
	text := strings.TrimLeft(body, "#")
	level := len(body) - len(text)
	if level <= 6 && l.indent < 4 && (text == "" || text[0] == ' ' || text[0] == '\t') {
		l.kind, l.level = taskHeading, level
		l.text = strings.TrimSpace(strings.TrimRight(strings.TrimSpace(text), "#"))
	}
}

func (l *taskLine) numbered(body string) {
	k, n := numbered(body)
	if k != question || n == len(body) || body[n] != ' ' && body[n] != '\t' {
		return
	}
	if l.ordered = l.option(body[n:]); !l.ordered {
		l.kind, l.text = taskNumber, strings.TrimLeft(body[n:], " \t")
	}
}

// option reads what stands behind the sign of a list: [x] and a text.
func (l *taskLine) option(rest string) bool {
	box := strings.TrimLeft(rest, " \t")
	if len(box) == len(rest) || len(box) < 5 || box[0] != '[' || box[2] != ']' || box[3] != ' ' && box[3] != '\t' {
		return false
	}
	if strings.IndexByte(" xX", box[1]) < 0 {
		return false
	}
	l.kind, l.right, l.text = taskOption, box[1] != ' ', strings.TrimLeft(box[3:], " \t")
	return true
}

var remarkLine = regexp.MustCompile(`(?i)^[*_]{0,2}(explanation|feedback|rationale|hint)(?::[*_]{0,2}|[*_]{1,2}:)[ \t]*(.*)$`)

func (l *taskLine) remark(body string) {
	if colon := strings.IndexByte(body[:min(len(body), 20)], ':'); colon < 0 {
		return
	}
	m := remarkLine.FindStringSubmatch(body)
	if m == nil {
		return
	}
	l.kind, l.text = taskRemark, m[2]
	if strings.EqualFold(m[1], "hint") {
		l.kind = taskHint
	}
}
