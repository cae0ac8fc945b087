package transfer

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"time"

	"bellwork/quiz/store"
)

const (
	headSize  = 256
	formatNow = 1
	signature = "bellwork backup "
)

// Head is what a backup says of itself.
type Head struct {
	Made time.Time // when it was begun; whole seconds
	Size int64     // of the data, in bytes
	Sum  [sha256.Size]byte
}

// about is the part of the head that the checksum covers.
func (h Head) about() string {
	return fmt.Sprintf("made %s\nsize %d\n", h.Made.UTC().Format(time.RFC3339), h.Size)
}

// newSum returns a hash that has read the head's own part.
func (h Head) newSum() hash.Hash {
	sum := sha256.New()
	_, _ = io.WriteString(sum, h.about())
	return sum
}

func (h Head) bytes() []byte {
	text := fmt.Sprintf("%s%d\n%ssha256 %x\n", signature, formatNow, h.about(), h.Sum)
	return append([]byte(text), bytes.Repeat([]byte("\n"), headSize-len(text))...)
}

// parseHead reads what bytes wrote, and nothing else.
func parseHead(b []byte) (Head, error) {
	if !bytes.HasPrefix(b, []byte(signature)) {
		return Head{}, ErrForeign
	}
	if len(b) < headSize {
		return Head{}, ErrCut
	}
	var h Head
	var version int
	var made, sum string
	_, err := fmt.Sscanf(string(b), signature+"%d\nmade %s\nsize %d\nsha256 %64s\n", &version, &made, &h.Size, &sum)
	if version > formatNow {
		return Head{}, fmt.Errorf("backup of format %d, this Bellwork reads up to %d: %w", version, formatNow, store.ErrNewer)
	}
	if err != nil {
		return Head{}, ErrAltered
	}
	if h.Made, err = time.Parse(time.RFC3339, made); err != nil {
		return Head{}, ErrAltered
	}
	if _, err := hex.Decode(h.Sum[:], []byte(sum)); err != nil || !bytes.Equal(h.bytes(), b[:headSize]) {
		return Head{}, ErrAltered
	}
	return h, nil
}
