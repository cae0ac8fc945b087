package native

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// blockText spells a scalar that stands alone after a name or a dash, whose
// further lines have the given indent, and whose first starts at a column.
func blockText(n *node, indent, column int) string {
	s := n.text
	switch {
	case n.shape == bare:
		return s
	case literal(s):
		return block(s, indent)
	case column+utf8.RuneCountInString(s) > lineWidth && foldable(s):
		return ">-" + fold(s, indent)
	case plain(s):
		return s
	default:
		return quoteYAML(s)
	}
}

// block writes a literal block; its head says whether a line end follows.
func block(s string, indent int) string {
	var b strings.Builder
	b.WriteByte('|')
	if !strings.HasSuffix(s, "\n") {
		b.WriteByte('-')
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(s, "\n"), "\n") {
		b.WriteByte('\n')
		if line != "" {
			b.WriteString(strings.Repeat(" ", indent) + line)
		}
	}
	return b.String()
}

// flowText spells a scalar inside brackets, where more characters mean
// something.
func flowText(n *node) string {
	if n.shape == bare || plain(n.text) && !strings.ContainsAny(n.text, ",[]{}:?") {
		return n.text
	}
	return quoteYAML(n.text)
}

// quoteYAML prefers single quotes where double ones would need escapes.
func quoteYAML(s string) string {
	if q := quote(s); len(q) == len(s)+2 || strings.ContainsFunc(s, unusual) {
		return q
	}
	return "'" + strings.ReplaceAll(s, "'", "''") + "'"
}

// unusual reports whether a character can only be written as an escape.
func unusual(r rune) bool { return r == '\t' || lineBreak(r) || !printable(r) }

// literal reports whether a text of several lines is read back as it is from
// a literal block.
func literal(s string) bool {
	body := strings.TrimSuffix(s, "\n")
	if !strings.Contains(s, "\n") || body == "" {
		return false
	}
	for i, line := range strings.Split(body, "\n") {
		blank := strings.Trim(line, " \t") == ""
		if blank && line != "" || line == "" && i == 0 || strings.HasPrefix(line, "\t") || strings.ContainsFunc(line, unusual) {
			return false
		}
		if i == 0 && line[0] == ' ' {
			return false
		}
	}
	return !strings.HasSuffix(body, "\n")
}

// foldable reports whether a text is read back as it is from a folded block:
// one line of words with single blanks between them.
func foldable(s string) bool {
	return s != "" && !strings.ContainsFunc(s, unusual) && !strings.Contains(s, "  ") &&
		!strings.HasPrefix(s, " ") && !strings.HasSuffix(s, " ")
}

// fold breaks a text between words.
func fold(s string, indent int) string {
	var b strings.Builder
	column := lineWidth
	for _, word := range strings.Split(s, " ") {
		size := utf8.RuneCountInString(word)
		if column+1+size > lineWidth {
			b.WriteString("\n" + strings.Repeat(" ", indent) + word)
			column = indent + size
			continue
		}
		b.WriteString(" " + word)
		column += 1 + size
	}
	return b.String()
}

// reserved are the words and the shapes that some version of YAML reads as
// something other than a text: nothing, truths, numbers, times and dates.
var reserved = regexp.MustCompile(`^(?i:null|true|false|yes|no|on|off|y|n|[0-9][-+0-9a-fox_.:/]*)$`)

// plain reports whether a text needs no quotes.
func plain(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsLetter(first) && !unicode.IsDigit(first) && first != '(' {
		return false
	}
	return !reserved.MatchString(s) && !strings.Contains(s, ": ") && !strings.Contains(s, " #") &&
		!strings.HasSuffix(s, ":") && !strings.HasSuffix(s, " ") && !strings.ContainsFunc(s, unusual)
}
