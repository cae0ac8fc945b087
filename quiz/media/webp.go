package media

import (
	"bytes"
	"encoding/binary"
)

// A WebP is a RIFF file: "RIFF", the size of the rest, "WEBP", and chunks of a
// name, a size and a content that is filled up to an even length.
const (
	riffHead  = 12
	chunkHead = 8
)

func isWebP(data []byte) bool {
	return len(data) >= riffHead && bytes.HasPrefix(data, []byte("RIFF")) && string(data[8:12]) == "WEBP"
}

func cleanWebP(data []byte) ([]byte, error) {
	size := int64(binary.LittleEndian.Uint32(data[4:]))
	if size > int64(len(data)-chunkHead) {
		return nil, errCut
	}
	if size < riffHead-chunkHead {
		return nil, errDamaged
	}
	w := &webpWalk{out: append(make([]byte, 0, len(data)+1), data[:riffHead]...)}
	if err := w.chunks(data[riffHead:chunkHead+size], false); err != nil {
		return nil, err
	}
	if w.frames.count == 0 {
		return nil, errCut
	}
	binary.LittleEndian.PutUint32(w.out[4:], uint32(len(w.out)-chunkHead))
	return w.out, nil
}

// webpWalk copies a WebP chunk by chunk.
type webpWalk struct {
	width, height int // of the canvas, once it is known
	out           []byte
	frames        frames
}

func (w *webpWalk) chunks(data []byte, inFrame bool) error {
	for len(data) > 0 {
		if len(data) < chunkHead {
			return errCut
		}
		size := int64(binary.LittleEndian.Uint32(data[4:]))
		if size > int64(len(data)-chunkHead) {
			return errCut
		}
		name, content := string(data[:4]), data[chunkHead:chunkHead+size]
		data = data[min(chunkHead+size+size%2, int64(len(data))):]
		if err := w.chunk(name, content, inFrame); err != nil {
			return err
		}
	}
	return nil
}

// chunk copies what belongs to the picture; Exif, XMP and unknown chunks do
// not. Only the first still picture counts: browsers show no other.
func (w *webpWalk) chunk(name string, content []byte, inFrame bool) error {
	switch name {
	case "VP8 ", "VP8L":
		if w.frames.count > 0 && !inFrame {
			return errDamaged
		}
		if err := w.image(name, content, inFrame); err != nil {
			return err
		}
	case "VP8X":
		if len(content) < 10 || len(w.out) > riffHead || inFrame {
			return errDamaged
		}
		content = bytes.Clone(content[:10])
		content[0] &^= 0x0C // neither Exif nor XMP follows
		w.width, w.height = 1+uint24(content[4:]), 1+uint24(content[7:])
	case "ANMF":
		return w.frame(content, inFrame)
	case "ALPH", "ANIM", "ICCP":
	default:
		return nil
	}
	w.write(name, content)
	return nil
}

func (w *webpWalk) write(name string, content []byte) {
	w.out = append(w.out, name...)
	w.out = binary.LittleEndian.AppendUint32(w.out, uint32(len(content)))
	w.out = append(w.out, content...)
	if len(content)%2 == 1 {
		w.out = append(w.out, 0)
	}
}

// image counts a picture; one within a frame was counted with the frame.
func (w *webpWalk) image(name string, content []byte, inFrame bool) error {
	width, height, err := webpSize(name, content)
	if err != nil {
		return err
	}
	if inFrame {
		return (&frames{}).add(width, height)
	}
	return w.frames.add(max(width, w.width), max(height, w.height))
}

// frame copies a frame of an animation with the chunks inside.
func (w *webpWalk) frame(content []byte, inFrame bool) error {
	const head = 16
	if len(content) < head || inFrame || w.width == 0 {
		return errDamaged
	}
	right, bottom := 2*uint24(content)+1+uint24(content[6:]), 2*uint24(content[3:])+1+uint24(content[9:])
	if err := w.frames.add(max(right, w.width), max(bottom, w.height)); err != nil {
		return err
	}
	inner := &webpWalk{}
	if err := inner.chunks(content[head:], true); err != nil {
		return err
	}
	w.write("ANMF", append(content[:head:head], inner.out...))
	return nil
}

// webpSize reads the sides of a picture from the head of its data.
func webpSize(name string, data []byte) (width, height int, err error) {
	if len(data) < 10 {
		return 0, 0, errCut
	}
	if name == "VP8L" {
		bits := binary.LittleEndian.Uint32(data[1:])
		if data[0] != 0x2F || bits>>29 != 0 {
			return 0, 0, errDamaged
		}
		return 1 + int(bits&0x3FFF), 1 + int(bits>>14&0x3FFF), nil
	}
	if data[0]&1 != 0 || string(data[3:6]) != "\x9d\x01\x2a" { // no key frame
		return 0, 0, errDamaged
	}
	return int(binary.LittleEndian.Uint16(data[6:]) & 0x3FFF), int(binary.LittleEndian.Uint16(data[8:]) & 0x3FFF), nil
}

func uint24(b []byte) int { return int(b[0]) | int(b[1])<<8 | int(b[2])<<16 }
