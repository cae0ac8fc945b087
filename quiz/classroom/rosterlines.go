package classroom

import (
	"encoding/csv"
	"errors"
	"regexp"
	"slices"
	"strings"

	"bellwork/quiz"
)

// RosterLine is a line of a list of names that was pasted.
type RosterLine struct {
	N       int    // of the line, from 1
	Text    string // as pasted
	Name    string // clean; empty where there is a problem
	Problem string // code of why the line was left out: "name-empty", "name-long", "name-twice" or "name-taken"; empty: nothing
}

// maxRoster is how many names are added at once.
const maxRoster = 200

// readRoster reads a list of names: one name a line, with or without numbers or
// bullets before it, or the rows of a table whose head names a column "name", or
// "first name" and "last name". Of a table nothing but the names is kept. Empty
// lines are skipped. A name that stands there twice is a problem of the second
// line.
func readRoster(text string) ([]RosterLine, error) {
	text = strings.TrimPrefix(text, "\ufeff")
	lines := tableLines(text)
	if lines == nil {
		lines = plainLines(text)
	}
	switch n := len(lines); {
	case n == 0:
		return nil, quiz.Invalid("roster-empty", "There is no name yet.", "Write one name a line, or paste a list.")
	case n > maxRoster:
		return nil, quiz.Invalid("roster-long", "That is too much for one go.", "Add at most 200 names at once.")
	}
	seen := map[string]bool{}
	for i := range lines {
		lines[i].judge(seen)
	}
	return lines, nil
}

// judge cleans the name and notes what is wrong with it.
func (l *RosterLine) judge(seen map[string]bool) {
	name, err := quiz.CleanName(l.Name)
	var invalid *quiz.InvalidError
	switch {
	case errors.As(err, &invalid):
		l.Name, l.Problem = "", invalid.Issues[0].Code
		return
	case seen[quiz.NameKey(name)]:
		l.Name, l.Problem = "", "name-twice"
		return
	}
	seen[quiz.NameKey(name)] = true
	l.Name = name
}

// enumeration is what lists have before a name: "1.", "2)", "- ", "• ".
var enumeration = regexp.MustCompile(`^\s*(?:\d{1,3}\s*[.):\t]|[-*•–·]\s|\d{1,3}\s)\s*`)

func plainLines(text string) []RosterLine {
	var lines []RosterLine
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		lines = append(lines, RosterLine{N: n, Text: line, Name: enumeration.ReplaceAllString(line, "")})
	}
	return lines
}

// tableLines reads a table with a head, or returns nil where it is none.
func tableLines(text string) []RosterLine {
	head, _, _ := strings.Cut(strings.TrimLeft(text, "\r\n"), "\n")
	for _, comma := range []rune{'\t', ';', ','} {
		r := csv.NewReader(strings.NewReader(text))
		r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.TrimLeadingSpace = comma, true, -1, true
		fields, err := r.Read()
		columns := nameColumns(fields)
		if err == nil && len(columns) > 0 && (strings.ContainsRune(head, comma) || len(fields) == 1) {
			return tableRows(r, columns)
		}
	}
	return nil
}

// nameColumns finds where the names stand.
func nameColumns(head []string) []int {
	find := func(titles ...string) int {
		return slices.IndexFunc(head, func(cell string) bool {
			return slices.Contains(titles, strings.ToLower(strings.TrimSpace(cell)))
		})
	}
	if whole := find("name", "full name", "student", "student name"); whole >= 0 {
		return []int{whole}
	}
	first, last := find("first name", "firstname", "given name"), find("last name", "lastname", "surname", "family name")
	if first < 0 || last < 0 {
		return nil
	}
	return []int{first, last}
}

func tableRows(r *csv.Reader, columns []int) []RosterLine {
	lines := []RosterLine{}
	for {
		fields, err := r.Read()
		if err != nil {
			return lines // the end; with lazy quotes there is no other
		}
		line, _ := r.FieldPos(0)
		var parts []string
		for _, column := range columns {
			if column < len(fields) {
				parts = append(parts, strings.TrimSpace(fields[column]))
			}
		}
		name := strings.TrimSpace(strings.Join(parts, " "))
		if name == "" && strings.TrimSpace(strings.Join(fields, "")) == "" {
			continue
		}
		lines = append(lines, RosterLine{N: line, Text: name, Name: name})
	}
}
