package rules

import (
	"strconv"
	"strings"

	"bellwork/quiz/format/xmltree"
)

// Declaration is what an item says about one of its variables.
type Declaration struct {
	ID          string
	Cardinality string // "single", "multiple", "ordered" or "record"
	Base        string
	Default     []string
	Correct     []string
	Mapping     *Mapping
	NormalMax   float64 // of an outcome; 0 where not given
	Math        bool    // of a template variable: formulas may name it
}

// Mapping says what each value of a response earns.
type Mapping struct {
	Entries      []Entry
	Default      float64
	Lower, Upper *float64
}

// Entry is one value of a mapping.
type Entry struct {
	Key   string
	Value float64
	Fold  *bool // upper and lower case are the same, where the entry says so
}

// Declare reads the declarations of one sort ("responseDeclaration",
// "outcomeDeclaration", "templateDeclaration") that an item holds.
func Declare(item *xmltree.Node, sort string) []Declaration {
	var out []Declaration
	for _, n := range item.Children(sort) {
		d := Declaration{
			ID: strings.TrimSpace(n.Attr("identifier")), Cardinality: n.Attr("cardinality"), Base: n.Attr("baseType"),
			Default: values(n.Child("defaultValue")), Correct: values(n.Child("correctResponse")),
			Mapping: mapping(n.Child("mapping")), Math: truth(n.Attr("mathVariable")),
		}
		d.NormalMax, _ = strconv.ParseFloat(n.Attr("normalMaximum"), 64)
		out = append(out, d)
	}
	return out
}

// values returns the values below a node. Files are printed prettily, so space
// around a value and line breaks within are not part of it.
func values(n *xmltree.Node) []string {
	var out []string
	for i, v := range n.Children("value") {
		if i == maxItems {
			break
		}
		out = append(out, strings.Join(strings.Fields(v.Content()), " "))
	}
	return out
}

// maxEntries bounds a mapping. One of a question with a hundred sources and
// targets has at most so many.
const maxEntries = 10_000

func mapping(n *xmltree.Node) *Mapping {
	if n == nil {
		return nil
	}
	m := &Mapping{Default: number(n.Attr("defaultValue")), Lower: bound(n, "lowerBound"), Upper: bound(n, "upperBound")}
	for i, e := range n.Children("mapEntry") {
		if i == maxEntries {
			break
		}
		entry := Entry{Key: strings.Join(strings.Fields(e.Attr("mapKey")), " "), Value: number(e.Attr("mappedValue"))}
		if s, ok := e.Lookup("caseSensitive"); ok {
			fold := !truth(s)
			entry.Fold = &fold
		}
		m.Entries = append(m.Entries, entry)
	}
	return m
}

// number reads a number and takes what is none, or not finite, for 0.
func number(s string) float64 {
	x, ok := Value{Items: []string{s}}.Number()
	if !ok || x-x != 0 {
		return 0
	}
	return x
}

func bound(n *xmltree.Node, name string) *float64 {
	s, ok := n.Lookup(name)
	if !ok || strings.TrimSpace(s) == "" {
		return nil
	}
	x := number(s)
	return &x
}

// truth reads a boolean, also where it is written TRUE.
func truth(s string) bool {
	s = strings.ToLower(strings.TrimSpace(s))
	return s == "true" || s == "1"
}

// Clamp keeps a sum of mapped values within the bounds.
func (m *Mapping) Clamp(sum float64) float64 {
	if m.Lower != nil {
		sum = max(sum, *m.Lower)
	}
	if m.Upper != nil {
		sum = min(sum, *m.Upper)
	}
	return sum
}

// Of returns what a single value of a response earns, before the bounds.
func (m *Mapping) Of(base, item string) float64 {
	for _, e := range m.Entries {
		if same(base, e.Key, item) || e.Fold != nil && *e.Fold && strings.EqualFold(e.Key, item) {
			return e.Value
		}
	}
	return m.Default
}

// Total returns what a response earns: each value once, within the bounds.
func (m *Mapping) Total(v Value) float64 {
	sum := 0.0
	seen := map[string]bool{}
	for _, item := range v.Items {
		if !seen[item] {
			seen[item] = true
			sum += m.Of(v.Base, item)
		}
	}
	return m.Clamp(sum)
}
