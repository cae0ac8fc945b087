package moodlexml

import (
	"fmt"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/xmltree"
)

// readCategory notes the category of the questions that follow.
func (d *decoder) readCategory(n *xmltree.Node) {
	path := content(n.Child("category"))
	d.category = intake.Folders(path)
	if len(path) > intake.MaxPath || len(d.category) > quiz.MaxCategory {
		d.category = d.category[:min(len(d.category), quiz.MaxCategory)]
		d.set.Report(quiz.Issue{
			Line: d.source.startLine, Column: d.source.startColumn, Severity: quiz.Warning, Code: "moodle-category-long",
			Message: fmt.Sprintf("the category %q is too long; its innermost folders are left out", intake.Short(strings.Join(d.category, "/"), 40)),
		})
	}
	info := content(n.Child("info"))
	if info == "" || strings.HasPrefix(info, "The default category for questions shared in") || d.toldInfo {
		return
	}
	d.toldInfo = true
	d.set.Report(quiz.Issue{
		Line: d.source.startLine, Column: d.source.startColumn, Severity: quiz.Warning, Code: "moodle-category-info", Message: "what the file says about its categories is not taken over",
	})
}

// courseTop is what Moodle wants in front of a path: the course that it is read
// into, and the folder that holds all others.
const courseTop = "$course$/top/"

// writeCategory writes a path; without folders it is that alone.
func writeCategory(names []string) string {
	if len(names) == 0 {
		return strings.TrimSuffix(courseTop, "/")
	}
	return courseTop + strings.TrimPrefix(intake.JoinFolders(names), "top/")
}
