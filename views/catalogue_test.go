package views_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// usedID finds the ids that sources ask for. One that ends in a dot is put
// together at run time; every message under it counts as used.
var usedID = regexp.MustCompile(`\b(?:T|Maybe|write)\("([a-z0-9.-]+)"|(?:id = |id := |title: |, )"((?:step|result|month)\.[a-z.-]+)"|"(issue\.|hint\.)"`)

// TestCatalogue finds messages that a page asks for and the catalogue lacks,
// and messages that no page asks for.
func TestCatalogue(t *testing.T) {
	known := messages(t)
	used, prefixes := usedIDs(t)
	for id := range used {
		if !known[id] {
			t.Errorf("message %q is used and does not exist", id)
		}
	}
	for id := range known {
		if !used[id] && !hasPrefix(id, prefixes) {
			t.Errorf("message %q exists and is not used", id)
		}
	}
	if len(known) < 100 || len(used) < 100 {
		t.Fatalf("found %d messages and %d uses: the test looks in the wrong place", len(known), len(used))
	}
}

func messages(t *testing.T) map[string]bool {
	t.Helper()
	known := map[string]bool{}
	for _, name := range glob(t, "lang/*.en.json") {
		var file map[string]any
		if err := json.Unmarshal(read(t, name), &file); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for id := range file {
			if known[id] {
				t.Errorf("message %q stands there twice", id)
			}
			known[id] = true
		}
	}
	return known
}

func usedIDs(t *testing.T) (ids map[string]bool, prefixes []string) {
	t.Helper()
	ids = map[string]bool{}
	for _, name := range append(append(glob(t, "*.templ"), glob(t, "*.go")...), glob(t, "lang/*.go")...) {
		if strings.HasSuffix(name, "_templ.go") || strings.HasSuffix(name, "_test.go") {
			continue
		}
		for _, m := range usedID.FindAllStringSubmatch(string(read(t, name)), -1) {
			id := m[1] + m[2] + m[3]
			if strings.HasSuffix(id, ".") {
				prefixes = append(prefixes, id)
				continue
			}
			ids[id] = true
		}
	}
	return ids, prefixes
}

// refusal finds the codes with which what a student sent is refused.
var refusal = regexp.MustCompile(`\bInvalid\("([a-z-]+)"`)

// TestEveryRefusalIsInTheCatalogue finds refusals whose words stand in the code alone, where no language can replace
// them.
func TestEveryRefusalIsInTheCatalogue(t *testing.T) {
	known, found := messages(t), 0
	for _, pattern := range []string{"../quiz/*.go", "../quiz/classroom/*.go", "../quiz/web/*.go"} {
		for _, name := range glob(t, pattern) {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			for _, m := range refusal.FindAllStringSubmatch(string(read(t, name)), -1) {
				found++
				if !known["issue."+m[1]] || !known["hint."+m[1]] {
					t.Errorf("%s refuses with %q, and the catalogue lacks what is wrong or what to do", name, m[1])
				}
			}
		}
	}
	if found < 15 {
		t.Fatalf("found %d refusals: the test looks in the wrong place", found)
	}
}

func hasPrefix(id string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(id, p) {
			return true
		}
	}
	return false
}

func glob(t *testing.T, pattern string) []string {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("no files %s: %v", pattern, err)
	}
	return names
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
