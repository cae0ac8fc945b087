package web_test

import (
	"bufio"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/quiz/format/alloctest"
	"bellwork/quiz/store/mem"
)

// counted is a body that says how much of it was read.
type counted struct {
	io.Reader
	read int
}

// Read implements io.Reader.
func (c *counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.read += n
	return n, err
}

// TestRefusedFormsCostLittle: what is no sensible form is refused before much of
// it was read, and without much memory. Bytes are counted, not time (trust cases
// 25 and 26).
func TestRefusedFormsCostLittle(t *testing.T) {
	const n = 100_000
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	c := s.host("Tea")
	for _, tt := range []struct {
		name, path, kind, body string
		status, read           int
	}{
		{"Parts", uploadAt, uploadKind, strings.Repeat("--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nx\r\n", n), 400, 64 << 10},
		{"NestedParts", uploadAt, uploadKind, strings.Repeat("--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n", n), 400, 64 << 10},
		{"PartHeaders", uploadAt, uploadKind, "--b\r\n" + strings.Repeat("X: x\r\n", n) + "\r\n", 400, 1 << 20},
		{"Keys", "/desk/classes", formType, manyKeys(n), 413, 300 << 10},
		{"KeysThatFit", "/desk/classes", formType, manyKeys(40_000), 400, 300 << 10},
		{"Orders", "/return", formType, strings.Repeat("order.1=a&", 9_000), 422, 100 << 10},
		{"LongKey", "/join", formType, strings.Repeat("k", 250<<10) + "=", 422, 300 << 10},
	} {
		t.Run(tt.name, func(t *testing.T) {
			body := &counted{Reader: strings.NewReader(tt.body)}
			r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, tt.path, body)
			r.ContentLength = -1
			r.Header.Set("Content-Type", tt.kind)
			r.Header.Set("Origin", "http://"+r.Host)
			r.Header.Set("Cookie", "bellwork="+c.token())
			w := httptest.NewRecorder()
			before := alloctest.Total()
			s.handler.ServeHTTP(w, r)
			if got := alloctest.Total() - before; got > 8<<20 {
				t.Errorf("it took %d KB of memory", got>>10)
			}
			if w.Code != tt.status || body.read > tt.read {
				t.Errorf("status %d after %d bytes, want %d after at most %d", w.Code, body.read, tt.status, tt.read)
			}
		})
	}
}

const (
	uploadAt   = "/desk/sets/import"
	uploadKind = "multipart/form-data; boundary=b"
)

func manyKeys(n int) string { return strings.Repeat("a=&", n) }

// TestTooManyHeaders sends a hundred thousand of them: the server stops reading
// (trust case 26).
func TestTooManyHeaders(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, _ := servePipes(t, slowSite(t))
		conn := l.dial()
		defer conn.Close()
		head := &counted{Reader: strings.NewReader("GET / HTTP/1.1\r\nHost: bell.test\r\n" + strings.Repeat("X: x\r\n", 100_000) + "\r\n")}
		go func() { _, _ = io.Copy(conn, onlyReader{head}) }()
		res, err := http.ReadResponse(bufio.NewReader(conn), nil)
		if err != nil || res.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
			t.Fatalf("%v, %v", res, err)
		}
		conn.Close()
		synctest.Wait()
		if head.read > 128<<10 {
			t.Errorf("%d bytes of headers were read", head.read)
		}
	})
}

// onlyReader hides that its reader can write itself at once.
type onlyReader struct{ io.Reader }

// TestManyUploadsAtOnce sends twenty files at once, none of which ends. Two are
// read, the others wait unread, and a student's answer is saved meanwhile; then
// all twenty are answered (trust case 28).
func TestManyUploadsAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		v := openBubble(t)
		gate := make(chan struct{})
		var reading atomic.Int32
		var all sync.WaitGroup
		for range 20 {
			all.Go(func() {
				body := &gated{gate: gate, reading: &reading, rest: strings.NewReader(filePart + riversGIFT + "\r\n--b--\r\n")}
				if w := v.send("POST", uploadAt, uploadKind, v.host, body); w.Code != http.StatusSeeOther {
					t.Errorf("an upload got %d", w.Code)
				}
			})
		}
		synctest.Wait()
		if n := reading.Load(); n != 2 {
			t.Errorf("%d files are read at once, want 2", n)
		}
		if w := v.send("POST", v.attempt+"/answers", formType, v.ana, strings.NewReader(form("question", "word", "text", "mine"))); w.Code != http.StatusSeeOther {
			t.Errorf("an answer meanwhile: %d", w.Code)
		}
		if w := v.send("GET", "/desk/sets", "", v.host, nil); w.Code != http.StatusOK {
			t.Errorf("the desk meanwhile: %d", w.Code)
		}
		close(gate)
		all.Wait()
	})
}

// bubble is a site that a bubble of synctest can hold, without a network.
type bubble struct {
	handler   http.Handler
	host, ana string // tokens
	attempt   string // address of Ana's open test
}

func openBubble(t *testing.T) *bubble {
	t.Helper()
	class := classroom.New(mem.New(), quiz.Policy{})
	if err := class.Publish(t.Context(), everyBank(t, newSecrets())); err != nil {
		t.Fatal(err)
	}
	b := &bubble{handler: newSite(t, class, nil, time.Now, &journal{}), host: hostToken(t, class)}
	login, err := class.Join(t.Context(), "Ana", time.Now())
	if err != nil {
		t.Fatal(err)
	}
	b.ana = login.Token
	b.attempt = b.send("POST", "/banks/every/attempts", formType, b.ana, strings.NewReader("mode=test")).Header().Get("Location")
	return b
}

// send asks the site as who has a token.
func (b *bubble) send(method, path, kind, token string, body io.Reader) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, path, body)
	r.Header.Set("Content-Type", kind)
	r.Header.Set("Origin", "http://"+r.Host)
	r.Header.Set("Cookie", "bellwork="+token)
	w := httptest.NewRecorder()
	b.handler.ServeHTTP(w, r)
	return w
}

// gated is a body of which nothing comes before a gate opens.
type gated struct {
	gate    chan struct{}
	reading *atomic.Int32
	rest    io.Reader
	begun   bool
}

// Read implements io.Reader.
func (g *gated) Read(p []byte) (int, error) {
	if !g.begun {
		g.begun = true
		g.reading.Add(1)
		<-g.gate
	}
	return g.rest.Read(p)
}
