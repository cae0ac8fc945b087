package bench

import (
	"bytes"
	"context"
	"path/filepath"
	"testing"

	"bellwork/quiz/store"
)

// measureStored sees that cost follows what is shown, not what is stored: the start and a student's own page with many
// attempts of other students in the file.
func measureStored(tb testing.TB, e effort) []outcome {
	empty := openRoom(tb, filepath.Join(tb.TempDir(), dataFile), 1)
	empty.attend(5)
	full := openRoom(tb, filepath.Join(tb.TempDir(), dataFile), 1)
	full.attend(5)
	full.fill(e.stored)

	me := inTurns(20*e.rounds, full.meTime(), empty.meTime())
	return []outcome{
		me.outcome("/me with 100,000 attempts stored, and with none", "ms", aim{AtMost: 1.5}),
		measureStart(tb, e, full, empty),
	}
}

// attend lets the student take whole tests.
func (r *room) attend(tests int) {
	s, c := r.students[0], dial(r.tb, r.addr)
	for range tests {
		r.begin(s, bankID, "test")
		for n, answer := range s.answers {
			c.want(303, answer.again(n))
		}
	}
}

// fill stores attempts of other students, five each, as whole as the student's own.
func (r *room) fill(attempts int) {
	_, value := r.stored(r.students[0])
	own := []byte(r.students[0].ID)
	var ops []store.Op
	for i := range attempts {
		student := otherID(i - i%5)
		key := store.Key(student, "kosovorussiadates", otherID(i+attempts))
		ops = append(ops, store.Put("attempts", key, bytes.ReplaceAll(value, own, []byte(student)), 0))
		if len(ops) < store.MaxOps && i < attempts-1 {
			continue
		}
		if _, err := r.db.Commit(context.Background(), ops...); err != nil {
			r.tb.Fatal(err)
		}
		ops = nil
	}
}

// otherID makes ids that lie as far apart as drawn ones.
func otherID(n int) string {
	const letters = "abcdefghijklmnopqrstuvwxyz234567"
	id := make([]byte, 26)
	x := uint64(n)*0x9E3779B97F4A7C15 + 1
	for i := range id {
		x ^= x >> 29
		x *= 0xBF58476D1CE4E5B9
		id[i] = letters[x>>59]
	}
	return string(id)
}

// meTime returns a measure of the student's own page, in milliseconds.
func (r *room) meTime() func() float64 {
	c := dial(r.tb, r.addr)
	me := request("/me", r.students[0].token, "")
	return func() float64 { return timed(func() { c.want(200, me) }) }
}

// measureStart times the program from its start to its first page, on the files of two rooms, which it closes.
func measureStart(tb testing.TB, e effort, full, empty *room) outcome {
	program := buildProgram(tb)
	start := func(r *room) func() float64 {
		if err := r.db.Close(); err != nil {
			tb.Fatal(err)
		}
		return func() float64 {
			p := startProgram(tb, program, filepath.Dir(r.file))
			defer p.stop()
			return p.ready
		}
	}
	return inTurns(e.rounds, start(full), start(empty)).
		outcome("start to first page, 100,000 attempts stored, and none", "ms", aim{AtMost: 300, Figure: true})
}
