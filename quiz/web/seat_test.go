package web_test

import (
	"regexp"
	"strings"
	"testing"
	"time"
)

// From the card to the quiz, by the code and by the words; and a lost card is
// replaced.
func TestSeatCard(t *testing.T) {
	v := visitors(t)
	tea := v.who["tea"]
	cards := tea.get(v.classAt()+"/cards").wants(t, 200).says(t, "Ema", "<svg", `width="32mm"`, "can be another one tomorrow")
	words := regexp.MustCompile(`class="words"[^>]*>([a-z -]+)<`).FindStringSubmatch(cards.body)
	if words == nil || len(strings.Fields(words[1])) != 3 {
		t.Fatalf("no three words on the card: %v", words)
	}
	if again := tea.get(v.classAt() + "/cards"); again.body != cards.body {
		t.Error("the cards are others when printed again")
	}
	phone := v.stranger()
	page := phone.get("/seat/"+v.card).wants(t, 200).says(t, "You are Ema", "Class 7b")
	if got := page.header.Get("Referrer-Policy"); got != "strict-origin" {
		t.Errorf("the page with the token has Referrer-Policy %q", got)
	}
	phone.get("/me").wants(t, 401)
	phone.post("/seat/"+v.card).leadsTo(t, "/")
	phone.get("/me").wants(t, 200).says(t, "Ema", words[1])
	phone.begin("every", "practice")

	laptop := v.stranger()
	laptop.post("/return", "code", strings.ToUpper(words[1])).leadsTo(t, "/")
	laptop.get("/me").wants(t, 200).says(t, "Ema")

	tea.post(v.pupilAt()+"/words").leadsTo(t, v.pupilAt()+"?reissued")
	laptop.get("/me").wants(t, 401)
	phone.get("/me").wants(t, 401)
	phone.post("/return", "code", words[1]).wants(t, 422)
	phone.get("/seat/"+v.card).wants(t, 404)
	phone.post("/seat/"+v.card).wants(t, 404)
	fresh := v.onRoster(v.class)[0]
	if fresh.SeatToken() == v.card || fresh.Words() == words[1] {
		t.Error("the new card is the old one")
	}
	phone.post("/return", "code", fresh.Words()).leadsTo(t, "/")
	phone.get("/me").wants(t, 200).says(t, "Practice")
	for _, secret := range []string{v.card, words[1], fresh.SeatToken(), fresh.Card, "Ema"} {
		if strings.Contains(v.log.String(), secret) {
			t.Errorf("%q is in the log", secret)
		}
	}
}

// Whoever is in on a device is told before a card makes it somebody else's.
func TestSeatOfSomebodyElse(t *testing.T) {
	v := visitors(t)
	v.who["ana"].get("/seat/"+v.card).wants(t, 200).says(t, "You are Ema", "Ana is signed in on this device")
	old := v.who["ana"].token()
	v.who["ana"].post("/seat/"+v.card).leadsTo(t, "/")
	v.who["ana"].get("/me").wants(t, 200).says(t, "Ema")
	if who, err := v.school.class.Who(t.Context(), old, v.clockNow()); err != nil || who.Joined {
		t.Error("Ana's login is still alive")
	}
	v.who["tea"].get("/seat/"+v.card).says(t, "Tea is signed in on this device")
}

func TestWrongSeatsAreSlow(t *testing.T) {
	v := visitors(t)
	c := v.stranger()
	for range 5 {
		c.get("/seat/nothing").wants(t, 404)
	}
	c.get("/seat/"+v.card).wants(t, 429)
	v.wait(time.Minute)
	c.get("/seat/"+v.card).wants(t, 200)
}

// The address on the cards is the one that the teacher came by; one that leads
// nowhere from a phone is replaced, and a number is warned about.
func TestCardAddresses(t *testing.T) {
	tests := []struct {
		host, address string
		stable        bool
	}{
		{"bell.school.example", "http://bell.school.example", true},
		{"bellwork.local:8080", "http://bellwork.local:8080", true},
		{"192.168.7.9:8080", "http://192.168.7.9:8080", false},
		{"[fd00::7]:8080", "http://[fd00::7]:8080", false},
		{"localhost:8080", "http://192.168.1.7:8080", false},
		{"127.0.0.1:8080", "http://192.168.1.7:8080", false},
		{"[::1]:8080", "http://192.168.1.7:8080", false},
	}
	v := visitors(t)
	login := v.who["tea"].token()
	for _, tt := range tests {
		page := v.stranger().get(v.classAt()+"/cards", "Host", tt.host, "Cookie", "bellwork="+login).wants(t, 200).says(t, ">"+tt.address+"<")
		if warned := strings.Contains(page.body, "another one tomorrow"); warned == tt.stable {
			t.Errorf("%s: warned %v", tt.host, warned)
		}
	}
}

func TestJoinCode(t *testing.T) {
	v := visitors(t)
	tea, at := v.who["tea"], v.classAt()
	v.unchanged("a code that no class has", func() {
		v.stranger().post("/join", "name", "Gent", "class", "BCDFGH").wants(t, 422).says(t, "No class has that code", `value="BCDFGH"`, `value="Gent"`)
	})
	tea.post(at+"/settings", "name", "7b", "joinable", "yes").leadsTo(t, at+"?saved")
	m := regexp.MustCompile(`class="letters"[^>]*>([A-Z]{6})<`).FindStringSubmatch(tea.get(at).wants(t, 200).body)
	if m == nil {
		t.Fatal("the page shows no join code")
	}
	gent := v.stranger()
	gent.post("/join", "name", "Gent", "class", " "+strings.ToLower(m[1][:3]+" "+m[1][3:])).leadsTo(t, "/welcome")
	gent.get("/welcome").wants(t, 200).says(t, "Gent")
	tea.get(at).says(t, ">Gent<", "2 students")
	tea.get(at+"/cards").says(t, "Gent")
	v.stranger().post("/join", "name", "Gent").leadsTo(t, "/welcome") // names are unique in a class alone
	v.stranger().post("/join", "name", "ema", "class", m[1]).wants(t, 422).says(t, "ema B.")

	tea.post(at+"/settings", "name", "7b", "joinable", "yes", "locked", "yes").leadsTo(t, at+"?saved")
	tea.get(at).silent(t, `class="letters"`)
	v.unchanged("joining a locked class", func() {
		v.stranger().post("/join", "name", "Hana", "class", m[1]).wants(t, 422).says(t, "takes no new names")
	})
	v.stranger().post("/seat/"+v.card).leadsTo(t, "/")
	v.wait(time.Minute)
	tea.post(at+"/settings", "name", "7b").leadsTo(t, at+"?saved")
	v.stranger().post("/join", "name", "Hana", "class", m[1]).wants(t, 422).says(t, "No class has that code")
}
