package main

import (
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestCheckPort(t *testing.T) {
	healthy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/healthz" {
			http.NotFound(w, r)
		}
	}))
	defer healthy.Close()
	stranger := httptest.NewServer(http.NotFoundHandler())
	defer stranger.Close()
	redirecting := httptest.NewServer(http.RedirectHandler(healthy.URL+"/healthz", http.StatusFound))
	defer redirecting.Close()

	addrOf := func(s *httptest.Server) string { return s.Listener.Addr().String() }
	tests := []struct {
		name, addr string
		want       verdict
		found      string
	}{
		{"Free", "127.0.0.1:0", ok, "is free"},
		{"Bellwork", addrOf(healthy), ok, "a Bellwork is running"},
		{"Stranger", addrOf(stranger), fail, "cannot be used"},
		{"StrangerWhoRedirects", addrOf(redirecting), fail, "cannot be used"},
		{"NoPort", "127.0.0.1", fail, "missing port"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := checkPort(tt.addr)
			if got.verdict != tt.want || !strings.Contains(got.found, tt.found) {
				t.Errorf("checkPort(%s) = %v, want %v with %q", tt.addr, got, tt.want, tt.found)
			}
			if got.verdict != ok && got.advice == "" {
				t.Error("no advice")
			}
		})
	}
}

// An address that stands for every interface is asked on this computer itself.
func TestHealthIsAskedOnThisComputer(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	defer server.Close()
	_, port, err := net.SplitHostPort(server.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	for _, addr := range []string{":" + port, "0.0.0.0:" + port, "[::]:" + port} {
		if !answersHealth(addr) {
			t.Errorf("answersHealth(%s) = false, want true", addr)
		}
	}
}
