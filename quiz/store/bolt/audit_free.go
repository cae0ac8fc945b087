package bolt

// manyFree is the count of a page of free pages that has its true count in
// front of the list.
const manyFree = 0xFFFF

// freelist verifies that no page is both free and in use: bbolt would overwrite
// it.
func (a *auditor) freelist() error {
	p, err := a.load(a.meta.freelist, nil)
	if err != nil {
		return err
	}
	if p.flags() != freelistPage {
		return damage("page %d is no list of free pages", p.id())
	}
	ids := p[pageHeaderSize:]
	count := uint64(p.count())
	if count == manyFree {
		count, ids = native.Uint64(ids), ids[8:]
	}
	if count > uint64(len(ids)/8) {
		return damage("list of %d free pages", count)
	}
	for i := range count {
		id := native.Uint64(ids[i*8:])
		if id >= a.meta.pages || a.seen[id] {
			return damage("free page %d", id)
		}
		a.seen[id] = true
		a.free = append(a.free, id)
	}
	return nil
}
