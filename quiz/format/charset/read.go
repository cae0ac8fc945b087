package charset

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"bellwork/quiz"
)

// MaxSize is the size in bytes above which a text file is not read.
const MaxSize = 64 << 20

// Read reads a text file of at most [MaxSize] bytes as [Text] does. The error
// is the reader's own, or an [*quiz.InvalidError] for what is too large. A file
// in UTF-8 is not held twice for longer than it takes to join its parts.
func Read(r io.Reader, format string) (string, []quiz.Issue, error) {
	parts, size, err := readParts(r, format)
	if err != nil {
		return "", nil, err
	}
	var b strings.Builder
	b.Grow(size)
	for i, part := range parts {
		b.Write(part)
		parts[i] = nil
	}
	file := b.String()
	head := []byte(file[:min(len(file), wideHead)])
	if wide(head) == nil && !bytes.HasPrefix(head, utf8Mark) && utf8.ValidString(file) {
		return file, nil, nil
	}
	text, issues := Text([]byte(file))
	return string(text), issues, nil
}

// Bytes reads a file of at most [MaxSize] bytes as it stands, for formats that
// are text or not. The errors are those of [Read].
func Bytes(r io.Reader, format string) ([]byte, error) {
	parts, _, err := readParts(r, format)
	if err != nil {
		return nil, err
	}
	return slices.Concat(parts...), nil
}

// partSize is the length in bytes of the parts that a file is read in. One
// piece that grows would be copied over and over.
const partSize = 1 << 20

func readParts(r io.Reader, format string) (parts [][]byte, size int, err error) {
	for size <= MaxSize {
		var part bytes.Buffer
		part.Grow(partSize + bytes.MinRead)
		n, err := part.ReadFrom(io.LimitReader(r, partSize))
		if err != nil {
			return nil, 0, fmt.Errorf("read %s: %w", format, err)
		}
		parts, size = append(parts, part.Bytes()), size+int(n)
		if n < partSize && size <= MaxSize {
			return parts, size, nil
		}
	}
	return nil, 0, quiz.Invalid("file-too-large", "the file is larger than 64 MB", "split it into several files")
}
