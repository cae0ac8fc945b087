package quiz

import "time"

// Question is one item of a bank: the stem, the body of its kind, and what is
// shown once it is closed.
type Question struct {
	ID          string
	Title       string  // the teacher's name for it; never shown to students, because names tend to tell the key
	Stem        string  // Markdown subset
	Body        Body    // never nil in a valid bank
	Points      float64 // weight in a score, > 0; 1 unless the file says otherwise
	Explanation string  // Markdown subset, shown after the question is closed
	Combined    Combined
	Hints       []string
	Tags        []string
	Category    []string      // the teacher's own shelf, from the outermost folder inwards; never shown to students
	TimeLimit   time.Duration // in a live session, in whole seconds; 0: as the session says
	Evidence    Evidence
	Media       []Media
	FixedOrder  bool // the file says shuffle: false
}

// Combined is the feedback on a whole response, by its verdict: combined
// feedback, as Moodle calls it. Each is Markdown and may be empty.
type Combined struct {
	Correct, Partial, Incorrect string
}

// IsZero reports whether there is none.
func (c Combined) IsZero() bool { return c == Combined{} }

// of returns the feedback for a verdict.
func (c Combined) of(v Verdict) string {
	switch v {
	case Right:
		return c.Correct
	case Partly:
		return c.Partial
	case Wrong:
		return c.Incorrect
	default:
		return ""
	}
}

// Evidence is the passage a question rests on.
type Evidence struct {
	Section string // heading in the reading
	Quote   string // a sentence of the reading, to the letter
	Source  string // where the passage stands, if not in the reading
}

// IsZero reports whether no evidence is given.
func (e Evidence) IsZero() bool { return e == Evidence{} }

// Media is a picture that belongs to a question and is shown below its stem.
type Media struct {
	Path string // of one of the bank's files
	Alt  string // text that stands for it, without giving the key away
}

// Kind returns the kind of the question's body.
func (q *Question) Kind() Kind { return q.Body.Kind() }
