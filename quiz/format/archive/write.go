package archive

import (
	"archive/zip"
	"fmt"
	"io"
)

// Entry is a file to be written into an archive.
type Entry struct {
	Name string
	Data []byte
}

// Write writes an archive with the entries in their order. It holds no times,
// so that the same bank gives the same bytes.
func Write(w io.Writer, entries []Entry) error {
	z := zip.NewWriter(w)
	for _, e := range entries {
		f, err := z.CreateHeader(&zip.FileHeader{Name: e.Name, Method: zip.Deflate})
		if err != nil {
			return fmt.Errorf("write %s: %w", e.Name, err)
		}
		if _, err := f.Write(e.Data); err != nil {
			return fmt.Errorf("write %s: %w", e.Name, err)
		}
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("write the archive: %w", err)
	}
	return nil
}
