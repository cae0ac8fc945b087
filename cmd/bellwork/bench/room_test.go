package bench

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"runtime/debug"
	"testing"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/quiz/store/bolt"
	"bellwork/quiz/web"
)

// dataFile is the name of the data file in a data folder.
const dataFile = "bellwork.bolt"

// collectAt is what the program sets; see cmd/bellwork/collector.go.
const collectAt = 200

// bankID is the built-in bank whose questions are measured: it has the most kinds.
const bankID = "kosovo-russia-dates"

// room is a whole Bellwork on loopback, put together as serve does, with students at their desks.
type room struct {
	tb       testing.TB
	file     string
	db       *bolt.DB
	class    *classroom.Classroom
	clock    *classroom.Clock
	addr     string
	students []*student
	joined   int // students so far
}

// student is a student with an open test.
type student struct {
	classroom.Student
	token   string
	begun   int // attempts by beginAll
	attempt string
	views   [][]byte    // a request for each question's page
	answers []answering // one for each question
}

// openRoom opens a classroom on a data file with so many new students in it.
func openRoom(tb testing.TB, file string, students int) *room {
	tb.Helper()
	before := debug.SetGCPercent(collectAt)
	tb.Cleanup(func() { debug.SetGCPercent(before) })
	log := slog.New(slog.DiscardHandler)
	db, err := bolt.Open(file, bolt.Options{Log: log})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { db.Close() })
	r := &room{
		tb: tb, file: file, db: db, class: classroom.New(db, quiz.Policy{Review: quiz.ReviewFull}),
		clock: classroom.NewClock(time.Now),
	}
	publishBanks(tb, r.class)
	r.addr = listenAndServe(tb, newSite(tb, r.class, r.clock))
	for range students {
		r.students = append(r.students, r.join())
	}
	return r
}

// listenAndServe serves a handler on loopback, with the server's own timeouts, until the measure has ended.
func listenAndServe(tb testing.TB, h http.Handler) (addr string) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		tb.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	served := make(chan error, 1)
	go func() { served <- web.Serve(ctx, l, h, slog.New(slog.DiscardHandler)) }()
	tb.Cleanup(func() {
		stop()
		if err := <-served; err != nil {
			tb.Error(err)
		}
	})
	return l.Addr().String()
}

func (r *room) join() *student {
	ctx, now := context.Background(), r.clock.Now()
	r.joined++
	login, err := r.class.Join(ctx, fmt.Sprintf("Student %d", r.joined), now)
	if err != nil {
		r.tb.Fatal(err)
	}
	who, err := r.class.Who(ctx, login.Token, now)
	if err != nil {
		r.tb.Fatal(err)
	}
	s := &student{Student: who.Student, token: login.Token}
	r.begin(s, bankID, quiz.Test)
	return s
}

// begin hands in the student's test, if one is open, and begins an attempt.
func (r *room) begin(s *student, bank string, mode quiz.Mode) {
	ctx, now := context.Background(), r.clock.Now()
	if s.attempt != "" {
		if _, err := r.class.Submit(ctx, s.Student, s.attempt, now); err != nil {
			r.tb.Fatal(err)
		}
	}
	var err error
	if s.attempt, err = r.class.Begin(ctx, s.Student, bank, classroom.Begin{Mode: mode}, now); err != nil {
		r.tb.Fatal(err)
	}
	sitting, err := r.class.Sitting(ctx, s.Student, s.attempt, now)
	if err != nil {
		r.tb.Fatal(err)
	}
	s.views, s.answers = nil, nil
	for n := range sitting.Attempt.Items {
		path := "/attempts/" + s.attempt
		s.views = append(s.views, request(fmt.Sprintf("%s?q=%d", path, n+1), s.token, ""))
		s.answers = append(s.answers, newAnswering(path+"/answers", s.token, sitting.Face(n)))
	}
}

// beginsEach is how often a student begins before another one takes the seat:
// nobody may begin a quiz for ever.
const beginsEach = 400

// beginAll gives all students a new attempt.
func (r *room) beginAll() {
	for i, s := range r.students {
		if s.begun++; s.begun < beginsEach {
			r.begin(s, bankID, quiz.Test)
			continue
		}
		r.students[i] = r.join()
	}
}

// stored returns the record of a student's attempt as it lies in the file.
func (r *room) stored(s *student) (key string, value []byte) {
	for e, err := range r.db.Scan(context.Background(), "attempts", s.ID) {
		if err != nil {
			r.tb.Fatal(err)
		}
		if len(e.Value) > len(value) {
			key, value = e.Key, e.Value
		}
	}
	return "attempts/" + key, value
}
