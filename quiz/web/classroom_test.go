package web_test

import (
	"bytes"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"bellwork/assets"
	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/quiz/store"
	"bellwork/quiz/store/mem"
	"bellwork/quiz/transfer"
	"bellwork/quiz/web"
	"bellwork/views/lang"
)

// morning is when every test begins.
var morning = time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC)

// school is a whole site on loopback with a clock that the test sets.
type school struct {
	t       *testing.T
	db      store.KV
	class   *classroom.Classroom
	backups *transfer.Keeper
	handler http.Handler
	url     string
	log     *journal

	mu  sync.Mutex
	now time.Time
}

// openSchool opens a site with an empty store.
func openSchool(t *testing.T, policy quiz.Policy, banks ...*quiz.Bank) *school {
	t.Helper()
	return openSchoolOn(t, mem.New(), policy, banks...)
}

func openSchoolOn(t *testing.T, db store.KV, policy quiz.Policy, banks ...*quiz.Bank) *school {
	t.Helper()
	s := &school{t: t, db: db, now: morning, log: &journal{}, class: classroom.New(db, policy)}
	for _, b := range banks {
		if err := s.class.Publish(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	s.backups = newKeeper(t, s.clockNow, s.log)
	s.handler = newSite(t, s.class, s.backups, s.clockNow, s.log)
	server := httptest.NewServer(s.handler)
	t.Cleanup(server.Close)
	s.url = server.URL
	return s
}

// What every site shows is read once.
var (
	loadAssets = sync.OnceValues(assets.Load)
	loadWords  = sync.OnceValues(lang.Load)
)

func newSite(t *testing.T, class *classroom.Classroom, backups *transfer.Keeper, now func() time.Time, log *journal) http.Handler {
	t.Helper()
	files, err := loadAssets()
	if err != nil {
		t.Fatal(err)
	}
	words, err := loadWords()
	if err != nil {
		t.Fatal(err)
	}
	return web.New(web.Options{
		Classroom: class, Backups: backups, Clock: classroom.NewClock(now), Assets: files, Printer: words.Printer("en"),
		Addresses: []string{"http://192.168.1.7:8080"}, Log: slog.New(slog.NewTextHandler(log, nil)),
	})
}

func (s *school) clockNow() time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.now
}

// wait moves the school's clock on.
func (s *school) wait(d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.now = s.now.Add(d)
}

// buckets are all that a school writes to.
var buckets = []string{"accounts", "assignments", "attempts", "banks", "blobs", "classes", "codes", "edits", "health", "invites", "logins", "names", "pictures", "sets", "settings", "steps", "students"}

// dump returns everything that is stored.
func (s *school) dump() string {
	s.t.Helper()
	var b bytes.Buffer
	for _, bucket := range buckets {
		b.WriteString(s.stored(bucket))
	}
	return b.String()
}

// stored returns everything in a bucket, a line for each key.
func (s *school) stored(bucket string) string {
	s.t.Helper()
	var b bytes.Buffer
	for e, err := range s.db.Scan(s.t.Context(), bucket, "") {
		if err != nil {
			s.t.Fatal(err)
		}
		b.WriteString(bucket + " " + e.Key + " " + string(e.Value) + "\n")
	}
	return b.String()
}

// unchanged fails the test if what a function does leaves a trace in the store.
func (s *school) unchanged(what string, do func()) {
	s.t.Helper()
	before := s.dump()
	do()
	if after := s.dump(); after != before {
		s.t.Errorf("%s changed what is stored:\n%s\nwas\n%s", what, after, before)
	}
}

// journal is a log that can be read while it is written.
type journal struct {
	mu   sync.Mutex
	text bytes.Buffer
}

// Write implements io.Writer.
func (j *journal) Write(p []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.text.Write(p)
}

func (j *journal) String() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.text.String()
}
