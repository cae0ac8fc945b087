package views

import (
	"time"

	"bellwork/quiz"
)

// Sets is the list of a teacher's own question sets.
type Sets struct {
	Frame
	Query    string // what is searched for
	Away     bool   // those in the archive are listed, and no others
	Archived int    // how many there are in the archive
	Rows     []SetRow
	More     int // that match and are not listed
	Unsaved  []UnsavedSet
}

// SetRow is a question set in a list, and at the head of its page.
type SetRow struct {
	ID, Title string
	Tags      []string
	Questions int
	Changed   time.Time
}

// Import is the form by which a file comes in.
type Import struct {
	Frame
	Text    string       // as pasted
	File    string       // that could not be read
	Problem *quiz.Issue  // what was wrong with the form
	Issues  []quiz.Issue // what was wrong with the file
	Lost    bool         // a preview was asked for that is gone
	Formats []string     // that can be read
}

// Draft is the preview of a file before it is taken over.
type Draft struct {
	Frame
	ID, File      string
	Title, Tags   string // as typed
	Total         int    // questions that could be read
	Usable, Taken int
	Mend          int   // number of the first question that cannot be taken, from 1
	MendPage      int   // where it stands
	Notes         Notes // about the file as a whole
	Items         []Proof
	Pages         Pages
	Problem       *quiz.Issue
}

// Notes are issues in a list that ends somewhere.
type Notes struct {
	Issues []quiz.Issue
	More   int // that are not listed
}

// Proof is a question as students will see it, with what is there for the
// teacher alone.
type Proof struct {
	N       int // from 1
	Name    string
	Place   quiz.Place
	Face    quiz.Face
	Reveal  quiz.Reveal
	Large   bool // it is not shown whole: a page could not hold it
	Usable  bool
	Taken   bool
	Notes   Notes
	Choices bool // it can be taken or left
}

// Set is the page of one question set.
type Set struct {
	Frame
	SetRow
	Added    bool // it was taken over just now
	Saved    bool // a version was made of it just now
	Unsaved  bool // there is a working copy
	Archived bool
	Typed    string // tags as typed
	Problem  *quiz.Issue
	Kinds    []KindCount
	Items    []Proof
	Pages    Pages
	Versions []SetVersion // the latest first
}

// SetVersion is what a set held at a time.
type SetVersion struct {
	At        time.Time
	Questions int
}

// Download is where a set is taken away in another format.
type Download struct {
	Frame
	SetRow
	Formats []FormatChoice
	To      FormatChoice // that was chosen; zero: none
	Losses  Notes
}

// FormatChoice is a format in a list.
type FormatChoice struct {
	Name, Title string
}
