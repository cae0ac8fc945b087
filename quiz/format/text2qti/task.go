package text2qti

import (
	"regexp"
	"strings"

	"bellwork/quiz/markup"
)

// taskReader makes a bank of the task lists of a text.
type taskReader struct {
	prose
	quizdown bool       // options with numbers are single choices, others are not
	tags     bool       // questions stand between <quiz> and </quiz>, and the rest is a page
	fixed    bool       // options keep their order
	headings []taskLine // around the line that is read, the outermost first
	now      *task
	asked    bool // a question was read
}

var numberedOption = regexp.MustCompile(`(?m)^[ \t]*\d{1,9}[.)][ \t]+\[[ xX]\][ \t]`)

func (r *taskReader) read(text string) {
	front, rest := frontMatter(text)
	r.head(front)
	head := text[:min(len(text), sample)]
	r.quizdown = r.quizdown || numberedOption.MatchString(head)
	r.tags = quizTag.MatchString(head)
	s := taskSource{source: rest}
	for {
		l, ok := s.next()
		if !ok || r.Full() || r.isEndless(l.number) {
			break
		}
		r.line(l, s)
	}
	r.finish()
}

func (r *taskReader) head(front map[string]string) {
	r.Bank.Title = front["title"]
	r.Bank.Description = front["description"]
	r.fixed = strings.EqualFold(front["shuffleanswers"], "false")
	_, questions := front["shufflequestions"]
	_, answers := front["shuffleanswers"]
	r.quizdown = questions || answers
}

// line reads a line; rest is what comes behind it.
func (r *taskReader) line(l taskLine, rest taskSource) {
	switch l.kind {
	case taskHeading:
		r.heading(l)
		switch {
		case asksItself(rest):
			r.headings = r.now.around // it holds no other question
		case optionLists(rest) > 1:
			r.finish() // the heading of a section
		}
	case taskBegin:
		r.finish()
		r.now = &task{line: l.number, around: r.headings, tagged: true}
	case taskEnd:
		r.finish()
	case taskRule:
		r.rule()
	case taskOption:
		r.option(l)
	case taskNumber:
		r.number(l, rest)
	default:
		r.words(l)
	}
}

func (r *taskReader) heading(l taskLine) {
	r.finish()
	n := len(r.headings)
	for n > 0 && r.headings[n-1].level >= l.level {
		n--
	}
	around := r.headings[:n:n]
	r.now = &task{line: l.number, heading: &l, around: around}
	r.headings = append(around, l)
}

// asksItself reports whether options stand directly below a heading: then that
// is the question.
func asksItself(rest taskSource) bool {
	for {
		l, ok := rest.next()
		switch {
		case !ok:
			return false
		case l.kind != taskBlank:
			return l.kind == taskOption
		}
	}
}

// optionLists counts the lists of options below a heading that have words
// between them, up to two.
func optionLists(rest taskSource) int {
	n := 0
	within := false
	for n < 2 {
		l, ok := rest.next()
		switch {
		case !ok || l.kind == taskHeading:
			return n
		case l.kind == taskOption && !within:
			n++
			within = true
		case l.kind == taskWords && l.indent == 0:
			within = false
		}
	}
	return n
}

// rule ends a question; between tags it begins the explanation.
func (r *taskReader) rule() {
	if r.now != nil && r.now.tagged {
		r.now.last = &r.now.after
		return
	}
	r.finish()
}

// number reads a numbered line, which begins a question if options follow.
func (r *taskReader) number(l taskLine, rest taskSource) {
	if l.indent > 0 || r.now != nil && r.now.tagged || !leadsToOptions(rest) {
		r.words(l)
		return
	}
	r.finish()
	r.begin(l)
	r.now.indent = len(l.raw) - len(l.text)
	r.now.stem, r.now.begun = lines{l.text}, true
}

// leadsToOptions reports whether options come before the next number or heading.
func leadsToOptions(rest taskSource) bool {
	for {
		l, ok := rest.next()
		switch {
		case !ok, l.kind == taskHeading, l.kind == taskNumber && l.indent == 0:
			return false
		case l.kind == taskOption:
			return true
		}
	}
}

func (r *taskReader) begin(l taskLine) {
	r.now = &task{line: l.number, around: r.headings}
}

func (r *taskReader) option(l taskLine) {
	if r.now == nil || r.now.last != nil && !r.now.tagged {
		r.finish()
		r.begin(l)
	}
	r.now.option(l)
}

// words takes a line that begins no question and no option.
func (r *taskReader) words(l taskLine) {
	if r.now != nil && r.now.ends(l) {
		r.finish()
	}
	if r.now == nil {
		if l.kind == taskBlank {
			return
		}
		r.begin(l)
	}
	r.now.words(l, r.quizdown)
}

// titleOf returns the words of a heading.
func titleOf(l taskLine) string {
	plain, _ := markup.LabelToPlain(l.text)
	return oneLine(plain)
}
