package format

import (
	"io"
	"slices"

	"bellwork/quiz"
)

// MaxSize is the size in bytes above which a file is refused.
const MaxSize = 64 << 20

// Format is a way to write question sets down.
type Format struct {
	Name    string   // as --from and --to name it
	Title   string   // as people call it
	Endings []string // of file names, with their dot; the first is the usual one
	Binary  bool     // not for a terminal

	HasSiblings bool // a set names its reading, which lies in a file of its own beside it

	decode func(io.Reader, Options) (quiz.Bank, []quiz.Issue, error)
	encode func(io.Writer, *quiz.Bank) ([]quiz.Issue, error)
}

// CanRead reports whether files of this format can be read.
func (f Format) CanRead() bool { return f.decode != nil }

// CanWrite reports whether banks can be written in this format.
func (f Format) CanWrite() bool { return f.encode != nil }

// Encode writes a bank. The issues name what the format cannot hold, one for
// every loss.
func (f Format) Encode(w io.Writer, b *quiz.Bank) ([]quiz.Issue, error) { return f.encode(w, b) }

// Find returns the format of that name.
func Find(name string) (Format, bool) {
	i := slices.IndexFunc(All(), func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, false
	}
	return All()[i], true
}
