package aiken

import "strings"

// section is a stem with the options below it.
type section struct {
	stem    []line
	options []choice
}

// choice is an option; it can run over several lines.
type choice struct {
	label byte
	rest  string // of the first line, behind the label
	lines []line
}

// text returns what the option says.
func (c *choice) text() string {
	texts := []string{c.rest}
	for _, l := range c.lines[1:] {
		texts = append(texts, l.text)
	}
	return strings.TrimSpace(strings.Join(texts, " "))
}

// sound reports whether the section can be asked.
func (s *section) sound() bool { return len(s.stem) > 0 && len(s.options) >= 2 }

// last returns the last option, of which there must be one.
func (s *section) last() *choice { return &s.options[len(s.options)-1] }

// expects reports whether a label is the next one.
func (s *section) expects(label byte) bool { return len(s.options) > 0 && label == s.last().label+1 }

// nearest keeps of the stem what no blank line parts from the options, and
// returns the rest.
func (s *section) nearest() (above []line) {
	for i := len(s.stem) - 1; i > 0; i-- {
		if s.stem[i].after {
			above, s.stem = s.stem[:i], s.stem[i:]
			return above
		}
	}
	return nil
}

// first returns the line on which the section begins.
func (s *section) first() line {
	if len(s.stem) > 0 {
		return s.stem[0]
	}
	return s.options[0].lines[0]
}

// strictSections reads every line with a label as an option, whatever its
// letter, and any other line below options as the next stem, as Moodle does.
func strictSections(body []line) []section {
	var out []section
	for _, l := range body {
		label, rest, ok := strict(l.text)
		if len(out) == 0 || !ok && len(out[len(out)-1].options) > 0 {
			out = append(out, section{})
		}
		now := &out[len(out)-1]
		if ok {
			now.options = append(now.options, choice{label, rest, []line{l}})
		} else {
			now.stem = append(now.stem, l)
		}
	}
	return mend(out)
}

// mend puts together options that run over several lines: what looks like the
// next stem is none where nothing but the next letters follow.
func mend(sections []section) []section {
	var out []section
	for _, s := range sections {
		if len(out) == 0 || !out[len(out)-1].goesOn(&s) {
			out = append(out, s)
			continue
		}
		before := &out[len(out)-1]
		before.last().lines = append(before.last().lines, s.stem...)
		before.options = append(before.options, s.options...)
	}
	return out
}

// goesOn reports whether a section goes on with what the one below says. A
// blank line parts them.
func (s *section) goesOn(below *section) bool {
	if len(s.options) == 0 || len(below.stem) > 0 && below.stem[0].after {
		return false
	}
	return len(below.options) == 0 || below.options[0].label != 'A' && s.expects(below.options[0].label)
}
