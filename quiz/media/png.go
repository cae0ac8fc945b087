package media

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image/png"
)

// pngHead is the length of the signature, and pngFrame that of a chunk around
// its content: length, name and checksum.
const (
	pngHead  = 8
	pngFrame = 12
)

// pngChunk reports whether a chunk belongs to the picture or to its colours.
// Texts, times, Exif and what programs keep for themselves do not.
func pngChunk(name string) bool {
	switch name {
	case "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "acTL", "fcTL", "fdAT":
		return true
	case "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs":
		return true
	default:
		return false
	}
}

func cleanPNG(data []byte) ([]byte, error) {
	c, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, headProblem(err)
	}
	var f frames
	if err := f.add(c.Width, c.Height); err != nil {
		return nil, err
	}
	f = frames{}
	out := append(make([]byte, 0, len(data)), data[:pngHead]...)
	seen := map[string]bool{}
	for rest := data[pngHead:]; !seen["IEND"]; {
		name, chunk, err := nextPNG(rest)
		if err != nil {
			return nil, err
		}
		rest = rest[len(chunk):]
		if name == "IHDR" && seen[name] {
			return nil, errDamaged
		}
		if name == "fcTL" {
			if err := f.add(c.Width, c.Height); err != nil {
				return nil, err
			}
		}
		seen[name] = true
		if pngChunk(name) {
			out = append(out, chunk...)
		}
	}
	if !seen["IDAT"] {
		return nil, errDamaged
	}
	return out, nil
}

// nextPNG returns the chunk at the start of data, its frame included.
func nextPNG(data []byte) (name string, chunk []byte, err error) {
	if len(data) < pngFrame {
		return "", nil, errCut
	}
	size := int64(binary.BigEndian.Uint32(data))
	if size > int64(len(data)-pngFrame) {
		return "", nil, errCut
	}
	chunk = data[:pngFrame+size]
	content, sum := chunk[4:8+size], chunk[8+size:]
	name = string(content[:4])
	if pngChunk(name) && crc32.ChecksumIEEE(content) != binary.BigEndian.Uint32(sum) {
		return "", nil, errDamaged
	}
	return name, chunk, nil
}
