package bench

import (
	"fmt"
	"net/http"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// measurePairs lets students view a question and answer it, one question after the other, each as fast as the server
// answers. It is what other servers were measured with; see performance.md. The yardstick serves the same pages and
// commits the same bytes with net/http and bbolt alone.
func measurePairs(tb testing.TB, e effort) []outcome {
	aims := map[int]float64{1: 1500, 32: 5000, 100: 5000} // pairs a second, with the load on the same two cores
	var found []outcome
	for _, students := range e.lesson {
		r := openRoom(tb, filepath.Join(tb.TempDir(), dataFile), students)
		var p99 []float64
		ours, bare := r.lesson(r.addr), r.lesson(listenAndServe(tb, r.bareSite()))
		p := inTurns(e.rounds, func() float64 {
			rate, submits := ours(e.round)
			p99 = append(p99, quantile(submits, 0.99))
			return rate
		}, func() float64 {
			rate, _ := bare(e.round)
			return rate
		})
		work := fmt.Sprintf("view and answer, students: %d", students)
		latest := aim{}
		if students == 32 {
			latest = aim{AtMost: 20}
		}
		found = append(found, p.outcome(work, "pairs/s", aim{AtLeast: aims[students], Figure: true}),
			outcome{Work: work + ", answer p99", Unit: "ms", Ours: median(p99), Aim: latest})
	}
	return found
}

// lesson returns a measure of the pairs per second of whole tests, repeated until the time is up, and of how long the
// answers took in milliseconds. Beginning the tests is not counted.
func (r *room) lesson(addr string) func(time.Duration) (rate float64, submits []float64) {
	return func(round time.Duration) (float64, []float64) {
		var took time.Duration
		var submits []float64
		for took < round {
			r.beginAll()
			clients := r.dialAll(addr)
			each := make([][]float64, len(clients))
			took += crowd(len(clients), func(i int) {
				s := r.students[i]
				for n, view := range s.views {
					clients[i].want(200, view)
					each[i] = append(each[i], timed(func() { clients[i].want(303, s.answers[n].again(n)) }))
				}
			})
			hangUp(clients)
			submits = slices.Concat(append(each, submits)...)
		}
		return perSecond(len(submits), took), submits
	}
}

// bareSite answers each view with the same page and commits the bytes of one attempt with each answer.
func (r *room) bareSite() http.Handler {
	s, c := r.students[0], dial(r.tb, r.addr)
	store, page := openBare(r.tb, r.file), c.fetch(s.views[0]).body
	key, value := r.stored(s)
	return http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		if q.Method == http.MethodGet {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			_, _ = w.Write(page)
			return
		}
		// Keys of other students: the cookie tells them apart.
		if err := store.putWithOthers([]byte(key+q.Header.Get("Cookie")), value); err != nil {
			r.tb.Error(err)
		}
		http.Redirect(w, q, q.URL.Path, http.StatusSeeOther)
	})
}
