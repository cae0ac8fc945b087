package sqlitefile

import (
	"encoding/binary"
	"fmt"
)

// Rows visits the rows of a table in its order. A row is only good until visit
// returns. An error of visit ends the reading and is returned.
func (t Table) Rows(visit func(Row) error) error {
	w := &walk{table: t, seen: make([]uint64, len(t.file.data)/t.file.pageSize/64+1), left: len(t.file.data), visit: visit}
	return w.tree(t.root, 0)
}

// The types of pages of a tree. Tables WITHOUT ROWID are kept like indexes,
// with rows in the inner pages too.
const (
	indexInner = 2
	tableInner = 5
	indexLeaf  = 10
	tableLeaf  = 13
)

// minCell is the smallest size of a cell in bytes.
const minCell = 4

// maxDepth is far more than a tree of two billion pages needs.
const maxDepth = 40

// walk is the reading of one table.
type walk struct {
	table Table
	seen  []uint64 // a bit for each page: none belongs to two places
	left  int      // bytes that cells can still have: they do not overlap
	visit func(Row) error
}

// claim marks a page as read, and returns it.
func (w *walk) claim(n uint32) ([]byte, error) {
	p, err := w.table.file.page(n)
	if err != nil {
		return nil, err
	}
	bit := uint64(1) << (n % 64)
	if w.seen[n/64]&bit != 0 {
		return nil, fmt.Errorf("%w: page %d belongs to two places", ErrDamaged, n)
	}
	w.seen[n/64] |= bit
	return p, nil
}

// tree visits the rows below a page.
func (w *walk) tree(n uint32, depth int) error {
	page, err := w.claim(n)
	if err != nil {
		return err
	}
	head := 0
	if n == 1 {
		head = 100
	}
	kind := page[head]
	cells := int(binary.BigEndian.Uint16(page[head+3:]))
	pointers := head + 8
	inner := kind == indexInner || kind == tableInner
	if inner {
		pointers += 4
	}
	if (!inner && kind != indexLeaf && kind != tableLeaf) || pointers+2*cells > len(page) || depth > maxDepth {
		return ErrDamaged
	}
	for i := range cells {
		at := int(binary.BigEndian.Uint16(page[pointers+2*i:]))
		if err := w.cell(page, at, kind, depth); err != nil {
			return err
		}
	}
	if inner {
		return w.tree(binary.BigEndian.Uint32(page[head+8:]), depth+1)
	}
	return nil
}

// cell visits what a cell leads to, and the row that it holds.
func (w *walk) cell(page []byte, at int, kind byte, depth int) error {
	if at > len(page)-4 {
		return ErrDamaged
	}
	cell := page[at:]
	if kind == indexInner || kind == tableInner {
		if err := w.tree(binary.BigEndian.Uint32(cell), depth+1); err != nil {
			return err
		}
		if kind == tableInner {
			return nil
		}
		cell = cell[4:]
	}
	size, n := varint(cell)
	cell = cell[n:]
	row := Row{table: w.table}
	if kind == tableLeaf {
		id, n := varint(cell)
		row.id, cell = int64(id), cell[n:]
	}
	payload, err := w.payload(cell, size, kind)
	if err != nil {
		return err
	}
	if row.head, row.body, err = record(payload); err != nil {
		return err
	}
	return w.visit(row)
}

// payload returns the content of a row, together with what flows over into
// other pages.
func (w *walk) payload(cell []byte, size uint64, kind byte) ([]byte, error) {
	usable := w.table.file.usable
	if size > uint64(len(w.table.file.data)) {
		return nil, ErrDamaged
	}
	local, over := localSize(int(size), usable, kind == tableLeaf)
	w.left -= max(local, minCell)
	if local > len(cell) || over && local+4 > len(cell) || w.left < 0 {
		return nil, ErrDamaged
	}
	if !over {
		return cell[:local], nil
	}
	whole := append(make([]byte, 0, size), cell[:local]...)
	next := binary.BigEndian.Uint32(cell[local:])
	for len(whole) < int(size) {
		page, err := w.claim(next)
		if err != nil {
			return nil, err
		}
		next = binary.BigEndian.Uint32(page)
		whole = append(whole, page[4:4+min(len(page)-4, int(size)-len(whole))]...)
	}
	return whole, nil
}

// localSize returns how much of a row stands in its cell, as section 1.6 of the
// format computes it, and whether the rest flows over.
func localSize(size, usable int, leaf bool) (local int, over bool) {
	most := (usable-12)*64/255 - 23
	if leaf {
		most = usable - 35
	}
	if size <= most {
		return size, false
	}
	least := (usable-12)*32/255 - 23
	if k := least + (size-least)%(usable-4); k <= most {
		return k, true
	}
	return least, true
}
