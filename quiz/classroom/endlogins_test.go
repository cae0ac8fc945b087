package classroom_test

import (
	"errors"
	"fmt"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/auth"
)

// A backup brings back no login and no link, and everybody can come in again.
func TestEndLogins(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	host := c.host("The Host")
	teacher := c.teacher(c.actor(host), "Tea")
	link, err := c.Invite(t.Context(), c.actor(host), auth.Teacher, morning)
	if err != nil {
		t.Fatal(err)
	}
	var words string
	for i := range 120 { // more than fit into one commit
		login, err := c.Join(t.Context(), fmt.Sprint("Pupil ", i), morning)
		if err != nil {
			t.Fatal(err)
		}
		words = login.Code
	}
	tea := c.actor(teacher)
	if err := c.EndLogins(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, token := range []string{host, teacher} {
		if c.actor(token).SignedIn() {
			t.Error("somebody is still signed in")
		}
	}
	if devices, err := c.Devices(t.Context(), tea); err != nil || len(devices) != 0 {
		t.Errorf("Tea is signed in on %v, %v", devices, err)
	}
	if _, _, err := c.Invited(t.Context(), link, "here", morning); !errors.Is(err, quiz.ErrNotFound) {
		t.Errorf("the link still works: %v", err)
	}
	if err := c.signIn("Tea", goodPassword, "there", morning); err != nil {
		t.Errorf("Tea cannot sign in: %v", err)
	}
	if _, err := c.Return(t.Context(), words, morning); err != nil {
		t.Errorf("the last pupil cannot come back: %v", err)
	}
}
