package classroom

import (
	"context"
	"sync/atomic"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/store"
)

// Classroom is the one place where use cases meet storage.
type Classroom struct {
	kv          store.KV
	policy      quiz.Policy // of the implicit assignments
	students    *store.Collection[Student]
	names       *store.Collection[nameRecord]
	codes       *store.Collection[codeRecord]
	logins      *store.Collection[loginRecord]
	attempts    *store.Collection[quiz.Attempt]
	banks       *store.Collection[bankRecord]
	pictures    *store.Collection[pictureRecord]
	accounts    *store.Collection[Account]
	invites     *store.Collection[Invitation]
	server      *store.Collection[serverRecord]
	assignments *store.Collection[Assignment]
	zone        atomic.Pointer[time.Location] // nil: not read yet
	editions    *editions
	first       setUpLink
	guesses     *throttle // of passwords and links for accounts
	cardGuesses *throttle // of seat cards and join codes: a class at its phones keeps no teacher out
	hashing     slots
	classes     *store.Collection[Class]
	sets        *store.Collection[Set]
	edits       *store.Collection[editRecord]
	steps       *store.Collection[editStep]

	drafts    staging
	importing slots
}

// Decoded records kept in memory: two schools' worth of students at their
// desks, each with a login and the attempt they are in.
const (
	cachedStudents = 4096
	cachedAttempts = 2048
	cachedAccounts = 256

	cachedAssignments = 1024
	cachedClasses     = 256
	cachedSets        = 2048
)

// hashesAtOnce bounds the memory that passwords take while they are hashed: 19
// MiB each.
const hashesAtOnce = 2

// New returns the use cases over a store. The policy holds for attempts that
// are started from now on.
func New(kv store.KV, policy quiz.Policy) *Classroom {
	return &Classroom{
		kv:          kv,
		policy:      policy,
		students:    store.NewCollection[Student](kv, studentsSchema, cachedStudents),
		names:       store.NewCollection[nameRecord](kv, namesSchema, 0),
		codes:       store.NewCollection[codeRecord](kv, codesSchema, 0),
		logins:      store.NewCollection[loginRecord](kv, loginsSchema, cachedStudents),
		attempts:    store.NewCollection[quiz.Attempt](kv, attemptsSchema, cachedAttempts),
		banks:       store.NewCollection[bankRecord](kv, banksSchema, 0),
		pictures:    store.NewCollection[pictureRecord](kv, picturesSchema, 0),
		accounts:    store.NewCollection[Account](kv, accountsSchema, cachedAccounts),
		invites:     store.NewCollection[Invitation](kv, invitesSchema, 0),
		assignments: store.NewCollection[Assignment](kv, assignmentsSchema, cachedAssignments),
		server:      store.NewCollection[serverRecord](kv, serverSchema, 0),
		guesses:     newThrottle(),
		cardGuesses: newThrottle(),
		hashing:     make(slots, hashesAtOnce),
		editions:    newEditions(store.NewBlobs(kv, "blobs")),
		classes:     store.NewCollection[Class](kv, classesSchema, cachedClasses),
		sets:        store.NewCollection[Set](kv, setsSchema, cachedSets),
		edits:       store.NewCollection[editRecord](kv, editsSchema, 0),
		steps:       store.NewCollection[editStep](kv, stepsSchema, 0),
		importing:   make(slots, importsAtOnce),
	}
}

// Policy returns the rules under which attempts are started.
func (c *Classroom) Policy() quiz.Policy { return c.policy }

// Healthy returns nil as long as the store accepts writes.
func (c *Classroom) Healthy(ctx context.Context) error {
	_, err := c.kv.Commit(ctx, store.Check("health", "probe", 0))
	return err
}
