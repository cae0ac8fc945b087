package format

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"sync"

	"bellwork/quiz/format/archive"
	"bellwork/quiz/format/charset"
)

// sampleSize is how much of a file is looked at to tell what it is.
const sampleSize = 256 << 10

// sample is a file of which it is to be found out what it is.
type sample struct {
	name string
	head []byte    // its first bytes
	all  io.Reader // the whole of it, to be read once

	data  []byte // the whole of an archive
	text  func() string
	names func() ([]string, *archive.Archive) // the files of an archive; none where it cannot be opened
	shut  error                               // why it cannot, once names was called
}

// errTooLarge says that a file is too large to be a question set.
var errTooLarge = errors.New("it is larger than 64 MB; split it")

// newSample looks at the beginning of a file. Of archives all is read: what
// they hold stands at their end.
func newSample(r io.Reader, name string) (*sample, error) {
	head := make([]byte, sampleSize)
	n, err := io.ReadFull(r, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, err
	}
	s := &sample{name: name, head: head[:n]}
	s.all = &limited{r: io.MultiReader(bytes.NewReader(s.head), r), left: MaxSize}
	s.text = sync.OnceValue(func() string {
		text, _ := charset.Text(s.head)
		return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(text))
	})
	s.names = sync.OnceValues(func() ([]string, *archive.Archive) {
		a, err := archive.Open(s.data)
		if s.shut = err; err != nil {
			return nil, nil
		}
		return a.Names(), a
	})
	if bytes.HasPrefix(s.head, []byte("PK\x03\x04")) {
		if s.data, err = io.ReadAll(s.all); err != nil {
			return nil, err
		}
		s.all = bytes.NewReader(s.data)
	}
	return s, nil
}

// limited is a reader that fails where a file is too large.
type limited struct {
	r    io.Reader
	left int64
}

// Read implements io.Reader.
func (l *limited) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	if l.left -= int64(n); l.left < 0 {
		return n, errTooLarge
	}
	return n, err
}
