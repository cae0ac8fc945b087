package main

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"bellwork/quiz"
	"bellwork/quiz/format/native"
)

// setOptions says how a command reads question sets.
type setOptions struct {
	spelling native.Spelling
	lint     func(*quiz.Bank) []quiz.Issue
}

// readSet reads the question set that an argument names. Everything that is to
// be said about it, that it cannot be opened included, is in the issues.
func readSet(name string, stdin io.Reader, o setOptions) (quiz.Bank, []quiz.Issue) {
	data, err := readArgument(name, stdin)
	if err != nil {
		return quiz.Bank{}, []quiz.Issue{unreadable(name, err)}
	}
	bank, issues, err := native.Decode(bytes.NewReader(data), native.Options{
		Name: name, Spelling: o.spelling, Lint: o.lint, Sibling: beside(name),
	})
	if err != nil && len(issues) == 0 {
		issues = []quiz.Issue{unreadable(name, err)}
	}
	return bank, issues
}

// readArgument returns the content of a file, or of standard input for "-". It
// reads little more than a question set may hold.
func readArgument(name string, stdin io.Reader) ([]byte, error) {
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		stdin = f
	}
	return io.ReadAll(io.LimitReader(stdin, native.MaxSize+1))
}

// beside opens files in a question set's folder, and none outside it, whatever
// links stand there. Standard input has the working folder's files beside it.
func beside(name string) func(string) ([]byte, error) {
	return func(path string) ([]byte, error) {
		folder, err := os.OpenRoot(filepath.Dir(name))
		if err != nil {
			return nil, err
		}
		defer folder.Close()
		return folder.ReadFile(filepath.FromSlash(path))
	}
}

func unreadable(name string, err error) quiz.Issue {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	return quiz.Issue{
		File: name, Severity: quiz.Error, Code: "unreadable", Message: "the file cannot be read: " + err.Error(),
	}
}
