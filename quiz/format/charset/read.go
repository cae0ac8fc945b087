package charset

import (
	"fmt"
	"io"

	"bellwork/quiz"
)

// MaxSize is the size in bytes above which a text file is not read.
const MaxSize = 64 << 20

// Read reads a text file of at most [MaxSize] bytes as [Text] does. The error
// is the reader's own, or an [*quiz.InvalidError] for what is too large.
func Read(r io.Reader, format string) (string, []quiz.Issue, error) {
	data, err := Bytes(r, format)
	if err != nil {
		return "", nil, err
	}
	text, issues := Text(data)
	return string(text), issues, nil
}

// Bytes reads a file of at most [MaxSize] bytes as it stands, for formats that
// are text or not. The errors are those of [Read].
func Bytes(r io.Reader, format string) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", format, err)
	}
	if len(data) > MaxSize {
		return nil, quiz.Invalid("file-too-large", "the file is larger than 64 MB", "split it into several files")
	}
	return data, nil
}
