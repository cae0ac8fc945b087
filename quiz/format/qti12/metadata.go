package qti12

import (
	"strings"

	"bellwork/quiz/format/xmltree"
)

// ownID is the label under which Bellwork keeps its own ids: in the file the
// ids differ from bank to bank, because Canvas takes equal ones for the same
// question.
const ownID = "bellwork_id"

// fieldsOf returns metadata by its labels in lower case, as fields with a label
// or as elements with a name.
func fieldsOf(n *xmltree.Node) map[string]string {
	fields := map[string]string{}
	n.Walk(func(c *xmltree.Node) bool {
		switch {
		case c.Name == "qtimetadatafield":
			if label := fold(c.Child("fieldlabel").Content()); label != "" {
				fields[label] = strings.TrimSpace(c.Child("fieldentry").Content())
			}
			return false
		case c.Name != "" && len(c.Nodes) == 1 && c.Nodes[0].Name == "":
			fields[fold(c.Name)] = strings.TrimSpace(c.Nodes[0].Text)
			return false
		}
		return true
	})
	return fields
}
