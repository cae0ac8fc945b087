package native

import (
	"fmt"
	"io"

	"bellwork/quiz"
)

// Version is the version of the format that this package reads and writes.
const Version = 1

// Sizes in bytes above which a file is refused. In YAML, and in a reading, words
// take them; in JSON mostly pictures. A bank with many pictures is a JSON file.
const (
	MaxSize = 64 << 20
	MaxYAML = 10 << 20
)

// Spelling is a way to write a question set.
type Spelling string

// The spellings.
const (
	YAML Spelling = "yaml"
	JSON Spelling = "json"
)

// Options says where a file comes from.
type Options struct {
	// Name of the file, as issues show it.
	Name string

	// Spelling of the file. Where it is not given, an ending of .json means
	// JSON, and any other file is read as what its first characters look like.
	Spelling Spelling

	// Sibling returns the content of a file beside this one, for the reading and
	// for pictures. It is only called with slash-separated paths that stay inside
	// the folder (see [io/fs.ValidPath]). Where it is nil the reading is not
	// opened, quotes from it are not checked, and references to pictures stay as
	// they are.
	Sibling func(path string) ([]byte, error)

	// Lint looks for more than errors. Its issues carry paths as those of
	// [quiz.Bank.Check] do, and come back with their places in the file.
	Lint func(*quiz.Bank) []quiz.Issue
}

// Decode reads a bank. The issues hold everything that is to be said about the
// file, in the order of its lines. The error is nil unless nothing could be
// read at all: then the bank is empty and the error is an [*quiz.InvalidError]
// with the same issues where the content is to blame, and the reader's own
// error otherwise.
func Decode(r io.Reader, o Options) (quiz.Bank, []quiz.Issue, error) {
	data, err := readAll(r, func(data []byte) bool { return o.spelling(data) == JSON })
	if err != nil {
		return quiz.Bank{}, nil, fmt.Errorf("read %s: %w", o.Name, err)
	}
	d := &reader{options: o}
	bank, ok := d.file(data)
	issues := d.report.sorted(o.Name)
	if !ok {
		return quiz.Bank{}, issues, &quiz.InvalidError{Issues: issues}
	}
	return bank, issues, nil
}

// file reads the whole content; ok is false where it is no bank at all.
func (d *reader) file(data []byte) (bank quiz.Bank, ok bool) {
	spelling, most := d.options.spelling(data), MaxYAML
	if spelling == JSON {
		most = MaxSize
	}
	data, problem := clean(data, most)
	if problem == nil {
		var root *node
		root, problem = parse(data, spelling, &d.report)
		if problem == nil {
			return d.bank(root)
		}
	}
	d.report.add(*problem)
	return quiz.Bank{}, false
}
