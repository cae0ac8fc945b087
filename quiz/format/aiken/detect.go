package aiken

import "slices"

// Shows reports whether a text, or the beginning of one, is read as Aiken: it
// has an answer line with options above it.
func Shows(text string) bool {
	rest, _ := lines(text)
	for len(rest) > 0 {
		var c chunk
		if c, rest = cut(rest); c.answer == nil {
			return false
		}
		sections, _ := sectionsOf(c.body)
		if asks(sections) || slices.ContainsFunc(c.body, func(l line) bool { return l.kind == option }) {
			return true
		}
	}
	return false
}

// ShowsOptions reports whether a text has a question with lettered options,
// though no answer line: what is missing in it is then to be said.
func ShowsOptions(text string) bool {
	rest, _ := lines(text)
	c, _ := cut(rest)
	for _, read := range []labels{strict, loose} {
		if slices.ContainsFunc(looseSections(c.body, read), func(s section) bool { return s.sound() }) {
			return true
		}
	}
	return false
}
