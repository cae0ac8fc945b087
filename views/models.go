package views

import (
	"time"

	"bellwork/quiz"
)

// Home is the start page: what can be done here, joining, and the banks.
type Home struct {
	Frame
	Phones string // the address that phones open, where this is the computer that serves; else empty
	Join   JoinForm
	Banks  []BankCard // open now

	Upcoming []BankCard // open later
	Over     []BankCard // closed, with tries of the student's
	HandedIn bool       // something was, and its student was signed out
}

// JoinForm is the form by which a student comes in, with what was wrong with
// the last try.
type JoinForm struct {
	Name    string // as typed
	Code    string // as typed
	Class   string // join code, as typed
	Problem string // code of a message: "name-empty", "name-long", "name-taken", "code-unknown", "class-code", "class-locked"; empty: none
	Suggest string // a free name close to the one that is taken
}

// BankCard is a bank in a list.
type BankCard struct {
	ID, Title, Description string
	Questions              int    // that are asked
	Among                  int    // that they are drawn from; 0: none is drawn
	Minutes                int    // rough time that a pass takes
	Reading                bool   // has a reading
	OpenTest, OpenPractice string // id of an attempt to go on with; empty: none
	Tries                  int    // attempts that were handed in
	Best                   float64
	Only                   quiz.Mode // the one way in which it is open; empty: both
	Until                  time.Time // it closes then for who asks; zero: no such moment
	Opens                  time.Time // it is not open before; zero: it is
}

// Begun reports whether the student has tried it.
func (b BankCard) Begun() bool { return b.Tries > 0 || b.OpenTest != "" || b.OpenPractice != "" }

// Welcome shows the return code right after joining.
type Welcome struct {
	Frame
	Code string // three words
}

// Bank is the page of one bank.
type Bank struct {
	Frame
	Card      BankCard
	Source    quiz.Source
	License   string
	Kinds     []KindCount
	Policy    quiz.Policy
	Time      float64 // the student's factor on the time limit, 0: none chosen, -1: no limit
	OwnTime   bool    // the student chooses it
	Joined    bool
	Closed    string // id of the open test that hides the reading and practice; empty: nothing is hidden
	TestsLeft int    // -1: any number
	Practice  Way
	Test      Way
	Over      bool // it was open, and is no more
	Past      []AttemptRow
}

// Way is one of the two things that can be done with a bank.
type Way struct {
	Open  bool
	Until time.Time // zero: no end is set
}

// KindCount says how many questions of a kind a bank holds.
type KindCount struct {
	Kind  quiz.Kind
	Count int
}

// AttemptRow is an attempt in a list.
type AttemptRow struct {
	ID, Bank, Title string // Title of the bank
	Mode            quiz.Mode
	Started         time.Time
	ClosedAt        time.Time // zero: open
	Expired         bool
	Answered, Of    int
	Among           int // questions that were drawn from; 0: none was drawn
	Score           quiz.Score
	Hidden          bool // the score is not shown (an open attempt)
}

// Reading is the text that belongs to a bank.
type Reading struct {
	Frame
	Bank, Title string
	Text        string // Markdown
	Hidden      string // id of the open test that hides it; empty: shown
	Quote       string // a passage to mark; empty: none
}

// Question is one question of an attempt that is open.
type Question struct {
	Frame
	Attempt  string
	Bank     string // id
	Title    string // of the bank
	Mode     quiz.Mode
	N        int // from 1
	Steps    []Step
	Face     quiz.Face
	Input    quiz.Input     // what is saved, or what was refused
	ReadAs   quiz.DateRange // how a saved date was read
	Saved    time.Time      // zero: nothing saved yet
	Flagged  bool
	Problem  *quiz.Issue // why the last input was not saved
	Again    bool        // practice: another try was asked for; Reveal is nil
	Reveal   *Reveal     // practice, after a check
	Checks   int
	Timer    Timer
	OpenBook bool // the reading may be opened

	Among string // begins ids and names where several questions share a page; empty: it is alone
}

// Step is one question in the overview of an attempt.
type Step struct {
	N        int
	Answered bool
	Flagged  bool
	Current  bool
	Info     bool         // nothing to answer
	Verdict  quiz.Verdict // practice, after a check
}

// Timer is the time limit of an attempt.
type Timer struct {
	Deadline   time.Time // zero: none
	Extensions int       // that are left
	Far        bool      // so far away that a countdown would only distract
}

// Reveal is a closed question with what surrounds it.
type Reveal struct {
	quiz.Reveal
	N       int
	Reading string      // address of the passage in the reading; empty: none
	Known   []KnownDate // other dates that may be shown on the time line
	Show    quiz.Review // how much may be seen
	Untried bool        // practice: it was not reached
}

// KnownDate is a dated question that the time line shows as a neighbour.
type KnownDate struct {
	N    int
	Date quiz.DateRange
}

// Overview is the page before handing in.
type Overview struct {
	Frame
	Attempt string
	Title   string
	Mode    quiz.Mode
	Steps   []Step
	Timer   Timer
}

// Result is an attempt that was handed in.
type Result struct {
	Frame
	Row       AttemptRow
	Show      quiz.Review
	Locked    bool // an open test on the same bank hides everything but the score
	Questions []Reveal
	Tags      []quiz.TagScore
	Missed    int  // questions that can be practised again
	Practise  bool // practice is open
}

// Me is a student's own page.
type Me struct {
	Frame
	Code     string       // return code, where this device knows it
	Attempts []AttemptRow // newest first
	Missed   []MissedQuestion
	Practise bool // one of them can be practised now
}

// MissedQuestion is a question that went wrong, most often missed first.
type MissedQuestion struct {
	Bank, Title string
	Stem        string
	Missed, Of  int
}

// Problem is the page for everything that went wrong.
type Problem struct {
	Frame
	Status int
	Code   string // "not-found", "not-joined", "closed", "expired", "conflict", "cross-site", "too-large", "full", "method", "malformed", "forbidden", "unsaved", "invalid"; any other is "internal"
	Detail *quiz.Issue
	Given  []string // what the student had given, so that nothing is lost
	Back   string   // where to go on; a path on this server
	ID     string   // request id, for the logs
}

// Network is the help page for phones that do not find the server.
type Network struct {
	Frame
	Addresses []string // that phones on the LAN can open, best first
}
