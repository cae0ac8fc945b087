package bolt

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"bellwork/quiz/store"
)

// root verifies the two buckets of the file and all that is in them.
func (a *auditor) root() error {
	buckets := make(map[string][]byte)
	t := &tree{auditor: a, visit: func(key, value []byte, bucket bool) error {
		if !bucket {
			return damage("a value beside the buckets")
		}
		buckets[string(key)] = bytes.Clone(value)
		return nil
	}}
	if err := t.walk(a.meta.root, nil, nil); err != nil {
		return err
	}
	header, entries := buckets[string(metaBucket)], buckets[string(entriesBucket)]
	if header == nil {
		return ErrForeign
	}
	if err := a.header(header); err != nil {
		return err
	}
	if entries == nil || len(buckets) != 2 {
		return damage("%d buckets", len(buckets))
	}
	return a.bucket(entries, a.entry)
}

// header reads the bucket that describes the others.
func (a *auditor) header(bucket []byte) error {
	values := make(map[string][]byte)
	err := a.bucket(bucket, func(key, value []byte, _ bool) error {
		values[string(key)] = bytes.Clone(value)
		return nil
	})
	if err != nil {
		return err
	}
	version, err := strconv.Atoi(string(values[string(formatKey)]))
	if err != nil || version < 1 {
		return damage("format version")
	}
	if version > formatVersion {
		return fmt.Errorf("%w: file format %d, this one knows %d", store.ErrNewer, version, formatVersion)
	}
	a.stored, err = parseState(values[string(stateKey)])
	return err
}

// entry verifies one entry and adds it to the sum.
func (a *auditor) entry(name, stored []byte, bucket bool) error {
	if bucket {
		return damage("a bucket among the entries")
	}
	r, err := parseRecord(name, stored)
	if err != nil {
		return err
	}
	if r.rev > a.stored.rev {
		return damage("%s has a revision from the future", name)
	}
	a.parsed.add(r)
	if a.inspect == nil {
		return nil
	}
	of, key, _ := strings.Cut(string(name), "/")
	return a.inspect(of, key, r.value)
}
