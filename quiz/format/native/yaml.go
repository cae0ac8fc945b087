package native

import (
	"bytes"
	"errors"
	"io"

	"go.yaml.in/yaml/v3"

	"bellwork/quiz"
)

// parseYAML reads one document. It works on the parser's nodes, which keep the
// text of every scalar as written and do not expand aliases.
func parseYAML(data []byte, rep *report) (*node, *quiz.Issue) {
	dec := yaml.NewDecoder(bytes.NewReader(data))
	var doc, second yaml.Node
	switch err := dec.Decode(&doc); {
	case errors.Is(err, io.EOF):
		return nil, refusal("empty-file", position{1, 1}, "the file is empty", "start with the line bellwork: 1")
	case err != nil:
		return nil, syntaxProblem(data, err)
	}
	switch err := dec.Decode(&second); {
	case err == nil:
		return nil, refusal("several-documents", position{second.Line, second.Column},
			"a second document starts here, after a line ---", "put every bank into a file of its own")
	case !errors.Is(err, io.EOF):
		return nil, syntaxProblem(data, err)
	}
	c := &yamlTree{report: rep}
	root := c.node(doc.Content[0], 0)
	return root, c.fatal
}

// yamlTree turns the parser's nodes into ours.
type yamlTree struct {
	report *report
	fatal  *quiz.Issue
}

func (c *yamlTree) node(y *yaml.Node, depth int) *node {
	n := &node{at: position{y.Line, y.Column}}
	if depth > maxDepth {
		c.fatal = tooDeep(n.at)
		return n
	}
	c.refuseExtras(y)
	switch y.Kind {
	case yaml.MappingNode:
		n.shape = mapping
		for i := 0; i+1 < len(y.Content); i += 2 {
			c.field(n, y.Content[i], y.Content[i+1], depth)
		}
	case yaml.SequenceNode:
		n.shape = list
		for _, item := range y.Content {
			n.push(c.node(item, depth+1))
		}
	default:
		n.text = y.Value
		if y.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0 {
			n.shape = bare
		}
	}
	return n
}

func (c *yamlTree) field(n *node, key, value *yaml.Node, depth int) {
	at := position{key.Line, key.Column}
	problem := unfit(n, key.Value, at)
	switch {
	case key.Kind != yaml.ScalarNode:
		c.report.add(*refusal("name-not-text", at, "the name of a field is a single word", "put text with brackets or braces in quotes"))
	case key.Tag == "!!merge":
		c.report.add(*refusal("merge-key", at, "merge keys (<<) are not read here", "write the fields out"))
	case problem != nil:
		c.report.add(*problem)
	default:
		c.refuseExtras(key)
		n.put(key.Value, at, c.node(value, depth+1))
	}
}

// refuseExtras reports what YAML offers and a question set does not need.
func (c *yamlTree) refuseExtras(y *yaml.Node) {
	at := position{y.Line, y.Column}
	switch {
	case y.Kind == yaml.AliasNode:
		c.report.add(*refusal("alias", at, "aliases (*"+y.Value+") are not read here", "write the value out, or put the text in quotes"))
	case y.Anchor != "":
		c.report.add(*refusal("anchor", at, "anchors (&"+y.Anchor+") are not read here", "remove it, or put the text in quotes"))
	case y.Style&yaml.TaggedStyle != 0:
		c.report.add(*refusal("tag", at, "tags ("+y.Tag+") are not read here", "remove it, or put the text in quotes"))
	}
}
