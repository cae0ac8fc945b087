package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"bellwork/quiz"
	"bellwork/quiz/format"
)

// setOptions says how a command reads question sets.
type setOptions struct {
	from   format.Format // the zero value finds it out
	lint   func(*quiz.Bank) []quiz.Issue
	stderr io.Writer // where progress is shown, if that is a terminal
}

// readSet reads the question set that an argument names. Everything that is to
// be said about it, that it cannot be opened included, is in the issues.
func readSet(name string, stdin io.Reader, o setOptions) (quiz.Bank, []quiz.Issue) {
	in, size, err := openArgument(name, stdin)
	if err != nil {
		return quiz.Bank{}, []quiz.Issue{unreadable(name, err)}
	}
	defer in.Close()
	p := startProgress(o.stderr, name, size)
	defer p.stop()
	bank, issues, err := format.Decode(p.reader(in), format.Options{Name: name, From: o.from, Lint: o.lint, Sibling: beside(name)})
	if err != nil && len(issues) == 0 {
		issues = []quiz.Issue{unreadable(name, err)}
	}
	return bank, issues
}

// openArgument opens a file, or takes standard input for "-", of which no size
// is known.
func openArgument(name string, stdin io.Reader) (in io.ReadCloser, size int64, err error) {
	if name == "-" {
		return io.NopCloser(stdin), 0, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, 0, err
	}
	info, err := f.Stat()
	if err != nil {
		return nil, 0, errors.Join(err, f.Close())
	}
	return f, info.Size(), nil
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
		return sibling(folder.FS(), path)
	}
}

// sibling reads a file of a folder: no device or pipe, which might never end,
// and nothing larger than a question set.
func sibling(files fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(files, name)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errors.New("it is no file")
	case info.Size() > format.MaxSize:
		return nil, errors.New("it is larger than 64 MB")
	}
	return fs.ReadFile(files, name)
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
