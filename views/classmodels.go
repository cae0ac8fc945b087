package views

import "bellwork/quiz"

// Classes lists a teacher's classes.
type Classes struct {
	Frame
	Classes []ClassLine
	Name    string // as typed
	Problem *quiz.Issue
}

// ClassLine is a class in a list.
type ClassLine struct {
	ID, Name string
	Students int
	Archived bool
}

// Class is the page of one class: its roster, how students come in, and what is
// set about it.
type Class struct {
	Frame
	ID, Name  string
	Locked    bool
	Shared    bool
	Archived  bool
	JoinCode  string // empty: nobody joins by themselves
	Address   string // that students open
	Students  []StudentLine
	Count     int // of all students
	Pages     Pages
	Added     int          // students that were added just now; 0 with Left: none
	Left      []RosterLine // of the list that was sent; empty: all were added
	Pasted    string       // list to show in the form
	Saved     bool         // what is set was changed just now
	Erased    bool         // a student was just now
	Problem   *quiz.Issue  // with the list
	NameWrong *quiz.Issue  // with the name of the class
}

// StudentLine is a student in a list.
type StudentLine struct {
	ID, Name string
	Extra    float64 // factor on time limits; 0: none, -1: no limit
	Large    bool    // large text
}

// RosterLine is a line of a pasted list that was left out.
type RosterLine struct {
	N             int
	Text, Problem string
}

// Pupil is a student's page at the desk.
type Pupil struct {
	Frame
	Class     ClassLine
	ID, Name  string
	Extra     float64
	Large     bool
	NoSpeed   bool        // speed never counts in live rounds
	Words     string      // on the seat card; empty: there is none
	Others    []ClassLine // classes to move to
	Attempts  []AttemptRow
	Saved     bool
	Reissued  bool
	Problem   *quiz.Issue // with what is set
	MoveWrong *quiz.Issue // with the class to move to
	Merged    bool        // another student was merged into this one just now
	GoneWrong *quiz.Issue // with merging or erasing
}

// Cards is the print page of seat cards.
type Cards struct {
	Frame
	Class   ClassLine
	Address string // without the path
	Stable  bool   // the address stays the same when the network changes
	Cards   []SeatCard
	Without []StudentLine // who have words of their own and no card
	Pages   Pages
	Of      string // name of the one student whose card it is; empty: the class
}

// SeatCard is one card: what is written on it, and the QR code of its address.
type SeatCard struct {
	Name, Words string
	Code        QR
}

// QR is a QR code: rows of modules from the top, dark ones true.
type QR struct {
	Size int
	Dark []bool // Size × Size
}

// Seat is the page behind a seat card's QR code.
type Seat struct {
	Frame
	Token, Name, Class string
	Other              string // who is in on this device and will be signed out; empty: nobody
}

// Record is everything that is kept of a student, to be read on paper.
type Record struct {
	Frame
	Class    ClassLine
	ID, Name string
	Extra    float64
	Large    bool
	NoSpeed  bool
	Attempts []RecordAttempt
}

// RecordAttempt is an attempt with what was given.
type RecordAttempt struct {
	Row   AttemptRow
	Given []RecordAnswer
}

// RecordAnswer is what was given to one question.
type RecordAnswer struct {
	Stem  string
	Given []quiz.Line
}
