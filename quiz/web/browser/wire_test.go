package browser

import (
	"strings"
	"testing"

	"bellwork/quiz"
)

// What a student's phone may ask for. Forty of them share one access point.
const (
	firstRequests, firstBytes = 4, 20 << 10
	nextRequests, nextBytes   = 1, 6 << 10
)

// TestFirstLoad counts what the first page brings with it.
func TestFirstLoad(t *testing.T) {
	t.Parallel()
	p := newPhone(t, newSite(t, quiz.Policy{}))
	p.open("/")
	p.until("the icon to come", func() bool { icon := p.asks(iconPath); return len(icon) > 0 && icon[0].done })
	requests, bytes := p.traffic()
	t.Logf("first load: %d requests, %.0f bytes", requests, bytes)
	if requests > firstRequests || bytes > firstBytes {
		t.Errorf("first load: %d requests and %.0f bytes, want at most %d and %d", requests, bytes, firstRequests, firstBytes)
	}
}

// TestNextQuestion counts what Next asks for when all is saved.
func TestNextQuestion(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	s := takeSeat(t, r, "floating")
	s.pressRow("Ice is less dense")
	s.untilLine("saved")
	for n := 3; n <= 12; n++ {
		s.forget()
		before := r.gate.arrived.Load()
		s.leads(func() { s.pressWord("Next") })
		requests, bytes := s.traffic()
		if arrived := r.gate.arrived.Load() - before; arrived != nextRequests {
			t.Errorf("question %d: %d requests came to the server, want %d", n, arrived, nextRequests)
		}
		if requests != nextRequests || bytes > nextBytes {
			t.Errorf("question %d: %d requests and %.0f bytes, want %d and at most %d", n, requests, bytes, nextRequests, nextBytes)
		}
	}
}

const iconPath = "GET /assets/bell."

// traffic counts the requests that went over the wire, and their bytes, once
// all are done.
func (p *phone) traffic() (requests int, bytes float64) {
	p.t.Helper()
	p.until("all requests to be done", func() bool {
		requests, bytes = 0, 0
		for _, a := range p.asks("") {
			switch {
			case a.stored, !a.done && strings.HasPrefix("GET "+a.path, iconPath): // an icon is given up by the page after it
			case !a.done:
				return false
			default:
				requests, bytes = requests+1, bytes+a.bytes
			}
		}
		return requests > 0
	})
	return requests, bytes
}
