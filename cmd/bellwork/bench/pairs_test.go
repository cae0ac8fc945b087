package bench

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"
)

// measurePairs lets students view a question and answer it, one question after the other, each as fast as the server
// answers. It is what other servers were measured with; see performance.md.
func measurePairs(tb testing.TB, e effort) []outcome {
	var found []outcome
	for _, m := range []struct {
		students int
		least    float64
	}{{1, 1500}, {32, 5000}, {100, 5000}} {
		r := openRoom(tb, filepath.Join(tb.TempDir(), dataFile), m.students)
		var rates, p99 []float64
		for range e.rounds {
			rate, submits := r.lesson(e.round)
			rates, p99 = append(rates, rate), append(p99, quantile(submits, 0.99))
		}
		work := fmt.Sprintf("view and answer, %d students", m.students)
		latest := aim{}
		if m.students == 32 {
			latest = aim{AtMost: 20}
		}
		found = append(found,
			outcome{Work: work, Unit: "pairs/s", Ours: median(rates), Aim: aim{AtLeast: m.least}},
			outcome{Work: work + ", answer p99", Unit: "ms", Ours: median(p99), Aim: latest})
	}
	return found
}

// lesson returns the pairs per second of whole tests, repeated until the time is up, and how long the answers took in
// milliseconds. Beginning the tests is not counted.
func (r *room) lesson(round time.Duration) (rate float64, submits []float64) {
	clients := make([]*client, len(r.students))
	for i := range clients {
		clients[i] = dial(r.tb, r.addr)
	}
	var took time.Duration
	for took < round {
		r.beginAll()
		each := make([][]float64, len(clients))
		took += crowd(len(clients), func(i int) {
			s := r.students[i]
			for n, view := range s.views {
				clients[i].want(200, view)
				each[i] = append(each[i], timed(func() { clients[i].want(303, s.answers[n].again(n)) }))
			}
		})
		for _, list := range each {
			submits = append(submits, list...)
		}
	}
	return perSecond(len(submits), took), submits
}
