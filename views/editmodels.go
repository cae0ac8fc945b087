package views

import (
	"time"

	"bellwork/quiz"
	"bellwork/quiz/fields"
)

// EditState is what all pages of the editor say about the working copy.
type EditState struct {
	Set, Title       string
	New              bool      // there is no version yet
	Versions         int       // that the set has
	Newer            time.Time // a version that came since; zero: none
	Kept             time.Time // the last change; zero: none
	At               string
	CanUndo, CanRedo bool
}

// Edit is the list of the questions of a working copy.
type Edit struct {
	Frame
	EditState
	Head   EditHead
	Rows   []EditRow
	Pages  Pages
	Total  int
	Wrong  []EditRow // questions that have to be mended, the first few
	More   int       // that have to be, too
	Kinds  []quiz.Kind
	Refuse bool // saving was tried, and there is something to mend
	Stale  bool // the page was older than the working copy
}

// EditHead is what a set is called, as typed.
type EditHead struct {
	Title, Description, Language, Seen string
	Issues                             []quiz.Issue
}

// EditRow is a question in the list of the editor.
type EditRow struct {
	ID, Stem string
	N        int // from 1
	Kind     quiz.Kind
	Wrong    int // things to mend
}

// EditQuestion is the form of one question, with what students will see.
type EditQuestion struct {
	Frame
	EditState
	ID, Seen   string
	N, Of      int
	Prev, Next string // ids; empty: none
	Parts      []fields.Part
	About      map[string][]quiz.Issue // by field
	Pictures   []string                // paths of those in the bank
	Proof      Proof
	Conflict   bool // what was typed is not kept: another window was faster
}

// NewSet asks what a set is to be called.
type NewSet struct {
	Frame
	Title   string
	Problem *quiz.Issue
}

// UnsavedSet is a set that is only a working copy yet.
type UnsavedSet struct {
	ID, Title string
	Changed   time.Time
}
