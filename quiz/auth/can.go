package auth

// Action is something that is done to an object.
type Action string

// The actions. Most objects need no more than the first two.
const (
	Read   Action = "read"
	Change Action = "change" // also removing it, and what hangs on it
)

// Kind is a kind of object that has a rule of its own.
type Kind string

// The kinds of objects. What hangs on one, such as the students and results of
// a class, goes by the rule of that one.
const (
	Server   Kind = "server"   // settings, backups
	Accounts Kind = "accounts" // all of them; one's own password needs no more than being signed in
	Set      Kind = "set"
	Class    Kind = "class"
	Sample   Kind = "sample" // a built-in set or one from the folder: everybody's to use, the open class is shown it by the host
)

// Object is what an action is done to.
type Object struct {
	Kind  Kind
	Owner string // id of the account that it belongs to; empty: nobody's
}

// Can reports whether an actor may do something to an object. It is the only
// such rule; use cases call it before they load anything that hangs on the
// object. Sets and classes belong to the teacher who made them, and the host,
// who looks after the server, does not look into them.
func Can(a Actor, do Action, o Object) bool {
	if !a.SignedIn() {
		return false
	}
	switch o.Kind {
	case Server, Accounts:
		return a.Role == Host
	case Sample:
		return do == Read || a.Role == Host
	case Set, Class:
		return o.Owner != "" && o.Owner == a.Account
	default:
		return false
	}
}
