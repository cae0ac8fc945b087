package anki

import (
	"regexp"
	"slices"
	"strings"
)

// template is what a card shows: HTML with fields in it.
type template []part

// part is a piece of a template.
type part struct {
	kind  partKind
	html  string // of showHTML
	field int    // of all others
}

type partKind int

const (
	showHTML  partKind = iota
	showField          // {{Front}}, {{text:Front}}
	askField           // {{type:Back}}: what is typed in
	showHint           // {{hint:Help}}: shown when asked for
	ifFilled           // {{#Help}}
	ifEmpty            // {{^Help}}
	endIf              // {{/Help}}
)

// maxTemplate is the size in bytes of a template that is shown as a whole. Of a
// larger one, which does more than words around fields, the fields are.
const maxTemplate = 2000

var reference = regexp.MustCompile(`\{\{\s*([#^/]?)([^{}]*:)?\s*([^{}:]+?)\s*\}\}`)

// scripts make cards move and give them colours.
var scripts = regexp.MustCompile(`(?is)<script\b.*?</script\s*>|<style\b.*?</style\s*>`)

// parseTemplate reads a template. What it does not know shows nothing.
func parseTemplate(source string, fields []string) template {
	source = scripts.ReplaceAllString(source, "")
	var t template
	end := 0
	for _, m := range reference.FindAllStringSubmatchIndex(source, maxFields) {
		t = append(t, part{html: source[end:m[0]]})
		end = m[1]
		filters := ""
		if m[4] >= 0 {
			filters = source[m[4]:m[5]]
		}
		name := source[m[6]:m[7]]
		if i := slices.Index(fields, name); i >= 0 && !isSwitch(name) {
			t = append(t, part{kind: kindOf(source[m[2]:m[3]], filters), field: i})
		}
	}
	t = append(t, part{html: source[end:]})
	if len(source) > maxTemplate {
		t = slices.DeleteFunc(t, func(p part) bool { return p.kind == showHTML })
	}
	return t
}

func kindOf(sign, filters string) partKind {
	switch {
	case sign == "#":
		return ifFilled
	case sign == "^":
		return ifEmpty
	case sign == "/":
		return endIf
	case strings.Contains(filters, "type:"):
		return askField
	case strings.Contains(filters, "hint:"):
		return showHint
	}
	return showField
}

// fields returns the fields that a template uses in that way, each once.
func (t template) fields(kind partKind) []int {
	var out []int
	for _, p := range t {
		if p.kind == kind {
			out = appendOnce(out, p.field)
		}
	}
	return out
}

// show fills a template with the fields of a note.
func (t template) show(n note) string {
	var b strings.Builder
	hidden := 0 // sections around, from the outermost one that is not shown
	for _, p := range t {
		filled := strings.TrimSpace(n.field(p.field)) != ""
		switch {
		case p.kind == endIf:
			hidden = max(hidden-1, 0)
		case hidden > 0 && (p.kind == ifFilled || p.kind == ifEmpty):
			hidden++
		case hidden > 0:
		case p.kind == ifFilled && !filled, p.kind == ifEmpty && filled:
			hidden = 1
		case p.kind == showHTML:
			b.WriteString(p.html)
		case p.kind == showField:
			b.WriteString(n.field(p.field))
		}
	}
	return b.String()
}
