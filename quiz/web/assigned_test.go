package web_test

import (
	"strings"
	"testing"
	"time"
)

// ema is a client that has come in with the seat card of Tea's class.
func (v *visit) ema() *client {
	v.t.Helper()
	c := v.stranger()
	c.post("/seat/"+v.card).wants(v.t, 303)
	return c
}

// A teacher opens a set of her own to a class of her own: its students do it,
// and it is not there for anybody else.
func TestOwnSetForOwnClass(t *testing.T) {
	v := visitors(t)
	tea, una, ema := v.who["tea"], v.who["una"], v.ema()
	ema.get("/banks/"+v.set).wants(t, 404)
	una.post("/desk/assignments", "set", v.set, "class", v.class).wants(t, 404)
	tea.post("/desk/assignments", "set", v.set, "class", "open").wants(t, 404)
	v.who["host"].post("/desk/assignments", "set", v.set, "class", v.class).wants(t, 404)

	tea.post("/desk/assignments", "set", v.set, "class", v.class, "mode", "test", "until", moment(morning.Add(time.Hour))).leadsTo(t, "/desk/assignments")
	tea.post("/desk/assignments", "set", v.set, "class", v.class, "mode", "test").wants(t, 422).says(t, "open to the class already")
	ema.get("/").wants(t, 200).says(t, "/banks/"+v.set, "Open until 2 March 2026")
	ema.get("/banks/"+v.set).wants(t, 200)
	at := ema.begin(v.set, "test")
	ema.post(at+"/submit").wants(t, 303)
	ema.get(at+"/result").wants(t, 200)

	for _, name := range []string{"stranger", "ana", "una", "host"} {
		c := v.who[name]
		c.get("/banks/"+v.set).wants(t, 404)
		c.get("/banks/"+v.set+"/reading").wants(t, 404)
		if name == "ana" {
			c.post("/banks/"+v.set+"/attempts", "mode", "test").wants(t, 404)
		}
	}
	id, _, _ := strings.Cut(strings.TrimPrefix(at, "/attempts/"), "-")
	address := "/desk/assignments/" + v.class + "-" + id
	tea.get(address).wants(t, 200).says(t, "7b", "Ema", "1 try")
	tea.get(address+"/students/"+v.pupil).wants(t, 200)
	tea.get(address+"/students/"+v.student).wants(t, 404)
	for _, path := range []string{"", "/results.csv", "/students/" + v.pupil} {
		una.get(address+path).wants(t, 404)
		v.who["host"].get(address+path).wants(t, 404)
	}
	una.post(address+"/close").wants(t, 404)
	tea.post(address+"/close", "do", "close").leadsTo(t, address)
	v.unchanged("a test that was closed", func() { ema.post("/banks/"+v.set+"/attempts", "mode", "test").wants(t, 403) })
}

// A sample is open to a class as it is to everybody, until it is assigned: then
// it is open as the assignment says.
func TestSampleForAClass(t *testing.T) {
	v := visitors(t)
	tea, ema := v.who["tea"], v.ema()
	ema.get("/").wants(t, 200).says(t, "/banks/every")
	ema.begin("every", "practice")
	tea.post("/desk/assignments", "set", "every", "class", v.class, "mode", "test", "from", moment(morning.Add(time.Hour))).leadsTo(t, "/desk/assignments")
	ema.post("/banks/every/attempts", "mode", "practice").wants(t, 403)
	ema.post("/banks/every/attempts", "mode", "test").wants(t, 403)
	v.who["ben"].begin("every", "test")
	v.wait(time.Hour)
	ema.begin("every", "test")
}

// The extra time that a teacher sets moves the closing of what is open to the
// class.
func TestTeachersExtraTimeMovesTheClosing(t *testing.T) {
	v := visitors(t)
	tea, ema := v.who["tea"], v.ema()
	tea.post(v.pupilAt(), "name", "Ema", "extra", "1.5").wants(t, 303)
	tea.post("/desk/assignments", "set", v.set, "class", v.class, "mode", "test", "until", moment(morning.Add(10*time.Minute))).wants(t, 303)
	v.wait(12 * time.Minute)
	ema.get("/").wants(t, 200).says(t, "/banks/"+v.set)
	ema.begin(v.set, "test")
	v.wait(3 * time.Minute)
	ema.get("/").wants(t, 200).says(t, "Closed, with your results")
	ema.post("/banks/"+v.set+"/attempts", "mode", "test").wants(t, 403)
}
