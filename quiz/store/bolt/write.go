package bolt

import (
	bbolt "go.etcd.io/bbolt"

	"bellwork/quiz/store"
)

// write evaluates a batch in one transaction and commits it. Afterwards each
// commit of the batch has its own result, to be told only if write returned nil.
// An error that wraps store.ErrFull means that nothing was written.
func (db *DB) write(batch []*pending) error {
	return guarded(func() error {
		tx, err := db.bolt.Begin(true)
		if err != nil {
			return err
		}
		next, err := evaluate(tx, db.state, batch)
		if err != nil || next.rev == db.state.rev {
			// Nothing to write. All that was read is on disk, as this
			// goroutine writes alone and stops at the first failure.
			_ = tx.Rollback()
			return err
		}
		beforeWriting(batch)
		id := tx.ID()
		if err := tx.Commit(); err != nil {
			return db.classify(err, id)
		}
		db.state = next
		return nil
	})
}

// evaluate applies the commits of a batch one after the other and stores the
// state that results. An error makes the whole transaction unusable.
func evaluate(tx *bbolt.Tx, now state, batch []*pending) (state, error) {
	entries := tx.Bucket(entriesBucket)
	next := now
	for _, p := range batch {
		if p.answered {
			continue
		}
		p.rev = 0
		var old []record
		if old, p.err = expect(entries, p); p.err != nil {
			continue
		}
		if err := apply(entries, &next, p, old); err != nil {
			return now, err
		}
	}
	if next.rev == now.rev {
		return now, nil
	}
	return next, tx.Bucket(metaBucket).Put(stateKey, next.stored())
}

// expect tests all conditions of a commit and returns what its ops replace.
func expect(entries *bbolt.Bucket, p *pending) ([]record, error) {
	if err := p.ctx.Err(); err != nil {
		return nil, err
	}
	old := make([]record, len(p.ops))
	for i, op := range p.ops {
		n := name(op.Bucket, op.Key)
		old[i].name = n
		if stored := entries.Get(n); stored != nil {
			r, err := parseRecord(n, stored)
			if err != nil {
				return nil, err
			}
			r.value = nil // it lies in the file and may move
			old[i] = r
		}
		if old[i].rev != op.Rev {
			return nil, op.Conflict()
		}
	}
	return old, nil
}

// apply writes the ops of a commit whose conditions hold.
func apply(entries *bbolt.Bucket, s *state, p *pending, old []record) error {
	for i, op := range p.ops {
		if !op.Writes() {
			continue
		}
		s.rev++
		p.rev = s.rev
		if old[i].rev != 0 {
			s.remove(old[i])
		}
		if op.Kind == store.KindDelete {
			if err := entries.Delete(old[i].name); err != nil {
				return err
			}
			continue
		}
		r := newRecord(old[i].name, s.rev, op.Value)
		s.add(r)
		if err := entries.Put(r.name, r.stored()); err != nil {
			return err
		}
	}
	return nil
}
