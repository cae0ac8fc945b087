package classroom

import "bellwork/quiz/store"

// The records of the use cases, with the versions that this program writes.
var (
	studentsSchema    = store.Schema{Bucket: "students", Version: 1}
	namesSchema       = store.Schema{Bucket: "names", Version: 1}
	codesSchema       = store.Schema{Bucket: "codes", Version: 1}
	loginsSchema      = store.Schema{Bucket: "logins", Version: 1}
	attemptsSchema    = store.Schema{Bucket: "attempts", Version: 1}
	banksSchema       = store.Schema{Bucket: "banks", Version: 1}
	picturesSchema    = store.Schema{Bucket: "pictures", Version: 1}
	accountsSchema    = store.Schema{Bucket: "accounts", Version: 1}
	invitesSchema     = store.Schema{Bucket: "invites", Version: 1}
	assignmentsSchema = store.Schema{Bucket: "assignments", Version: 1}
	serverSchema      = store.Schema{Bucket: "settings", Version: 1}
	classesSchema     = store.Schema{Bucket: "classes", Version: 1}
	setsSchema        = store.Schema{Bucket: "sets", Version: 1}
	editsSchema       = store.Schema{Bucket: "edits", Version: 1}
	stepsSchema       = store.Schema{Bucket: "steps", Version: 1}
)

// Schemas returns the schema of every bucket that holds records, so that a data
// file from a newer Bellwork is refused before anything in it is changed.
func Schemas() []store.Schema {
	return []store.Schema{
		studentsSchema, namesSchema, codesSchema, loginsSchema, attemptsSchema, banksSchema, picturesSchema,
		accountsSchema, invitesSchema, classesSchema, serverSchema, setsSchema, assignmentsSchema,
		editsSchema, stepsSchema,
	}
}
