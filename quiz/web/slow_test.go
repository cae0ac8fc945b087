package web_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"bellwork/assets"
	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/quiz/store/mem"
	"bellwork/quiz/web"
	"bellwork/views/lang"
)

// These tests run in a bubble of synctest, where time passes at once when everybody waits: they see the limits that
// people get and take no time.

// TestSlowClients keeps hundreds of requests going a byte at a time. All are cut off, none is done, and whoever comes
// meanwhile is served at once.
func TestSlowClients(t *testing.T) {
	tests := []struct {
		name, request, drip string
		within              time.Duration
	}{
		{"Headers", "POST /join HTTP/1.1\r\nHost: bell.test\r\nX-Slow: ", "x", 10 * time.Second},
		{"Body", slowBody, "name=Slow&", 30 * time.Second},
		{"Silent", "", "", 10 * time.Second},
		{"SilentBody", slowBody, "", 30 * time.Second},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				l, _ := servePipes(t, slowSite(t))
				begun := time.Now()
				var slow sync.WaitGroup
				for range 200 {
					slow.Go(func() {
						if said := l.stall(t, tt.request, tt.drip); strings.HasPrefix(said, "HTTP/1.1 2") || strings.HasPrefix(said, "HTTP/1.1 3") {
							t.Errorf("a request that never ended got %.100q", said)
						}
					})
				}
				time.Sleep(5 * time.Second) // of the bubble
				l.get(t, "/")
				if since := time.Since(begun); since != 5*time.Second {
					t.Errorf("somebody else was served after %v, not at once", since-5*time.Second)
				}
				slow.Wait()
				// net/http waits half a second before it closes, lest the client lose the reply.
				if since := time.Since(begun); since > tt.within+time.Second {
					t.Errorf("the last one was cut off after %v, want %v", since, tt.within)
				}
			})
		})
	}
}

const slowBody = "POST /join HTTP/1.1\r\nHost: bell.test\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n"

// TestStopCutsOff stops the server in the midst of a request that ends and of one that does not: the first is
// answered, the second cut off, and neither makes it an error.
func TestStopCutsOff(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, stop := servePipes(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/join" {
				_, _ = io.ReadAll(r.Body)
				return
			}
			time.Sleep(5 * time.Second) // of the bubble: a disk that takes its time
		}))
		var clients sync.WaitGroup
		clients.Go(func() { l.stall(t, slowBody, "x") })
		clients.Go(func() { l.get(t, "/") })
		synctest.Wait()
		begun := time.Now()
		if err := stop(); err != nil {
			t.Error(err)
		}
		if since := time.Since(begun); since >= 10*time.Second || since < 5*time.Second {
			t.Errorf("stopped after %v, want less than 10s and the one request answered", since)
		}
		clients.Wait()
	})
}

// slowSite returns the whole site over a store in memory.
func slowSite(t *testing.T) http.Handler {
	t.Helper()
	files, err := assets.Load()
	if err != nil {
		t.Fatal(err)
	}
	messages, err := lang.Load()
	if err != nil {
		t.Fatal(err)
	}
	return web.New(web.Options{
		Classroom: classroom.New(mem.New(), quiz.Policy{}), Clock: classroom.NewClock(time.Now), Assets: files,
		Printer: messages.Printer("en"), Log: slog.New(slog.DiscardHandler),
	})
}

// pipes is a listener whose connections are pipes, which a bubble can hold.
type pipes struct {
	conns  chan net.Conn
	closed chan struct{}
	once   sync.Once
}

// servePipes serves a handler until the test ends or stop is called.
func servePipes(t *testing.T, h http.Handler) (l *pipes, stop func() error) {
	l = &pipes{conns: make(chan net.Conn), closed: make(chan struct{})}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- web.Serve(ctx, l, h, slog.New(slog.DiscardHandler)) }()
	stop = sync.OnceValue(func() error {
		cancel()
		return <-ended
	})
	t.Cleanup(func() { _ = stop() })
	return l, stop
}

// Accept implements net.Listener.
func (l *pipes) Accept() (net.Conn, error) {
	select {
	case conn := <-l.conns:
		return conn, nil
	case <-l.closed:
		return nil, net.ErrClosed
	}
}

// Close implements net.Listener.
func (l *pipes) Close() error {
	l.once.Do(func() { close(l.closed) })
	return nil
}

// Addr implements net.Listener.
func (l *pipes) Addr() net.Addr { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 80} }

func (l *pipes) dial() net.Conn {
	client, server := net.Pipe()
	l.conns <- server
	return client
}

// get fetches a page on a connection of its own.
func (l *pipes) get(t *testing.T, path string) {
	conn := l.dial()
	defer conn.Close()
	fmt.Fprintf(conn, "GET %s HTTP/1.1\r\nHost: bell.test\r\nConnection: close\r\n\r\n", path)
	resp, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Errorf("GET %s: %v", path, err)
		return
	}
	defer resp.Body.Close()
	if _, err := io.ReadAll(resp.Body); err != nil || resp.StatusCode != http.StatusOK {
		t.Errorf("GET %s: status %d, %v", path, resp.StatusCode, err)
	}
}

// stall begins a request and goes on with it a drip a second, or with nothing, until the server has closed the
// connection. It returns what the server said.
func (l *pipes) stall(t *testing.T, request, drip string) (said string) {
	conn := l.dial()
	var dripping sync.WaitGroup
	dripping.Go(func() {
		_, err := io.WriteString(conn, request)
		for err == nil && drip != "" {
			time.Sleep(time.Second) // of the bubble
			_, err = io.WriteString(conn, drip)
		}
	})
	defer dripping.Wait()
	defer conn.Close()
	reply, err := io.ReadAll(conn)
	if err != nil {
		t.Errorf("read until the server closes: %v", err)
	}
	return string(reply)
}
