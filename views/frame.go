// Package views renders Bellwork's pages. A page is a struct that says what to
// show and a component that shows it; nothing here loads, decides or grades.
package views

import (
	"time"

	"bellwork/quiz/markup"
	"bellwork/views/lang"
)

// Frame is what every page has around its content.
type Frame struct {
	L       *lang.Printer
	Texts   *markup.Renderer // renders the texts of banks
	Assets  Assets
	Student string    // name of who is here; empty before joining
	Large   bool      // the student reads large text
	Teacher string    // name of who is signed in with an account; empty: nobody
	Host    bool      // the account runs the server
	Path    string    // of the page
	Now     time.Time // the server's clock, in the server's zone
}

// Assets holds the addresses of the style sheet, script and icon, which carry
// a hash of their contents, and of what the teacher's desk needs besides.
type Assets struct {
	Style, Script, Icon string
	Desk, DeskScript    string
}
