package web_test

import "testing"

// A tablet that goes round: it forgets a student who handed something in, and
// keeps nobody for longer than a quarter of an hour without a touch.
func TestSharedDevices(t *testing.T) {
	v := visitors(t)
	tea, at := v.who["tea"], v.classAt()
	before := v.stranger()
	before.post("/seat/"+v.card).leadsTo(t, "/")
	tea.post(at+"/settings", "name", "7b", "shared", "yes").leadsTo(t, at+"?saved")
	tea.get(at).says(t, `name="shared" value="yes" checked`)

	tablet := v.stranger()
	entered := tablet.post("/seat/"+v.card).leadsTo(t, "/").cookies()
	if got := entered["bellwork"].MaxAge; got != 15*60 {
		t.Errorf("the login is kept for %d seconds", got)
	}
	page := tablet.get("/").wants(t, 200).says(t, "Ema")
	if got := page.cookies(); got["bellwork"].MaxAge != 15*60 || got["bellwork-return"].MaxAge >= 0 {
		t.Errorf("a page sets %v", got)
	}
	tablet.get("/me").wants(t, 200).silent(t, v.onRoster(v.class)[0].Words())
	attempt := tablet.begin("every", "practice")
	old := tablet.token()
	tablet.post(attempt+"/submit").leadsTo(t, "/?handed-in")
	tablet.get("/?handed-in").wants(t, 200).says(t, "It is handed in", "I was here before").silent(t, "Ema")
	tablet.get("/me").wants(t, 401)
	if who, err := v.school.class.Who(t.Context(), old, v.clockNow()); err != nil || who.Joined {
		t.Error("the login outlives the submission")
	}

	if got := before.get("/").wants(t, 200).cookies(); got["bellwork"].MaxAge != 15*60 {
		t.Errorf("who came in before keeps the login for %v", got["bellwork"])
	}
	before.get("/?handed-in").silent(t, "It is handed in")
	before.get(attempt+"/result").wants(t, 200)
	tea.post(at+"/settings", "name", "7b").leadsTo(t, at+"?saved")
	phone := v.stranger()
	phone.post("/seat/"+v.card).leadsTo(t, "/")
	again := phone.begin("every", "practice")
	phone.post(again+"/submit").leadsTo(t, again+"/result")
}
