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

// parse turns text into a tree. Problems that leave a tree go to the report;
// one that leaves none is returned.
func parse(data []byte, spelling Spelling, rep *report) (*node, *quiz.Issue) {
	if spelling == JSON {
		return parseJSON(data, rep)
	}
	if countMarks(data) > maxMarks {
		return nil, tooMany()
	}
	return parseYAML(data, rep)
}

// spelling returns how a file is spelled that begins like this. YAML could read
// most JSON, but not its escapes of characters beyond the 16-bit plane.
func (o Options) spelling(data []byte) Spelling {
	rest, found := bytes.CutPrefix(bytes.TrimSpace(bytes.TrimPrefix(data, byteOrderMark)), []byte("{"))
	switch {
	case o.Spelling != "":
		return o.Spelling
	case strings.EqualFold(path.Ext(o.Name), ".json"):
		return JSON
	case found && (bytes.HasPrefix(bytes.TrimSpace(rest), []byte(`"`)) || json.Valid(data)):
		return JSON
	default:
		return YAML
	}
}

// Marks bound the values of a file before it is parsed: all nodes are built at
// once, each many times larger than what stands for it in the file, and YAML's
// parser builds its own beside them. In JSON the most questions that a bank may
// hold fit, with sixty marks each; in YAML ten thousand questions fit.
const (
	maxMarks     = 200_000
	maxJSONMarks = 60 * quiz.MaxQuestions
)

// maxItems is how many items a JSON list may have: one more than the longest
// list needs, so that a bank of too many questions is still told so.
const maxItems = quiz.MaxQuestions + 1

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

// maxFields is how many fields a group may have. It keeps the search for
// duplicates short; no group of the format has half as many.
const maxFields = 32

// unfit reports a field that cannot be added to a mapping, if it cannot.
func (r *report) unfit(parent *node, name string, at position) bool {
	first := parent.field(name)
	switch {
	case first == nil && len(parent.fields) < maxFields:
		return false
	case r.skip(quiz.Error):
		return true
	}
	i := refusal("too-many-fields", at, fmt.Sprintf("a group has more than %d fields", maxFields), "")
	if first != nil {
		i = refusal("duplicate-field", at,
			fmt.Sprintf("the field %q stands here for a second time (first in line %d)", name, first.at.line), "remove one of them")
	}
	i.Path = parent.child(name).path()
	r.add(*i)
	return true
}

func tooDeep(at position) *quiz.Issue {
	return refusal("too-deep", at, fmt.Sprintf("values are nested more than %d deep here", maxDepth), "")
}
