package auth

// Role is what an account is for.
type Role string

// The roles of accounts. Students have no account; see classroom.Student.
const (
	Host    Role = "host"    // runs the server: settings, backups, accounts; and is a teacher
	Teacher Role = "teacher" // has sets and classes of their own
)

// Known reports whether the role is one of the above.
func (r Role) Known() bool { return r == Host || r == Teacher }

// Actor is who asks: somebody who is signed in with an account. The zero Actor
// is nobody and may do nothing.
type Actor struct {
	Account string // id
	Name    string
	Role    Role
}

// SignedIn reports whether anybody asks at all.
func (a Actor) SignedIn() bool { return a.Account != "" && a.Role.Known() }
