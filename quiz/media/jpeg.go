package media

import (
	"bytes"
	"encoding/binary"
	"image/jpeg"
)

// The markers of a JPEG that matter here; each follows a byte 0xFF.
const (
	markEnd     = 0xD9
	markScan    = 0xDA
	markApp0    = 0xE0 // JFIF
	markApp1    = 0xE1 // Exif
	markApp2    = 0xE2 // colour profile
	markApp14   = 0xEE // Adobe's colour transform
	markRestart = 0xD0 // to 0xD7
)

// maxScans bounds the passes of a progressive JPEG, each of which a browser
// draws over the whole picture. Programs write about ten.
const maxScans = 64

func cleanJPEG(data []byte) ([]byte, error) {
	c, err := jpeg.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, headProblem(err)
	}
	var f frames
	if err := f.add(c.Width, c.Height); err != nil {
		return nil, err
	}
	w := jpegWalk{rest: data[2:], out: append(make([]byte, 0, len(data)), data[:2]...)}
	for !w.done {
		if err := w.segment(); err != nil {
			return nil, err
		}
	}
	if w.scans == 0 {
		return nil, errDamaged
	}
	return w.out, nil
}

// jpegWalk copies a JPEG segment by segment.
type jpegWalk struct {
	rest, out      []byte
	frames, scans  int
	oriented, done bool
}

func (w *jpegWalk) segment() error {
	mark, err := w.mark()
	if err != nil {
		return err
	}
	if mark == markEnd {
		w.done = true
		w.out = append(w.out, 0xFF, mark)
		return nil
	}
	if len(w.rest) < 2 {
		return errCut
	}
	size := int(binary.BigEndian.Uint16(w.rest))
	if size < 2 {
		return errDamaged
	}
	if size > len(w.rest) {
		return errCut
	}
	content := w.rest[2:size]
	w.rest = w.rest[size:]
	w.keep(mark, content)
	switch {
	case isFrame(mark):
		if w.frames++; w.frames > 1 {
			return errDamaged
		}
	case mark == markScan:
		if w.scans++; w.scans > maxScans {
			return errDamaged
		}
		w.scan()
	}
	return nil
}

// mark finds the next marker; bytes between segments are no part of the
// picture.
func (w *jpegWalk) mark() (byte, error) {
	for {
		at := bytes.IndexByte(w.rest, 0xFF)
		if at < 0 || at+1 >= len(w.rest) {
			return 0, errCut
		}
		m := w.rest[at+1]
		if m == 0xFF { // a fill byte
			w.rest = w.rest[at+1:]
			continue
		}
		w.rest = w.rest[at+2:]
		if m > 0x01 && !isRestart(m) {
			return m, nil
		}
	}
}

// keep copies a segment that is needed to show the picture.
func (w *jpegWalk) keep(mark byte, content []byte) {
	switch {
	case mark == markApp1:
		content = w.orient(content)
	case mark == markApp0: // one with a thumbnail is longer
		content = only(content, len(content) == 14 && bytes.HasPrefix(content, []byte("JFIF\x00")))
	case mark == markApp2:
		content = only(content, bytes.HasPrefix(content, []byte("ICC_PROFILE\x00")))
	case mark == markApp14:
		content = only(content, len(content) == 12 && bytes.HasPrefix(content, []byte("Adobe")))
	case mark >= 0xDB && mark <= 0xDD, mark == markScan, mark >= 0xC0 && mark <= 0xCF:
	default:
		content = nil
	}
	if content == nil {
		return
	}
	w.out = append(w.out, 0xFF, mark)
	w.out = binary.BigEndian.AppendUint16(w.out, uint16(len(content)+2))
	w.out = append(w.out, content...)
}

func only(content []byte, fits bool) []byte {
	if !fits {
		return nil
	}
	return content
}

// orient returns the Exif segment with the orientation of the picture alone;
// nil where it says nothing.
func (w *jpegWalk) orient(content []byte) []byte {
	exif, found := bytes.CutPrefix(content, []byte("Exif\x00\x00"))
	turn := orientation(exif)
	if !found || w.oriented || turn < 2 || turn > 8 {
		return nil
	}
	w.oriented = true
	return append([]byte("Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00"), byte(turn), 0, 0, 0, 0, 0, 0)
}

// scan copies the compressed data up to the next marker.
func (w *jpegWalk) scan() {
	end := 0
	for end+1 < len(w.rest) && (w.rest[end] != 0xFF || inScan(w.rest[end+1])) {
		end++
	}
	w.out = append(w.out, w.rest[:end]...)
	w.rest = w.rest[end:]
}

// inScan reports whether a byte after 0xFF belongs to the compressed data: a
// zero says that the 0xFF is data, another 0xFF that it fills.
func inScan(b byte) bool { return b == 0 || b == 0xFF || isRestart(b) }

func isRestart(mark byte) bool { return mark >= markRestart && mark < markRestart+8 }

// isFrame reports whether a segment says how large the picture is.
func isFrame(mark byte) bool {
	return mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC
}
