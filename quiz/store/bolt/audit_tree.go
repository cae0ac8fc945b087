package bolt

import "bytes"

// visit receives the elements of a bucket in key order; their memory is reused.
type visit func(key, value []byte, bucket bool) error

// tree walks the pages of one bucket.
type tree struct {
	*auditor
	visit visit
	last  []byte // the key visited before
	any   bool
}

// bucket visits the elements of a bucket, given the value that stands for it.
func (a *auditor) bucket(value []byte, visit visit) error {
	if len(value) < bucketValueSize {
		return damage("bucket of %d bytes", len(value))
	}
	t := &tree{auditor: a, visit: visit}
	if root := native.Uint64(value); root != 0 {
		return t.walk(root, nil, nil)
	}
	inline := page(value[bucketValueSize:])
	if len(inline) < pageHeaderSize || inline.flags() != leafPage {
		return damage("inline bucket")
	}
	return t.elements(inline, nil, nil)
}

// walk visits what is below a page. All keys must be at least low and, unless
// high is nil, less than high, or a search would miss them.
func (t *tree) walk(id uint64, low, high []byte) error {
	p, err := t.load(id, t.leaf)
	if err != nil {
		return err
	}
	switch p.flags() {
	case leafPage:
		t.leaf = p
		return t.elements(p, low, high)
	case branchPage:
		// The children reuse the memory.
		return t.branches(bytes.Clone(p), low, high)
	}
	return damage("page %d is of kind %x", id, p.flags())
}

func (t *tree) branches(p page, low, high []byte) error {
	if p.count() == 0 {
		return damage("page %d is an empty branch", p.id())
	}
	key, child, err := p.branch(0)
	for i := 1; err == nil && i <= p.count(); i++ {
		next, nextChild := high, uint64(0)
		if i < p.count() {
			if next, nextChild, err = p.branch(i); err != nil {
				return err
			}
		}
		if !within(key, low, high) || next != nil && bytes.Compare(key, next) >= 0 {
			return damage("page %d: branches out of order", p.id())
		}
		err = t.walk(child, key, next)
		key, child = next, nextChild
	}
	return err
}

func (t *tree) elements(p page, low, high []byte) error {
	for i := range p.count() {
		key, value, bucket, err := p.element(i)
		if err != nil {
			return err
		}
		if !within(key, low, high) || t.any && bytes.Compare(t.last, key) >= 0 {
			return damage("page %d: keys out of order", p.id())
		}
		t.last, t.any = append(t.last[:0], key...), true
		if err := t.visit(key, value, bucket); err != nil {
			return err
		}
	}
	return nil
}

func within(key, low, high []byte) bool {
	return bytes.Compare(key, low) >= 0 && (high == nil || bytes.Compare(key, high) < 0)
}
