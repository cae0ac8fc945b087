package views

import (
	"time"

	"bellwork/quiz"
)

// SignIn is the form by which a teacher comes in.
type SignIn struct {
	Frame
	Name    string      // as typed
	Problem *quiz.Issue // what was wrong with the last try; nil: nothing
	Wait    int         // seconds until the next try counts; 0: none
}

// Invitation is the page behind a link that makes an account or gives one a new
// password.
type Invitation struct {
	Frame
	Token   string
	First   bool   // it makes the first account
	For     string // name of the account that gets a new password; empty: a new account
	Name    string // as typed
	Problem *quiz.Issue
}

// Desk is where a teacher begins.
type Desk struct {
	Frame
	Phones      string // the address that phones open; empty: none is known
	Banks       []BankCard
	StaleBackup bool // a host is told that the last one is old
}

// Account is a teacher's own account.
type Account struct {
	Frame
	Devices []Device
	Problem *quiz.Issue // why the password was not changed
	Changed bool        // it was
}

// Device is a browser in which an account is signed in.
type Device struct {
	ID, Name string // Name may be empty
	Since    time.Time
	This     bool // the one that asks
}

// People lists the accounts, for the host.
type People struct {
	Frame
	Accounts []Person
	Link     string // an invitation that was made just now
	Role     string // that it gives
}

// Person is an account in a list.
type Person struct {
	ID, Name       string
	Host, Disabled bool
	Self           bool
	Devices        int // where it is signed in
}
