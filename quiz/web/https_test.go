package web_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"bellwork/quiz"
)

// TestHTTPS joins over HTTPS: the cookies are the host's own and never sent in the clear, whoever is in stays in, and
// another site is refused as on plain HTTP.
func TestHTTPS(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	server := httptest.NewTLSServer(s.handler)
	t.Cleanup(server.Close)
	client := server.Client()
	client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	send := func(method, path, origin string, fields url.Values, cookies []*http.Cookie) *http.Response {
		t.Helper()
		r, err := http.NewRequest(method, server.URL+path, strings.NewReader(fields.Encode()))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Origin", origin)
		for _, k := range cookies {
			r.AddCookie(k)
		}
		reply, err := client.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { reply.Body.Close() })
		return reply
	}
	joined := send(http.MethodPost, "/join", server.URL, url.Values{"name": {"Ana"}}, nil)
	for _, k := range joined.Cookies() {
		if !strings.HasPrefix(k.Name, "__Host-") || !k.Secure || !k.HttpOnly || k.Path != "/" || k.Domain != "" {
			t.Errorf("the cookie is %s", k)
		}
	}
	page, err := io.ReadAll(send(http.MethodGet, "/", server.URL, nil, joined.Cookies()).Body)
	if err != nil || !strings.Contains(string(page), "Ana") {
		t.Errorf("Ana is not in any more: %v", err)
	}
	if got := send(http.MethodPost, "/leave", "https://evil.example", nil, joined.Cookies()).StatusCode; got != http.StatusForbidden {
		t.Errorf("another site: status %d, want 403", got)
	}
}
