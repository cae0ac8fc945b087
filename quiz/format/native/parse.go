package native

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"strings"

	"bellwork/quiz"
)

// maxDepth is how deeply values may be nested; a sound bank needs eight levels.
const maxDepth = 32

// maxValues is how many values a file may have. A bank of the most questions
// that a bank may hold has about half as many.
const maxValues = 1_000_000

// parse turns text into a tree. Problems that leave a tree go to the report;
// one that leaves none is returned.
func parse(data []byte, o Options, rep *report) (*node, *quiz.Issue) {
	if o.Spelling == JSON || o.Spelling == "" && isJSON(data, o.Name) {
		return parseJSON(data, rep)
	}
	if countMarks(data) > maxMarks {
		return nil, tooMany()
	}
	return parseYAML(data, rep)
}

// maxMarks bounds the values of a YAML file before it is parsed: the parser
// builds all its nodes at once, each many times larger than what stands for it
// in the file. A bank of the most questions has about half as many marks.
const maxMarks = 500_000

// countMarks counts the characters without which YAML starts no new value.
func countMarks(data []byte) int {
	n := 0
	for _, c := range data {
		switch c {
		case '\n', '\r', ',', '[', '{':
			n++
		}
	}
	return n
}

func tooMany() *quiz.Issue {
	return refusal("too-many-values", position{}, "the file holds more values than a question set can have", "split it into several banks")
}

// isJSON goes by the file's name, then by its first characters. YAML could
// read most JSON, but not its escapes of characters beyond the 16-bit plane.
func isJSON(data []byte, name string) bool {
	if strings.EqualFold(path.Ext(name), ".json") {
		return true
	}
	rest, found := bytes.CutPrefix(bytes.TrimSpace(data), []byte("{"))
	return found && (json.Valid(data) || bytes.HasPrefix(bytes.TrimSpace(rest), []byte(`"`)))
}

// maxFields is how many fields a group may have. It keeps the search for
// duplicates short; no group of the format has half as many.
const maxFields = 32

// unfit says why a field cannot be added to a mapping; nil where it can.
func unfit(parent *node, name string, at position) *quiz.Issue {
	var i *quiz.Issue
	if first := parent.field(name); first != nil {
		i = refusal("duplicate-field", at,
			fmt.Sprintf("the field %q stands here for a second time (first in line %d)", name, first.at.line), "remove one of them")
	} else if len(parent.fields) == maxFields {
		i = refusal("too-many-fields", at, fmt.Sprintf("a group has more than %d fields", maxFields), "")
	} else {
		return nil
	}
	i.Path = parent.child(name).path()
	return i
}

func tooDeep(at position) *quiz.Issue {
	return refusal("too-deep", at, fmt.Sprintf("values are nested more than %d deep here", maxDepth), "")
}
