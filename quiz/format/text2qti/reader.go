package text2qti

import (
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/markup"
)

// reader makes a bank of the elements of a file.
type reader struct {
	prose
	now    *draft // the question that is being read
	next   head   // of the next question
	region *draft // a text whose title was read
	group  *group
	fixed  bool // options keep their order
}

// head is what stands before a question.
type head struct {
	title  string
	points float64
	line   int
}

type group struct {
	line, pick, questions int
	points                float64
}

func (r *reader) read(text string) {
	s := scanner{source{rest: text, number: 1}}
	for {
		e, ok := s.next()
		if !ok || r.Full() || r.isEndless(e.line) {
			break
		}
		r.element(e)
	}
	r.finish()
	if r.group != nil {
		r.endGroup()
	}
}

func (r *reader) element(e element) {
	switch e.kind {
	case quizTitle:
		r.Bank.Title = oneLine(e.text)
	case description:
		r.Bank.Description, _ = markup.ToPlain(r.markdown(e.text))
	case shuffle:
		r.fixed = strings.EqualFold(e.text, "false")
	case setting:
	case title:
		r.finish()
		r.next = head{title: oneLine(e.text), line: e.line}
	case points:
		r.points(e)
	case question:
		r.begin(e)
	case textTitle, textRegion:
		r.text(e)
	case groupStart, groupEnd, groupPick, groupPoints:
		r.grouping(e)
	case fence:
		r.code(e)
	default:
		r.part(e)
	}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func (r *reader) points(e element) {
	r.finish()
	x, err := strconv.ParseFloat(e.text, 64)
	if err != nil || !(x > 0 && x <= 1e6) {
		r.issue(e.line, quiz.Warning, "text2qti-points", "these points are no number above 0; the question counts 1", "write a number such as 2 or 0.5")
		return
	}
	r.next.points = x
	if r.next.line == 0 {
		r.next.line = e.line
	}
}

// issue says something about the file at a line of its own.
func (r *reader) issue(line int, severity quiz.Severity, code, message, hint string) {
	r.Report(quiz.Issue{Line: line, Column: 1, Severity: severity, Code: code, Message: message, Hint: hint})
}

func (r *reader) begin(e element) {
	r.finish()
	line := e.line
	if r.next.line > 0 {
		line = r.next.line
	}
	r.now = &draft{line: line, head: r.next, stem: lines{e.text}, lax: e.lax, long: e.long, fixed: r.fixed}
	r.next = head{}
	if r.group != nil {
		r.group.questions++
		r.now.head.points = r.group.points
	}
}

// finish adds the question that was read.
func (r *reader) finish() {
	for _, d := range []*draft{r.now, r.region} {
		if d != nil {
			r.Begin(d.line, 1)
			r.add(d)
		}
	}
	r.now, r.region = nil, nil
}

// text reads a text between questions.
func (r *reader) text(e element) {
	if e.kind == textTitle || r.region == nil {
		r.finish()
		r.region = &draft{line: e.line, info: true}
	}
	if e.kind == textTitle {
		r.region.head.title = oneLine(e.text)
		return
	}
	r.region.stem, r.region.long = lines{e.text}, e.long
	r.finish()
}

func (r *reader) grouping(e element) {
	n, err := strconv.ParseFloat(e.text, 64)
	sound := err == nil && n > 0 && n <= 1e6
	switch {
	case e.kind == groupStart:
		r.finish()
		r.group = &group{line: e.line, pick: 1, points: 1}
	case r.group == nil:
		r.finish()
	case e.kind == groupEnd:
		r.finish()
		r.endGroup()
	case e.kind == groupPick && sound:
		r.group.pick = int(n)
	case e.kind == groupPoints && sound:
		r.group.points = n
	}
}

func (r *reader) endGroup() {
	if r.group.questions > r.group.pick {
		r.issue(r.group.line, quiz.Warning, "text2qti-group", "this group picks "+strconv.Itoa(r.group.pick)+" of "+
			strconv.Itoa(r.group.questions)+" questions at random; all of them are taken over", "delete those that are too many")
	}
	r.group = nil
}

// code refuses a program. It is never run.
func (r *reader) code(e element) {
	r.finish()
	if !strings.Contains(e.text, ".run") {
		r.issue(e.line, quiz.Warning, "text2qti-code", "this code belongs to no question; it is left out", "indent it as far as the text of its question")
		return
	}
	r.Begin(e.line, 1)
	r.Refuse("text2qti-run", "questions that a program makes cannot be read, because Bellwork runs no programs",
		"run text2qti yourself, and import the file that it makes")
}

// part reads what belongs to the question that was begun.
func (r *reader) part(e element) {
	switch {
	case r.now != nil && e.kind != unknown:
		r.now.part(e)
	case r.now != nil:
		r.now.stray(e)
	default:
		r.issue(e.line, quiz.Warning, "text2qti-text", "this line belongs to no question; it is left out",
			"begin questions with a number and a full stop: 1.  Which …?")
	}
}
