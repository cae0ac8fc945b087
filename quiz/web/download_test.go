package web_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/quiz/store"
	"bellwork/quiz/store/bolt"
	"bellwork/quiz/store/mem"
	"bellwork/quiz/transfer"
)

// TestSlowDownload takes a backup home at a few kilobytes a second, which is
// slower than any reply may be; who takes nothing is cut off.
func TestSlowDownload(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const size = 1 << 20
		class := classroom.New(mem.New(), quiz.Policy{})
		large := sourceFunc(func(_ context.Context, w io.Writer) error {
			_, err := w.Write(make([]byte, size))
			return err
		})
		keeper := transfer.NewKeeper(t.TempDir(), large, soundEngine, time.Now, slog.New(slog.DiscardHandler))
		made, err := keeper.Make(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		l, _ := servePipes(t, newSite(t, class, keeper, time.Now, &journal{}))
		request := fmt.Sprintf("GET /desk/server/backups/%s HTTP/1.1\r\nHost: bell.test\r\nCookie: bellwork=%s\r\nConnection: close\r\n\r\n", made.Name, hostToken(t, class))

		conn := l.dial()
		defer conn.Close()
		if _, err := io.WriteString(conn, request); err != nil {
			t.Fatal(err)
		}
		begun := time.Now()
		res, err := http.ReadResponse(bufio.NewReader(slowReader{conn}), nil)
		if err != nil || res.StatusCode != http.StatusOK {
			t.Fatalf("%v, %v", res, err)
		}
		n, err := io.Copy(io.Discard, res.Body)
		if err != nil || n != made.Size {
			t.Errorf("%d of %d bytes came, %v", n, made.Size, err)
		}
		if took := time.Since(begun); took < 2*time.Minute {
			t.Errorf("it took %v: the test shows nothing", took)
		}

		stalled := l.dial()
		if _, err := io.WriteString(stalled, request); err != nil {
			t.Fatal(err)
		}
		time.Sleep(2 * time.Minute) // of the bubble
		if n, _ := io.Copy(io.Discard, stalled); n >= size {
			t.Errorf("who took nothing for two minutes still got %d bytes", n)
		}
	})
}

// slowReader takes a little at a time.
type slowReader struct{ io.Reader }

// Read implements io.Reader.
func (r slowReader) Read(b []byte) (int, error) {
	time.Sleep(time.Second) // of the bubble
	return r.Reader.Read(b[:min(len(b), 4096)])
}

// hostToken makes the first account and returns the token of its login.
func hostToken(t *testing.T, class *classroom.Classroom) string {
	t.Helper()
	link, err := class.SetUp(t.Context(), time.Now())
	if err != nil {
		t.Fatal(err)
	}
	login, err := class.Accept(t.Context(), link, classroom.Credentials{Name: "The Host", Password: goodPassword}, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	return login.Token
}

// TestDownloadHoldsNobodyUp leaves a download hanging while a data file grows to
// many times its size: no write waits for it.
func TestDownloadHoldsNobodyUp(t *testing.T) {
	db, err := bolt.Open(filepath.Join(t.TempDir(), "bellwork.bolt"), bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	for i := range 100 {
		put(t, db, fmt.Sprint("before", i))
	}
	s := openSchoolOn(t, db, quiz.Policy{})
	engine := transfer.Engine{Clean: func(ctx context.Context, d transfer.Data, size int64) error { return bolt.Clean(ctx, d, size) }}
	keeper := transfer.NewKeeper(t.TempDir(), db, engine, s.clockNow, slog.New(slog.DiscardHandler))
	made, err := keeper.Make(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	l, _ := servePipes(t, newSite(t, s.class, keeper, s.clockNow, s.log))
	conn := l.dial()
	defer conn.Close()
	fmt.Fprintf(conn, "GET /desk/server/backups/%s HTTP/1.1\r\nHost: bell.test\r\nCookie: bellwork=%s\r\n\r\n", made.Name, s.host("The Host").token())
	if line, err := bufio.NewReaderSize(conn, 16).ReadString('\n'); !strings.Contains(line, " 200 ") {
		t.Fatalf("%q, %v", line, err)
	}
	for i := range 300 { // nothing more is read meanwhile
		put(t, db, fmt.Sprint("after", i))
	}
}

func put(t *testing.T, db store.KV, key string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	if _, err := db.Commit(ctx, store.Put("blobs", key, make([]byte, 60<<10), 0)); err != nil {
		t.Fatal(err)
	}
}
