package browser

import (
	"testing"

	"bellwork/quiz"
)

func TestJoin(t *testing.T) {
	r := newRoom(t, quiz.Policy{})
	p := newPhone(t, r)
	p.open("/")
	p.write("#name", "Ana")
	p.leads(func() { p.pressWord("Join") })
	if got := p.path(); got != "/welcome" {
		t.Errorf("after joining: at %s, want /welcome", got)
	}
}
