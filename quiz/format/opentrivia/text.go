package opentrivia

import (
	"strings"

	"bellwork/quiz"
)

// text reads the lines of OpenTriviaQA.
func (d *decoder) text(file string) {
	p := textParser{decoder: d}
	line := 0
	for l := range strings.Lines(file) {
		line++
		if rest, ok := cutMark(l, "#Q"); ok {
			p.end()
			if p.set.Full() {
				return
			}
			p.now = &lines{line: line, stem: []byte(rest)}
			p.last = &p.now.stem
		} else if p.now != nil {
			p.line(l)
		} else if strings.TrimSpace(l) != "" {
			p.stray(line)
		}
	}
	p.end()
}

// textParser is what was read of the question that is open.
type textParser struct {
	*decoder
	now    *lines
	last   *[]byte // what a line without a sign goes on with
	strays int
}

// lines is a question whose parts are growing line by line. Without a key,
// nothing of it is an option yet.
type lines struct {
	line      int
	stem, key []byte
	options   [][]byte
}

// maxPart is the size in bytes beyond which a part grows no more: it is longer
// than any text may be, and will be refused for that.
const maxPart = 4*quiz.MaxText + 1

// cutMark returns what follows a sign at the start of a line.
func cutMark(line, mark string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(line, mark)
	return strings.TrimSpace(rest), ok && (rest == "" || strings.ContainsRune(" \t\r\n", rune(rest[0])))
}

// line takes a line of the open question.
func (p *textParser) line(l string) {
	q := p.now
	if key, ok := strings.CutPrefix(l, "^"); ok && q.key == nil {
		q.key = append([]byte{}, strings.TrimSpace(key)...)
		p.last = &q.key
		return
	}
	if option, ok := p.option(l); ok {
		q.options = append(q.options, []byte(option))
		p.last = &q.options[len(q.options)-1]
		return
	}
	if rest := strings.TrimSpace(l); rest != "" && len(*p.last) < maxPart {
		*p.last = append(append(*p.last, '\n'), rest...)
	}
}

// option returns the option that a line starts. The letter is the next one of
// the alphabet, give or take one, since letters get lost. An A is the next one
// exactly: otherwise it is the article, in a line that goes on with the last.
func (p *textParser) option(l string) (text string, ok bool) {
	if p.now.key == nil || l == "" || len(p.now.options) > maxOption {
		return "", false
	}
	next := 'A' + byte(len(p.now.options))
	if letter := l[0]; letter == next || letter > 'A' && letter+1 >= next && letter <= next+1 {
		return cutMark(l, l[:1])
	}
	return "", false
}

// maxOption is the last letter of an option, counted from A.
const maxOption = 24

// end adds the open question.
func (p *textParser) end() {
	if p.now == nil {
		return
	}
	i := item{line: p.now.line, column: 1, stem: string(p.now.stem), key: oneLine(p.now.key)}
	for _, option := range p.now.options {
		i.options = append(i.options, oneLine(option))
	}
	p.add(i)
	p.now = nil
}

func oneLine(text []byte) string { return strings.Join(strings.Fields(string(text)), " ") }

// stray says once that there is text before the first question.
func (p *textParser) stray(line int) {
	if p.strays++; p.strays == 1 {
		p.set.Report(quiz.Issue{
			Line: line, Column: 1, Severity: quiz.Warning, Code: "opentrivia-stray", Message: "text before the first #Q is left out",
		})
	}
}
