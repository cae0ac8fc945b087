package web_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/store"
	"bellwork/quiz/store/mem"
)

// TestCancelledRequestIsNotAcknowledged sends requests whose context has ended, as net/http does to those of a client
// that has closed its own side of the connection and may still read. None of them is done, so none gets a 2xx or 3xx.
func TestCancelledRequestIsNotAcknowledged(t *testing.T) {
	site := slowSite(t)
	for _, path := range []string{"/join", "/return"} {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		r := httptest.NewRequestWithContext(ctx, http.MethodPost, path, strings.NewReader("name=Ana&code=one+two+three"))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		w := httptest.NewRecorder()
		site.ServeHTTP(w, r)
		if w.Code != http.StatusServiceUnavailable {
			t.Errorf("%s: status %d, want 503", path, w.Code)
		}
	}
}

// TestJoiningOverAnOldLogin joins on a device that is signed in already, while the disk is full for what signs the old
// login out: the name is taken by then, so the device must get what brings the student back.
func TestJoiningOverAnOldLogin(t *testing.T) {
	db := &keepsAll{KV: mem.New()}
	s := openSchoolOn(t, db, quiz.Policy{}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	db.full.Store(true)
	c.post("/join", "name", "Ben").wants(t, http.StatusInsufficientStorage)
	c.get("/welcome").wants(t, http.StatusOK).says(t, "Ben")
}

// keepsAll is a store that, once it is full, deletes nothing.
type keepsAll struct {
	store.KV
	full atomic.Bool
}

// Commit implements store.KV.
func (k *keepsAll) Commit(ctx context.Context, ops ...store.Op) (store.Rev, error) {
	if k.full.Load() && slices.ContainsFunc(ops, func(o store.Op) bool { return o.Kind == store.KindDelete }) {
		return 0, store.ErrFull
	}
	return k.KV.Commit(ctx, ops...)
}
