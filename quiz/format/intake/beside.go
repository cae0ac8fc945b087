package intake

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"strings"

	"bellwork/quiz"
)

// Neighbours is what a reader can have besides its bytes: the files in the
// folder of the file that it reads, and below it.
type Neighbours interface {
	// Sibling returns the content of a file. It is only called with paths that
	// [io/fs.ValidPath] takes.
	Sibling(path string) ([]byte, error)
}

// maxShown is how many characters of a name are shown.
const maxShown = 60

// ErrPath says that a name leads out of the folder.
var ErrPath = errors.New("it is not the name of a file in this folder or below it")

// OpenSibling returns a file by the name that a text gives it, with the blanks
// of addresses (%20) or without. Nothing outside the folder is asked for.
func OpenSibling(sibling func(path string) ([]byte, error), name string) ([]byte, error) {
	name = path.Clean(name)
	if !fs.ValidPath(name) || strings.ContainsAny(name, `\:`) {
		return nil, ErrPath
	}
	data, err := sibling(name)
	if plain, unescaped := url.PathUnescape(name); err != nil && unescaped == nil && plain != name && fs.ValidPath(plain) {
		return sibling(plain)
	}
	return data, err
}

// From says what the set is read from: where that has [Neighbours], pictures
// among them can be taken.
func (s *Set) From(r io.Reader) { s.beside, _ = r.(Neighbours) }

// elsewhere matches addresses that lead to other places, or hold a picture
// themselves.
var elsewhere = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9+.-]+:|//)`)

// Beside takes a picture that lies beside the file, by the name that the file
// gives it. Settled is false where there is nothing to look for: the file
// stands alone, or the address leads elsewhere. Otherwise the path is that of
// the picture, or empty; then it was said why.
func (s *Set) Beside(name string) (path string, settled bool) {
	switch {
	case s.pictures[name]:
		return name, true
	case s.beside == nil, name == "", elsewhere.MatchString(name), s.overfull():
		return "", false
	}
	name = strings.TrimPrefix(name, "@@PLUGINFILE@@/")
	path, again := s.neighbours[name]
	if !again {
		path = s.open(name)
		if s.neighbours == nil {
			s.neighbours = map[string]string{}
		}
		s.neighbours[name] = path
	} else if path == "" {
		s.Warn("no-picture", fmt.Sprintf("the picture %s cannot be used here either", Short(name, maxShown)), "")
	}
	return path, true
}

func (s *Set) open(name string) string {
	data, err := OpenSibling(s.beside.Sibling, name)
	if err != nil {
		var at *fs.PathError
		if errors.As(err, &at) {
			err = at.Err // without the machine's own path
		}
		s.Warn("no-picture", fmt.Sprintf("the picture %s cannot be opened: %v", Short(name, maxShown), err), "put it beside the file, or correct its name there")
		return ""
	}
	return s.Picture(Short(name, maxShown), data)
}

// overfull reports whether the bank has more pictures than it may, which its
// check will say: no others are opened then.
func (s *Set) overfull() bool {
	size := 0
	for _, f := range s.Bank.Files {
		size += len(f.Data)
	}
	return len(s.Bank.Files) > quiz.MaxFiles || size > quiz.MaxFileBytes
}
