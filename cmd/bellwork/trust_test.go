package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	trustRow   = regexp.MustCompile(`(?m)^\| ([0-9]+) \|.*\| ([^|]+) \|$`)
	trustNamed = regexp.MustCompile(`trust\s+cases?\s+([0-9]+(?:(?:,| and)\s+[0-9]+)*)`)
	caseNumber = regexp.MustCompile(`[0-9]+`)
)

// TestTrust keeps TRUST.md true: the tests that it names are there, and it names
// every test that says which case it shows.
func TestTrust(t *testing.T) {
	table := map[string][]string{} // tests by their case
	for _, row := range trustRow.FindAllStringSubmatch(string(contents(t, "TRUST.md")), -1) {
		table[row[1]] = strings.Fields(row[2])
	}
	if len(table) == 0 {
		t.Fatalf("TRUST.md has %d rows", len(table))
	}
	tests := testsBelow(t, filepath.Join("..", ".."))
	for number, list := range table {
		for _, name := range list {
			if _, ok := tests[name]; !ok {
				t.Errorf("case %s: there is no %s", number, name)
			}
		}
	}
	for name, doc := range tests {
		for _, m := range trustNamed.FindAllStringSubmatch(strings.Join(strings.Fields(doc), " "), -1) {
			for _, number := range caseNumber.FindAllString(m[1], -1) {
				if !strings.Contains(strings.Join(table[number], " ")+" ", name+" ") {
					t.Errorf("%s shows case %s, and TRUST.md does not say so", name, number)
				}
			}
		}
	}
}

// testsBelow returns the doc comments of all tests, by "folder:name".
func testsBelow(t *testing.T, root string) map[string]string {
	t.Helper()
	tests := map[string]string{}
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		folder, err := filepath.Rel(root, filepath.Dir(path))
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && f.Recv == nil && strings.HasPrefix(f.Name.Name, "Test") {
				tests[filepath.ToSlash(folder)+":"+f.Name.Name] = f.Doc.Text()
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return tests
}
