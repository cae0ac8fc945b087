package media

import (
	"regexp"
	"strings"
)

// Limits of what style sheets may do. What lies beyond is not taken over.
const (
	maxRules   = 2_000
	maxClasses = 8 // of one element
)

// maxStyled bounds what style sheets set on all elements together.
const maxStyled = 500_000

// selector matches the selectors that are understood: an element, a class, an
// id, an element with a class or an id, or everything.
var selector = regexp.MustCompile(`^(\*|[A-Za-z][\w-]*)?([.#][\p{L}_-][\p{L}\p{M}\p{N}_-]*)?$`)

// sheet holds the rules of a drawing's style sheets by their selectors. It is
// dissolved into attributes, so that the drawing needs no style sheet.
type sheet struct {
	rules  map[string]map[string]declared
	count  int // rules read
	styled int // attributes set so far
}

// declared is a value with the place of its rule: of two with the same weight,
// the later one counts.
type declared struct {
	value string
	order int
}

var cssComment = regexp.MustCompile(`(?s)/\*.*?\*/|<!--|-->`)

// read adds the rules of a style sheet. Rules for media, fonts and imports are
// passed over.
func (s *sheet) read(css string) {
	for css = cssComment.ReplaceAllString(css, ""); css != ""; {
		head, rest, found := strings.Cut(css, "{")
		if at := strings.LastIndexByte(head, ';'); at >= 0 {
			head = head[at+1:] // behind @import …;
		}
		if !found {
			return
		}
		if strings.HasPrefix(strings.TrimSpace(head), "@") {
			css = afterBlock(rest)
			continue
		}
		body, after, _ := strings.Cut(rest, "}")
		s.rule(head, body)
		css = after
	}
}

// afterBlock returns what follows the end of a block with blocks inside.
func afterBlock(css string) string {
	for depth := 1; depth > 0; {
		at := strings.IndexAny(css, "{}")
		if at < 0 {
			return ""
		}
		if css[at] == '{' {
			depth++
		} else {
			depth--
		}
		css = css[at+1:]
	}
	return css
}

func (s *sheet) rule(selectors, body string) {
	values := declarations(body)
	if s.rules == nil {
		s.rules = map[string]map[string]declared{}
	}
	for one := range strings.SplitSeq(selectors, ",") {
		one = strings.TrimSpace(one)
		if one == "" || !selector.MatchString(one) || s.count == maxRules {
			continue
		}
		one = strings.TrimPrefix(one, "*")
		if s.rules[one] == nil {
			s.rules[one] = map[string]declared{}
		}
		s.count++
		for name, value := range values {
			s.rules[one][name] = declared{value, s.count}
		}
	}
}

// declarations reads "fill: red; stroke: none" and keeps what is a harmless
// presentation attribute.
func declarations(css string) map[string]string {
	values := map[string]string{}
	for one := range strings.SplitSeq(css, ";") {
		name, value, _ := strings.Cut(one, ":")
		name = strings.ToLower(strings.TrimSpace(name))
		value = harmless(collapse(strings.Replace(value, "!important", "", 1)))
		if isPaint(name) && value != "" {
			values[name] = value
		}
	}
	return values
}

// apply turns the rules into attributes of an element and all within it.
func (s *sheet) apply(e *element) error {
	if e.name == "" {
		return nil
	}
	for _, keys := range e.selectors() {
		s.dress(e, keys)
	}
	for name, value := range declarations(e.style) {
		e.attrs[name] = value
		s.styled++
	}
	if s.styled > maxStyled {
		return errParts
	}
	for _, c := range e.content {
		if err := s.apply(c); err != nil {
			return err
		}
	}
	return nil
}

// selectors returns the selectors that mean an element, by their weight from
// the lightest on.
func (e *element) selectors() [][]string {
	classes := strings.Fields(e.class)
	classes = classes[:min(len(classes), maxClasses)]
	var anywhere, here []string
	for _, c := range classes {
		anywhere, here = append(anywhere, "."+c), append(here, e.name+"."+c)
	}
	levels := [][]string{{""}, {e.name}, anywhere, here}
	if id := e.attrs["id"]; id != "" {
		levels = append(levels, []string{"#" + id}, []string{e.name + "#" + id})
	}
	return levels
}

// dress sets what the rules of selectors of the same weight say.
func (s *sheet) dress(e *element, keys []string) {
	latest := map[string]int{}
	for _, key := range keys {
		for name, d := range s.rules[key] {
			if d.order > latest[name] {
				latest[name] = d.order
				e.attrs[name] = d.value
			}
			s.styled++
		}
	}
}
