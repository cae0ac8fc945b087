package bolt

import (
	"encoding/binary"
	"errors"
	"hash/fnv"
	"io"
	"os"

	"bellwork/quiz/store"
)

// Constants of bbolt's file format, version 2.
const (
	bboltMagic   = 0xED0CDAED
	bboltVersion = 2
	metaSize     = 64 // without the header of the page
)

var native = binary.NativeEndian

// meta is a header page: where a transaction left the root and the free pages.
type meta struct {
	pageSize uint32
	root     uint64
	freelist uint64
	pages    uint64 // all page ids are below
	txid     uint64
}

// readMeta returns the newer header page. bbolt writes the two in turn and makes
// do with one. Here both must be valid: if one is not, nobody can tell whether
// it held the last commit, and a header page is too small to be written by half.
func readMeta(file io.ReaderAt, size int64) (meta, error) {
	if size == 0 {
		return meta{}, ErrTruncated
	}
	first, err := readMetaAt(file, 0)
	if errors.Is(err, ErrForeign) && isMeta(file, int64(os.Getpagesize())) {
		err = damage("header page 0")
	}
	if err != nil {
		return meta{}, err
	}
	second, err := readMetaAt(file, int64(first.pageSize))
	if errors.Is(err, ErrForeign) {
		err = damage("header page 1")
	}
	if err != nil {
		return meta{}, err
	}
	if err := validate(first, second); err != nil {
		return meta{}, err
	}
	if first.txid > second.txid {
		return first, nil
	}
	return second, nil
}

func isMeta(file io.ReaderAt, offset int64) bool {
	_, err := readMetaAt(file, offset)
	return err == nil
}

// readMetaAt reads the header page at an offset.
func readMetaAt(file io.ReaderAt, offset int64) (meta, error) {
	buf := make(page, pageHeaderSize+metaSize)
	if n, err := file.ReadAt(buf, offset); err == io.EOF {
		if n >= pageHeaderSize+4 && native.Uint32(buf[pageHeaderSize:]) != bboltMagic {
			return meta{}, ErrForeign
		}
		return meta{}, ErrTruncated
	} else if err != nil {
		return meta{}, err
	}
	b := buf[pageHeaderSize:]
	if native.Uint32(b) != bboltMagic {
		return meta{}, ErrForeign
	}
	sum := fnv.New64a()
	_, _ = sum.Write(b[:metaSize-8])
	if sum.Sum64() != native.Uint64(b[metaSize-8:]) {
		return meta{}, damage("header page at %d", offset)
	}
	// The checksum leaves out the header of the page.
	if buf.flags() != metaPage || buf.id() != min(uint64(offset), 1) {
		return meta{}, damage("header page at %d", offset)
	}
	if native.Uint32(b[4:]) > bboltVersion {
		return meta{}, store.ErrNewer
	}
	return meta{
		pageSize: native.Uint32(b[8:]),
		root:     native.Uint64(b[16:]),
		freelist: native.Uint64(b[32:]),
		pages:    native.Uint64(b[40:]),
		txid:     native.Uint64(b[48:]),
	}, nil
}

// validate tests what right checksums do not prove.
func validate(first, second meta) error {
	size := first.pageSize
	if size != second.pageSize || size < 1024 || size > 1<<24 || size&(size-1) != 0 {
		return damage("page size %d", size)
	}
	if first.txid%2 != 0 || second.txid%2 != 1 {
		return damage("header pages disagree")
	}
	return nil
}
