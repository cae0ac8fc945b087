package quiz

// Face is what a student may see of a question before it is closed. It cannot
// hold a key: pages for students are built from faces alone.
type Face struct {
	ID       string
	Kind     Kind
	Stem     string // Markdown subset
	Points   float64
	Hints    []string // shown in practice only
	Media    []Media
	Multiple bool     // choice: several options may be chosen
	Options  []Choice // choice, poll, truefalse; the items of order; the right sides of match
	Rows     []string // match: the left sides
	Unit     string   // number
	Gaps     []Face   // gaps: one face each, in the order of their numbers
}

// Choice is an option as shown to one student: a text and an id that is drawn
// for this attempt and says nothing about the option's place in the file.
// The options of a true/false question have the texts "true" and "false".
type Choice struct {
	ID   string
	Text string
}

// Face returns what a student may see of the question.
func (q *Question) Face(d Drawn) Face {
	f := q.Body.Face(d)
	f.ID, f.Kind, f.Stem, f.Points = q.ID, q.Kind(), q.Stem, q.Points
	f.Hints, f.Media = q.Hints, q.Media
	return f
}
