package formattest

import (
	"bytes"
	"io/fs"
	"path"
	"testing"

	"bellwork/questions"
	"bellwork/quiz"
	"bellwork/quiz/format/native"
)

// BuiltIn returns the banks that Bellwork ships with, by their file names.
func BuiltIn(t testing.TB) map[string]quiz.Bank {
	t.Helper()
	banks := map[string]quiz.Bank{}
	err := fs.WalkDir(questions.FS, ".", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".yaml" {
			return err
		}
		banks[name] = builtIn(t, name)
		return nil
	})
	if err != nil || len(banks) < 4 {
		t.Fatalf("found %d built-in banks, error %v", len(banks), err)
	}
	return banks
}

func builtIn(t testing.TB, name string) quiz.Bank {
	t.Helper()
	data, err := fs.ReadFile(questions.FS, name)
	if err != nil {
		t.Fatal(err)
	}
	bank, issues, err := native.Decode(bytes.NewReader(data), native.Options{
		Name:    name,
		Sibling: func(p string) ([]byte, error) { return fs.ReadFile(questions.FS, path.Join(path.Dir(name), p)) },
	})
	if err != nil {
		t.Fatal(err, issues)
	}
	return bank
}
