package bolt

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	bbolt "go.etcd.io/bbolt"

	"bellwork/quiz/store"
)

// Report is the result of a verification that found nothing wrong.
type Report struct {
	// Entries is the number of entries.
	Entries uint64
	// Pages is the number of pages in use or free.
	Pages uint64
	// Size is the size of the file in bytes.
	Size int64
}

// Verify reads the whole file and returns an error that wraps store.ErrDamaged
// if a page, an entry or their sum is not as it was written. It never panics.
//
// It sees one snapshot and holds a read transaction for as long as that takes,
// so commits that make the file grow may wait for it. On a busy server verify a
// copy with VerifyFile instead.
func (db *DB) Verify(ctx context.Context) (Report, error) {
	var report Report
	err := db.view(ctx, func(tx *bbolt.Tx) error {
		m, err := db.snapshot(uint64(tx.ID()))
		if err != nil {
			return err
		}
		info, err := db.file.Stat()
		if err != nil {
			return err
		}
		a, err := auditFrom(ctx, db.file, info.Size(), m, nil)
		if err == nil {
			report = a.report()
		}
		return err
	})
	if errors.Is(err, errOvertaken) {
		return db.Verify(ctx)
	}
	if err != nil {
		return Report{}, fmt.Errorf("verify %s: %w", db.path, err)
	}
	return report, nil
}

// errOvertaken means that later commits have replaced the header page of a
// snapshot.
var errOvertaken = errors.New("overtaken by commits")

// snapshot reads the header page of a transaction. bbolt keeps all other pages
// of the transaction for as long as a reader has it open, and writes header
// pages in turn.
func (db *DB) snapshot(txid uint64) (meta, error) {
	m, err := readMetaAt(db.file, int64(txid%2)*int64(db.bolt.Info().PageSize))
	if errors.Is(err, store.ErrDamaged) || err == nil && m.txid != txid {
		// It was valid when the transaction began.
		return m, errOvertaken
	}
	return m, err
}

// VerifyFile verifies a file that no process has open, such as a backup, and
// returns an *OpenError where Open would.
func VerifyFile(ctx context.Context, path string) (Report, error) {
	f, err := os.Open(path)
	if err != nil {
		return Report{}, openError(path, err)
	}
	defer f.Close()
	if err := lock(f, 0); err != nil {
		return Report{}, openError(path, err)
	}
	a, err := auditFile(ctx, f, nil)
	if err != nil {
		return Report{}, openError(path, err)
	}
	return a.report(), nil
}

// openVerified opens, locks and verifies an existing file.
func openVerified(path string, flag int, mode os.FileMode, opts Options) (*os.File, state, error) {
	f, err := os.OpenFile(path, flag, mode)
	if err != nil {
		return nil, state{}, withoutPath(err)
	}
	err = lock(f, opts.Timeout)
	if err == nil {
		err = stillAt(path, f)
	}
	var a *auditor
	if err == nil {
		a, err = auditFile(context.Background(), f, opts.Inspect)
	}
	if err != nil {
		return nil, state{}, errors.Join(err, f.Close())
	}
	return f, a.stored, nil
}

func auditFile(ctx context.Context, f *os.File, inspect Inspect) (*auditor, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	return audit(ctx, f, info.Size(), inspect)
}

// stillAt reports that another file has taken the name of an open one while the
// lock was waited for, as a restore does it.
func stillAt(path string, f *os.File) error {
	mine, err := f.Stat()
	if err != nil {
		return err
	}
	named, err := os.Stat(path)
	if err != nil {
		return withoutPath(err)
	}
	if !os.SameFile(mine, named) {
		return ErrLocked
	}
	return nil
}

// withoutPath drops the path from an error that will get it again.
func withoutPath(err error) error {
	var failed *fs.PathError
	if errors.As(err, &failed) {
		return failed.Err
	}
	return err
}
