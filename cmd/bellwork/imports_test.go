package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const module = "bellwork"

// importRule says what a package may import besides the standard library. This is the table "Who may import whom" of
// ARCHITECTURE.md; change both together.
type importRule struct {
	packages string // relative to the module; "a/..." is everything below a, and the most specific rule counts
	may      []string
	reason   string
}

var importRules = []importRule{
	{"quiz", []string{"golang.org/x/text/..."},
		"the nouns and rules stand on nothing; x/text folds case and accents of typed responses"},
	{"quiz/live", []string{"quiz"}, "a pure reducer over the nouns"},
	{"quiz/review", []string{"quiz"}, "formulas over the nouns"},
	{"quiz/stats", []string{"quiz"}, "formulas over the nouns"},
	{"quiz/format", []string{"quiz", "quiz/format/..."}, "the explicit list of codecs"},
	{"quiz/format/...", []string{"quiz", "quiz/markup", "quiz/media", "quiz/format/...", "golang.org/x/text/...", "golang.org/x/net/html/..."},
		"a codec turns bytes into questions, through old charsets and other people's HTML; further foreign parsers are named below"},
	{"quiz/format/native", []string{"quiz", "quiz/media", "quiz/format/intake", "go.yaml.in/yaml/v3"}, "YAML is not for us to parse; what lies beside a file is found as for every codec"},
	{"quiz/format/xlsx", []string{"quiz", "quiz/format/...", "github.com/xuri/excelize/v2"}, "the one reader and writer of spreadsheets"},
	{"quiz/format/anki", []string{"quiz", "quiz/markup", "quiz/media", "quiz/format/...", "golang.org/x/text/...", "golang.org/x/net/html/...", "github.com/klauspost/compress/zstd"},
		"newer decks stand behind zstd"},
	{"quiz/format/formattest", []string{"quiz", "quiz/markup", "quiz/media", "quiz/format/...", "questions", "github.com/google/go-cmp/...", "pgregory.net/rapid"},
		"the round trip is test code that codecs import"},
	{"quiz/media", []string{"quiz", "golang.org/x/net/html/charset"}, "pure checks of bytes; drawings come in old encodings"},
	{"quiz/lint", []string{"quiz"}, "pure rules over the nouns"},
	{"quiz/draft", []string{"quiz"}, "text in, draft questions out"},
	{"quiz/fields", []string{"quiz"}, "a question as the fields of a form, and back"},
	{"quiz/auth", []string{"quiz", "golang.org/x/crypto/...", "golang.org/x/text/..."}, "who may do what; hashing is not for us to invent"},
	{"quiz/markup", []string{"quiz", "github.com/yuin/goldmark/...", "github.com/microcosm-cc/bluemonday", "golang.org/x/net/html/..."},
		"the one place that turns foreign text into HTML"},
	{"quiz/store", nil, "it knows bytes, not quizzes"},
	{"quiz/store/storetest", []string{"quiz/store", "github.com/google/go-cmp/...", "pgregory.net/rapid"},
		"the conformance suite is test code that engines import"},
	{"quiz/store/mem", []string{"quiz/store"}, "an engine knows the seam alone"},
	{"quiz/store/bolt", []string{"quiz/store", "go.etcd.io/bbolt/...", "golang.org/x/sys/..."},
		"an engine knows the seam, its driver and, to name who holds the file, the system"},
	{"quiz/store/jetstream", []string{"quiz/store", "github.com/nats-io/..."}, "an engine knows the seam and its driver"},
	{"quiz/live/room", []string{"quiz", "quiz/live", "quiz/store"}, "the goroutines around the pure reducer"},
	{"quiz/cluster", []string{"quiz", "quiz/live", "quiz/store", "github.com/nats-io/..."}, "leases, and the bus over NATS"},
	{"quiz/classroom", []string{"quiz", "quiz/auth", "quiz/draft", "quiz/fields", "quiz/format/...", "quiz/lint", "quiz/live", "quiz/live/room", "quiz/markup", "quiz/review", "quiz/stats", "quiz/store", "github.com/sethvargo/go-diceware/..."},
		"use cases see the seam, never an engine, so that two engines cannot differ in meaning; they draw what the pure rooms must not, such as the words of a return code"},
	{"quiz/transfer", []string{"quiz", "quiz/auth", "quiz/store"}, "files and clocks around a store; the engine is handed to it, so that each can be moved in the same way"},
	{"views/...", []string{"quiz", "quiz/fields", "quiz/live", "quiz/markup", "assets", "views/...", "github.com/a-h/templ/...", "github.com/nicksnyder/go-i18n/v2/...", "golang.org/x/text/..."},
		"a page shows what it is given: it cannot load, authorise or route"},
	{"quiz/web", []string{"quiz", "quiz/classroom", "quiz/auth", "quiz/fields", "quiz/live/room", "quiz/media", "quiz/transfer", "views/...", "assets", "github.com/labstack/echo/v4/...", "github.com/a-h/templ/...", "rsc.io/qr"},
		"HTTP on top of the use cases, and the QR codes of addresses; no storage, no rules"},
	{"cmd/bellwork", []string{"..."}, "it wires everything together, and it alone names an engine"},
	{"cmd/bellwork/bench", nil, "measurements alone, which are tests"},
	{"quiz/web/browser", nil, "tests in the browser alone"},
	{"questions", nil, "embedded files"},
	{"assets", nil, "embedded files"},
}

// onlyIn keeps what must be easy to replace in one place.
var onlyIn = []struct{ imported, home, reason string }{
	{"github.com/labstack/echo/...", "quiz/web", "Echo's next major version must be a change in one package"},
	{"go.etcd.io/bbolt/...", "quiz/store/bolt", "everything above the seam is the same on every engine"},
	{"github.com/nats-io/...", "quiz/cluster quiz/store/jetstream", "everything above the seam is the same on every engine"},
}

// listedPackage is the part of `go list -json` that the rules need. Imports of tests are free: a test may use any engine.
type listedPackage struct {
	ImportPath string
	Dir        string
	GoFiles    []string
	Imports    []string
}

// room returns the package's path below the module.
func (p listedPackage) room() string { return strings.TrimPrefix(p.ImportPath, module+"/") }

func TestImports(t *testing.T) {
	packages := listPackages(t)
	for _, p := range packages {
		for _, problem := range importProblems(p) {
			t.Error(problem)
		}
	}
}

// TestImportRulesMatchTheTable sees that no row of the published table is without a rule.
func TestImportRulesMatchTheTable(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "ARCHITECTURE.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, table, found := strings.Cut(string(text), "| package | may import |\n")
	if !found {
		t.Fatal("ARCHITECTURE.md has no table \"| package | may import |\"")
	}
	rows := 0
	for line := range strings.Lines(table) {
		cells := strings.Split(line, "|")
		if len(cells) < 3 {
			break
		}
		for _, name := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(cells[1], -1) {
			rows++
			room := strings.Replace(name[1], "/*", "/mem", 1) // any package of that folder
			if _, found := ruleFor(room); !found {
				t.Errorf("no rule for %s, which the table names", name[1])
			}
		}
	}
	if rows < 15 {
		t.Errorf("the table names %d packages, want at least 15: is it read rightly?", rows)
	}
}

// TestImportProblems shows that the rules can fail.
func TestImportProblems(t *testing.T) {
	tests := []struct {
		room    string
		imports []string
		bad     bool
	}{
		{"quiz", []string{"fmt", "golang.org/x/text/cases"}, false},
		{"quiz", []string{"bellwork/quiz/store"}, true},
		{"quiz", []string{"golang.org/x/textual"}, true},
		{"quiz/live", []string{"bellwork/quiz"}, false},
		{"quiz/live", []string{"bellwork/quiz/live/room"}, true},
		{"quiz/live/room", []string{"bellwork/quiz/live"}, false},
		{"quiz/format/aiken", []string{"bellwork/quiz"}, false},
		{"quiz/format/aiken", []string{"bellwork/quiz/store"}, true},
		{"quiz/store", []string{"bellwork/quiz"}, true},
		{"quiz/store/mem", []string{"bellwork/quiz/store", "go.etcd.io/bbolt"}, true},
		{"quiz/classroom", []string{"bellwork/quiz/store", "bellwork/quiz/format/native"}, false},
		{"quiz/classroom", []string{"bellwork/quiz/store/bolt"}, true},
		{"quiz/transfer", []string{"net/http", "bellwork/quiz/store"}, false},
		{"quiz/transfer", []string{"bellwork/quiz/store/bolt"}, true},
		{"views/chart", []string{"bellwork/views/lang", "github.com/a-h/templ"}, false},
		{"views", []string{"bellwork/quiz/classroom"}, true},
		{"quiz/web", []string{"github.com/labstack/echo/v4/middleware"}, false},
		{"quiz/web", []string{"bellwork/quiz/store"}, true},
		{"cmd/bellwork", []string{"bellwork/quiz/store/bolt", "rsc.io/qr"}, false},
		{"cmd/bellwork", []string{"github.com/labstack/echo/v4"}, true},
		{"cmd/bellwork", []string{"go.etcd.io/bbolt"}, true},
		{"questions", []string{"embed"}, false},
		{"questions", []string{"bellwork/quiz"}, true},
		{"util", nil, true},
		{"quiz/helpers", nil, true},
	}
	for _, tt := range tests {
		p := listedPackage{ImportPath: module + "/" + tt.room, Imports: tt.imports}
		if got := importProblems(p); (len(got) > 0) != tt.bad {
			t.Errorf("%s importing %v: problems = %q, want some: %v", tt.room, tt.imports, got, tt.bad)
		}
	}
}

// listPackages returns every package of the module.
func listPackages(t *testing.T) []listedPackage {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Dir,GoFiles,Imports", "./...")
	cmd.Dir = filepath.Join("..", "..")
	cmd.Stderr = os.Stderr
	output, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var packages []listedPackage
	for decoder := json.NewDecoder(bytes.NewReader(output)); ; {
		var p listedPackage
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("read the output of go list: %v", err)
		}
		packages = append(packages, p)
	}
	if len(packages) == 0 {
		t.Fatal("go list found no package: nothing was checked")
	}
	return packages
}

// importProblems returns a sentence for each import that the rules do not allow.
func importProblems(p listedPackage) []string {
	rule, found := ruleFor(p.room())
	if !found {
		return []string{p.room() + " has no rule: a new room is a decision, so add it to ARCHITECTURE.md and to importRules"}
	}
	var problems []string
	for _, imported := range p.Imports {
		name := strings.TrimPrefix(imported, module+"/")
		allowed := isStandard(imported) || slices.ContainsFunc(rule.may, func(pattern string) bool { return covers(pattern, name) })
		if !allowed {
			problems = append(problems, p.room()+" must not import "+name+": "+rule.reason)
		}
		for _, o := range onlyIn {
			if covers(o.imported, name) && !slices.Contains(strings.Fields(o.home), p.room()) {
				problems = append(problems, p.room()+" must not import "+name+", which belongs to "+o.home+": "+o.reason)
			}
		}
	}
	return problems
}

// ruleFor returns the most specific rule for a room.
func ruleFor(room string) (importRule, bool) {
	var best importRule
	for _, rule := range importRules {
		if rule.packages == room {
			return rule, true
		}
		if covers(rule.packages, room) && len(rule.packages) > len(best.packages) {
			best = rule
		}
	}
	return best, best.packages != ""
}

// covers reports whether the pattern is the path, or ends in "..." and the path is its folder or lies below it.
func covers(pattern, path string) bool {
	folder, below := strings.CutSuffix(pattern, "...")
	if !below {
		return pattern == path
	}
	return path+"/" == folder || strings.HasPrefix(path, folder)
}

// isStandard reports whether a package is in the standard library: only other modules have a dot in the first part.
func isStandard(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return first != module && !strings.Contains(first, ".")
}
