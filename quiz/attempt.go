package quiz

import (
	"slices"
	"time"
)

// Attempt is one student's pass through one bank. It is the fold of its
// events: [Attempt.Apply] is the only way to change it, and it never changes
// the attempt it is called on.
type Attempt struct {
	ID         string    `json:"id"`
	Student    string    `json:"student"`
	Bank       string    `json:"bank"`     // the bank's id
	BankHash   string    `json:"bankHash"` // the version of the bank that was given
	Mode       Mode      `json:"mode"`
	Policy     Policy    `json:"policy"`
	Seed       uint64    `json:"seed"` // secret: whoever has it can tell options apart
	Started    time.Time `json:"started"`
	Deadline   time.Time `json:"deadline,omitzero"` // zero: no limit
	Extensions int       `json:"extensions,omitempty"`
	Submitted  time.Time `json:"submitted,omitzero"`
	Expired    bool      `json:"expired,omitempty"` // closed by the clock
	Items      []Item    `json:"items"`
	Seen       []Seen    `json:"seen,omitempty"` // idempotency keys, oldest first, at most maxSeen

	Limit   time.Duration `json:"limit,omitempty"`  // this student's time limit; 0: none
	Closing time.Time     `json:"closing,omitzero"` // when everybody's attempts end, for this student; zero: no such moment
}

// Item is one question of an attempt with what was given to it.
type Item struct {
	Question string    `json:"question"`
	Draw     Draw      `json:"draw,omitzero"`
	Response *Response `json:"response,omitempty"` // the latest
	Saved    time.Time `json:"saved,omitzero"`     // when it was received
	First    *Response `json:"first,omitempty"`    // practice: what was checked first; it counts
	Checks   int       `json:"checks,omitempty"`   // practice: how often it was checked
	Open     bool      `json:"open,omitempty"`     // practice: changed since the last check
	Flagged  bool      `json:"flagged,omitempty"`
}

// Checked reports whether the verdict on the latest response may be shown.
func (i Item) Checked() bool { return i.Checks > 0 && !i.Open }

// Counted returns the response that counts for the score: in practice the one
// that was checked first, else the latest.
func (i Item) Counted() *Response {
	if i.First != nil {
		return i.First
	}
	return i.Response
}

// Seen remembers an answer by its idempotency key, so that a retry is
// recognised and a key that is reused for something else is refused. Its names
// are short because each answer writes all of them again.
type Seen struct {
	Key    string `json:"k"`
	Digest uint32 `json:"d,omitempty"` // of question and response
	At     int64  `json:"t"`           // when it was received, in milliseconds of Unix time

	// Overtaken is the question to which a later answer came first; the one with
	// this key counts as given before it, whatever it says.
	Overtaken string `json:"o,omitempty"`

	Checked bool `json:"c,omitempty"` // the answer came with a check, which is not made again
}

// maxSeen bounds the idempotency keys kept: a retry follows its first try
// within seconds, so the last few hundred answers are plenty.
const maxSeen = 200

// IsZero reports whether the attempt has not been started.
func (a Attempt) IsZero() bool { return a.ID == "" }

// Closed reports whether nothing can be given any more at this instant.
// Expiry is read, not written: an attempt is closed from its deadline on.
func (a Attempt) Closed(now time.Time) bool {
	return !a.Submitted.IsZero() || a.expired(now)
}

func (a Attempt) expired(now time.Time) bool {
	return !a.Deadline.IsZero() && !now.Before(a.Deadline)
}

// ExtensionsLeft returns how often the deadline can still be put off. A time limit
// can, also past the moment at which the others end: who needs more time shall
// not lose it for having started last. Where there is no limit, that moment
// itself is the deadline, which is an appointment.
func (a Attempt) ExtensionsLeft() int {
	if a.Mode != Test || a.Policy.TimeLimit == 0 {
		return 0
	}
	return max(0, MaxExtensions-a.Extensions)
}

// DefersTo reports whether a closing time is later than the attempt's; the zero
// time is later than any.
func (a Attempt) DefersTo(until time.Time) bool {
	return !a.Closing.IsZero() && (until.IsZero() || until.After(a.Closing))
}

// ClosedAt returns when the attempt was handed in or ran out, or the zero time
// while it is open.
func (a Attempt) ClosedAt(now time.Time) time.Time {
	if a.Submitted.IsZero() && a.expired(now) {
		return a.Deadline
	}
	return a.Submitted
}

// Item returns the position of a question in the attempt, or -1.
func (a Attempt) Item(question string) int {
	return slices.IndexFunc(a.Items, func(i Item) bool { return i.Question == question })
}

// Touched reports whether anything was done in the attempt.
func (a Attempt) Touched() bool {
	return slices.ContainsFunc(a.Items, func(i Item) bool { return !i.Saved.IsZero() || i.Flagged })
}

// Remembered returns what is known of the answer with this idempotency key; ok
// is false where none was saved.
func (a Attempt) Remembered(key string) (seen Seen, ok bool) {
	i := slices.IndexFunc(a.Seen, func(s Seen) bool { return key != "" && s.Key == key })
	if i < 0 {
		return Seen{}, false
	}
	return a.Seen[i], true
}

// SavedAt returns when the answer with this idempotency key was first
// received, or when the question was last saved where the key is unknown.
func (a Attempt) SavedAt(question, key string) time.Time {
	if seen, ok := a.Remembered(key); ok {
		return time.UnixMilli(seen.At).UTC()
	}
	if i := a.Item(question); i >= 0 {
		return a.Items[i].Saved
	}
	return time.Time{}
}
