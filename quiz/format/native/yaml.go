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
	root := &node{}
	c.fill(root, doc.Content[0], 0)
	return root, c.fatal
}

// yamlTree turns the parser's nodes into ours.
type yamlTree struct {
	report *report
	fatal  *quiz.Issue
}

// fill copies a node; n already stands where it belongs, so that issues can
// name its path.
func (c *yamlTree) fill(n *node, y *yaml.Node, depth int) {
	n.at = position{y.Line, y.Column}
	if depth > maxDepth {
		c.fatal = tooDeep(n.at)
		return
	}
	c.refuseExtras(n, y)
	switch y.Kind {
	case yaml.MappingNode:
		n.shape = mapping
		for i := 0; i+1 < len(y.Content); i += 2 {
			c.field(n, y.Content[i], y.Content[i+1], depth)
		}
	case yaml.SequenceNode:
		n.shape = list
		for _, item := range y.Content {
			c.fill(n.push(&node{}), item, depth+1)
		}
	default:
		n.text = y.Value
		if y.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0 {
			n.shape = bare
		}
	}
}

func (c *yamlTree) field(n *node, key, value *yaml.Node, depth int) {
	name, at := key.Value, position{key.Line, key.Column}
	switch {
	case key.Kind != yaml.ScalarNode:
		c.refuse(n, at, "name-not-text", "the name of a field is a single word", "put text with brackets or braces in quotes")
	case key.Tag == "!!merge":
		c.refuse(n, at, "merge-key", "merge keys (<<) are not read here", "write the fields out")
	case c.report.unfit(n, name, at):
	default:
		c.refuseExtras(n.child(name), key)
		c.fill(n.put(name, at, &node{}), value, depth+1)
	}
}

// refuseExtras reports what YAML offers and a question set does not need.
func (c *yamlTree) refuseExtras(n *node, y *yaml.Node) {
	at := position{y.Line, y.Column}
	switch {
	case y.Kind == yaml.AliasNode:
		c.refuse(n, at, "alias", "aliases (*"+y.Value+") are not read here", "write the value out, or put the text in quotes")
	case y.Anchor != "":
		c.refuse(n, at, "anchor", "anchors (&"+y.Anchor+") are not read here", "remove it, or put the text in quotes")
	case y.Style&yaml.TaggedStyle != 0:
		c.refuse(n, at, "tag", "tags ("+y.Tag+") are not read here", "remove it, or put the text in quotes")
	}
}

func (c *yamlTree) refuse(n *node, at position, code, message, hint string) {
	if c.report.skip(quiz.Error) {
		return
	}
	i := refusal(code, at, message, hint)
	i.Path = n.path()
	c.report.add(*i)
}
