package web_test

import (
	"slices"
	"strings"
	"testing"

	"bellwork/quiz/classroom"
)

// TestEndedLogins ends logins in every way there is, and takes each cookie
// through every route afterwards: it opens no more than none, and does nothing
// (trust cases 3 and 4).
func TestEndedLogins(t *testing.T) {
	for _, tt := range []struct {
		name string
		who  func(*visit) *client
		end  func(*visit)
	}{
		{"student leaves", anaOf, func(v *visit) { v.who["ana"].post("/leave").wants(v.t, 303) }},
		{"student joins anew", anaOf, func(v *visit) { v.who["ana"].post("/join", "name", "Ann").wants(v.t, 303) }},
		{"teacher signs in on the student's device", anaOf, func(v *visit) {
			v.who["ana"].post("/sign-in", "name", "Tea", "password", goodPassword).wants(v.t, 303)
		}},
		{"student gets another card", (*visit).ema, func(v *visit) { v.who["tea"].post(v.pupilAt()+"/words").wants(v.t, 303) }},
		{"student is erased", (*visit).ema, func(v *visit) { v.who["tea"].post(v.pupilAt()+"/erase", "name", "Ema").wants(v.t, 303) }},
		{"teacher signs out", teaOf, func(v *visit) { v.who["tea"].post("/leave").wants(v.t, 303) }},
		{"teacher signs out this device from another", teaOf, func(v *visit) {
			at := "/desk/account/devices/" + v.ownDevice() + "/end"
			v.signIn("Tea").post(at).wants(v.t, 303)
		}},
		{"teacher changes the password on another", teaOf, func(v *visit) {
			v.signIn("Tea").post("/desk/account/password", "old", goodPassword, "password", "three other words").wants(v.t, 303)
		}},
		{"teacher uses a link for a lost password", teaOf, func(v *visit) {
			token, err := v.school.class.Reset(v.t.Context(), "Tea", v.clockNow())
			if err != nil {
				v.t.Fatal(err)
			}
			v.stranger().post("/invitations/"+token, "password", "three other words").wants(v.t, 303)
		}},
		{"host closes the account", teaOf, func(v *visit) {
			v.who["host"].post("/desk/people/"+v.account+"/disable", "do", "close").wants(v.t, 303)
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			v := visitors(t)
			token := tt.who(v).token()
			if token == "" {
				t.Fatal("nobody was in")
			}
			tt.end(v)
			v.likeNobody(token)
		})
	}
}

func anaOf(v *visit) *client { return v.who["ana"] }
func teaOf(v *visit) *client { return v.who["tea"] }

// signIn is another browser of a teacher.
func (s *school) signIn(name string) *client {
	s.t.Helper()
	c := s.stranger()
	c.post("/sign-in", "name", name, "password", goodPassword).leadsTo(s.t, "/desk")
	return c
}

// ownDevice returns what Tea's first browser is called in her list.
func (v *visit) ownDevice() string {
	v.t.Helper()
	devices, err := v.school.class.Devices(v.t.Context(), v.asTea())
	if err != nil {
		v.t.Fatal(err)
	}
	own := slices.IndexFunc(devices, func(d classroom.SignedDevice) bool { return d.ID != v.device })
	return devices[own].ID
}

// likeNobody sends every request that is not open to everybody, with a token
// and without.
func (v *visit) likeNobody(token string) {
	v.t.Helper()
	v.unchanged("what an ended login asks for", func() {
		for route, want := range routeTable {
			method, path, _ := strings.Cut(route, " ")
			if method == "POST" && want.stranger != 401 || strings.HasPrefix(path, "/seat/") || strings.HasPrefix(path, "/invitations/") {
				continue
			}
			c := v.stranger()
			for _, accept := range []string{"text/html", "application/json"} {
				header := c.asForm("Accept", accept)
				without := c.send(method, v.address(path), routeFields[route], header...).anonymous()
				with := c.send(method, v.address(path), routeFields[route], append(header, "Cookie", "bellwork="+token)...).anonymous()
				if with != without {
					v.t.Errorf("%s with an ended login is told from none:\n%s\nand\n%s", route, with, without)
				}
			}
		}
	})
}
