package bolt

import (
	"context"
	"sync"

	"bellwork/quiz/store"
)

// A batch ends once it holds this many ops or bytes of values, so that nobody
// waits for much more than the disk. A single commit may exceed both.
const (
	batchOps   = 1000
	batchBytes = 1 << 20
)

// pending is a commit that waits for its answer. Only the committer touches rev,
// err and answered before done is closed.
type pending struct {
	ctx      context.Context
	ops      []store.Op
	rev      store.Rev
	err      error
	answered bool
	done     chan struct{}
}

func (p *pending) answer() {
	if !p.answered {
		p.answered = true
		close(p.done)
	}
}

func (p *pending) bytes() int {
	n := 0
	for _, op := range p.ops {
		n += len(op.Value)
	}
	return n
}

// queue holds the commits that wait, in the order of their arrival. Its length
// is bounded by the number of callers, since each waits for its answer.
type queue struct {
	mu      sync.Mutex
	arrived sync.Cond
	waiting []*pending
	refused error // why nothing more is accepted
}

func newQueue() *queue {
	q := &queue{}
	q.arrived.L = &q.mu
	return q
}

func (q *queue) push(p *pending) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.refused != nil {
		return q.refused
	}
	q.waiting = append(q.waiting, p)
	q.arrived.Signal()
	return nil
}

// refuse makes push return err from now on, unless it already returns one.
func (q *queue) refuse(err error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.refused == nil {
		q.refused = err
	}
	q.arrived.Signal()
}

// take waits for commits and removes the next batch. It returns none once the
// queue is empty and refuses more.
func (q *queue) take() []*pending {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.waiting) == 0 && q.refused == nil {
		q.arrived.Wait()
	}
	n, ops, bytes := 0, 0, 0
	for n < len(q.waiting) && ops < batchOps && bytes < batchBytes {
		ops += len(q.waiting[n].ops)
		bytes += q.waiting[n].bytes()
		n++
	}
	batch := q.waiting[:n:n]
	q.waiting = q.waiting[n:]
	return batch
}
