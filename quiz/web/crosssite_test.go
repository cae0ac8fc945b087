package web_test

import (
	"strings"
	"testing"

	"bellwork/quiz"
)

// TestCrossSiteRequests sends what a browser sends when another site's page
// makes it, to every route that changes something.
func TestCrossSiteRequests(t *testing.T) {
	s := visitors(t)
	who := s.who
	port := s.url[strings.LastIndex(s.url, ":"):]
	foreign := map[string][]string{
		"another host":             {"Origin", "https://evil.example"},
		"another port":             {"Origin", "http://127.0.0.1:1"},
		"another name, same port":  {"Origin", "http://localhost" + port},
		"an opaque origin":         {"Origin", "null"},
		"no origin":                {},
		"an empty origin":          {"Origin", ""},
		"a longer host":            {"Origin", s.url + ".evil.example"},
		"a user before the host":   {"Origin", s.url + "@evil.example"},
		"cross-site metadata":      {"Origin", s.url, "Sec-Fetch-Site", "cross-site"},
		"same-site metadata":       {"Origin", s.url, "Sec-Fetch-Site", "same-site"},
		"metadata without origin":  {"Sec-Fetch-Site", "cross-site"},
		"a referrer of ours":       {"Origin", "https://evil.example", "Referer", s.url + "/"},
		"the host that was sent":   {"Origin", "https://evil.example", "X-Forwarded-Host", "evil.example"},
		"a planted token":          {"Origin", "https://evil.example", "Cookie", "_csrf=abc", "X-CSRF-Token", "abc"},
		"another method in header": {"Origin", "https://evil.example", "X-HTTP-Method-Override", "GET"},
	}
	for name, headers := range foreign {
		s.unchanged(name, func() {
			for route := range routeTable {
				method, path, _ := strings.Cut(route, " ")
				if method != "POST" {
					continue
				}
				body := routeFields[route] + "&_csrf=abc&_method=GET"
				r := who["ana"].send(method, s.address(path), body, append(headers, "Content-Type", formType)...)
				if r.status != 403 || len(r.cookies()) > 0 {
					t.Errorf("%s, %s: %d with cookies %v, want 403", route, name, r.status, r.cookies())
				}
			}
		})
	}
	who["ana"].get("/me").wants(t, 200)
}

// TestOwnRequests keeps the refusals from refusing everything.
func TestOwnRequests(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	own := map[string][]string{
		"origin":          {"Origin", s.url},
		"metadata":        {"Origin", s.url, "Sec-Fetch-Site", "same-origin"},
		"typed or marked": {"Sec-Fetch-Site", "none"},
	}
	for name, headers := range own {
		c := s.student("Ana " + name)
		c.send("POST", "/banks/every/attempts", "mode=test", append(headers, "Content-Type", formType)...).wants(t, 303)
	}
	// Without a cookie there is nothing that another site could misuse.
	s.stranger().send("POST", "/join", "name=Script", "Content-Type", formType).wants(t, 303)
}

// TestMethodOverride shows that the method of a request is the one it came with.
func TestMethodOverride(t *testing.T) {
	s := visitors(t)
	who, attempt := s.who, s.attempt
	s.unchanged("a GET dressed up as a POST", func() {
		for _, header := range []string{"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"} {
			who["ana"].send("GET", attempt+"/submit?_method=POST", "_method=POST", who["ana"].asForm(header, "POST")...).wants(t, 405)
			who["ana"].send("GET", attempt+"?_method=POST", "question=word&text=x", who["ana"].asForm(header, "POST")...).wants(t, 200)
		}
	})
	who["ana"].post(attempt+"/answers?_method=DELETE", "question", "word", "text", "x", "_method", "DELETE").wants(t, 303)
}

// TestReadingChangesNothing asks for every page with GET and HEAD, while a test
// and a practice are open and after they were handed in.
func TestReadingChangesNothing(t *testing.T) {
	s := visitors(t)
	who, attempt := s.who, s.attempt
	walk := func() {
		for route := range routeTable {
			method, path, _ := strings.Cut(route, " ")
			if method != "GET" {
				continue
			}
			for _, c := range who {
				for _, query := range []string{"", "?q=2", "?q=2&again=1&do=check", "?" + form(greedy...)} {
					c.get(s.address(path) + query)
					c.send("HEAD", s.address(path)+query, "")
				}
			}
		}
	}
	s.unchanged("looking at pages during a test", walk)
	s.wait(600e9)
	s.unchanged("looking at pages after the time ran out", walk)
	who["ana"].post(attempt+"/submit").wants(t, 303)
	s.unchanged("looking at pages after a test", walk)
}
