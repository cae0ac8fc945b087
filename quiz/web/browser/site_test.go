package browser

import (
	"context"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"path"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"bellwork/assets"
	"bellwork/questions"
	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/quiz/format/native"
	"bellwork/quiz/store/bolt"
	"bellwork/quiz/transfer"
	"bellwork/quiz/web"
	"bellwork/views/lang"
)

// site is a server at work on a port of this machine, with its own data file.
type site struct {
	t      *testing.T
	policy quiz.Policy
	file   string
	addr   string // host:port, the same after a restart
	class  *classroom.Classroom
	keeper *transfer.Keeper
	later  atomic.Int64 // by how much the server's clock is ahead, in nanoseconds
	gate   gate
	stop   func()
	unplug func() // closes the data file under the server
}

// newSite serves the built-in question sets, and those given, under a policy.
func newSite(t *testing.T, policy quiz.Policy, banks ...quiz.Bank) *site {
	t.Helper()
	needsBrowser(t)
	r := &site{t: t, policy: policy, file: filepath.Join(t.TempDir(), "bellwork.db"), addr: "127.0.0.1:0"}
	r.start(append(builtIn(t), banks...))
	t.Cleanup(func() { r.stop() })
	return r
}

// url returns the address of a page as phones know it.
func (r *site) url(path string) string { return "http://" + r.host() + path }

func (r *site) host() string {
	_, port, _ := net.SplitHostPort(r.addr)
	return net.JoinHostPort(lanName, port)
}

func (r *site) now() time.Time { return time.Now().Add(time.Duration(r.later.Load())) }

// pass lets time go by for the server.
func (r *site) pass(d time.Duration) { r.later.Add(int64(d)) }

// restart stops the server and starts it again on the same file and port.
func (r *site) restart() {
	r.t.Helper()
	r.stop()
	r.start(builtIn(r.t))
}

func (r *site) start(banks []quiz.Bank) {
	t := r.t
	t.Helper()
	log := slog.New(slog.DiscardHandler)
	db, err := bolt.Open(r.file, bolt.Options{Log: log})
	if err != nil {
		t.Fatal(err)
	}
	r.class = classroom.New(db, r.policy)
	r.keeper = transfer.NewKeeper(filepath.Join(filepath.Dir(r.file), "backups"), db, transfer.Engine{
		Clean: func(ctx context.Context, data transfer.Data, size int64) error { return bolt.Clean(ctx, data, size) },
	}, r.now, log)
	for i := range banks {
		if err := r.class.Publish(context.Background(), &banks[i]); err != nil {
			t.Fatal(err)
		}
	}
	l, err := net.Listen("tcp", r.addr)
	if err != nil {
		t.Fatal(err)
	}
	r.addr = l.Addr().String()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- web.Serve(ctx, l, r.gate.guard(r.handler(log)), log) }()
	r.stop = func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
		r.unplug()
		r.stop = func() {}
	}
	r.unplug = sync.OnceFunc(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
}

func (r *site) handler(log *slog.Logger) http.Handler {
	files, err := assets.Load()
	if err != nil {
		r.t.Fatal(err)
	}
	messages, err := lang.Load()
	if err != nil {
		r.t.Fatal(err)
	}
	return web.New(web.Options{
		Classroom: r.class, Backups: r.keeper, Clock: classroom.NewClock(r.now), Assets: files, Printer: messages.Printer("en"),
		Addresses: []string{"http://192.0.2.7:8080", "http://198.51.100.23:8080"}, Log: log,
	})
}

// builtIn returns the question sets that the program brings along.
func builtIn(t *testing.T) []quiz.Bank {
	t.Helper()
	var banks []quiz.Bank
	err := fs.WalkDir(questions.FS, ".", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".yaml" {
			return err
		}
		f, err := questions.FS.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		bank, _, err := native.Decode(f, native.Options{Name: name, Sibling: func(p string) ([]byte, error) {
			return fs.ReadFile(questions.FS, path.Join(path.Dir(name), p))
		}})
		banks = append(banks, bank)
		return err
	})
	if err != nil || len(banks) == 0 {
		t.Fatalf("built-in question sets: %d, %v", len(banks), err)
	}
	return banks
}
