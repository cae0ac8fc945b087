package bench

import (
	"bytes"
	"path/filepath"
	"testing"
	"time"
)

// viewers is how many connections ask for pages at once: a class.
const viewers = 32

// measureQuestion sets the page of a question against net/http alone writing the same bytes.
func measureQuestion(tb testing.TB, e effort) []outcome {
	r := openRoom(tb, filepath.Join(tb.TempDir(), dataFile), viewers)
	r.answerHalf()
	plain := func(view []byte) []byte { return view }
	return []outcome{
		r.pages(e, plain).outcome("question page", "pages/s", aim{AtLeast: 0.5}),
		r.pages(e, compressed).outcome("question page, compressed", "pages/s", aim{}),
	}
}

// answerHalf brings the tests to where they are half-way: every other question is answered.
func (r *room) answerHalf() {
	for _, s := range r.students {
		c := dial(r.tb, r.addr)
		for n := 0; n < len(s.answers); n += 2 {
			c.want(303, s.answers[n].again(n))
		}
	}
}

// pages measures pages per second, with the requests as they are sent.
func (r *room) pages(e effort, sent func([]byte) []byte) pairing {
	views := make([][][]byte, len(r.students))
	known := map[string][]byte{}
	c := dial(r.tb, r.addr)
	for i, s := range r.students {
		for _, view := range s.views {
			views[i] = append(views[i], sent(view))
			known[string(bytes.Fields(view)[1])] = c.fetch(sent(view)).body
		}
	}
	bare := listenAndServe(r.tb, bareSite(known))
	return inTurns(e.rounds, r.viewing(r.addr, views, e.round), r.viewing(bare, views, e.round))
}

// viewing returns a measure of pages per second: each student asks for one question after the other.
func (r *room) viewing(addr string, views [][][]byte, round time.Duration) func() float64 {
	clients := r.dialAll(addr)
	return func() float64 {
		counts := make([]int, len(views))
		took := crowd(len(views), func(i int) {
			for end := time.Now().Add(round); time.Now().Before(end); counts[i]++ {
				clients[i].want(200, views[i][counts[i]%len(views[i])])
			}
		})
		return float64(sum(counts)) / took.Seconds()
	}
}

// dialAll gives each student a connection. Dial right before the first request: the server soon hangs up on who says
// nothing, and beginning a thousand tests takes longer than that on a busy machine.
func (r *room) dialAll(addr string) []*client {
	clients := make([]*client, len(r.students))
	for i := range clients {
		clients[i] = dial(r.tb, addr)
	}
	return clients
}

func hangUp(clients []*client) {
	for _, c := range clients {
		c.conn.Close()
	}
}

func sum(list []int) int {
	total := 0
	for _, n := range list {
		total += n
	}
	return total
}
