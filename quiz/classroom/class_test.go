package classroom_test

import (
	"errors"
	"testing"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/quiz/store"
	"bellwork/quiz/store/mem"
)

// morning is when every test begins.
var morning = time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC)

// class is a classroom over a store of its own.
type class struct {
	*classroom.Classroom
	t  *testing.T
	db store.KV
}

func newClass(t *testing.T, policy quiz.Policy, banks ...*quiz.Bank) *class {
	t.Helper()
	return openClass(t, mem.New(), policy, banks...)
}

func openClass(t *testing.T, db store.KV, policy quiz.Policy, banks ...*quiz.Bank) *class {
	t.Helper()
	c := &class{Classroom: classroom.New(db, policy), t: t, db: db}
	for _, b := range banks {
		if err := c.Publish(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

// join lets a student in and returns the token of the login.
func (c *class) join(name string) string {
	c.t.Helper()
	login, err := c.Join(c.t.Context(), name, morning)
	if err != nil {
		c.t.Fatal(err)
	}
	return login.Token
}

// who returns the student as stored now.
func (c *class) who(token string, now time.Time) classroom.Student {
	c.t.Helper()
	v, err := c.Who(c.t.Context(), token, now)
	if err != nil || !v.Joined {
		c.t.Fatalf("nobody is in with the token: %v", err)
	}
	return v.Student
}

// begin starts an attempt and returns it.
func (c *class) begin(token string, how classroom.Begin, now time.Time) classroom.Sitting {
	c.t.Helper()
	id, err := c.Begin(c.t.Context(), c.who(token, now), "words", how, now)
	if err != nil {
		c.t.Fatal(err)
	}
	sitting, err := c.Sitting(c.t.Context(), c.who(token, now), id, now)
	if err != nil {
		c.t.Fatal(err)
	}
	return sitting
}

// hand answers questions with texts and hands the attempt in.
func (c *class) hand(token string, sitting classroom.Sitting, texts map[string]string, now time.Time) {
	c.t.Helper()
	for question, text := range texts {
		given := classroom.Answer{Question: question, Given: true, Input: quiz.Input{Text: text}}
		if _, err := c.Answer(c.t.Context(), c.who(token, now), sitting.ID, given, now); err != nil {
			c.t.Fatal(err)
		}
	}
	if _, err := c.Submit(c.t.Context(), c.who(token, now), sitting.ID, now); err != nil {
		c.t.Fatal(err)
	}
}

// wordsBank asks for words: each question's id is its key.
func wordsBank(ids ...string) *quiz.Bank {
	b := &quiz.Bank{ID: "words", Title: "Words", Language: "en", License: "CC0-1.0"}
	for _, id := range ids {
		b.Questions = append(b.Questions, quiz.Question{
			ID: id, Stem: "Write " + id + ".", Points: 1,
			Body: &quiz.TextBody{Accept: []quiz.AcceptText{{Text: id, Fraction: 1}}},
		})
	}
	return b
}

// code returns the code of an *InvalidError, or "".
func code(err error) string {
	var invalid *quiz.InvalidError
	if errors.As(err, &invalid) {
		return invalid.Issues[0].Code
	}
	return ""
}
