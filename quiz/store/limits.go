package store

import "fmt"

// Limits that hold on every engine.
const (
	// MaxValue is the size of the largest value, in bytes.
	MaxValue = 256 << 10
	// MaxOps is the number of ops in the largest commit.
	MaxOps = 100
	// MaxKey is the length of the longest key, in bytes.
	MaxKey = 256
	// MaxBucket is the length of the longest name of a bucket, in bytes.
	MaxBucket = 64
	// PageEntries is the number of entries a scan reads at a time.
	PageEntries = 256
	// PageBytes is the sum of the sizes of keys and values, in bytes, at which
	// a scan ends a page even if fewer than PageEntries were read.
	PageBytes = 1 << 20
)

// Validate checks the ops of one commit: their number, keys and sizes, and that
// no key occurs twice. Engines call it first; its errors wrap ErrInvalid or
// ErrTooLarge.
func Validate(ops []Op) error {
	if len(ops) == 0 || len(ops) > MaxOps {
		return fmt.Errorf("%w commit: %d ops, not 1 to %d", ErrInvalid, len(ops), MaxOps)
	}
	type name struct{ bucket, key string }
	seen := make(map[name]bool, len(ops))
	for _, op := range ops {
		if err := op.validate(); err != nil {
			return err
		}
		n := name{op.Bucket, op.Key}
		if seen[n] {
			return fmt.Errorf("%w commit: %s %s occurs twice", ErrInvalid, op.Bucket, op.Key)
		}
		seen[n] = true
	}
	return nil
}
