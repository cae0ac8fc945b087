package qti2

import (
	"bytes"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"bellwork/quiz/format/archive"
	"bellwork/quiz/format/xmltree"
)

// checker looks for what the schemas do not allow.
type checker struct {
	seen     map[string]bool
	problems []string
}

func (c *checker) say(format string, args ...any) {
	c.problems = append(c.problems, fmt.Sprintf(format, args...))
}

// element checks a node and what is in it.
func (c *checker) element(n *xmltree.Node) {
	model, known := schema[n.Name]
	if !known {
		c.say("<%s> is not written", n.Name)
		return
	}
	c.seen[n.Name] = true
	var names strings.Builder
	for _, child := range n.Nodes {
		switch {
		case child.Name != "":
			names.WriteString(child.Name + " ")
			c.element(child)
		case !model.text && strings.TrimSpace(child.Text) != "":
			c.say("<%s> holds the text %q", n.Name, child.Text)
		}
	}
	if !regexp.MustCompile(`^(` + model.children + `)$`).MatchString(names.String()) {
		c.say("<%s> holds %s", n.Name, names.String())
	}
	c.attributes(n, model)
}

func (c *checker) attributes(n *xmltree.Node, model content) {
	var names []string
	for _, a := range n.Attrs {
		name := a.Name.Local
		switch a.Name.Space {
		case "http://www.w3.org/XML/1998/namespace":
			name = "xml:" + name
		case instance:
			name = "xsi:" + name
		case "xmlns":
			name = "xmlns:" + name
		}
		names = append(names, name)
		if !slices.Contains(strings.Fields(model.needs+" "+model.may), name) {
			c.say("<%s> has the attribute %s", n.Name, name)
		}
		if strings.HasSuffix(strings.ToLower(name), "identifier") && !ncName.MatchString(a.Value) {
			c.say("<%s> has the %s %q", n.Name, name, a.Value)
		}
	}
	for _, name := range strings.Fields(model.needs) {
		if !slices.Contains(names, name) {
			c.say("<%s> has no %s", n.Name, name)
		}
	}
}

// ncName matches an identifier that every system takes.
var ncName = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_.-]{0,31}$`)

// item checks what stands in several places of an item.
func (c *checker) item(n *xmltree.Node) {
	declared := map[string]bool{}
	for _, sort := range []string{"responseDeclaration", "outcomeDeclaration"} {
		for _, d := range n.Children(sort) {
			if declared[d.Attr("identifier")] {
				c.say("%s is declared twice", d.Attr("identifier"))
			}
			declared[d.Attr("identifier")] = true
		}
	}
	n.Walk(func(e *xmltree.Node) bool {
		for _, name := range []string{"responseIdentifier", "outcomeIdentifier"} {
			if id, ok := e.Lookup(name); ok && !declared[id] {
				c.say("<%s> refers to %s, which is not declared", e.Name, id)
			}
		}
		if (e.Name == "variable" || e.Name == "setOutcomeValue") && !declared[e.Attr("identifier")] {
			c.say("<%s> refers to %s, which is not declared", e.Name, e.Attr("identifier"))
		}
		return true
	})
}

// manifest checks that the manifest and the archive name the same files.
func (c *checker) manifest(n *xmltree.Node, names []string) {
	ids := map[string]bool{}
	for _, r := range n.Find("resource") {
		if ids[r.Attr("identifier")] {
			c.say("two resources are called %s", r.Attr("identifier"))
		}
		ids[r.Attr("identifier")] = true
	}
	listed := []string{"imsmanifest.xml"}
	for _, f := range n.Find("file") {
		listed = append(listed, f.Attr("href"))
	}
	for _, d := range n.Find("dependency") {
		if !ids[d.Attr("identifierref")] {
			c.say("a resource needs %s, which is none", d.Attr("identifierref"))
		}
	}
	slices.Sort(listed)
	if got := slices.Compact(listed); !slices.Equal(got, slices.Sorted(slices.Values(names))) {
		c.say("the manifest lists %v, the archive holds %v", got, names)
	}
}

// check checks all files of a package.
func (c *checker) check(entries []archive.Entry) error {
	var names []string
	for _, e := range entries {
		names = append(names, e.Name)
	}
	for _, e := range entries {
		if filepath.Ext(e.Name) != ".xml" {
			continue
		}
		root, err := xmltree.Parse(bytes.NewReader(e.Data))
		if err != nil {
			return fmt.Errorf("%s: %w", e.Name, err)
		}
		c.element(root)
		switch root.Name {
		case "assessmentItem":
			c.item(root)
		case "manifest":
			c.manifest(root, names)
		}
	}
	return nil
}
