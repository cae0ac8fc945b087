package classroom_test

import (
	"errors"
	"testing"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/classroom"
	"bellwork/quiz/store"
)

var host = auth.Actor{Account: "h", Role: auth.Host}

func TestStage(t *testing.T) {
	from, until := morning.Add(time.Hour), morning.Add(2*time.Hour)
	for _, tt := range []struct {
		name string
		a    classroom.Assignment
		now  time.Time
		want classroom.Stage
	}{
		{"Always", classroom.Assignment{}, morning, classroom.Open},
		{"Before", classroom.Assignment{From: from, Until: until}, from.Add(-time.Millisecond), classroom.Upcoming},
		{"AtFrom", classroom.Assignment{From: from, Until: until}, from, classroom.Open},
		{"Last", classroom.Assignment{From: from, Until: until}, until.Add(-time.Millisecond), classroom.Open},
		{"AtUntil", classroom.Assignment{From: from, Until: until}, until, classroom.Over},
		{"ClosedEarly", classroom.Assignment{From: from, Until: until, Closed: from}, from, classroom.Over},
		{"ClosedBefore", classroom.Assignment{From: from, Closed: morning}, morning, classroom.Over},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.a.Stage(tt.a.Until, tt.now); got != tt.want {
				t.Errorf("the stage is %s, want %s", got, tt.want)
			}
		})
	}
}

func TestClosing(t *testing.T) {
	until := morning.Add(time.Hour)
	for _, tt := range []struct {
		name   string
		mode   quiz.Mode
		limit  time.Duration
		factor float64
		want   time.Duration // after until
	}{
		{"AsGiven", quiz.Test, 40 * time.Minute, 0, 0},
		{"Once", quiz.Test, 40 * time.Minute, 1, 0},
		{"Half", quiz.Test, 40 * time.Minute, 1.5, 20 * time.Minute},
		{"Double", "", 40 * time.Minute, 2, 40 * time.Minute},
		{"Untimed", quiz.Test, 40 * time.Minute, classroom.Untimed, 40 * time.Minute},
		{"NoLimit", quiz.Test, 0, 2, 0},
		{"Practice", quiz.Practice, 40 * time.Minute, 2, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := classroom.Assignment{Mode: tt.mode, Until: until}
			if got := a.Closing(tt.limit, tt.factor).Sub(until); got != tt.want {
				t.Errorf("it closes %v after its time, want %v", got, tt.want)
			}
			if !(classroom.Assignment{}).Closing(tt.limit, tt.factor).IsZero() {
				t.Error("what has no end closes")
			}
		})
	}
}

// put stores an assignment as another program would have.
func (c *class) put(key, value string) {
	c.t.Helper()
	if _, err := c.db.Commit(c.t.Context(), store.Put("assignments", key, []byte(value), 0)); err != nil {
		c.t.Fatal(err)
	}
}

// What is open to another class is not there for the students and teachers of
// this one.
func TestAssignmentOfAnotherClass(t *testing.T) {
	c := newClass(t, quiz.Policy{}, wordsBank("a"))
	token := c.join("Ana")
	if err := c.CloseSample(t.Context(), host, "words", true, morning); err != nil {
		t.Fatal(err)
	}
	c.put("other.x", `{"v":1,"id":"x","class":"other","set":"words"}`)
	if _, err := c.Begin(t.Context(), c.who(token, morning), "words", classroom.Begin{Mode: quiz.Test}, morning); !errors.Is(err, quiz.ErrForbidden) {
		t.Errorf("Begin: %v", err)
	}
	for _, address := range []string{"other-x", "open-x", "other-y"} {
		if _, err := c.Results(t.Context(), host, address, morning); !errors.Is(err, quiz.ErrNotFound) {
			t.Errorf("Results of %s: %v", address, err)
		}
		if err := c.SetClosed(t.Context(), host, address, true, morning); !errors.Is(err, quiz.ErrNotFound) {
			t.Errorf("SetClosed of %s: %v", address, err)
		}
	}
}

// A test and a practice of one set can be open side by side, each with tries of
// its own; the same thing cannot be open twice.
func TestSideBySide(t *testing.T) {
	c := newClass(t, quiz.Policy{MaxTests: 1}, wordsBank("a", "b"))
	token := c.join("Ana")
	plan := classroom.Plan{Set: "words", Class: "open", Mode: quiz.Test, Until: morning.Add(time.Hour)}
	if _, err := c.Assign(t.Context(), host, plan, morning); err != nil {
		t.Fatal(err)
	}
	c.put("open.p", `{"v":1,"id":"p","class":"open","set":"words","mode":"practice"}`)
	c.put("open.q", `{"v":1,"id":"q","class":"open","set":"words","mode":"test","from":"2026-03-02T11:00:00Z"}`)

	first := c.begin(token, classroom.Begin{Mode: quiz.Test}, morning)
	c.hand(token, first, map[string]string{"a": "a"}, morning)
	if _, err := c.Begin(t.Context(), c.who(token, morning), "words", classroom.Begin{Mode: quiz.Test}, morning); code(err) != "no-tests-left" {
		t.Errorf("a second test: %v", err)
	}
	practice := c.begin(token, classroom.Begin{Mode: quiz.Practice}, morning)
	if practice.ID[:2] != "p-" || !practice.Attempt.Deadline.IsZero() {
		t.Errorf("the practice is %s and ends at %v", practice.ID, practice.Attempt.Deadline)
	}
	later := c.begin(token, classroom.Begin{Mode: quiz.Test}, morning.Add(time.Hour))
	if later.ID[:2] != "q-" {
		t.Errorf("the test of the afternoon is %s", later.ID)
	}
	plan.Until = time.Time{}
	if _, err := c.Assign(t.Context(), host, plan, morning); code(err) != "already-open" {
		t.Errorf("the same twice: %v", err)
	}
}

// An old record of a student's tries, from before assignments were records,
// counts for the implicit assignment.
func TestTriesFromBefore(t *testing.T) {
	c := newClass(t, quiz.Policy{MaxTests: 2}, wordsBank("a"))
	token := c.join("Ana")
	s := c.who(token, morning)
	s.Tries = []classroom.Tries{{Bank: "words", Begun: 1, Tests: 1}}
	offers, err := c.OffersOf(t.Context(), s, "words", morning)
	if err != nil || classroom.TestsLeft(s, offers[0]) != 1 {
		t.Errorf("%d tests are left: %v", classroom.TestsLeft(s, offers[0]), err)
	}
}
