package web_test

import (
	"strings"
	"testing"
	"time"

	"bellwork/quiz"
)

// Times are written and read in the school's zone: a time that its clocks leave
// out is refused, and of one that they show twice a closing is the second and an
// opening the first.
func TestSchoolZone(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	host, ana := s.host("Host"), s.student("Ana")
	host.get("/desk/server").wants(t, 200).says(t, "The one of this computer", `<option value="Europe/Zagreb">`)
	host.post("/desk/server/zone", "zone", "Europe/Zagreb").leadsTo(t, "/desk/server?zone#zone")
	host.get("/desk/server").wants(t, 200).says(t, `<option value="Europe/Zagreb" selected>`)
	s.unchanged("a zone that is none", func() { host.post("/desk/server/zone", "zone", "../etc/passwd").wants(t, 422).says(t, "not known") })

	for _, tt := range []struct{ name, field, value, want string }{
		{"Winter", "until", "2026-03-02T18:00", "2026-03-02T17:00:00Z"},
		{"Summer", "until", "2026-07-02T18:00", "2026-07-02T16:00:00Z"},
		{"BeforeTheGap", "until", "2026-03-29T01:59", "2026-03-29T00:59:00Z"},
		{"InTheGap", "until", "2026-03-29T02:30", ""},
		{"AfterTheGap", "until", "2026-03-29T03:00", "2026-03-29T01:00:00Z"},
		{"ClosesInTheOverlap", "until", "2026-10-25T02:30", "2026-10-25T01:30:00Z"},
		{"OpensInTheOverlap", "from", "2026-10-25T02:30", "2026-10-25T00:30:00Z"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := host.post("/desk/assignments", plan(tt.field, tt.value)...)
			if tt.want == "" {
				r.wants(t, 422).says(t, "does not exist", `value="`+tt.value+`"`, "Europe/Zagreb")
				return
			}
			r.wants(t, 303)
			a := s.storedAssignment()
			if got := map[string]time.Time{"from": a.From, "until": a.Until}[tt.field].Format(time.RFC3339); got != tt.want {
				t.Errorf("stored %s, want %s", got, tt.want)
			}
		})
	}
	host.post("/desk/assignments", plan("until", "2026-07-02T18:00")...).wants(t, 303)
	ana.get("/").wants(t, 200).says(t, "2 July 2026, 18:00")

	// A form that is sent as it was moves no moment, though the clocks show it twice.
	host.post("/desk/assignments", plan("from", "2026-10-25T02:30", "until", "2026-10-25T02:31")...).wants(t, 303)
	before := s.storedAssignment()
	host.change("open-"+before.ID, "title", "Other", "from", "2026-10-25T02:30", "until", "2026-10-25T02:31").wants(t, 303)
	if a := s.storedAssignment(); !a.From.Equal(before.From) || !a.Until.Equal(before.Until) || a.Title != "Other" {
		t.Errorf("%v to %v became %v to %v", before.From, before.Until, a.From, a.Until)
	}
	host.post("/desk/server/zone", "zone", "").wants(t, 303)
	ana.get("/").wants(t, 200).says(t, moment(before.From)[11:])
}

// Who stands on a roster has the time that the teacher set, and what they chose
// before until then.
func TestTimeOnARoster(t *testing.T) {
	v := visitors(t)
	tea, ema := v.who["tea"], v.stranger()
	ema.post("/seat/"+v.card).wants(t, 303)
	ema.get("/banks/every").wants(t, 200).says(t, "Your time: 10 minutes").silent(t, `name="time"`)
	v.who["stranger"].post("/join", "name", "Cleo")
	v.who["stranger"].get("/banks/every").wants(t, 200).says(t, `name="time"`)
	tea.post(v.pupilAt(), "name", "Ema", "extra", "1.5", "nospeed", "yes").wants(t, 303)
	tea.get(v.pupilAt()).wants(t, 200).says(t, `name="nospeed" value="yes" checked`)
	tea.get(v.pupilAt()+"/record").wants(t, 200).says(t, "Speed never counts")
	tea.get(v.pupilAt()+"/data").wants(t, 200).says(t, `"noSpeedBonus": true`)
	ema.get("/me/data").wants(t, 200).says(t, `"noSpeedBonus": true`)
	ema.get("/banks/every").wants(t, 200).says(t, "Your time: 15 minutes")
	at := ema.post("/banks/every/attempts", "mode", "test", "time", "0").wants(t, 303).header.Get("Location")
	body := ema.get(at, "Accept", "application/json").body
	if want := morning.Add(15 * time.Minute).UTC().Format(time.RFC3339); !strings.Contains(body, want) {
		t.Errorf("the test does not end at %s: %s", want, body)
	}
	tea.post(v.pupilAt()+"/move", "to", v.other).wants(t, 303)
	if s := v.onRoster(v.other)[0]; !s.NoSpeed || s.Extra != 1.5 {
		t.Errorf("moving left %+v", s)
	}
}
