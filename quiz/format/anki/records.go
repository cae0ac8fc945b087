package anki

import "strings"

// record is a line of a text file, or several where a field in quotes goes on.
type record struct {
	line  int
	cells []string
}

// records cuts a text into records. A field that starts with a quotation mark
// goes on to the next one that is not doubled; what follows up to the separator
// belongs to it as it stands. Lines that start with # are comments.
type records struct {
	text      string
	separator byte
	line      int  // of the text, from 1
	literal   bool // quotation marks mean nothing: one of them has no end
	unclosed  int  // the line of the mark that has no end; 0: none
}

// next returns the next record; ok is false at the end.
func (r *records) next() (rec record, ok bool) {
	for r.text != "" {
		if rest, isComment := strings.CutPrefix(r.text, "#"); isComment {
			_, r.text = cutLine(rest)
			r.line++
			continue
		}
		start, line := r.text, r.line
		rec = record{line: line}
		if !r.cells(&rec) {
			r.literal, r.unclosed = true, line
			r.text, r.line = start, line
			continue
		}
		if len(rec.cells) > 1 || strings.TrimSpace(rec.cells[0]) != "" {
			return rec, true
		}
	}
	return record{}, false
}

// cells reads up to the end of the record. It reports false where a quotation
// mark has no end.
func (r *records) cells(rec *record) bool {
	for {
		cell, ok := r.cell()
		if !ok {
			return false
		}
		if len(rec.cells) < maxFields {
			rec.cells = append(rec.cells, cell)
		}
		if r.text == "" {
			return true
		}
		end := r.text[0]
		if r.text = r.text[1:]; end == '\n' {
			r.line++
			return true
		}
	}
}

// cell reads up to the separator or the line end, which stay.
func (r *records) cell() (string, bool) {
	quoted := ""
	if !r.literal && strings.HasPrefix(r.text, `"`) {
		n := quotedLength(r.text)
		if n == 0 {
			return "", false
		}
		quoted = r.text[:n]
		r.line += strings.Count(quoted, "\n")
		quoted = strings.ReplaceAll(quoted[1:n-1], `""`, `"`)
		r.text = r.text[n:]
	}
	i := strings.IndexAny(r.text, string(rune(r.separator))+"\n")
	if i < 0 {
		i = len(r.text)
	}
	cell := quoted + strings.TrimSuffix(r.text[:i], "\r")
	r.text = r.text[i:]
	return cell, true
}

// quotedLength returns the length of a field in quotes, with them; 0 where the
// closing one is missing.
func quotedLength(text string) int {
	for at := 1; ; {
		i := strings.IndexByte(text[at:], '"')
		if i < 0 {
			return 0
		}
		if at += i + 1; at == len(text) || text[at] != '"' {
			return at
		}
		at++
	}
}

// cutLine cuts a text behind its first line, which is returned without its end.
func cutLine(text string) (line, rest string) {
	line, rest, _ = strings.Cut(text, "\n")
	return strings.TrimSuffix(line, "\r"), rest
}
