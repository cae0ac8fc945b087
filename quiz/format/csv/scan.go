package csv

import (
	"strings"

	"bellwork/quiz/format/sheet"
)

// scanner cuts a text into rows and cells. It is not encoding/csv, because it
// has to count rows as spreadsheet programs do (cells may hold line ends), to
// stop at the limits of a sheet before it builds a row, and to go on after a
// quotation mark that is never closed instead of taking the rest of the file
// for one cell.
type scanner struct {
	text      string
	delimiter byte
	at        int
	row       int   // of the last row, from 1
	unclosed  []int // rows with a quotation mark that is never closed
	lastQuote int   // the last quotation mark of the text
}

func newScanner(text string, delimiter byte) *scanner {
	return &scanner{text: text, delimiter: delimiter, lastQuote: strings.LastIndexByte(text, '"')}
}

// next returns the cells of the next row; ok is false at the end. The error is
// [sheet.ErrTooLarge].
func (s *scanner) next() (cells []string, ok bool, err error) {
	s.skipBlank()
	if s.at >= len(s.text) {
		return nil, false, nil
	}
	s.row++
	for {
		cells = append(cells, s.cell())
		if len(cells) > sheet.MaxColumns {
			return nil, false, sheet.ErrTooLarge
		}
		if s.at >= len(s.text) {
			return cells, true, nil
		}
		if s.text[s.at] != s.delimiter {
			s.lineEnd()
			return cells, true, nil
		}
		s.at++
	}
}

// skipBlank passes over blank lines, which count as rows.
func (s *scanner) skipBlank() {
	for s.at < len(s.text) && (s.text[s.at] == '\n' || s.text[s.at] == '\r') {
		s.row++
		s.lineEnd()
	}
}

// lineEnd passes over a line end.
func (s *scanner) lineEnd() {
	if strings.HasPrefix(s.text[s.at:], "\r\n") {
		s.at++
	}
	s.at++
}

// cell returns the next cell and stops at what ends it.
func (s *scanner) cell() string {
	start := s.at
	for start < len(s.text) && s.text[start] == ' ' {
		start++
	}
	if start < len(s.text) && s.text[start] == '"' {
		if cell, ok := s.quoted(start); ok {
			return cell
		}
	}
	n := strings.IndexAny(s.text[s.at:], string(s.delimiter)+"\r\n")
	if n < 0 {
		n = len(s.text) - s.at
	}
	cell := s.text[s.at : s.at+n]
	s.at += n
	return cell
}

// quoted reads a cell in quotation marks, which are doubled inside. One inside
// that is not doubled is taken for itself. ok is false where the cell is never
// closed; then the mark at its beginning is a letter like others.
func (s *scanner) quoted(start int) (cell string, ok bool) {
	if start >= s.lastQuote {
		return s.neverClosed()
	}
	var b strings.Builder
	for at := start + 1; ; {
		n := strings.IndexByte(s.text[at:], '"')
		if n < 0 {
			s.lastQuote = start
			return s.neverClosed()
		}
		if b.Len() <= sheet.MaxCell { // the rest is cut off anyway
			b.WriteString(s.text[at : at+min(n, sheet.MaxCell+1)])
		}
		at += n + 1
		if end, closed := s.closes(at); closed {
			s.at = end
			return b.String(), true
		}
		if b.Len() <= sheet.MaxCell {
			b.WriteByte('"')
		}
		if at < len(s.text) && s.text[at] == '"' {
			at++
		}
	}
}

// maxUnclosed is how many such rows are remembered.
const maxUnclosed = 20

func (s *scanner) neverClosed() (cell string, ok bool) {
	if len(s.unclosed) < maxUnclosed {
		s.unclosed = append(s.unclosed, s.row)
	}
	return "", false
}

// closes reports whether a quotation mark before this place ends its cell: only
// spaces stand between it and the end.
func (s *scanner) closes(at int) (end int, closed bool) {
	for at < len(s.text) && s.text[at] == ' ' {
		at++
	}
	if at >= len(s.text) {
		return at, true
	}
	c := s.text[at]
	return at, c == s.delimiter || c == '\r' || c == '\n'
}
