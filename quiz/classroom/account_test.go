package classroom_test

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/classroom"
	"bellwork/quiz/store/mem"
)

const goodPassword = "amber violin crust"

// host makes the first account and returns the token of its login.
func (c *class) host(name string) string {
	c.t.Helper()
	link, err := c.SetUp(c.t.Context(), morning)
	if err != nil || link == "" {
		c.t.Fatalf("no set-up link: %v", err)
	}
	return c.accept(link, name)
}

// accept makes an account by a link.
func (c *class) accept(link, name string) string {
	c.t.Helper()
	login, err := c.Accept(c.t.Context(), link, classroom.Credentials{Name: name, Password: goodPassword, Device: "Firefox"}, morning)
	if err != nil {
		c.t.Fatal(err)
	}
	return login.Token
}

func (c *class) teacher(host auth.Actor, name string) string {
	c.t.Helper()
	link, err := c.Invite(c.t.Context(), host, auth.Teacher, morning)
	if err != nil {
		c.t.Fatal(err)
	}
	return c.accept(link, name)
}

// actor returns who is signed in with a token; the zero Actor is nobody.
func (c *class) actor(token string) auth.Actor {
	c.t.Helper()
	v, err := c.Who(c.t.Context(), token, morning)
	if err != nil {
		c.t.Fatal(err)
	}
	return v.Actor
}

func (c *class) signIn(name, password, from string, now time.Time) error {
	_, err := c.SignIn(c.t.Context(), classroom.Credentials{Name: name, Password: password}, from, now)
	return err
}

func TestSetUpWorksOnce(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	ctx := t.Context()
	early, err := c.SetUp(ctx, morning)
	if err != nil {
		t.Fatal(err)
	}
	link, err := c.SetUp(ctx, morning)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := c.Invited(ctx, early, "here", morning); !errors.Is(err, quiz.ErrNotFound) {
		t.Errorf("the link of an earlier start: %v", err)
	}
	if _, _, err := c.Invited(ctx, link, "here", morning.Add(24*time.Hour+1)); !errors.Is(err, quiz.ErrNotFound) {
		t.Errorf("the link a day later: %v", err)
	}
	who := c.actor(c.accept(link, "Ms Berisha"))
	if who.Role != auth.Host || who.Name != "Ms Berisha" {
		t.Errorf("the first account is %+v", who)
	}
	if _, err := c.Accept(ctx, link, classroom.Credentials{Name: "Mallory", Password: goodPassword}, morning); !errors.Is(err, quiz.ErrNotFound) {
		t.Errorf("the link a second time: %v", err)
	}
	if link, err := c.SetUp(ctx, morning); link != "" || err != nil {
		t.Errorf("set-up link %q where there is an account: %v", link, err)
	}
}

// Two who open the set-up link at once do not both become host.
func TestSetUpRace(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	link, err := c.SetUp(t.Context(), morning)
	if err != nil {
		t.Fatal(err)
	}
	var wins sync.Map
	var all sync.WaitGroup
	for i := range 4 {
		all.Go(func() {
			login, err := c.Accept(t.Context(), link, classroom.Credentials{Name: fmt.Sprintf("T%d", i), Password: goodPassword}, morning)
			if err == nil {
				wins.Store(login.Token, true)
			} else if !errors.Is(err, quiz.ErrNotFound) {
				t.Error(err)
			}
		})
	}
	all.Wait()
	n := 0
	wins.Range(func(any, any) bool { n++; return true })
	if n != 1 {
		t.Errorf("%d accounts came of one link", n)
	}
}

func TestInvitationsAreForTheirRole(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	host := c.actor(c.host("Host"))
	teacher := c.actor(c.teacher(host, "Tea"))
	if teacher.Role != auth.Teacher {
		t.Errorf("an invited teacher is %q", teacher.Role)
	}
	for _, tt := range []struct {
		who  auth.Actor
		role auth.Role
		ok   bool
	}{
		{host, auth.Host, true}, {host, auth.Teacher, true}, {teacher, auth.Teacher, true},
		{teacher, auth.Host, false}, {auth.Actor{}, auth.Teacher, false}, {host, "student", false},
	} {
		if _, err := c.Invite(t.Context(), tt.who, tt.role, morning); (err == nil) != tt.ok {
			t.Errorf("%q invites a %q: %v", tt.who.Role, tt.role, err)
		}
	}
	if _, err := c.Accounts(t.Context(), teacher); !errors.Is(err, quiz.ErrForbidden) {
		t.Errorf("a teacher lists the accounts: %v", err)
	}
}

func TestAcceptRefuses(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	host := c.actor(c.host("Host"))
	link, err := c.Invite(t.Context(), host, auth.Teacher, morning)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, password, code string }{
		{"", goodPassword, "name-empty"}, {"Tea", "short", "password-short"}, {"Tea", "password1", "password-common"},
		{"ＨＯＳＴ", goodPassword, "taken"},
	} {
		_, err := c.Accept(t.Context(), link, classroom.Credentials{Name: tt.name, Password: tt.password}, morning)
		var taken *classroom.TakenError
		if errors.As(err, &taken) != (tt.code == "taken") || tt.code != "taken" && code(err) != tt.code {
			t.Errorf("%q with %q: %v, want %s", tt.name, tt.password, err, tt.code)
		}
	}
	c.accept(link, "Tea") // the link still works
}

func TestSignIn(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	c.host("Ms Berisha")
	if err := c.signIn("  ms  berisha ", goodPassword, "a", morning); err != nil {
		t.Errorf("the right password: %v", err)
	}
	wrong := c.signIn("Ms Berisha", goodPassword+" ", "a", morning)
	unknown := c.signIn("Mr Nobody", goodPassword, "b", morning)
	if code(wrong) != "sign-in" || wrong.Error() != unknown.Error() {
		t.Errorf("a wrong password (%v) is told from an unknown name (%v)", wrong, unknown)
	}
	if err := c.signIn("Ms Berisha", strings.Repeat("x", 1<<20), "c", morning); code(err) != "sign-in" {
		t.Errorf("a megabyte for a password: %v", err)
	}
}

// After five wrong tries the next has to wait, also with the right password; a
// different place has not.
func TestGuessesWait(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	c.host("Tea")
	for range 5 {
		if err := c.signIn("Tea", "wrong", "phone", morning); code(err) != "sign-in" {
			t.Fatal(err)
		}
	}
	var soon *classroom.TooSoonError
	if err := c.signIn("Tea", goodPassword, "phone", morning); !errors.As(err, &soon) {
		t.Fatalf("the sixth try: %v", err)
	}
	if err := c.signIn("Tea", goodPassword, "laptop", morning); err != nil {
		t.Errorf("from elsewhere: %v", err)
	}
	if err := c.signIn("Tea", goodPassword, "phone", morning.Add(soon.Wait)); err != nil {
		t.Errorf("after the wait: %v", err)
	}
}

func TestPasswordChangeSignsOthersOut(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	token := c.host("Tea")
	other, err := c.SignIn(t.Context(), classroom.Credentials{Name: "Tea", Password: goodPassword}, "b", morning)
	if err != nil {
		t.Fatal(err)
	}
	who := c.actor(token)
	if err := c.ChangePassword(t.Context(), who, token, "not it", "three other words", "a", morning); code(err) != "password-old" {
		t.Errorf("with a wrong old password: %v", err)
	}
	if err := c.ChangePassword(t.Context(), who, token, goodPassword, "three other words", "a", morning); err != nil {
		t.Fatal(err)
	}
	if c.actor(other.Token).SignedIn() || !c.actor(token).SignedIn() {
		t.Error("the other browser is still in, or this one is not")
	}
	if err := c.signIn("Tea", goodPassword, "c", morning); code(err) != "sign-in" {
		t.Errorf("the old password: %v", err)
	}
}

func TestDisabledIsOut(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	host := c.actor(c.host("Host"))
	token := c.teacher(host, "Tea")
	tea := c.actor(token)
	if err := c.Disable(t.Context(), tea, host.Account, true); !errors.Is(err, quiz.ErrForbidden) {
		t.Errorf("a teacher closes an account: %v", err)
	}
	if err := c.Disable(t.Context(), host, host.Account, true); code(err) != "account-own" {
		t.Errorf("a host closes the own account: %v", err)
	}
	if err := c.Disable(t.Context(), host, tea.Account, true); err != nil {
		t.Fatal(err)
	}
	if c.actor(token).SignedIn() {
		t.Error("still in")
	}
	if err := c.signIn("Tea", goodPassword, "a", morning); code(err) != "sign-in" {
		t.Errorf("signs in again: %v", err)
	}
	if err := c.Disable(t.Context(), host, tea.Account, false); err != nil {
		t.Fatal(err)
	}
	if err := c.signIn("Tea", goodPassword, "a", morning); err != nil {
		t.Errorf("opened again: %v", err)
	}
}

func TestReset(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	token := c.host("Tea")
	if _, err := c.Reset(t.Context(), "Nobody", morning); !errors.Is(err, quiz.ErrNotFound) {
		t.Errorf("an unknown name: %v", err)
	}
	link, err := c.Reset(t.Context(), "tea", morning)
	if err != nil {
		t.Fatal(err)
	}
	if _, name, err := c.Invited(t.Context(), link, "a", morning); name != "Tea" || err != nil {
		t.Errorf("the link is for %q: %v", name, err)
	}
	login, err := c.Accept(t.Context(), link, classroom.Credentials{Password: "three other words"}, morning)
	if err != nil {
		t.Fatal(err)
	}
	if c.actor(token).SignedIn() || c.actor(login.Token).Name != "Tea" {
		t.Error("the old browser is still in, or the new one is not")
	}
	if err := c.signIn("Tea", "three other words", "a", morning); err != nil {
		t.Error(err)
	}
}

func TestDevices(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	first := c.host("Tea")
	who := c.actor(first)
	for range 25 {
		if err := c.signIn("Tea", goodPassword, "a", morning); err != nil {
			t.Fatal(err)
		}
	}
	devices, err := c.Devices(t.Context(), who)
	if err != nil || len(devices) != 20 {
		t.Fatalf("%d devices: %v", len(devices), err)
	}
	if c.actor(first).SignedIn() {
		t.Error("the oldest of too many is still in")
	}
	if err := c.SignOut(t.Context(), who, devices[0].ID); err != nil {
		t.Error(err)
	}
	if err := c.SignOut(t.Context(), who, devices[0].ID); !errors.Is(err, quiz.ErrNotFound) {
		t.Errorf("signing out twice: %v", err)
	}
	if left, _ := c.Devices(t.Context(), who); len(left) != 19 {
		t.Errorf("%d devices left", len(left))
	}
}

// Nothing that can be read in the store lets anybody in.
func TestSecretsAreNotStored(t *testing.T) {
	db := mem.New()
	c := openClass(t, db, quiz.Policy{})
	token := c.host("Tea")
	link, err := c.Invite(t.Context(), c.actor(token), auth.Teacher, morning)
	if err != nil {
		t.Fatal(err)
	}
	for _, bucket := range []string{"accounts", "invites", "logins", "names", "settings"} {
		for e, err := range db.Scan(t.Context(), bucket, "") {
			if err != nil {
				t.Fatal(err)
			}
			for _, secret := range []string{token, link, goodPassword} {
				if strings.Contains(e.Key+string(e.Value), secret) {
					t.Errorf("%s %s holds a secret", bucket, e.Key)
				}
			}
		}
	}
}
