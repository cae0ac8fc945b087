package views_test

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"
)

// secret types hold keys or whole banks; no page may be able to reach them.
var secret = []string{"bellwork/quiz.Body", "bellwork/quiz.Question", "bellwork/quiz.Bank", "bellwork/quiz.Attempt"}

// TestPagesCannotReachKeys walks the types of all view models. A page that
// cannot hold a key cannot show one.
func TestPagesCannotReachKeys(t *testing.T) {
	pkg := checkedPackage(t)
	checked := 0
	for _, name := range pkg.Scope().Names() {
		obj, ok := pkg.Scope().Lookup(name).(*types.TypeName)
		if !ok || !obj.Exported() {
			continue
		}
		checked++
		walk(t, obj.Type(), name, map[types.Type]bool{})
	}
	if checked < 20 {
		t.Fatalf("only %d models found", checked)
	}
}

// checkedPackage type-checks the files of the view models.
func checkedPackage(t *testing.T) *types.Package {
	t.Helper()
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range []string{"frame.go", "models.go"} {
		f, err := parser.ParseFile(fset, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	config := types.Config{Importer: importer.ForCompiler(fset, "source", nil)}
	pkg, err := config.Check("bellwork/views", fset, files, nil)
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}

func walk(t *testing.T, typ types.Type, path string, seen map[types.Type]bool) {
	t.Helper()
	if seen[typ] {
		return
	}
	seen[typ] = true
	for _, s := range secret {
		if types.TypeString(typ, nil) == s {
			t.Errorf("%s reaches %s", path, s)
			return
		}
	}
	if named, ok := types.Unalias(typ).(*types.Named); ok && !ours(named) {
		return
	}
	switch u := typ.Underlying().(type) {
	case *types.Struct:
		for f := range u.Fields() {
			walk(t, f.Type(), path+"."+f.Name(), seen)
		}
	case *types.Interface:
		t.Errorf("%s is an interface, which could hold anything", path)
	case *types.Map:
		walk(t, u.Elem(), path+"[]", seen)
	case interface{ Elem() types.Type }: // pointer, slice, array, channel
		walk(t, u.Elem(), path+"[]", seen)
	}
}

// ours reports whether a type is declared here, in quiz or in live; the insides
// of others, such as time.Time, are not walked.
func ours(n *types.Named) bool {
	if n.Obj().Pkg() == nil {
		return false
	}
	path := n.Obj().Pkg().Path()
	return path == "bellwork/views" || path == "bellwork/quiz" || strings.HasPrefix(path, "bellwork/quiz/")
}
