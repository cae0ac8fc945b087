// Package archive reads the ZIP files that question sets come in, and trusts
// nothing in them: names that leave the archive, bombs, encryption, letters in
// old code pages and paths written with backslashes.
package archive

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Limits of an archive.
const (
	MaxFiles = 10_000
	MaxFile  = 32 << 20 // bytes of one file, unpacked
	MaxTotal = 64 << 20 // bytes of all files that are read, unpacked

	maxRatio  = 200 // unpacked to packed, beyond the first megabyte
	freeRatio = 1 << 20
)

// entryMagic is what every entry of the directory starts with.
const entryMagic = "PK\x01\x02"

// ErrTooLarge is what reading a bomb ends in.
var ErrTooLarge = errors.New("it unpacks to more than an archive of questions may hold")

// ErrTooMany says that an archive holds more files than MaxFiles.
var ErrTooMany = fmt.Errorf("it holds more than %d files", MaxFiles)

// ErrNotFound says that the archive has no such file.
var ErrNotFound = errors.New("the archive has no such file")

// Archive is an opened ZIP file.
type Archive struct {
	names []string             // cleaned, in the order of the archive
	files map[string]*zip.File // by cleaned name
	lower map[string]string    // cleaned name in lower case -> cleaned name
	read  map[string]bool      // by cleaned name: it was charged
	left  int64                // bytes that may still be unpacked
}

// Open reads the directory of an archive. Entries whose names lead out of it,
// folders and what systems add for themselves are passed over.
func Open(data []byte) (*Archive, error) {
	// The reader builds the whole directory, and goes by its entries and not by
	// the number that the archive names: so they are counted first. Those of an
	// archive that lies in this one as it is count as well.
	if bytes.Count(data, []byte(entryMagic)) > MaxFiles {
		return nil, fmt.Errorf("open the archive: %w", ErrTooMany)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("open the archive: %w", err)
	}
	a := &Archive{files: map[string]*zip.File{}, lower: map[string]string{}, read: map[string]bool{}, left: MaxTotal}
	for _, f := range z.File {
		name, ok := clean(f)
		if !ok || a.files[name] != nil {
			continue
		}
		a.names = append(a.names, name)
		a.files[name] = f
		a.lower[strings.ToLower(name)] = name
	}
	return a, nil
}

// clean returns the name of an entry as a path inside the archive.
func clean(f *zip.File) (name string, ok bool) {
	name = f.Name
	if f.NonUTF8 && !utf8.ValidString(name) {
		name, _ = charmap.CodePage437.NewDecoder().String(name)
	}
	name = strings.ReplaceAll(name, `\`, "/")
	if strings.HasSuffix(name, "/") || !f.Mode().IsRegular() {
		return "", false
	}
	name = strings.TrimPrefix(path.Clean(name), "./")
	switch {
	case path.IsAbs(name), name == "..", strings.HasPrefix(name, "../"), strings.Contains(name, ":"), strings.ContainsRune(name, 0):
		return "", false
	case strings.HasPrefix(name, "__MACOSX/"), path.Base(name) == ".DS_Store":
		return "", false
	}
	return name, true
}

// Names returns the files of the archive, in its order.
func (a *Archive) Names() []string { return a.names }

// Find returns the name of the file that a reference means: as it stands, with
// its %20 undone, or in other capitals. It is empty where there is none.
func (a *Archive) Find(reference string) string {
	reference = strings.ReplaceAll(reference, `\`, "/")
	tries := []string{reference}
	if plain, err := url.PathUnescape(reference); err == nil && plain != reference {
		tries = append(tries, plain)
	}
	for _, t := range tries {
		t = strings.TrimPrefix(path.Clean(t), "./")
		if a.files[t] != nil {
			return t
		}
		if name, ok := a.lower[strings.ToLower(t)]; ok {
			return name
		}
	}
	return ""
}

// Read unpacks a file; the reference is found as [Archive.Find] does.
func (a *Archive) Read(reference string) ([]byte, error) {
	name := a.Find(reference)
	if name == "" {
		return nil, fmt.Errorf("read %s: %w", reference, ErrNotFound)
	}
	f := a.files[name]
	if f.Flags&1 != 0 {
		return nil, fmt.Errorf("read %s: it is encrypted", name)
	}
	size := int64(f.UncompressedSize64)
	if size < 0 || size > min(MaxFile, freeRatio+maxRatio*int64(f.CompressedSize64)) || !a.charge(name, size) {
		return nil, fmt.Errorf("read %s: %w", name, ErrTooLarge)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	defer r.Close()
	// The size that the directory names holds: the reader fails where there is more or less, or another checksum.
	data := make([]byte, size)
	if _, err := io.ReadFull(r, data); err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	if _, err := r.Read(make([]byte, 1)); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("read %s: it does not hold what the archive's directory says: %w", name, err)
	}
	return data, nil
}

// charge takes a file off what may be unpacked, once however often it is read.
// It reports false where too little is left.
func (a *Archive) charge(name string, size int64) bool {
	if a.read[name] {
		return true
	}
	if size > a.left {
		return false
	}
	a.read[name] = true
	a.left -= size
	return true
}
