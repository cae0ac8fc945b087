package bolt

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"

	"bellwork/quiz/store"
)

const (
	// formatVersion is the version of the file layout that this code writes.
	formatVersion = 1
	stateSize     = 8 + 8 + 8 + 4
)

// Names within the file.
var (
	metaBucket    = []byte("bellwork")
	entriesBucket = []byte("entries")
	formatKey     = []byte("format")
	stateKey      = []byte("state")
)

// state sums up all entries. Each commit updates it in time that does not depend
// on their number, so that a walk over all of them can tell whether one is
// missing, extra or stale although its own checksum is right.
type state struct {
	rev   store.Rev // the last one given out
	count uint64    // of entries
	sum   uint64    // of their fingerprints, modulo 2^64
}

func (s *state) add(r record) {
	s.count++
	s.sum += r.fingerprint()
}

func (s *state) remove(r record) {
	s.count--
	s.sum -= r.fingerprint()
}

func (s state) stored() []byte {
	b := make([]byte, 0, stateSize)
	b = binary.BigEndian.AppendUint64(b, uint64(s.rev))
	b = binary.BigEndian.AppendUint64(b, s.count)
	b = binary.BigEndian.AppendUint64(b, s.sum)
	return binary.BigEndian.AppendUint32(b, crc32.Checksum(b, castagnoli))
}

func parseState(b []byte) (state, error) {
	if len(b) != stateSize || crc32.Checksum(b[:24], castagnoli) != binary.BigEndian.Uint32(b[24:]) {
		return state{}, fmt.Errorf("state: %w", store.ErrDamaged)
	}
	return state{
		rev:   store.Rev(binary.BigEndian.Uint64(b)),
		count: binary.BigEndian.Uint64(b[8:]),
		sum:   binary.BigEndian.Uint64(b[16:]),
	}, nil
}
