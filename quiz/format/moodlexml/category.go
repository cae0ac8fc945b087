package moodlexml

import (
	"fmt"
	"regexp"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/xmltree"
)

// readCategory notes the category of the questions that follow.
func (d *decoder) readCategory(n *xmltree.Node) {
	path := content(n.Child("category"))
	d.category = categoryPath(oneLine(path[:min(len(path), maxPath)]))
	if len(path) > maxPath || len(d.category) > maxFolders {
		d.category = d.category[:min(len(d.category), maxFolders)]
		d.set.Report(quiz.Issue{
			Severity: quiz.Warning, Code: "moodle-category-long",
			Message: fmt.Sprintf("the category %q is too long; its innermost folders are left out", shorten(strings.Join(d.category, "/"))),
		})
	}
	info := content(n.Child("info"))
	if info == "" || strings.HasPrefix(info, "The default category for questions shared in") || d.toldInfo {
		return
	}
	d.toldInfo = true
	d.set.Report(quiz.Issue{
		Severity: quiz.Warning, Code: "moodle-category-info", Message: "what the file says about its categories is not taken over",
	})
}

// Limits of a category: how deep it may lie, and the bytes of its path that are
// read.
const (
	maxFolders = 20
	maxPath    = 10_000
)

// context matches a word for a place in Moodle, where paths begin.
var context = regexp.MustCompile(`^\$[a-z0-9]+\$$`)

// topCategory is the name of the category that holds all others.
const topCategory = "top"

// categoryPath divides a path at its slashes; two of them are one in a name.
func categoryPath(path string) []string {
	names := splitPath(path)
	if len(names) > 0 && context.MatchString(names[0]) {
		names = names[1:]
	}
	if len(names) > 0 && names[0] == topCategory {
		names = names[1:]
	}
	if len(names) == 0 {
		return nil
	}
	return names
}

func splitPath(path string) []string {
	var names []string
	var name strings.Builder
	end := func() {
		if s := strings.TrimSpace(name.String()); s != "" {
			names = append(names, s)
		}
		name.Reset()
	}
	for path != "" {
		slashes := len(path) - len(strings.TrimLeft(path, "/"))
		switch slashes {
		case 0:
			n := strings.IndexByte(path, '/')
			if n < 0 {
				n = len(path)
			}
			name.WriteString(path[:n])
			path = path[n:]
		case 1:
			end()
			path = path[1:]
		default:
			name.WriteString(strings.Repeat("/", (slashes+1)/2))
			path = path[slashes:]
		}
	}
	end()
	return names
}

// joinPath is the inverse of categoryPath. A space keeps a slash at the end of
// a name from those between names.
func joinPath(names []string) string {
	path := "$course$/" + topCategory
	for _, name := range names {
		name = strings.ReplaceAll(name, "/", "//")
		if strings.HasPrefix(name, "/") {
			name = " " + name
		}
		if strings.HasSuffix(name, "/") {
			name += " "
		}
		path += "/" + name
	}
	return path
}
