package classroom

import (
	"slices"
	"sync"
	"time"

	"bellwork/quiz"
)

// Limits of the drafts that wait to be taken over.
const (
	draftsEach = 3 // of one account; one more and the oldest is forgotten
	draftBytes = 64 << 20
	draftAge   = 30 * time.Minute // since it was last looked at
)

// staging keeps drafts in memory until they are taken over. It holds little and
// not for long: who comes back too late sends the file again.
type staging struct {
	mu   sync.Mutex
	list []staged // the one that was read first in front
}

type staged struct {
	draft *Draft
	owner string // account
	size  int
	seen  time.Time
}

// add keeps a draft. Others make room: the oldest of the same account, then the
// oldest of all. The latest stays, however large it is.
func (s *staging) add(owner string, d *Draft, now time.Time) {
	size := d.size()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.expire(now)
	s.list = append(s.list, staged{d, owner, size, now})
	own, room := draftsEach, draftBytes
	var kept []staged
	for _, old := range slices.Backward(s.list) {
		if old.owner == owner {
			own--
		}
		if room -= old.size; len(kept) == 0 || room >= 0 && (old.owner != owner || own >= 0) {
			kept = append(kept, old)
		}
	}
	slices.Reverse(kept)
	s.list = kept
}

// get returns a draft of an account, and nil where there is none (any more).
func (s *staging) get(owner, id string, now time.Time) *Draft {
	s.mu.Lock()
	defer s.mu.Unlock()
	if i := s.find(owner, id, now); i >= 0 {
		s.list[i].seen = now
		return s.list[i].draft
	}
	return nil
}

// change replaces a draft by what a function makes of it, and returns that.
func (s *staging) change(owner, id string, now time.Time, change func(Draft) Draft) *Draft {
	s.mu.Lock()
	defer s.mu.Unlock()
	i := s.find(owner, id, now)
	if i < 0 {
		return nil
	}
	next := change(*s.list[i].draft)
	s.list[i].draft, s.list[i].seen = &next, now
	return &next
}

// drop forgets a draft, and reports whether there was one.
func (s *staging) drop(owner, id string, now time.Time) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	i := s.find(owner, id, now)
	if i >= 0 {
		s.list = slices.Delete(s.list, i, i+1)
	}
	return i >= 0
}

func (s *staging) find(owner, id string, now time.Time) int {
	s.expire(now)
	return slices.IndexFunc(s.list, func(d staged) bool { return d.draft.ID == id && d.owner == owner })
}

func (s *staging) expire(now time.Time) {
	s.list = slices.DeleteFunc(s.list, func(d staged) bool { return now.After(d.seen.Add(draftAge)) })
}

// picture returns the content of a picture of an account's drafts.
func (s *staging) picture(owner, path string) ([]byte, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, d := range s.list {
		i := slices.IndexFunc(d.draft.Bank.Files, func(f quiz.File) bool { return f.Path == path })
		if d.owner == owner && i >= 0 {
			return d.draft.Bank.Files[i].Data, true
		}
	}
	return nil, false
}
