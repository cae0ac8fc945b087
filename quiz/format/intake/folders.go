package intake

import (
	"regexp"
	"strings"
)

// MaxPath is the length in bytes up to which a path of folders is read.
const MaxPath = 10_000

// moodlePlace matches a word that names a place in Moodle, not a folder.
var moodlePlace = regexp.MustCompile(`^\$[a-z0-9]+\$$`)

// topFolder is Moodle's name for the folder that holds all others.
const topFolder = "top"

// Folders reads a path as Moodle writes it, outermost first; nil for none. Slashes divide it;
// two of them are one in a name. Leading words that mean places in Moodle are
// left out.
func Folders(path string) []string {
	names := splitPath(strings.ToValidUTF8(path[:min(len(path), MaxPath)], ""))
	if len(names) > 0 && moodlePlace.MatchString(names[0]) {
		names = names[1:]
	}
	if len(names) > 0 && names[0] == topFolder {
		names = names[1:]
	}
	if len(names) == 0 {
		return nil
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

// JoinFolders is the opposite of [Folders]. A name that begins or ends with a
// slash gets a space there, as in Moodle, so that the slashes around it still
// divide. A first folder that reads like a place stands below "top".
func JoinFolders(names []string) string {
	path := make([]string, 0, len(names)+1)
	if len(names) == 0 || names[0] == topFolder || moodlePlace.MatchString(names[0]) {
		path = append(path, topFolder)
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
	return strings.Join(path, "/")
}
