package web_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
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
