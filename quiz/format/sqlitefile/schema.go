package sqlitefile

import (
	"errors"
	"regexp"
	"strings"
)

// Table is a table of the database.
type Table struct {
	file    *File
	root    uint32
	columns map[string]int // by name in small letters
	alias   int            // the column that stands for the row's number; -1: none
}

var errTooManyTables = errors.New("it has more tables than a collection of cards needs")

// readSchema finds the tables. Views and virtual tables have no pages.
func (f *File) readSchema() error {
	schema := Table{file: f, root: 1, alias: -1, columns: map[string]int{"type": 0, "name": 1, "rootpage": 3, "sql": 4}}
	rows := 0
	return schema.Rows(func(r Row) error {
		if rows++; rows > maxTables {
			return errTooManyTables
		}
		name := strings.ToLower(r.Text("name"))
		if _, twice := f.tables[name]; twice || r.Text("type") != "table" || r.Int("rootpage") <= 1 {
			return nil
		}
		t := Table{file: f, root: uint32(r.Int("rootpage"))}
		t.columns, t.alias = columnsOf(r.Text("sql"))
		f.tables[name] = t
		return nil
	})
}

var (
	constraint = regexp.MustCompile(`(?i)^(constraint|primary|unique|check|foreign)\b`)
	rowNumber  = regexp.MustCompile(`(?is)^integer\b.*\bprimary\s+key\b(\s+desc\b)?`)
)

// columnsOf reads the names of the columns in CREATE TABLE name (…).
func columnsOf(sql string) (columns map[string]int, alias int) {
	columns, alias = map[string]int{}, -1
	_, body, _ := strings.Cut(sql, "(")
	for _, part := range cutOutside(body) {
		name, kind := firstWord(strings.TrimSpace(part))
		if name == "" || constraint.MatchString(strings.TrimSpace(part)) {
			continue
		}
		if m := rowNumber.FindStringSubmatch(kind); m != nil && m[1] == "" { // SQLite keeps a descending one as it is
			alias = len(columns)
		}
		columns[strings.ToLower(name)] = len(columns)
	}
	return columns, alias
}

// cutOutside cuts at the commas that stand in no brackets and no quotes, up to
// the bracket that closes the whole.
func cutOutside(s string) []string {
	var parts []string
	start, depth := 0, 0
	quote := byte(0)
	for i := range len(s) {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '\'' || c == '"' || c == '`':
			quote = c
		case c == '[':
			quote = ']'
		case c == '(':
			depth++
		case c == ')' && depth == 0:
			return append(parts, s[start:i])
		case c == ')':
			depth--
		case c == ',' && depth == 0:
			parts = append(parts, s[start:i])
			start = i + 1
		}
	}
	return append(parts, s[start:])
}

// firstWord cuts the name of a column from its type.
func firstWord(s string) (word, rest string) {
	if s == "" {
		return "", ""
	}
	if end, quoted := map[byte]string{'"': `"`, '`': "`", '[': "]", '\'': "'"}[s[0]]; quoted {
		word, rest, _ = strings.Cut(s[1:], end)
		return word, strings.TrimSpace(rest)
	}
	if i := strings.IndexAny(s, " \t\r\n"); i >= 0 {
		return s[:i], strings.TrimSpace(s[i:])
	}
	return s, ""
}
