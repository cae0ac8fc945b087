package bolt

import "fmt"

// Parts of bbolt's pages.
const (
	pageHeaderSize  = 16
	elementSize     = 16
	branchPage      = 0x01
	leafPage        = 0x02
	metaPage        = 0x04
	freelistPage    = 0x10
	bucketElement   = 0x01
	bucketValueSize = 16
)

// page is a page with its overflow, header included.
type page []byte

func (p page) id() uint64       { return native.Uint64(p) }
func (p page) flags() uint16    { return native.Uint16(p[8:]) }
func (p page) count() int       { return int(native.Uint16(p[10:])) }
func (p page) overflow() uint64 { return uint64(native.Uint32(p[12:])) }

// load reads a page, into buf if it is large enough, and marks it as seen. A
// page that is reached twice is an error, so no cycle is followed.
func (a *auditor) load(id uint64, buf []byte) (page, error) {
	if id >= a.meta.pages {
		return nil, damage("page %d is out of range", id)
	}
	p, err := a.read(id, 1, buf)
	if err != nil {
		return nil, err
	}
	end := id + p.overflow() + 1
	if p.id() != id || end > a.meta.pages {
		return nil, damage("header of page %d", id)
	}
	for i := id; i < end; i++ {
		if a.seen[i] {
			return nil, damage("page %d is used twice", i)
		}
		a.seen[i] = true
	}
	if p.overflow() > 0 {
		return a.read(id, p.overflow()+1, buf)
	}
	return p, a.ctx.Err()
}

func (a *auditor) read(id, n uint64, buf []byte) (page, error) {
	size := int(n) * int(a.meta.pageSize)
	if cap(buf) < size {
		buf = make([]byte, size)
	}
	buf = buf[:size]
	if _, err := a.file.ReadAt(buf, int64(id)*int64(a.meta.pageSize)); err != nil {
		return nil, fmt.Errorf("page %d: %w", id, err)
	}
	return buf, nil
}

// branch returns a child and the least key of what is below it.
func (p page) branch(i int) (key []byte, child uint64, err error) {
	at := pageHeaderSize + i*elementSize
	if at+elementSize > len(p) {
		return nil, 0, damage("page %d has %d elements", p.id(), p.count())
	}
	e := p[at:]
	key, err = p.slice(at, native.Uint32(e), native.Uint32(e[4:]))
	return key, native.Uint64(e[8:]), err
}

// element returns a key of a leaf, its value, and whether that is a bucket.
func (p page) element(i int) (key, value []byte, bucket bool, err error) {
	at := pageHeaderSize + i*elementSize
	if at+elementSize > len(p) {
		return nil, nil, false, damage("page %d has %d elements", p.id(), p.count())
	}
	e := p[at:]
	flags, pos, ksize, vsize := native.Uint32(e), native.Uint32(e[4:]), native.Uint32(e[8:]), native.Uint32(e[12:])
	if flags&^bucketElement != 0 {
		return nil, nil, false, damage("page %d: element with flags %x", p.id(), flags)
	}
	both := uint64(ksize) + uint64(vsize)
	if both > uint64(len(p)) {
		return nil, nil, false, damage("page %d: element of %d bytes", p.id(), both)
	}
	b, err := p.slice(at, pos, uint32(both))
	if err != nil {
		return nil, nil, false, err
	}
	return b[:ksize:ksize], b[ksize:], flags == bucketElement, nil
}

// slice returns the bytes at a position that counts from an element.
func (p page) slice(at int, pos, size uint32) ([]byte, error) {
	from := uint64(at) + uint64(pos)
	end := from + uint64(size)
	if end > uint64(len(p)) || from < uint64(pageHeaderSize+p.count()*elementSize) {
		return nil, damage("page %d: element out of bounds", p.id())
	}
	return p[from:end], nil
}
