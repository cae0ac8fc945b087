package web_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
)

func TestStudentSettings(t *testing.T) {
	v := visitors(t)
	tea, at := v.who["tea"], v.pupilAt()
	tea.post(at, "name", "Ema K.", "extra", "1.5", "large", "yes").leadsTo(t, at+"?saved")
	tea.get(at).says(t, `value="Ema K."`, `value="1.5" selected`, "checked")
	tea.get(v.classAt()).says(t, "more time", "Large text")
	ema := v.stranger()
	ema.post("/seat/"+v.card).leadsTo(t, "/")
	ema.get("/").says(t, "data-text")
	var q struct{ Deadline time.Time }
	ema.getJSON(ema.begin("every", "test", "time", "1"), &q)
	if got := q.Deadline.Sub(v.clockNow()); got != 15*time.Minute {
		t.Errorf("ten minutes with half more are %v", got)
	}
	v.stranger().get("/").silent(t, "data-text")
	for _, extra := range []string{"", "x", "NaN", "0.5", "1000"} {
		v.unchanged("extra time of "+extra, func() {
			if r := tea.post(at, "name", "Ema", "extra", extra); r.status != 422 && r.status != 400 {
				t.Errorf("extra time %q: %d", extra, r.status)
			}
		})
	}
	tea.post(v.classAt()+"/roster", "names", "Flora").wants(t, 303)
	tea.post(at, "name", "flora", "extra", "0").wants(t, 422).says(t, "has this name")
	tea.post(at, "name", " ", "extra", "0").wants(t, 422)
}

func TestMove(t *testing.T) {
	v := visitors(t)
	tea, to := v.who["tea"], "/desk/classes/"+v.other
	ema := v.stranger()
	ema.post("/seat/"+v.card).leadsTo(t, "/")
	attempt := ema.begin("every", "practice")
	tea.post(v.pupilAt()+"/move", "to", v.other).leadsTo(t, to+"/students/"+v.pupil+"?saved")
	tea.get(v.pupilAt()).wants(t, 404)
	tea.get(to).says(t, ">Ema<")
	tea.get(to+"/students/"+v.pupil).wants(t, 200).says(t, "Practice")
	ema.get(attempt).wants(t, 200)
	v.stranger().get("/seat/"+v.card).wants(t, 200).says(t, "Class 7a")
	tea.post(v.classAt()+"/roster", "names", "EMA").wants(t, 303)
	second := v.onRoster(v.class)[0]
	tea.post(v.classAt()+"/students/"+second.ID+"/move", "to", v.other).wants(t, 422).says(t, "has this name")
}

// What is kept of one student is whole, and holds nothing of anybody else.
func TestStudentData(t *testing.T) {
	v := visitors(t)
	tea := v.who["tea"]
	tea.post(v.classAt()+"/roster", "names", "Flora").wants(t, 303)
	ema := v.stranger()
	ema.post("/seat/"+v.card).leadsTo(t, "/")
	at := ema.begin("every", "test")
	ema.post(at+"/answers", "question", "word", "text", "wondrous").wants(t, 303)
	var data struct {
		Name, Class string
		Attempts    []struct {
			Responses []struct{ Given []string }
		}
	}
	r := tea.get(v.pupilAt()+"/data").wants(t, 200).says(t, "wondrous").silent(t, "Flora", "Ana", v.card)
	if err := json.Unmarshal([]byte(r.body), &data); err != nil {
		t.Fatal(err)
	}
	if data.Name != "Ema" || data.Class != "7b" || len(data.Attempts) != 1 {
		t.Errorf("kept: %+v", data)
	}
	tea.get(v.pupilAt()+"/record").wants(t, 200).says(t, "Ema", "7b", "wondrous").silent(t, "Flora", v.card)
}

// Somebody who came in twice is one student again, with all that was done.
func TestMerge(t *testing.T) {
	v := visitors(t)
	tea := v.who["tea"]
	tea.post(v.classAt()+"/roster", "names", "Ema Krasniqi").wants(t, 303)
	twin := v.onRoster(v.class)[1]
	twinAt := v.classAt() + "/students/" + twin.ID
	ema, second := v.stranger(), v.stranger()
	ema.post("/seat/"+v.card).leadsTo(t, "/")
	second.post("/seat/"+twin.SeatToken()).leadsTo(t, "/")
	at := second.begin("every", "test")
	v.unchanged("merging that is refused", func() {
		tea.post(twinAt+"/merge", "into", "Ema").wants(t, 422).says(t, "A test is still open")
		for _, into := range []string{"", "Nobody", "Ema Krasniqi", "\u200b"} {
			tea.post(twinAt+"/merge", "into", into).wants(t, 422).says(t, "Nobody else in the class")
		}
	})
	second.post(at+"/answers", "question", "word", "text", "wondrous").wants(t, 303)
	second.post(at+"/submit").wants(t, 303)
	tea.post(twinAt+"/merge", "into", " ema ").leadsTo(t, v.pupilAt()+"?merged")
	second.get("/me").wants(t, 401)
	second.get("/seat/"+twin.SeatToken()).wants(t, 404)
	second.post("/return", "code", twin.Words()).wants(t, 422)
	ema.get(at+"/result").wants(t, 200).says(t, "wondrous")
	tea.get(v.pupilAt()+"/data").says(t, "wondrous")
	tea.get(twinAt).wants(t, 404)
	if left := v.onRoster(v.class); len(left) != 1 || strings.Contains(v.dump(), twin.ID+`"`) && strings.Contains(v.stored("attempts"), twin.ID) {
		t.Errorf("the twin is still there: %v", left)
	}
}

// What is kept of an erased student is nothing but logins that let nobody in.
func TestErase(t *testing.T) {
	v := visitors(t)
	tea := v.who["tea"]
	ema := v.stranger()
	ema.post("/seat/"+v.card).leadsTo(t, "/")
	at := ema.begin("every", "test")
	ema.post(at+"/answers", "question", "word", "text", "wondrous").wants(t, 303)
	v.unchanged("erasing under another name", func() {
		tea.post(v.pupilAt()+"/erase", "name", "Ben").wants(t, 422).says(t, "Nothing was deleted")
		tea.post(v.pupilAt()+"/erase", "name", "").wants(t, 422)
	})
	tea.post(v.pupilAt()+"/erase", "name", "ema").leadsTo(t, v.classAt()+"?erased")
	tea.get(v.classAt()+"?erased").wants(t, 200).says(t, "are deleted")
	ema.get("/me").wants(t, 401)
	ema.get("/seat/"+v.card).wants(t, 404)
	for _, bucket := range []string{"students", "names", "codes", "attempts"} {
		if strings.Contains(v.stored(bucket), v.pupil) {
			t.Errorf("%s still holds the student", bucket)
		}
	}
	if strings.Contains(v.dump(), "wondrous") {
		t.Error("an answer is still stored")
	}
	tea.post(v.classAt()+"/roster", "names", "Ema").leadsTo(t, v.classAt()+"?added=1")
}
