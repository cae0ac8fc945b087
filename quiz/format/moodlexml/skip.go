package moodlexml

import "bytes"

// next goes to the next <question>, so that it is what is read next; false
// where there is none. What stands in comments and CDATA sections is passed
// over.
func (s *source) next() bool {
	for s.state != atQuestion {
		if !s.seek('<') {
			return false
		}
		switch first := s.peek(); {
		case first == 'q' && s.begins():
			s.stop()
		case first == '!' && s.ahead("![CDATA["):
			s.pass("]]>")
		case s.ignored(first):
			s.pass(s.end)
		case first == '!' && s.ahead("!ENTITY"):
			s.entities = true
		}
	}
	s.ready = append(s.buffer[:0], '<')
	s.state, s.quote, s.left = inTag, 0, maxQuestion
	return true
}

// seek reads up to the next such byte, and it.
func (s *source) seek(c byte) bool {
	for {
		got, err := s.raw()
		if err != nil {
			return false
		}
		if got == c {
			return true
		}
	}
}

// pass reads up to an end, and it.
func (s *source) pass(end string) {
	for s.seek(end[0]) {
		if s.ahead(end[1:]) {
			s.skip(len(end) - 1)
			return
		}
	}
}

// abandon leaves the rest of a question to next.
func (s *source) abandon() {
	if s.state != atQuestion {
		s.state = inText
	}
}

// stop notes that a question begins with the < that was just read.
func (s *source) stop() {
	s.state = atQuestion
	s.startLine, s.startColumn = s.line, s.column-1
}

const questionTag = "question"

// begins reports whether a < begins a question; <questiontext> is none.
func (s *source) begins() bool {
	if !s.ahead(questionTag) {
		return false
	}
	next, _ := s.b.Peek(len(questionTag) + 1) // at the end there is less
	return bytes.IndexByte([]byte(" \t\r\n/>"), next[len(next)-1]) >= 0
}
