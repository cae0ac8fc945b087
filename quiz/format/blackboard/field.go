package blackboard

import (
	"fmt"
	"regexp"
	"strings"

	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

// item is a line that is being read.
type item struct {
	set    *intake.Set
	kind   string
	stem   string
	fields []string // behind the stem, without empty ones at the end
	room   *int     // for options of sentences, in the whole file
	gaps   int      // how many marks of gaps the stem holds
}

var (
	spaced = regexp.MustCompile(`^\s*[A-Z_]{2,16} {2,}\S`)
	runs   = regexp.MustCompile(` {2,}`)
)

// cut cuts a line into its fields. Mended says that its TABs had become spaces.
func cut(line string) (fields []string, mended bool) {
	if !strings.Contains(line, "\t") && spaced.MatchString(line) {
		fields, mended = runs.Split(strings.TrimSpace(line), -1), true
	} else {
		fields = strings.Split(line, "\t")
	}
	for i, field := range fields {
		fields[i] = unquote(strings.TrimSpace(field))
	}
	for len(fields) > 1 && fields[len(fields)-1] == "" {
		fields = fields[:len(fields)-1]
	}
	return fields, mended
}

// unquote takes away the quotes that spreadsheet programs put around a field
// that holds a comma or quotes. Others belong to the text.
func unquote(field string) string {
	if len(field) < 2 || field[0] != '"' || field[len(field)-1] != '"' {
		return field
	}
	inside := field[1 : len(field)-1]
	plain := strings.ReplaceAll(inside, `""`, "")
	if strings.Contains(plain, `"`) || plain == inside && !strings.Contains(inside, ",") {
		return field
	}
	return strings.ReplaceAll(inside, `""`, `"`)
}

// isHTML finds what only HTML has: a tag, a character reference, or the signs
// around a formula. "a < b" is no tag.
var isHTML = regexp.MustCompile(`(?i)</?(?:p|br|b|i|u|em|strong|span|div|a|img|ul|ol|li|dl|dt|dd|sub|sup|table|tbody|thead|tr|td|th|pre|code|tt|h[1-6]|font|hr|blockquote|s|strike|del|ins|small|big|center|math|svg|script|style)(?:\s+[a-z:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))*\s*/?>|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});|\\[(\[]|\$\$`).MatchString

// block returns a text of several lines as Markdown.
func (f *item) block(text string) string {
	if isHTML(text) {
		return f.set.FromHTML(text, nil)
	}
	return markup.FromPlain(text)
}

// label returns a text of one line as Markdown.
func (f *item) label(text string) string {
	if isHTML(text) {
		return f.set.LabelFromHTML(text, nil)
	}
	return markup.LabelFromPlain(text)
}

// filled returns the fields that are not empty.
func (f *item) filled() []string {
	var out []string
	for _, field := range f.fields {
		if field != "" {
			out = append(out, field)
		}
	}
	return out
}

func (f *item) labels() []string {
	var out []string
	for _, field := range f.filled() {
		out = append(out, f.label(field))
	}
	return out
}

// surplus names the fields from one on, which the kind does not have.
func (f *item) surplus(from int) {
	for _, field := range f.fields[min(from, len(f.fields)):] {
		if field != "" {
			f.set.Warn("blackboard-surplus", fmt.Sprintf("a question of the kind %s has no use for %q, which is not read", f.kind, intake.Short(field, 40)), "")
		}
	}
}
