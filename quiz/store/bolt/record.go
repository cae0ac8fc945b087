package bolt

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"

	"bellwork/quiz/store"
)

// headerSize is the number of bytes before the value: revision and checksum.
const headerSize = 8 + 4

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// record is an entry as it lies in the file.
type record struct {
	name  []byte // bucket/key
	rev   store.Rev
	sum   uint32
	value []byte
}

// name returns the bbolt key of an entry. '/' occurs in neither part, so the
// entries of one bucket lie together and in key order.
func name(bucket, key string) []byte { return []byte(bucket + "/" + key) }

func newRecord(name []byte, rev store.Rev, value []byte) record {
	r := record{name: name, rev: rev, value: value}
	r.sum = r.checksum()
	return r
}

// parseRecord checks what was stored under name; the record shares its memory.
func parseRecord(name, stored []byte) (record, error) {
	if len(stored) < headerSize {
		return record{}, fmt.Errorf("%s: %w: %d bytes", name, store.ErrDamaged, len(stored))
	}
	r := record{
		name:  name,
		rev:   store.Rev(binary.BigEndian.Uint64(stored)),
		sum:   binary.BigEndian.Uint32(stored[8:]),
		value: stored[headerSize:],
	}
	if r.rev == 0 || r.sum != r.checksum() {
		return record{}, fmt.Errorf("%s: %w: checksum differs", name, store.ErrDamaged)
	}
	return r, nil
}

// stored returns what parseRecord reads, in memory of its own.
func (r record) stored() []byte {
	b := make([]byte, headerSize, headerSize+len(r.value))
	binary.BigEndian.PutUint64(b, uint64(r.rev))
	binary.BigEndian.PutUint32(b[8:], r.sum)
	return append(b, r.value...)
}

// checksum is the CRC-32C of name, revision and value.
func (r record) checksum() uint32 {
	var rev [8]byte
	binary.BigEndian.PutUint64(rev[:], uint64(r.rev))
	sum := crc32.Update(0, castagnoli, r.name)
	sum = crc32.Update(sum, castagnoli, rev[:])
	return crc32.Update(sum, castagnoli, r.value)
}

// fingerprint is the FNV-1a hash of name, revision and checksum, which stands
// for the record in the sum over all of them.
func (r record) fingerprint() uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	h := uint64(offset)
	for _, c := range r.name {
		h = (h ^ uint64(c)) * prime
	}
	var tail [headerSize]byte
	binary.BigEndian.PutUint64(tail[:], uint64(r.rev))
	binary.BigEndian.PutUint32(tail[8:], r.sum)
	for _, c := range tail {
		h = (h ^ uint64(c)) * prime
	}
	return h
}
