package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"strings"
	"time"

	"bellwork/quiz/classroom"
)

// invitationPath is where the address of a link for accounts begins.
const invitationPath = "/invitations/"

// setUpURL returns the address, on this computer, at which the first account is
// made, or "" where there is one.
func setUpURL(ctx context.Context, class *classroom.Classroom, tls certificate, at net.Addr, now time.Time) (string, error) {
	token, err := class.SetUp(ctx, now)
	if err != nil || token == "" {
		return "", err
	}
	return strings.TrimSuffix(tls.spell([]string{localURL(at)})[0], "/") + invitationPath + token, nil
}

func announceSetUp(w io.Writer, url string) {
	fmt.Fprintf(w, "\nTeachers: this link makes your account. It works once, until tomorrow.\n\n    %s\n", url)
}
