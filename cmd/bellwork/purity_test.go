package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// pureRooms hold values and rules: time is an argument there and randomness a seed, so that every result can be
// computed again.
var pureRooms = []string{
	"quiz", "quiz/auth", "quiz/draft", "quiz/fields", "quiz/format/...", "quiz/lint", "quiz/live", "quiz/markup", "quiz/media", "quiz/review", "quiz/stats",
}

// clockFunctions read the clock or wait for it.
var clockFunctions = []string{"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker"}

// seeded is what math/rand offers to a caller who brings a seed; everything else draws from a hidden source.
var seeded = []string{"New", "NewSource", "NewPCG", "NewChaCha8", "NewZipf", "Rand", "Source", "Source64", "PCG", "ChaCha8", "Zipf"}

func TestPurity(t *testing.T) {
	for _, p := range listPackages(t) {
		if !isPure(p.room()) {
			continue
		}
		for _, name := range p.GoFiles {
			problems, err := impurities(filepath.Join(p.Dir, name), nil)
			if err != nil {
				t.Fatal(err)
			}
			for _, problem := range problems {
				t.Error(problem)
			}
		}
	}
}

// TestImpurities shows that the check can fail.
func TestImpurities(t *testing.T) {
	tests := []struct {
		name, imports, body string
		bad                 bool
	}{
		{"Duration", `"time"`, `_ = time.Second`, false},
		{"Now", `"time"`, `_ = time.Now()`, true},
		{"NowAsValue", `"time"`, `f := time.Now; _ = f`, true},
		{"NowRenamed", `clock "time"`, `_ = clock.Now()`, true},
		{"Dot", `. "time"`, `_ = Now()`, true},
		{"Since", `"time"`, `_ = time.Since(time.Time{})`, true},
		{"OwnNow", `"time"`, `var g struct{ Now time.Time }; _ = g.Now`, false},
		{"Seeded", `"math/rand/v2"`, `_ = rand.New(rand.NewPCG(1, 2)).IntN(3)`, false},
		{"TopLevel", `"math/rand/v2"`, `_ = rand.IntN(3)`, true},
		{"TopLevelOld", `"math/rand"`, `rand.Shuffle(1, nil)`, true},
		{"CryptoRand", `"crypto/rand"`, `_ = rand.Text()`, false},
		{"HTTP", `"net/http"`, `_ = http.MethodGet`, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			source := fmt.Sprintf("package p\nimport %s\nfunc f() { %s }\n", tt.imports, tt.body)
			got, err := impurities("p.go", source)
			if err != nil {
				t.Fatal(err)
			}
			if (len(got) > 0) != tt.bad {
				t.Errorf("impurities = %q, want some: %v", got, tt.bad)
			}
		})
	}
	if isPure("quiz/live/room") || isPure("quiz/classroom") || !isPure("quiz/format/native") {
		t.Error("isPure: want the codecs, and neither the room's goroutines nor the use cases")
	}
}

func isPure(room string) bool {
	return slices.ContainsFunc(pureRooms, func(pattern string) bool { return covers(pattern, room) })
}

// impurities returns a sentence for each use of a clock, of hidden randomness or of the network in a file; source is as
// for parser.ParseFile.
func impurities(filename string, source any) ([]string, error) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, filename, source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	var problems []string
	complain := func(node ast.Node, what string) {
		problems = append(problems, fmt.Sprintf("%s: %s in a pure package: pass it in instead", files.Position(node.Pos()), what))
	}
	imported := map[string]string{} // package by the name it has in this file
	for _, i := range file.Imports {
		path, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			return nil, err
		}
		if path == "net/http" {
			complain(i, path)
		}
		name := packageName(path)
		if i.Name != nil {
			name = i.Name.Name
		}
		if name == "." && watched(path) {
			complain(i, "a dot import of "+path)
		}
		imported[name] = path
	}
	ast.Inspect(file, func(node ast.Node) bool {
		if selector, ok := node.(*ast.SelectorExpr); ok {
			if x, ok := selector.X.(*ast.Ident); ok && impure(imported[x.Name], selector.Sel.Name) {
				complain(selector, x.Name+"."+selector.Sel.Name)
			}
		}
		return true
	})
	return problems, nil
}

func watched(path string) bool { return path == "time" || strings.HasPrefix(path, "math/rand") }

// impure reports whether the name of a package of the standard library reads a clock or draws from a hidden source.
func impure(path, name string) bool {
	switch path {
	case "time":
		return slices.Contains(clockFunctions, name)
	case "math/rand", "math/rand/v2":
		return !slices.Contains(seeded, name)
	}
	return false
}

// packageName returns the name a package of the standard library has by itself.
func packageName(path string) string {
	return filepath.Base(strings.TrimSuffix(path, "/v2"))
}
