package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
)

// Schema says how the records of a collection are stored: as JSON objects whose
// first member "v" is the version. The fields of the type must not use "v".
type Schema struct {
	// Bucket holds the records.
	Bucket string
	// Version is the version that is written, from 1. Raise it when records as
	// they were cannot be decoded as they are now.
	Version int
	// Upgrade turns a record of version from into one of version from+1, and
	// may leave "v" as it is. It may be nil while Version is 1. Old records are
	// upgraded each time they are read, and stay as they are until an update.
	Upgrade func(from int, record json.RawMessage) (json.RawMessage, error)
}

// encode returns value as a JSON object that begins with its version.
func encode(version int, value any) ([]byte, error) {
	b, err := json.Marshal(value)
	if err != nil {
		return nil, fmt.Errorf("encode: %w", err)
	}
	if len(b) < 2 || b[0] != '{' {
		return nil, fmt.Errorf("encode: %w record: %T is no JSON object", ErrInvalid, value)
	}
	head := fmt.Appendf(make([]byte, 0, len(b)+16), `{"v":%d`, version)
	if b[1] != '}' {
		head = append(head, ',')
	}
	return append(head, b[1:]...), nil
}

// decode reads a record of this version or an older one.
func decode[T any](schema Schema, b []byte) (T, error) {
	var value T
	var head struct {
		V int `json:"v"`
	}
	if err := json.Unmarshal(b, &head); err != nil {
		return value, fmt.Errorf("decode: %w: %w", ErrDamaged, err)
	}
	b, err := schema.current(head.V, b)
	if err != nil {
		return value, err
	}
	if err := json.Unmarshal(b, &value); err != nil {
		return value, fmt.Errorf("decode: %w: %w", ErrDamaged, err)
	}
	return value, nil
}

// current upgrades a record, version by version.
func (s Schema) current(version int, b json.RawMessage) (_ json.RawMessage, err error) {
	if version > s.Version {
		return nil, fmt.Errorf("record of version %d, this Bellwork reads up to %d: %w", version, s.Version, ErrNewer)
	}
	if version < 1 {
		return nil, fmt.Errorf("record of version %d: %w", version, ErrDamaged)
	}
	for ; version < s.Version; version++ {
		if s.Upgrade == nil {
			return nil, errors.New("the collection cannot upgrade records")
		}
		if b, err = s.Upgrade(version, b); err != nil {
			return nil, fmt.Errorf("upgrade from version %d: %w", version, err)
		}
	}
	return b, nil
}

// Readable returns a function that refuses the records that this program cannot
// read because a newer one wrote them, for engines to call with every entry
// while they open. Without it a newer record would be found by whoever happens
// to need it, long after older ones have been changed beside it. Buckets that
// have no schema are not looked at.
func Readable(schemas ...Schema) func(bucket, key string, value []byte) error {
	known := make(map[string]int, len(schemas))
	for _, s := range schemas {
		known[s.Bucket] = s.Version
	}
	return func(bucket, key string, value []byte) error {
		newest, ok := known[bucket]
		if version := versionOf(value); ok && version > newest {
			return fmt.Errorf("%s %s: record of version %d, this Bellwork reads up to %d: %w", bucket, key, version, newest, ErrNewer)
		}
		return nil
	}
}

// versionOf reads the version at the head of a record, as encode writes it,
// without the cost of decoding the rest. It returns 0 where there is none.
func versionOf(record []byte) int {
	digits, ok := bytes.CutPrefix(record, []byte(`{"v":`))
	if !ok {
		return 0
	}
	n := 0
	for _, c := range digits {
		if c < '0' || c > '9' || n > math.MaxInt32/10 {
			break
		}
		n = n*10 + int(c-'0')
	}
	return n
}
