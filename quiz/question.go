package quiz

// Question is one item of a bank: the stem, the body of its kind, and what is
// shown once it is closed.
type Question struct {
	ID          string
	Stem        string  // Markdown subset
	Body        Body    // never nil in a valid bank
	Points      float64 // weight in a score, > 0; 1 unless the file says otherwise
	Explanation string  // Markdown subset, shown after the question is closed
	Hints       []string
	Tags        []string
	Evidence    Evidence
	Media       []Media
	FixedOrder  bool // the file says shuffle: false
}

// Evidence is the passage a question rests on.
type Evidence struct {
	Section string // heading in the reading
	Quote   string // a sentence of the reading, to the letter
	Source  string // where the passage stands, if not in the reading
}

// IsZero reports whether no evidence is given.
func (e Evidence) IsZero() bool { return e == Evidence{} }

// Media is a picture or sound that belongs to a question.
type Media struct {
	Path string // relative to the bank's file
	Alt  string // text that stands for it, without giving the key away
}

// Kind returns the kind of the question's body.
func (q *Question) Kind() Kind { return q.Body.Kind() }
