package text2qti

import "strings"

// element is what stands from one sign to the next.
type element struct {
	kind kind
	text string
	line int  // in the file, from 1
	lax  bool // a line of its text is not indented
	long bool // it has more lines than are read
}

// scanner cuts a file into elements.
type scanner struct{ source }

// next returns the next element; ok is false at the end.
func (s *scanner) next() (e element, ok bool) {
	for {
		line, ok := s.peek()
		switch {
		case !ok:
			return element{}, false
		case strings.TrimSpace(line) == "", strings.HasPrefix(line, "%"):
			s.skip()
		case strings.TrimRight(line, " \t") == "COMMENT":
			s.skipTo("END_COMMENT")
		default:
			e := s.element(line)
			if len(e.text) > maxBytes {
				e.text, e.long = "", true
			}
			return e, true
		}
	}
}

// skipTo skips the lines up to and with one that begins with end.
func (s *scanner) skipTo(end string) {
	for s.skip(); ; {
		line, ok := s.peek()
		if !ok {
			return
		}
		s.skip()
		if strings.HasPrefix(line, end) {
			return
		}
	}
}

func (s *scanner) element(line string) element {
	body := strings.TrimLeft(line, " \t")
	k, n := look(body)
	margin := len(line) - len(body)
	e := element{kind: k, line: s.number}
	switch k {
	case unknown:
		e.text = strings.TrimSpace(line)
	case fence:
		e.text = line
		s.skipTo(body[:3])
		return e
	case points, number, typed, shuffle, setting, groupPick, groupPoints:
		e.text = strings.TrimSpace(body[n:])
	case essay, upload, groupStart, groupEnd:
	default:
		s.skip()
		s.text(&e, line, margin+n)
		return e
	}
	s.skip()
	return e
}

// text reads a text that may run over several lines. Those after the first are
// indented as far as it is; less will do, unless the line begins something.
func (s *scanner) text(e *element, line string, n int) {
	rest := strings.TrimLeft(line[n:], " \t")
	t := text{indent: width(line[:len(line)-len(rest)])}
	if isWord(e.kind) {
		t.indent = 2
	}
	t.add(rest)
	for {
		line, ok := s.peek()
		if !ok || isTitle(e.kind) && strings.TrimSpace(line) == "" || !t.take(line) {
			break
		}
		s.skip()
	}
	e.text, e.lax, e.long = t.lines.text(), t.lax, len(t.lines) > maxLines
}

func isTitle(k kind) bool { return k == title || k == textTitle || k == quizTitle }

func isWord(k kind) bool { return isTitle(k) || k == textRegion || k == description }

// text is a text that is being read line by line.
type text struct {
	lines  lines
	indent int
	code   bool // within a fence
	blank  bool // the last line was empty
	lax    bool
}

// take adds a line if it belongs to the text.
func (t *text) take(line string) bool {
	if strings.TrimSpace(line) == "" {
		t.add("")
		return true
	}
	body, ok := dedent(line, t.indent)
	if !ok && !t.code && !t.blank {
		if body, ok = unindented(line); ok {
			t.lax = true
		}
	}
	if ok {
		t.add(body)
	}
	return ok
}

// unindented takes a line that is not indented enough for more of the text
// above, if it begins nothing.
func unindented(line string) (string, bool) {
	body := strings.TrimLeft(line, " \t")
	if k, _ := look(body); k != unknown || strings.HasPrefix(line, "%") || strings.HasPrefix(line, "COMMENT") {
		return "", false
	}
	return body, true
}

// add adds a line. White space at its end says nothing, but in code.
func (t *text) add(line string) {
	if !t.code {
		line = strings.TrimRight(line, " \t")
	}
	t.lines.add(line)
	t.blank = line == ""
	if strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~") {
		t.code = !t.code
	}
}

// width is how far a prefix reaches, with tabs at every fourth column.
func width(prefix string) int {
	n := 0
	for _, c := range []byte(prefix) {
		if n++; c == '\t' {
			n += 3 - (n-1)%4
		}
	}
	return n
}

// dedent takes so many columns of white space from a line.
func dedent(line string, columns int) (string, bool) {
	at, n := 0, 0
	for n < len(line) && at < columns && (line[n] == ' ' || line[n] == '\t') {
		if at++; line[n] == '\t' {
			at += 3 - (at-1)%4
		}
		n++
	}
	if at < columns {
		return "", false
	}
	return strings.Repeat(" ", at-columns) + line[n:], true
}
