package views

import (
	"time"

	"bellwork/quiz"
)

// Task is a set that is open to a class, as its teacher sees it.
type Task struct {
	Address string // in addresses
	Set     string // id; the sample's in a list of samples
	Title   string
	Class   string // name; empty: the open class
	Mode    quiz.Mode
	Stage   string    // "upcoming", "open" or "over"
	From    time.Time // zero: from the beginning
	Until   time.Time // zero: no end is set
	Closed  time.Time // by a teacher

	Rules     quiz.Policy
	Questions int // of the set, that can be answered
}

// Samples lists the built-in sets.
type Samples struct {
	Frame
	Samples []Task
}

// Assignments lists what is open to a teacher's classes, with the form that
// opens something.
type Assignments struct {
	Frame
	Tasks   []Task
	Sets    []SetChoice
	Classes []ClassChoice
	Form    AssignForm
	Problem *quiz.Issue // why nothing was opened
}

// AssignForm is what was typed into the form.
type AssignForm struct {
	Set, Class, Title, Mode, From, Until string
	Rules                                RulesForm
}

// RulesForm is what was typed about the rules.
type RulesForm struct {
	Limit  string // minutes
	Tests  string
	Book   bool
	Review string
	Draw   string
	PerTag string
}

// EditAssignment changes an assignment.
type EditAssignment struct {
	Frame
	Task     Task
	Form     AssignForm
	Revision string // of what is shown
	Working  int    // students with a try that is open
	Problem  *quiz.Issue
}

// SetChoice is a set that can be opened.
type SetChoice struct {
	ID, Title string
	Sample    bool
}

// ClassChoice is a class that something can be opened to; Name is empty for the
// open class.
type ClassChoice struct{ ID, Name string }

// TaskResults is what became of an assignment.
type TaskResults struct {
	Frame
	Task      Task
	Students  []StudentRow
	Questions []QuestionTally
	Problem   *quiz.Issue // why it was not opened again
	Saved     bool        // it was changed just now
}

// StudentRow is what one student did under an assignment.
type StudentRow struct {
	ID, Name string
	Tries    int // begun
	Open     int // of these, open still
	Score    quiz.Score
	Mode     quiz.Mode // of the try whose score counts; empty: none counts yet
	When     time.Time // it was closed
}

// QuestionTally is how a question was answered in the tries that count.
type QuestionTally struct {
	N           int // from 1; 0: the question was changed since
	ID, Stem    string
	Kind        quiz.Kind
	Asked       int // tries that count and hold it
	Tries       int // that count
	Right       int
	Partly      int
	Wrong       int
	Nothing     int
	Share       float64 // of the points that were earned
	Marked      bool    // Share means something
	Given       []GivenCount
	MoreAnswers int // that are not in Given
}

// GivenCount is how often something was answered.
type GivenCount struct {
	Line  quiz.Line
	Count int
	Right bool
}

// StudentAnswers is one try of a student's, as the teacher sees it.
type StudentAnswers struct {
	Frame
	Task      Task
	Name      string // of the student
	Student   string // id
	Tries     []AttemptRow
	Shown     string // id of the try that is shown
	Row       AttemptRow
	Questions []Reveal // empty while the try is open
}
