package browser

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// sheet is a question as its JSON tells it.
type sheet struct {
	N        int
	Of       int
	Question face
	Response given
	Saved    time.Time
	Flagged  bool
	Deadline time.Time
}

type face struct {
	ID, Kind string
	Multiple bool
	Options  []option
	Rows     []string
	Gaps     []face
}

type option struct{ ID, Text string }

type given struct {
	Choice, Order, Match, Gap []string
	Text                      string
}

// id returns the id of the option that begins with a text.
func (f face) id(text string) string {
	for _, o := range f.Options {
		if strings.HasPrefix(strings.ToLower(o.Text), strings.ToLower(text)) {
			return o.ID
		}
	}
	return ""
}

// sheet reads the n-th question of an attempt, from 1.
func (p *pupil) sheet(attempt string, n int) sheet {
	p.t.Helper()
	var s sheet
	p.read(fmt.Sprintf("%s?q=%d", attempt, n), &s)
	return s
}

// find returns the number of the question with an id.
func (p *pupil) find(attempt, id string) int {
	p.t.Helper()
	if n := p.numbers[attempt+id]; n > 0 {
		return n
	}
	for n, of := 1, 1; n <= of; n++ {
		s := p.sheet(attempt, n)
		of = s.Of
		p.numbers[attempt+s.Question.ID] = n
		if s.Question.ID == id {
			return n
		}
	}
	p.t.Fatalf("%s has no question %q", attempt, id)
	return 0
}

// answer gives fields to the n-th question; do is the button that is pressed.
func (p *pupil) answer(attempt string, n int, do string, fields ...string) {
	p.t.Helper()
	id := p.sheet(attempt, n).Question.ID
	p.post(attempt+"/answers", append(fields, "question", id, "do", do)...)
}

func itoa(n int) string { return strconv.Itoa(n) }

// last returns the last of the values of a field: rows begin with an empty one,
// so that choosing nothing can be told from saying nothing.
func last(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return values[len(values)-1]
}
