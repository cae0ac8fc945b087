package web_test

import (
	"net/http"
	"strings"
	"testing"

	"bellwork/quiz"
)

// everySort asks for one response of every sort, by what it is.
func everySort(t *testing.T) map[string]reply {
	t.Helper()
	s := visitors(t)
	who, attempt := s.who, s.attempt
	ana := who["ana"]
	style := s.address("/assets/:name")
	broken := brokenSchool(t)
	page := func(path string, header ...string) reply { return ana.get(path, header...) }
	return map[string]reply{
		"home":             page("/"),
		"question":         page(attempt),
		"question as JSON": page(attempt, "Accept", "application/json"),
		"health":           page("/healthz"),
		"data":             page("/me/data"),
		"asset":            page(style),
		"redirect":         ana.post("/leave"),
		"not joined":       who["stranger"].get("/me"),
		"not joined, JSON": who["stranger"].get("/me", "Accept", "application/json"),
		"cross-site":       ana.send("POST", "/leave", "", "Origin", "null", "Content-Type", formType),
		"no such page":     page("/nothing"),
		"no such method":   ana.send("DELETE", "/me", "", "Origin", s.url),
		"no such asset":    page("/assets/none.css"),
		"no form":          ana.send("POST", "/join", "{}", "Origin", s.url, "Content-Type", "application/json"),
		"refused name":     ana.post("/join", "name", ""),
		"options":          ana.send("OPTIONS", "/", ""),
		"panic":            broken.get("/"),
		"panic, JSON":      broken.get("/", "Accept", "application/json"),
	}
}

func TestHeadersOfEveryResponse(t *testing.T) {
	for name, r := range everySort(t) {
		t.Run(name, func(t *testing.T) {
			checkPolicy(t, r.header.Get("Content-Security-Policy"))
			want := map[string]string{"X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "Cache-Control": "no-store"}
			if name == "asset" {
				want["Cache-Control"] = "public, max-age=31536000, immutable"
			}
			for header, value := range want {
				if got := r.header.Values(header); len(got) != 1 || got[0] != value {
					t.Errorf("%s: %q, want %q", header, got, value)
				}
			}
			checkType(t, r)
			for _, tell := range []string{"Server", "X-Powered-By", "Access-Control-Allow-Origin"} {
				if r.header.Get(tell) != "" {
					t.Errorf("%s: %s", tell, r.header.Get(tell))
				}
			}
		})
	}
}

func checkPolicy(t *testing.T, policy string) {
	t.Helper()
	for _, part := range []string{"default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'", "script-src 'self'", "style-src 'self'"} {
		if !strings.Contains(policy, part) {
			t.Errorf("the policy %q lacks %q", policy, part)
		}
	}
	for _, part := range []string{"unsafe", "http:", "https:", "*", "data:", "blob:"} {
		if strings.Contains(policy, part) {
			t.Errorf("the policy %q allows %q", policy, part)
		}
	}
}

// checkType wants a character set wherever the type does not fix one. JSON is
// UTF-8 by its definition.
func checkType(t *testing.T, r reply) {
	t.Helper()
	got := r.header.Get("Content-Type")
	switch {
	case r.body == "":
	case strings.HasPrefix(got, "text/"):
		if !strings.HasSuffix(got, "; charset=utf-8") {
			t.Errorf("Content-Type %q has no character set", got)
		}
	case got != "application/json":
		t.Errorf("Content-Type %q", got)
	}
}

func TestCompression(t *testing.T) {
	s := visitors(t)
	who, attempt := s.who, s.attempt
	for _, path := range []string{"/", "/me", attempt, s.address("/assets/:name")} {
		plain := who["ana"].get(path)
		zipped := who["ana"].get(path, "Accept-Encoding", "gzip")
		if len(plain.body) < 1024 {
			continue // too short to gain anything
		}
		if zipped.header.Get("Content-Encoding") != "gzip" || plain.header.Get("Content-Encoding") != "" {
			t.Errorf("%s: encoded as %q when asked, %q when not", path, zipped.header.Get("Content-Encoding"), plain.header.Get("Content-Encoding"))
		}
		if zipped.anonymous() != plain.anonymous() {
			t.Errorf("%s reads differently when compressed", path)
		}
		if !strings.Contains(strings.Join(zipped.header.Values("Vary"), ","), "Accept-Encoding") {
			t.Errorf("%s varies on %q", path, zipped.header.Values("Vary"))
		}
	}
}

func TestAssetsAreOnPagesByTheirHash(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	files, err := loadAssets()
	if err != nil {
		t.Fatal(err)
	}
	page := s.stranger().get("/")
	for _, at := range []string{files.Style, files.Script, files.Icon} {
		page.says(t, `"`+at+`"`)
		s.stranger().get(at).wants(t, http.StatusOK)
	}
}
