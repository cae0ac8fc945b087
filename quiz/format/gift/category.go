package gift

import (
	"strings"

	"bellwork/quiz/format/intake"
)

const categoryMark = "$CATEGORY:"

// writeCategory writes a path; a backslash in it would be an escape.
func writeCategory(names []string) string {
	return strings.ReplaceAll(intake.JoinFolders(names), `\`, `\\`)
}
