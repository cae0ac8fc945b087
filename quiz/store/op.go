package store

import "fmt"

// Kind says what an Op does.
type Kind uint8

const (
	// KindPut writes a value.
	KindPut Kind = iota + 1
	// KindDelete removes a key.
	KindDelete
	// KindCheck changes nothing and only expects a revision.
	KindCheck
)

// Op is one part of a commit. Build it with Put, Delete or Check, or with the
// methods of a Collection.
type Op struct {
	Kind   Kind
	Bucket string
	Key    string
	Value  []byte
	Rev    Rev // expected; 0 means that the key must be absent

	err error // why the op could not be built, reported by Validate
}

// Put writes value to a key that has revision rev, or to a new key if rev is 0.
func Put(bucket, key string, value []byte, rev Rev) Op {
	return Op{Kind: KindPut, Bucket: bucket, Key: key, Value: value, Rev: rev}
}

// Delete removes a key that has revision rev, which must not be 0.
func Delete(bucket, key string, rev Rev) Op {
	return Op{Kind: KindDelete, Bucket: bucket, Key: key, Rev: rev}
}

// Check expects a key to have revision rev, or to be absent if rev is 0.
func Check(bucket, key string, rev Rev) Op {
	return Op{Kind: KindCheck, Bucket: bucket, Key: key, Rev: rev}
}

// Writes reports whether the op takes a revision of its own.
func (o Op) Writes() bool { return o.Kind != KindCheck }

// Conflict returns the error of a commit in which this op met another
// revision.
func (o Op) Conflict() error { return &ConflictError{Bucket: o.Bucket, Key: o.Key} }

// validate checks everything about the op that needs no storage.
func (o Op) validate() error {
	if o.err != nil {
		return fmt.Errorf("%s %s: %w", o.Bucket, o.Key, o.err)
	}
	if err := ValidateKey(o.Bucket, o.Key); err != nil {
		return err
	}
	switch {
	case o.Kind < KindPut || o.Kind > KindCheck:
		return fmt.Errorf("%w op: kind %d", ErrInvalid, o.Kind)
	case o.Kind == KindDelete && o.Rev == 0:
		return fmt.Errorf("%w op: delete of %s %s expects it to be absent", ErrInvalid, o.Bucket, o.Key)
	case len(o.Value) > MaxValue:
		return fmt.Errorf("%s %s: %w: %d bytes, at most %d", o.Bucket, o.Key, ErrTooLarge, len(o.Value), MaxValue)
	}
	return nil
}
