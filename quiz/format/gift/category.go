package gift

import (
	"regexp"
	"strings"
)

const categoryMark = "$CATEGORY:"

// contextWord matches what names a place in Moodle, not a shelf.
var contextWord = regexp.MustCompile(`^\$[a-z]+\$$`)

// maxPath is the length in bytes up to which a path is read.
const maxPath = 10_000

// readCategory reads a path, outermost first. Slashes divide it; two of them
// are one in a name. Leading words that mean places in Moodle are left out.
func readCategory(path string) []string {
	names := splitPath(strings.ToValidUTF8(path[:min(len(path), maxPath)], ""))
	if len(names) > 0 && contextWord.MatchString(names[0]) {
		names = names[1:]
	}
	if len(names) > 0 && names[0] == "top" {
		names = names[1:]
	}
	return names
}

// splitPath divides at single slashes: a run of several belongs to a name.
func splitPath(path string) []string {
	var names []string
	var name strings.Builder
	flush := func() {
		if n := strings.Join(strings.Fields(strings.ReplaceAll(name.String(), "//", "/")), " "); n != "" {
			names = append(names, n)
		}
		name.Reset()
	}
	for len(path) > 0 {
		n := strings.IndexByte(path, '/')
		if n < 0 {
			n = len(path)
		}
		name.WriteString(path[:n])
		path = path[n:]
		rest := strings.TrimLeft(path, "/")
		if slashes := path[:len(path)-len(rest)]; len(slashes) == 1 {
			flush()
		} else {
			name.WriteString(slashes)
		}
		path = rest
	}
	flush()
	return names
}

// writeCategory is the opposite of readCategory. A name that begins or ends
// with a slash gets a space there, as in Moodle, so that the slashes around it
// still divide.
func writeCategory(names []string) string {
	path := make([]string, 0, len(names)+1)
	if len(names) == 0 || names[0] == "top" || contextWord.MatchString(names[0]) {
		path = append(path, "top")
	}
	for _, name := range names {
		name = strings.ReplaceAll(strings.Join(strings.Fields(name), " "), "/", "//")
		if strings.HasPrefix(name, "/") {
			name = " " + name
		}
		if strings.HasSuffix(name, "/") {
			name += " "
		}
		path = append(path, name)
	}
	return strings.ReplaceAll(strings.Join(path, "/"), `\`, `\\`)
}
