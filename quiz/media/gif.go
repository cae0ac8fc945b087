package media

import (
	"bytes"
	"encoding/binary"
)

// The blocks of a GIF.
const (
	gifImage     = 0x2C
	gifExtension = 0x21
	gifTrailer   = 0x3B

	gifControl     = 0xF9 // extension: delay and transparency of the next frame
	gifApplication = 0xFF // extension: how often the animation is repeated
)

// maxRepeat is the length beyond which an extension says more than how often to
// repeat.
const maxRepeat = 32

func cleanGIF(data []byte) ([]byte, error) {
	const head = 13
	if len(data) < head {
		return nil, errCut
	}
	w := &gifWalk{width: int(binary.LittleEndian.Uint16(data[6:])), height: int(binary.LittleEndian.Uint16(data[8:]))}
	end := head + colours(data[10])
	if end > len(data) {
		return nil, errCut
	}
	w.out = append(make([]byte, 0, len(data)), data[:end]...)
	for w.rest = data[end:]; len(w.rest) > 0 && w.rest[0] != gifTrailer; {
		if err := w.block(); err != nil {
			return nil, err
		}
	}
	if len(w.rest) == 0 || w.frames.count == 0 {
		return nil, errCut
	}
	return append(w.out, gifTrailer), nil
}

// colours returns the length of the table that a field of flags announces.
func colours(flags byte) int {
	if flags&0x80 == 0 {
		return 0
	}
	return 3 << (flags&7 + 1)
}

// gifWalk copies a GIF block by block.
type gifWalk struct {
	width, height int // of the canvas
	rest, out     []byte
	frames        frames
}

func (w *gifWalk) block() error {
	switch {
	case w.rest[0] == gifImage:
		return w.image()
	case w.rest[0] == gifExtension && len(w.rest) > 1:
		size, err := subBlocks(w.rest, 2)
		if err != nil {
			return err
		}
		w.take(size, keepsExtension(w.rest[:size]))
		return nil
	case w.rest[0] == 0: // some programs leave one
		w.take(1, false)
		return nil
	default:
		return errDamaged
	}
}

func (w *gifWalk) image() error {
	const head = 10
	if len(w.rest) < head {
		return errCut
	}
	right := int(binary.LittleEndian.Uint16(w.rest[1:])) + int(binary.LittleEndian.Uint16(w.rest[5:]))
	bottom := int(binary.LittleEndian.Uint16(w.rest[3:])) + int(binary.LittleEndian.Uint16(w.rest[7:]))
	if err := w.frames.add(max(right, w.width), max(bottom, w.height)); err != nil {
		return err
	}
	size, err := subBlocks(w.rest, head+colours(w.rest[9])+1)
	if err != nil {
		return err
	}
	w.take(size, true)
	return nil
}

// subBlocks returns where the chain of blocks ends that begins at an offset.
func subBlocks(data []byte, at int) (end int, err error) {
	for at < len(data) {
		size := int(data[at])
		if at += 1 + size; size == 0 {
			return at, nil
		}
	}
	return 0, errCut
}

// keepsExtension passes over comments, texts and what programs keep.
func keepsExtension(block []byte) bool {
	switch block[1] {
	case gifControl:
		return true
	case gifApplication:
		return len(block) <= maxRepeat && (isApplication(block, "NETSCAPE2.0") || isApplication(block, "ANIMEXTS1.0"))
	default:
		return false
	}
}

func isApplication(block []byte, name string) bool {
	return bytes.HasPrefix(block[2:], []byte("\x0b"+name))
}

func (w *gifWalk) take(size int, keep bool) {
	if keep {
		w.out = append(w.out, w.rest[:size]...)
	}
	w.rest = w.rest[size:]
}
