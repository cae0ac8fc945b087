package text2qti

import (
	"regexp"
	"strings"
)

// frontLine is a line of front matter with a plain value.
var frontLine = regexp.MustCompile(`^([A-Za-z_]+):[ \t]*(.*?)[ \t]*$`)

// frontMatter returns the plain values between --- and --- at the start of a
// file, and the rest of it.
func frontMatter(text string) (values map[string]string, rest source) {
	whole := source{rest: text, number: 1}
	rest = whole
	if line, _ := rest.peek(); strings.TrimRight(line, " \t") != "---" {
		return nil, whole
	}
	values = map[string]string{}
	for range maxFront {
		rest.skip()
		line, ok := rest.peek()
		if line = strings.TrimRight(line, " \t"); !ok || line == "---" || line == "..." {
			rest.skip()
			return values, rest
		}
		if m := frontLine.FindStringSubmatch(line); m != nil {
			values[strings.ReplaceAll(strings.ToLower(m[1]), "_", "")] = strings.Trim(m[2], `"'`)
		}
	}
	return nil, whole
}

// maxFront is how many lines front matter may have.
const maxFront = 200
