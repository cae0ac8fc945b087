package browser

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
)

// watch notes what a tab does: its requests, its dialogs, and everything that
// must not happen.
type watch struct {
	host string // the only one that may be asked

	mu       sync.Mutex
	loads    int
	problems []string
	forgiven []string
	dialogs  []string
	requests []*asked
}

// asked is one request and what came back.
type asked struct {
	id           network.RequestID
	method, path string
	status       int64
	bytes        float64 // on the wire, headers included
	headers      network.Headers
	done         bool
	stored       bool // it came from the phone's own store
}

// forgive lets problems pass that contain one of the texts: a test that takes
// the network away will see requests fail.
func (w *watch) forgive(texts ...string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.forgiven = append(w.forgiven, texts...)
}

func (w *watch) unforgiven() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(w.problems), func(problem string) bool {
		return slices.ContainsFunc(w.forgiven, func(text string) bool { return strings.Contains(problem, text) })
	})
}

func (w *watch) loaded() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.loads
}

// asks returns the requests so far whose method and path begin with a text.
func (w *watch) asks(prefix string) []asked {
	w.mu.Lock()
	defer w.mu.Unlock()
	var list []asked
	for _, r := range w.requests {
		if strings.HasPrefix(r.method+" "+r.path, prefix) {
			list = append(list, *r)
		}
	}
	return list
}

// forget starts the list of requests anew.
func (w *watch) forget() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.requests = nil
}

// note takes every event of the tab. It must be quick and ask nothing.
func (w *watch) note(event any) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch e := event.(type) {
	case *page.EventLoadEventFired:
		w.loads++
	case *page.EventJavascriptDialogOpening:
		w.dialogs = append(w.dialogs, string(e.Type)+": "+e.Message)
	case *runtime.EventExceptionThrown:
		w.problems = append(w.problems, fmt.Sprintf("exception: %s %v", e.ExceptionDetails.Text, e.ExceptionDetails.Exception))
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning {
			w.problems = append(w.problems, fmt.Sprintf("console: %v", e.Args))
		}
	case *log.EventEntryAdded:
		// This is also where Chromium reports a breach of the content policy.
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			w.problems = append(w.problems, fmt.Sprintf("log: %s: %s %s", e.Entry.Source, e.Entry.Text, e.Entry.URL))
		}
	default:
		w.noteTraffic(event)
	}
}

func (w *watch) noteTraffic(event any) {
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		w.noteRequest(e)
	case *network.EventResponseReceived:
		if r := w.request(e.RequestID); r != nil {
			r.status, r.headers = e.Response.Status, e.Response.Headers
			r.stored = r.stored || e.Response.FromDiskCache
		}
	case *network.EventRequestServedFromCache:
		if r := w.request(e.RequestID); r != nil {
			r.stored = true
		}
	case *network.EventLoadingFinished:
		if r := w.request(e.RequestID); r != nil {
			r.bytes, r.done = r.bytes+e.EncodedDataLength, true
		}
	case *network.EventLoadingFailed:
		r := w.request(e.RequestID)
		if r != nil && !e.Canceled {
			w.problems = append(w.problems, fmt.Sprintf("request failed: %s %s: %s", r.method, r.path, e.ErrorText))
		}
		if r != nil {
			r.done = true
		}
	}
}

func (w *watch) noteRequest(e *network.EventRequestWillBeSent) {
	if strings.HasPrefix(e.DocumentURL, "chrome-error:") {
		return // Chromium's own page for what does not load shows pictures of its own
	}
	u, err := url.Parse(e.Request.URL)
	if err != nil || u.Scheme == "http" && u.Host != w.host || u.Scheme != "http" && u.Scheme != "about" {
		w.problems = append(w.problems, "request to another host: "+e.Request.URL)
		return
	}
	// A redirect keeps the id; it is a request of its own all the same.
	if r := w.request(e.RequestID); r != nil && e.RedirectResponse != nil {
		r.status, r.bytes, r.done = e.RedirectResponse.Status, e.RedirectResponse.EncodedDataLength, true
	}
	w.requests = append(w.requests, &asked{id: e.RequestID, method: e.Request.Method, path: u.RequestURI()})
}

// request finds the latest request with an id.
func (w *watch) request(id network.RequestID) *asked {
	for i := len(w.requests) - 1; i >= 0; i-- {
		if w.requests[i].id == id {
			return w.requests[i]
		}
	}
	return nil
}

// dialogsSeen returns the dialogs that opened.
func (w *watch) dialogsSeen() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.dialogs)
}
