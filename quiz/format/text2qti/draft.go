package text2qti

import "strings"

// draft is a question as it stands in the file.
type draft struct {
	line    int
	head    head
	info    bool // a text that asks nothing
	fixed   bool
	stem    lines
	lax     bool
	answers kind // what the answers are; unknown: there are none yet
	options []option
	number  element
	texts   map[kind]*lines // feedback on the whole
	wrong   element         // the first thing that cannot be
	long    bool            // it has more lines or answers than are read
}

// option is an option or an accepted answer.
type option struct {
	text     lines
	right    bool
	feedback lines
	line     int
}

func (d *draft) part(e element) {
	d.lax, d.long = d.lax || e.lax, d.long || e.long
	switch e.kind {
	case right, wrong:
		d.option(e, wrong)
	case ticked, unticked:
		d.option(e, ticked)
	case typed:
		d.option(e, typed)
	case number, essay, upload:
		if d.answersBy(e, e.kind) {
			d.number = e
		}
	default:
		d.say(e)
	}
}

func (d *draft) option(e element, answers kind) {
	if !d.answersBy(e, answers) {
		return
	}
	if len(d.options) >= maxAnswers {
		d.long = true
		return
	}
	d.options = append(d.options, option{text: lines{e.text}, right: e.kind != wrong && e.kind != unticked, line: e.line})
}

// answersBy sets the kind of answers. A question has one.
func (d *draft) answersBy(e element, answers kind) bool {
	if d.answers != unknown && (d.answers != answers || answers == number) {
		if d.wrong.line == 0 {
			d.wrong = e
		}
		return false
	}
	d.answers = answers
	return true
}

// say keeps feedback: on the last option, or on the whole question while there
// is none.
func (d *draft) say(e element) {
	if d.texts == nil {
		d.texts = map[kind]*lines{}
	}
	if d.texts[e.kind] == nil {
		d.texts[e.kind] = &lines{}
	}
	to := d.texts[e.kind]
	if e.kind == feedback && len(d.options) > 0 {
		to = &d.options[len(d.options)-1].feedback
	}
	d.keep(to, "")
	d.keep(to, e.text)
}

func (d *draft) said(k kind) string {
	if d.texts[k] == nil {
		return ""
	}
	return d.texts[k].text()
}

// stray takes a line that begins nothing for more of what stands above.
func (d *draft) stray(e element) {
	d.lax, d.long = true, d.long || e.long
	if n := len(d.options); n > 0 {
		d.keep(&d.options[n-1].text, e.text)
		return
	}
	d.keep(&d.stem, e.text)
}

func (d *draft) keep(to *lines, text string) {
	to.add(text)
	d.long = d.long || len(*to) > maxLines
}

// indented takes options out of the stem, for files in which they stand below
// it with the same indent. It reports whether there are any.
func (d *draft) indented() bool {
	stem := strings.Split(d.stem.text(), "\n")
	for i, line := range stem {
		if k, _ := look(strings.TrimLeft(line, " \t")); i > 0 && (k == right || k == wrong || k == ticked || k == unticked) {
			d.stem = stem[:i:i]
			d.reread(stem[i:], d.line+i)
			return len(d.options) > 1
		}
	}
	return false
}

func (d *draft) reread(rest []string, line int) {
	for i := range rest {
		rest[i] = strings.TrimLeft(rest[i], " \t")
	}
	s := scanner{source{rest: strings.Join(rest, "\n"), number: line}}
	for {
		e, ok := s.next()
		if !ok {
			return
		}
		if e.kind == unknown || e.kind == question {
			d.stray(e)
			continue
		}
		d.part(e)
	}
}
