package quiz

import (
	"cmp"
	"time"
)

// Mode says what an attempt is for.
type Mode string

// The modes.
const (
	Practice Mode = "practice" // feedback after each question, as many tries as wanted
	Test     Mode = "test"     // nothing about correctness before it is handed in
)

// Review says what a student sees of a test once it is closed.
type Review string

// The levels of review.
const (
	ReviewFull  Review = "full"  // score, own responses, keys, explanations, evidence
	ReviewMarks Review = "marks" // score, own responses, and which were right
	ReviewScore Review = "score" // the score alone
)

// Known reports whether it is one of the levels; the empty one stands for the
// first.
func (r Review) Known() bool {
	return r == "" || r == ReviewFull || r == ReviewMarks || r == ReviewScore
}

// Policy holds the rules of an assignment. An attempt keeps the policy it was
// started under.
type Policy struct {
	TimeLimit time.Duration `json:"timeLimit,omitempty"` // of a test; 0: none
	OpenBook  bool          `json:"openBook,omitempty"`  // the reading stays open during a test
	Review    Review        `json:"review,omitempty"`    // ReviewFull where empty
	MaxTests  int           `json:"maxTests,omitempty"`  // tests a student may start; 0: any number
	Draw      Selection     `json:"draw,omitzero"`       // questions of one attempt
}

// Plain returns the policy with what empty fields stand for.
func (p Policy) Plain() Policy {
	p.Review = cmp.Or(p.Review, ReviewFull)
	return p
}

// Extra time: a student can put a running limit off by Extension, at most
// MaxExtensions times (WCAG 2.2.1 asks for ten).
const (
	Extension     = 5 * time.Minute
	MaxExtensions = 10
)

// lastExtension is how long before the deadline a limit can be put off. Nearer
// to it, the commit of the extension could fall behind the deadline, and who
// asks for the result in between would go on with every key known.
const lastExtension = 2 * time.Second
