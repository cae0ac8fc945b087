package sqlitefile

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
)

// Magic is what every database starts with.
const Magic = "SQLite format 3\x00"

// ErrDamaged says that the file contradicts itself.
var ErrDamaged = errors.New("the database is damaged")

// File is an opened database.
type File struct {
	data     []byte
	pageSize int
	usable   int // bytes of a page that hold content
	tables   map[string]Table
}

// maxTables bounds the entries of the schema.
const maxTables = 10_000

// Open reads the header and the schema.
func Open(data []byte) (*File, error) {
	if len(data) < 512 || !strings.HasPrefix(string(data[:len(Magic)]), Magic) {
		return nil, errors.New("open the database: this is none")
	}
	f := &File{data: data, pageSize: int(binary.BigEndian.Uint16(data[16:])), tables: map[string]Table{}}
	if f.pageSize == 1 {
		f.pageSize = 1 << 16
	}
	f.usable = f.pageSize - int(data[20])
	switch {
	case f.pageSize < 512 || f.pageSize&(f.pageSize-1) != 0 || f.usable < 480:
		return nil, fmt.Errorf("open the database: %w", ErrDamaged)
	case binary.BigEndian.Uint32(data[56:]) > 1:
		return nil, errors.New("open the database: its texts are not in UTF-8")
	}
	if err := f.readSchema(); err != nil {
		return nil, fmt.Errorf("open the database: %w", err)
	}
	return f, nil
}

// Table returns the table of that name; capitals do not matter.
func (f *File) Table(name string) (t Table, ok bool) {
	t, ok = f.tables[strings.ToLower(name)]
	return t, ok
}

// page returns a page by its number, from 1.
func (f *File) page(n uint32) ([]byte, error) {
	end := int64(n) * int64(f.pageSize)
	if n == 0 || end > int64(len(f.data)) {
		return nil, ErrDamaged
	}
	start := int(end) - f.pageSize
	return f.data[start : start+f.usable], nil
}
