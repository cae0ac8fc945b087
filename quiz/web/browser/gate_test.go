package browser

import (
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// gate stands before the site and can break what passes. It also notes what
// arrives: what the server saw is the measure, not what the browser meant.
type gate struct {
	closed atomic.Bool // connections break off, as on a Wi-Fi that is gone
	jammed atomic.Bool // the same, but for what students give and files that teachers send alone
	deaf   atomic.Bool // what they give is kept, but the answer to it is lost
	hold   sync.Mutex  // what they give passes one by one, and waits while a test has this

	arrived atomic.Int64 // requests, of whatever kind

	mu   sync.Mutex
	list []seen
}

// seen is one POST as the server saw it.
type seen struct {
	path, kind, body string
	cookie           bool
	status           int
}

func (g *gate) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		g.arrived.Add(1)
		given := strings.HasSuffix(r.URL.Path, "/answers") || r.Method == http.MethodPost && r.URL.Path == "/desk/sets/import"
		if g.closed.Load() || given && g.jammed.Load() {
			panic(http.ErrAbortHandler)
		}
		if given {
			g.hold.Lock()
			defer g.hold.Unlock()
		}
		reply := &reply{ResponseWriter: w, lost: given && g.deaf.Load(), header: http.Header{}}
		body := &tee{ReadCloser: r.Body}
		r.Body = body
		next.ServeHTTP(reply, r)
		if r.Method == http.MethodPost {
			g.note(seen{r.URL.Path, r.Header.Get("Content-Type"), string(body.read), len(r.Cookies()) > 0, reply.status})
		}
		if reply.lost {
			panic(http.ErrAbortHandler)
		}
	})
}

func (g *gate) note(s seen) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.list = append(g.list, s)
}

// posts returns what was posted since the last forget.
func (g *gate) posts() []seen {
	g.mu.Lock()
	defer g.mu.Unlock()
	return slices.Clone(g.list)
}

// given returns the forms of the answers that arrived.
func (g *gate) given() []url.Values {
	var list []url.Values
	for _, s := range g.posts() {
		if form, err := url.ParseQuery(s.body); err == nil && strings.HasSuffix(s.path, "/answers") {
			list = append(list, form)
		}
	}
	return list
}

func (g *gate) forget() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.list = nil
}

// reply notes the status of an answer, and swallows the answer where it is to
// be lost.
type reply struct {
	http.ResponseWriter
	lost   bool
	header http.Header
	status int
}

func (r *reply) Header() http.Header {
	if r.lost {
		return r.header
	}
	return r.ResponseWriter.Header()
}

func (r *reply) WriteHeader(status int) {
	r.status = status
	if !r.lost {
		r.ResponseWriter.WriteHeader(status)
	}
}

func (r *reply) Write(b []byte) (int, error) {
	if r.lost {
		return len(b), nil
	}
	return r.ResponseWriter.Write(b)
}

// tee keeps what is read of a request.
type tee struct {
	io.ReadCloser
	read []byte
}

func (t *tee) Read(b []byte) (int, error) {
	n, err := t.ReadCloser.Read(b)
	t.read = append(t.read, b[:n]...)
	return n, err
}
