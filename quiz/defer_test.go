package quiz

import (
	"errors"
	"testing"
	"time"
)

// A later closing time gives back what the earlier one took, and no more than
// the time limit leaves; an earlier one takes nothing away.
func TestDefer(t *testing.T) {
	in := func(minutes int) time.Time { return noon.Add(time.Duration(minutes) * time.Minute) }
	for _, tt := range []struct {
		name    string
		how     Begin
		more    int // extensions
		at      time.Time
		until   time.Time
		want    time.Time
		refused error
	}{
		{"Later", Begin{Until: in(30)}, 0, in(10), in(60), in(60), nil},
		{"NoEnd", Begin{Until: in(30)}, 0, in(10), time.Time{}, time.Time{}, nil},
		{"Earlier", Begin{Until: in(30)}, 0, in(10), in(20), in(30), nil},
		{"UpToTheLimit", Begin{Until: in(30), Policy: Policy{TimeLimit: 40 * time.Minute}}, 0, in(10), in(60), in(40), nil},
		{"UpToMyLimit", Begin{Until: in(30), Time: 1.25, Policy: Policy{TimeLimit: 40 * time.Minute}}, 0, in(10), in(60), in(50), nil},
		{"LimitWasFirst", Begin{Until: in(30), Policy: Policy{TimeLimit: 20 * time.Minute}}, 0, in(10), in(60), in(20), nil},
		{"WithMoreTaken", Begin{Until: in(30), Policy: Policy{TimeLimit: 40 * time.Minute}}, 2, in(10), in(60), in(50), nil},
		{"ThereWasNoEnd", Begin{Policy: Policy{TimeLimit: 20 * time.Minute}}, 0, in(10), in(60), in(20), nil},
		{"TooLate", Begin{Until: in(30)}, 0, in(30), in(60), in(30), ErrExpired},
		{"AlmostTooLate", Begin{Until: in(30)}, 0, in(30).Add(-time.Second), in(60), in(30), ErrExpired},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.how.Mode = Test
			a := begin(t, tt.how)
			for range tt.more {
				a, _ = a.Apply(Event{Kind: Extended, At: noon})
			}
			a, err := a.Apply(Event{Kind: Deferred, At: tt.at, Until: tt.until})
			if !errors.Is(err, tt.refused) || !a.Deadline.Equal(tt.want) {
				t.Errorf("it ends at %v, want %v: %v", a.Deadline, tt.want, err)
			}
		})
	}
}
