package native

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"bellwork/quiz"
)

// The parser words its errors as "yaml: line 3: problem", without the line
// where the problem lies in the first one.
var yamlError = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)$`)

// syntaxProblem turns the parser's error into an issue with a place and a hint.
func syntaxProblem(data []byte, err error) *quiz.Issue {
	message, line := err.Error(), 1
	if m := yamlError.FindStringSubmatch(message); m != nil {
		message = m[2]
		if n, err := strconv.Atoi(m[1]); err == nil {
			line = n
		}
	}
	line = betterLine(data, message, line)
	message, hint := explain(message)
	if indentedByTab(data, line) {
		message, hint = explain("tab character")
	}
	return refusal("yaml-syntax", position{line, indent(data, line) + 1}, message, hint)
}

// explanations words the mistakes that people make most. Each holds for the
// parser's messages that contain the first text.
var explanations = []struct{ contains, message, hint string }{
	{"mapping values are not allowed", "a colon is not allowed here",
		"put a text that holds ': ' in quotes, and start the fields of a group in the same column"},
	{"cannot start any token", "a text cannot start with this character", "put the text in quotes"},
	{"tab character", "a tab is not allowed before the text", "indent with spaces"},
	{"did not find expected key", "this line does not fit the ones before it",
		"start the fields of a group in the same column, and put a text that starts with a quote in quotes as a whole"},
	{"expected ',' or", "a list or group that starts here is not closed", "close it with ] or }"},
	{"expected '-' indicator", "this line does not fit the list before it", "start every item of the list in the same column with '- '"},
	{"unexpected end of stream", "a text in quotes that starts here is not closed", "close the quotes"},
	{"could not find expected ':'", "a colon is missing after the name of a field", "write 'name: value'"},
	{"unknown escape character", "a backslash in double quotes starts an unknown escape",
		"use single quotes, or write the backslash twice"},
	{"unknown anchor", "a text that starts with * is read as an alias", "put the text in quotes"},
}

func explain(message string) (string, string) {
	for _, e := range explanations {
		if strings.Contains(message, e.contains) {
			return e.message, e.hint
		}
	}
	return "this is not YAML: " + message, ""
}

// betterLine mends the line that the parser gives. It counts from 0 where the
// structure is at fault, and for some problems it gives the start of the group
// around them.
func betterLine(data []byte, message string, line int) int {
	structure := strings.HasPrefix(message, "did not find expected")
	switch {
	case structure && strings.Contains(message, "',' or"):
		return line + 1 // where the bracket was opened
	case structure || strings.Contains(message, "tab character"):
		return firstLineWith(data, message, line)
	default:
		return line
	}
}

// searchSize is the size in bytes up to which files are searched for the line
// of a problem; every step of the search reads the file's beginning again.
const searchSize = 1 << 20

// firstLineWith returns the first line up to which the file shows the problem.
func firstLineWith(data []byte, message string, line int) int {
	if len(data) > searchSize {
		return line
	}
	lines := bytes.SplitAfter(data, []byte("\n"))
	return 1 + sort.Search(len(lines)-1, func(i int) bool {
		return hasProblem(bytes.Join(lines[:i+1], nil), message)
	})
}

func hasProblem(data []byte, message string) bool {
	dec := yaml.NewDecoder(bytes.NewReader(data))
	for {
		switch err := dec.Decode(&yaml.Node{}); {
		case err == nil:
		case errors.Is(err, io.EOF):
			return false
		default:
			return strings.HasSuffix(err.Error(), message)
		}
	}
}

// indent counts the blanks that a line starts with.
func indent(data []byte, line int) int {
	lines := bytes.SplitN(data, []byte("\n"), line+1)
	if line > len(lines) {
		return 0
	}
	text := bytes.TrimRight(lines[line-1], "\r")
	return utf8.RuneCount(text) - utf8.RuneCount(bytes.TrimLeft(text, " \t"))
}

// indentedByTab reports whether the white space that a line begins with holds a
// tab, which YAML does not allow.
func indentedByTab(data []byte, line int) bool {
	lines := bytes.SplitN(data, []byte("\n"), line+1)
	if line > len(lines) {
		return false
	}
	text := lines[line-1]
	return bytes.ContainsRune(text[:len(text)-len(bytes.TrimLeft(text, " \t"))], '\t')
}
