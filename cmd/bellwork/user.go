package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
)

const userHelp = `Usage: bellwork user reset NAME [options]

Helps a teacher who is locked out: prints a link that gives the account a new
password. It works once, for an hour. Stop Bellwork first, and start it again
to open the link.

`

// user looks after the accounts on the machine itself.
func user(args []string, _ io.Reader, stdout, stderr io.Writer) int {
	o := newOptions("user", userHelp)
	data := o.String("data", "", dataHelp)
	const wanted = "write user reset and the account's name, in quotation marks where it has spaces"
	if len(args) == 0 {
		return o.misuse(stderr, wanted)
	}
	words, status, done := o.parse(args, stdout, stderr)
	if done {
		return status
	}
	if words[0] != "reset" || len(words) != 2 {
		return o.misuse(stderr, wanted)
	}
	link, err := resetLink(*data, words[1])
	if errors.Is(err, quiz.ErrNotFound) {
		fmt.Fprintf(stderr, "bellwork user: nobody here is called %q\n", words[1])
		return 1
	}
	if err != nil {
		fmt.Fprintf(stderr, "bellwork user: %v\n", err)
		return 1
	}
	fmt.Fprintf(stdout, "Start Bellwork and open its address followed by\n\n    %s\n\nThe link works once, for an hour.\n", link)
	return 0
}

// resetLink makes the link in the data file, which no server may hold.
func resetLink(data, name string) (link string, err error) {
	file, err := dataFile(data)
	if err != nil {
		return "", err
	}
	db, err := openData(file, slog.New(slog.DiscardHandler))
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	token, err := classroom.New(db, quiz.Policy{}).Reset(context.Background(), name, time.Now())
	return invitationPath + token, err
}
