package bench

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"
)

// measureAnswerAlone sets one student's answers, each acknowledged on disk before the next one is sent, against bare
// bbolt transactions that write the same bytes into a copy of the same file.
func measureAnswerAlone(tb testing.TB, e effort) []outcome {
	r := openRoom(tb, filepath.Join(tb.TempDir(), dataFile), 1)
	s, c := r.students[0], dial(tb, r.addr)
	bare := openBare(tb, r.file)
	var ours, yardstick []float64
	for range e.rounds {
		r.begin(s, bankID, "test")
		for n, answer := range s.answers {
			ours = append(ours, timed(func() { c.want(303, answer.again(n)) }))
			key, value := r.stored(s)
			yardstick = append(yardstick, timed(func() {
				if err := bare.put([]byte(key), value); err != nil {
					tb.Error(err)
				}
			}))
		}
	}
	p := pairing{ours: median(ours), yardstick: median(yardstick)}
	p.ratio = p.ours / p.yardstick
	return []outcome{p.outcome("answer on disk, 1 student, p50", "ms", aim{AtMost: 2})}
}

// answersEach is how many questions each student answers in a round.
const answersEach = 10

// measureAnswersAtOnce lets many students answer at once, each as fast as the answers are acknowledged. The yardstick
// is a bare group commit of the same bytes from as many goroutines, without HTTP.
func measureAnswersAtOnce(tb testing.TB, e effort) []outcome {
	var found []outcome
	for _, students := range e.students {
		r := openRoom(tb, filepath.Join(tb.TempDir(), dataFile), students)
		rush, bare := r.rush(), r.bareRush()
		var p99 []float64
		p := inTurns(e.rounds, func() float64 {
			rate, latencies := rush()
			p99 = append(p99, quantile(latencies, 0.99))
			return rate
		}, bare)
		work := fmt.Sprintf("answers on disk, %d at once", students)
		rate, latest := aim{}, aim{}
		if students == 1000 {
			rate, latest = aim{AtLeast: 0.25}, aim{AtMost: 250}
		}
		found = append(found, p.outcome(work, "answers/s", rate),
			outcome{Work: work + ", p99", Unit: "ms", Ours: median(p99), Aim: latest})
	}
	return found
}

// rush returns a measure of answers per second and of how long each took, in milliseconds.
func (r *room) rush() func() (rate float64, latencies []float64) {
	return func() (float64, []float64) {
		r.beginAll()
		clients := r.dialAll(r.addr)
		defer hangUp(clients)
		each := make([][]float64, len(clients))
		took := crowd(len(clients), func(i int) {
			for n, answer := range r.students[i].answers[:answersEach] {
				each[i] = append(each[i], timed(func() { clients[i].want(303, answer.again(n)) }))
			}
		})
		var all []float64
		for _, list := range each {
			all = append(all, list...)
		}
		return perSecond(len(all), took), all
	}
}

// bareRush returns the yardstick of rush: what each student's attempt has become by now is written as often.
func (r *room) bareRush() func() float64 {
	bare := openBare(r.tb, r.file)
	return func() float64 {
		keys, values := make([][]byte, len(r.students)), make([][]byte, len(r.students))
		for i, s := range r.students {
			key, value := r.stored(s)
			keys[i], values[i] = []byte(key), value
		}
		took := crowd(len(keys), func(i int) {
			for range answersEach {
				if err := bare.putWithOthers(keys[i], values[i]); err != nil {
					r.tb.Error(err)
				}
			}
		})
		return perSecond(len(keys)*answersEach, took)
	}
}

func perSecond(n int, took time.Duration) float64 { return float64(n) / took.Seconds() }
