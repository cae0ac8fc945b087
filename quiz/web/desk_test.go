package web_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/classroom"
)

const goodPassword = "amber violin crust"

// host is a client that has made the first account.
func (s *school) host(name string) *client {
	s.t.Helper()
	token, err := s.class.SetUp(s.t.Context(), s.clockNow())
	if err != nil {
		s.t.Fatal(err)
	}
	return s.invited("/invitations/"+token, name)
}

// invited is a client that has made an account by a link.
func (s *school) invited(link, name string) *client {
	s.t.Helper()
	c := s.stranger()
	c.post(link, "name", name, "password", goodPassword).leadsTo(s.t, "/desk")
	return c
}

// The link is for somebody on another computer, so it begins with an address
// that others can open, although the host asks from the computer itself.
var linkPattern = regexp.MustCompile(`http://192\.168\.1\.7:8080(/invitations/[a-z2-7]+)`)

// invitation returns the address of a link that the host makes.
func (c *client) invitation() string {
	c.t.Helper()
	m := linkPattern.FindStringSubmatch(c.post("/desk/people/invitations", "role", "teacher").wants(c.t, 200).body)
	if m == nil {
		c.t.Fatal("the page shows no link")
	}
	return m[1]
}

// staff gives a school its teachers.
func (s *school) staff(v *visit) {
	s.t.Helper()
	v.who["host"] = s.host("The Host")
	v.who["tea"] = s.invited(v.who["host"].invitation(), "Tea")
	v.who["una"] = s.invited(v.who["host"].invitation(), "Una")
	s.stranger().post("/sign-in", "name", "Tea", "password", goodPassword).leadsTo(s.t, "/desk")
	v.token = strings.TrimPrefix(v.who["host"].invitation(), "/invitations/")
	for e, err := range s.db.Scan(s.t.Context(), "accounts", "") {
		if err != nil {
			s.t.Fatal(err)
		}
		if strings.Contains(string(e.Value), `"name":"Tea"`) {
			v.account = e.Key
		}
	}
	devices, err := s.class.Devices(s.t.Context(), auth.Actor{Account: v.account, Role: auth.Teacher})
	if err != nil || len(devices) != 2 {
		s.t.Fatalf("Tea is signed in on %d devices: %v", len(devices), err)
	}
	v.device = devices[1].ID
	s.library(v)
}

// The way of a teacher who has never seen Bellwork: the link from the console,
// a name and a password, the desk; out, and in again.
func TestFirstStart(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	token, err := s.class.SetUp(t.Context(), s.clockNow())
	if err != nil {
		t.Fatal(err)
	}
	c := s.stranger()
	page := c.get("/invitations/"+token).wants(t, 200).says(t, "first account", `autocomplete="new-password"`)
	if got := page.header.Get("Referrer-Policy"); got != "strict-origin" {
		t.Errorf("the page with the token has Referrer-Policy %q", got)
	}
	c.post("/invitations/"+token, "name", "Ms Berisha", "password", "password").wants(t, 422).says(t, `value="Ms Berisha"`)
	c.post("/invitations/"+token, "name", "Ms Berisha", "password", goodPassword).leadsTo(t, "/desk")
	c.get("/desk").wants(t, 200).says(t, "Ms Berisha")
	c.get("/").leadsTo(t, "/desk")
	c.get("/invitations/"+token).wants(t, 404)
	c.post("/leave").leadsTo(t, "/")
	c.get("/desk").wants(t, 401)
	c.post("/sign-in", "name", "ms berisha", "password", "something else").wants(t, 422).says(t, `value="ms berisha"`)
	c.post("/sign-in", "name", "ms berisha", "password", goodPassword).leadsTo(t, "/desk")
	c.get("/desk").wants(t, 200)
	if strings.Contains(s.log.String(), token) {
		t.Error("the link's token is in the log")
	}
}

// A login is another one after signing in, and the old one is dead.
func TestSignInRotates(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	c := s.host("Tea")
	before := c.token()
	c.post("/sign-in", "name", "Tea", "password", goodPassword).leadsTo(t, "/desk")
	if after := c.token(); after == before || after == "" {
		t.Errorf("the login was %q and is %q", before, after)
	}
	if v, err := s.class.Who(t.Context(), before, s.clockNow()); err != nil || v.Actor.SignedIn() {
		t.Errorf("the old login is still in: %v", err)
	}
}

func TestGuessingIsSlow(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	s.host("Tea")
	c := s.stranger()
	for range 5 {
		c.post("/sign-in", "name", "Tea", "password", "wrong").wants(t, 422)
	}
	c.post("/sign-in", "name", "Tea", "password", goodPassword).wants(t, 429).says(t, "Wait 1 second")
	c.get("/invitations/nothing").wants(t, 429)
	s.wait(time.Minute)
	c.post("/sign-in", "name", "Tea", "password", goodPassword).leadsTo(t, "/desk")
}

// The page for a lost password names the account, asks for no name, and ends
// every other login.
func TestResetLink(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	old := s.host("Tea")
	token, err := s.class.Reset(t.Context(), "Tea", s.clockNow())
	if err != nil {
		t.Fatal(err)
	}
	c := s.stranger()
	c.get("/invitations/"+token).wants(t, 200).says(t, "A new password for Tea")
	c.post("/invitations/"+token, "password", "three other words").leadsTo(t, "/desk")
	old.get("/desk").wants(t, 401)
}

func TestAccountPage(t *testing.T) {
	v := visitors(t)
	tea := v.who["tea"]
	tea.get("/desk/account").wants(t, 200).says(t, "(this one)", v.device)
	tea.post("/desk/account/password", "old", goodPassword, "password", "three other words").leadsTo(t, "/desk/account?changed")
	if body := tea.get("/desk/account?changed").wants(t, 200).says(t, "is changed").body; strings.Contains(body, v.device) {
		t.Error("the other browser is still listed")
	}
}

func TestDeviceNames(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	s.host("Tea")
	c := s.stranger()
	c.send("POST", "/sign-in", form("name", "Tea", "password", goodPassword), c.asForm("User-Agent",
		"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0")...).leadsTo(t, "/desk")
	c.get("/desk/account").wants(t, 200).says(t, "Edge, Windows")
}

// What a closed account may do is what nobody may do, from the next request on.
func TestClosedAccount(t *testing.T) {
	v := visitors(t)
	v.who["host"].post("/desk/people/"+v.account+"/disable", "do", "close").leadsTo(t, "/desk/people")
	v.who["tea"].get("/desk").wants(t, 401)
	v.who["host"].post("/desk/people/"+v.account+"/disable", "do", "open").leadsTo(t, "/desk/people")
	v.who["tea"].post("/sign-in", "name", "Tea", "password", goodPassword).leadsTo(t, "/desk")
}

// Passwords take memory while they are hashed, so few are at once, and all are
// answered.
func TestManySignInsAtOnce(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	s.host("Tea")
	done := make(chan error)
	for range 50 {
		go func() {
			_, err := s.class.SignIn(t.Context(), classroom.Credentials{Name: "Tea", Password: goodPassword}, "a", s.clockNow())
			done <- err
		}()
	}
	for range 50 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
}
