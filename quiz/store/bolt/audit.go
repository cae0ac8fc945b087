package bolt

import (
	"context"
	"fmt"
	"io"

	"bellwork/quiz/store"
)

// auditor reads a whole bbolt file as plain bytes. Unlike bbolt, which maps the
// file and trusts what it meets, it survives every kind of damage: it stays
// within each page, visits each page once, and believes no length.
type auditor struct {
	ctx     context.Context
	file    io.ReaderAt
	size    int64
	meta    meta
	inspect Inspect // may be nil

	seen   []bool   // by page: reachable or free
	free   []uint64 // pages
	leaf   []byte   // reused for each leaf
	parsed state    // of the entries met
	stored state
}

// audit verifies a file that nobody writes to.
func audit(ctx context.Context, file io.ReaderAt, size int64, inspect Inspect) (*auditor, error) {
	m, err := readMeta(file, size)
	if err != nil {
		return nil, err
	}
	return auditFrom(ctx, file, size, m, inspect)
}

// auditFrom verifies all that can be reached from a header page.
func auditFrom(ctx context.Context, file io.ReaderAt, size int64, m meta, inspect Inspect) (*auditor, error) {
	a := &auditor{ctx: ctx, file: file, size: size, meta: m, inspect: inspect}
	if pages := uint64(a.size) / uint64(m.pageSize); pages < m.pages {
		return nil, fmt.Errorf("%w: %d of %d pages are left", ErrTruncated, pages, m.pages)
	}
	if m.pages < 4 {
		return nil, damage("%d pages", m.pages)
	}
	a.seen = make([]bool, m.pages)
	a.seen[0], a.seen[1] = true, true
	if err := a.root(); err != nil {
		return nil, err
	}
	if err := a.freelist(); err != nil {
		return nil, err
	}
	return a, a.complete()
}

// complete tests what only shows once everything was read.
func (a *auditor) complete() error {
	for id, seen := range a.seen {
		if !seen {
			return damage("page %d is neither in use nor free", id)
		}
	}
	a.parsed.rev = a.stored.rev
	if a.parsed != a.stored {
		return damage("%d entries with sum %x, not %d with sum %x",
			a.parsed.count, a.parsed.sum, a.stored.count, a.stored.sum)
	}
	return nil
}

func (a *auditor) report() Report {
	return Report{Entries: a.parsed.count, Pages: a.meta.pages, Size: a.size}
}

func damage(format string, args ...any) error {
	return fmt.Errorf("%w: %s", store.ErrDamaged, fmt.Sprintf(format, args...))
}
