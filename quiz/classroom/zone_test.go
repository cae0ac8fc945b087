package classroom_test

import (
	"errors"
	"testing"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/classroom"
	"bellwork/quiz/store"
)

// Every zone that can be chosen is known.
func TestZones(t *testing.T) {
	for _, name := range classroom.Zones() {
		if zone, err := time.LoadLocation(name); err != nil || zone.String() != name {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestZoneIsTheHosts(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	for _, who := range []auth.Actor{{}, teacher} {
		if err := c.SetZone(t.Context(), who, "Asia/Tokyo"); !errors.Is(err, quiz.ErrForbidden) || c.Zone(t.Context()) != time.Local {
			t.Errorf("as %q: %v", who.Role, err)
		}
	}
}

// The zone is there after a start.
func TestZoneIsKept(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	if _, err := c.db.Commit(t.Context(), store.Put("settings", "server", []byte(`{"v":1}`), 0)); err != nil {
		t.Fatal(err)
	}
	if err := c.SetZone(t.Context(), host, "Asia/Tokyo"); err != nil {
		t.Fatal(err)
	}
	if got := classroom.New(c.db, quiz.Policy{}).Zone(t.Context()).String(); got != "Asia/Tokyo" {
		t.Errorf("the zone is %s", got)
	}
}

// One of two students who are the same needs what either needs.
func TestMergeKeepsNeeds(t *testing.T) {
	c := newClass(t, quiz.Policy{}, wordsBank("a"))
	id := c.newClass("7b")
	list := c.add(id, "Ana\nAna B")
	set := classroom.StudentSettings{Name: "Ana B", Extra: classroom.Untimed, NoSpeed: true, Large: true}
	if err := c.SetStudent(t.Context(), teacher, id, list[1].ID, set); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Merge(t.Context(), teacher, id, list[1].ID, "Ana", morning); err != nil {
		t.Fatal(err)
	}
	if s := c.add(id, "Zana")[0]; s.ID != list[0].ID || !s.NoSpeed || !s.Large || s.TimeFactor() != classroom.Untimed {
		t.Errorf("what is left is %+v", s)
	}
}

// What was drawn counts, and practice of what was missed in it does not.
func TestDrawnCounts(t *testing.T) {
	c := newClass(t, quiz.Policy{Draw: quiz.Selection{Count: 2}}, wordsBank("a", "b", "c", "d"))
	token := c.join("Ana")
	test := c.begin(token, classroom.Begin{Mode: quiz.Practice}, morning)
	texts := map[string]string{}
	for _, item := range test.Attempt.Items {
		texts[item.Question] = "wrong"
	}
	c.hand(token, test, texts, morning)
	missed := c.begin(token, classroom.Begin{Mode: quiz.Practice, Missed: true}, morning)
	if len(missed.Attempt.Items) > 2 || missed.Whole() || !test.Whole() || test.Among() != 4 || missed.Among() != 0 {
		t.Errorf("drawn %+v, missed %+v", test.Attempt, missed.Attempt)
	}
	right := map[string]string{}
	for _, item := range missed.Attempt.Items {
		right[item.Question] = item.Question
	}
	c.hand(token, missed, right, morning)
	results, err := c.Results(t.Context(), host, "open-"+test.ID[:12], morning)
	if err != nil || results.Students[0].Counted.ID != test.ID {
		t.Errorf("%+v counts: %v", results.Students[0].Counted, err)
	}
}
