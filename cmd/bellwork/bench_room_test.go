package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"path/filepath"
	"testing"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/quiz/store/bolt"
	"bellwork/quiz/web"
)

// benchBank is the built-in bank whose questions are measured: it has the most kinds.
const benchBank = "kosovo-russia-dates"

// benchRoom is a whole Bellwork on loopback, put together as serve does, with students at their desks.
type benchRoom struct {
	tb       testing.TB
	file     string
	db       *bolt.DB
	class    *classroom.Classroom
	clock    *classroom.Clock
	addr     string
	students []*benchStudent
}

// benchStudent is a student with an open test.
type benchStudent struct {
	classroom.Student
	token   string
	attempt string
	views   [][]byte    // a request for each question's page
	answers []answering // one for each question
}

// openRoom opens a classroom on a data file with so many new students in it.
func openRoom(tb testing.TB, file string, students int) *benchRoom {
	tb.Helper()
	log := slog.New(slog.DiscardHandler)
	db, err := bolt.Open(file, bolt.Options{Log: log})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { db.Close() })
	room := &benchRoom{
		tb: tb, file: file, db: db, class: classroom.New(db, quiz.Policy{Review: quiz.ReviewFull}),
		clock: classroom.NewClock(time.Now),
	}
	if err := publishBanks(tb.Context(), room.class, filepath.Join(tb.TempDir(), "none"), io.Discard); err != nil {
		tb.Fatal(err)
	}
	site, err := newSite(room.class, room.clock, nil, log)
	if err != nil {
		tb.Fatal(err)
	}
	room.addr = listenAndServe(tb, site)
	for range students {
		room.students = append(room.students, room.join())
	}
	return room
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

func (room *benchRoom) join() *benchStudent {
	ctx, now := context.Background(), room.clock.Now()
	login, err := room.class.Join(ctx, fmt.Sprintf("Student %d", len(room.students)+1), now)
	if err != nil {
		room.tb.Fatal(err)
	}
	who, _, err := room.class.Who(ctx, login.Token, now)
	if err != nil {
		room.tb.Fatal(err)
	}
	s := &benchStudent{Student: who, token: login.Token}
	room.begin(s, benchBank, quiz.Test)
	return s
}

// begin hands in the student's test, if one is open, and begins an attempt.
func (room *benchRoom) begin(s *benchStudent, bank string, mode quiz.Mode) {
	ctx, now := context.Background(), room.clock.Now()
	if s.attempt != "" {
		if _, err := room.class.Submit(ctx, s.Student, s.attempt, now); err != nil {
			room.tb.Fatal(err)
		}
	}
	var err error
	if s.attempt, err = room.class.Begin(ctx, s.Student, bank, classroom.Begin{Mode: mode}, now); err != nil {
		room.tb.Fatal(err)
	}
	sitting, err := room.class.Sitting(ctx, s.Student, s.attempt)
	if err != nil {
		room.tb.Fatal(err)
	}
	s.views, s.answers = nil, nil
	for n := range sitting.Attempt.Items {
		path := "/attempts/" + s.attempt
		s.views = append(s.views, request(fmt.Sprintf("%s?q=%d", path, n+1), s.token, ""))
		s.answers = append(s.answers, newAnswering(path+"/answers", s.token, sitting.Face(n)))
	}
}

// beginAll gives all students a new attempt.
func (room *benchRoom) beginAll() {
	for _, s := range room.students {
		room.begin(s, benchBank, quiz.Test)
	}
}

// stored returns the record of a student's attempt as it lies in the file.
func (room *benchRoom) stored(s *benchStudent) (key string, value []byte) {
	for e, err := range room.db.Scan(context.Background(), "attempts", s.ID) {
		if err != nil {
			room.tb.Fatal(err)
		}
		if len(e.Value) > len(value) {
			key, value = e.Key, e.Value
		}
	}
	return "attempts/" + key, value
}
