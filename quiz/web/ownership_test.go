package web_test

import (
	"encoding/json"
	"strings"
	"testing"

	"bellwork/quiz"
)

// TestSomebodyElsesAttempt compares another student's attempt with one that
// never was: nobody can tell the two apart, in pages and in JSON.
func TestSomebodyElsesAttempt(t *testing.T) {
	s := visitors(t)
	who, attempt := s.who, s.attempt
	assignment, _, _ := strings.Cut(attempt, "-")
	nobodys := assignment + "-" + strings.Repeat("abcdefghijklm", 2)
	for route := range routeTable {
		method, path, _ := strings.Cut(route, " ")
		if !strings.Contains(path, ":attempt") {
			continue
		}
		for _, accept := range []string{"text/html", "application/json"} {
			s.unchanged(route+" on somebody else's attempt", func() {
				fields := routeFields[route]
				ask := func(at string) string {
					c := who["ben"]
					return c.send(method, s.addressOf(path, at), fields, c.asForm("Accept", accept)...).wants(t, 404).anonymous()
				}
				if got, want := ask(attempt), ask(nobodys); got != want {
					t.Errorf("%s: Ana's attempt is told from none:\n%s\nand\n%s", route, got, want)
				}
			})
		}
	}
}

// TestAttemptCannotBeNamed tries to write the owner into the address.
func TestAttemptCannotBeNamed(t *testing.T) {
	s := visitors(t)
	who, attempt := s.who, s.attempt
	id := strings.TrimPrefix(attempt, "/attempts/")
	for _, key := range storedKeys(t, s.school, "attempts") {
		for _, at := range []string{key, strings.Replace(key, ".", "-", 1), strings.Replace(key, ".", "/", 1), "x-" + key, "..%2f" + key, id + "%00", id + ".x", "%2e-" + id} {
			who["ben"].get("/attempts/"+at).wants(t, 404)
		}
	}
}

func storedKeys(t *testing.T, s *school, bucket string) []string {
	t.Helper()
	var keys []string
	for e, err := range s.db.Scan(t.Context(), bucket, "") {
		if err != nil {
			t.Fatal(err)
		}
		keys = append(keys, e.Key)
	}
	return keys
}

// storedAttempt returns the only attempt that is stored.
func (s *school) storedAttempt() quiz.Attempt {
	s.t.Helper()
	var list []quiz.Attempt
	for e, err := range s.db.Scan(s.t.Context(), "attempts", "") {
		if err != nil {
			s.t.Fatal(err)
		}
		var a quiz.Attempt
		if err := json.Unmarshal(e.Value, &a); err != nil {
			s.t.Fatal(err)
		}
		list = append(list, a)
	}
	if len(list) != 1 {
		s.t.Fatalf("%d attempts are stored, want one", len(list))
	}
	return list[0]
}
