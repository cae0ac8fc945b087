package media

import (
	"regexp"
	"strings"
)

// identifier matches a whole id, and local a paint that is an element of the
// same drawing, with the colour that stands in for it.
var (
	identifier = regexp.MustCompile(`^[\p{L}_][\p{L}\p{M}\p{N}_.:-]*$`)
	local      = regexp.MustCompile(`^(?i:url)\(\s*(["']?)#([\p{L}_][\p{L}\p{M}\p{N}_.:-]*)(["']?)\s*\)\s*(#?[\w-]*)$`)
	function   = regexp.MustCompile(`([\w-]*)\s*\(`)
)

// maxCalls bounds the functions in one value.
const maxCalls = 1000

// reference returns the href of an element as it is written: an id of the same
// drawing, or nothing.
func reference(element, href string) string {
	id, found := strings.CutPrefix(href, "#")
	if !found || !mayRefer(element) || !identifier.MatchString(id) {
		return ""
	}
	return href
}

// harmless returns a value that loads nothing, or nothing: its functions are
// known ones, and nothing in it can be read as another function. Escapes and
// comments of CSS are how one would be hidden.
func harmless(value string) string {
	if strings.ContainsAny(value, "\\;{}@<>") || strings.Contains(value, "/*") {
		return ""
	}
	if m := local.FindStringSubmatch(value); m != nil && m[1] == m[3] {
		return strings.TrimSpace("url(#" + m[2] + ") " + m[4])
	}
	calls := function.FindAllStringSubmatch(value, maxCalls+1)
	if len(calls) > maxCalls {
		return ""
	}
	for _, m := range calls {
		if !allowedFunction(strings.ToLower(m[1])) {
			return ""
		}
	}
	return value
}

func allowedFunction(name string) bool {
	switch name {
	case "matrix", "translate", "scale", "rotate", "skewx", "skewy", "rgb", "rgba", "hsl", "hsla":
		return true
	default:
		return false
	}
}

// target returns the id that a value of a paint refers to; empty where it is a
// colour.
func target(value string) string {
	id, found := strings.CutPrefix(value, "url(#")
	if !found {
		return ""
	}
	id, _, _ = strings.Cut(id, ")")
	return id
}
