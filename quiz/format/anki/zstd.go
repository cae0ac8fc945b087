package anki

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/zstd"
)

// maxWindow is how far back compressed data may refer, in bytes. Anki's own
// exports need a quarter of it.
const maxWindow = 8 << 20

var errUnpacksTooLarge = errors.New("it unpacks to more than a collection of cards may hold")

func isZstd(data []byte) bool { return bytes.HasPrefix(data, []byte("\x28\xB5\x2F\xFD")) }

// unzstd unpacks data of at most that many bytes. It goes over the data twice,
// first only counting, so that a bomb costs time and no memory.
func unzstd(data []byte, most int) ([]byte, error) {
	r, err := zstd.NewReader(bytes.NewReader(data), zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
	if err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	defer r.Close()
	size, err := io.Copy(io.Discard, io.LimitReader(r, int64(most)+1))
	if err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	if size > int64(most) {
		return nil, errUnpacksTooLarge
	}
	if err := r.Reset(bytes.NewReader(data)); err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	out := make([]byte, size)
	if _, err := io.ReadFull(r, out); err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	return out, nil
}
