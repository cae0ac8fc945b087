package media

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"testing"
)

func TestCutPictures(t *testing.T) {
	for ending, data := range samples(t) {
		whole, err := Picture(data)
		if err != nil {
			t.Fatal(err)
		}
		for n := range data {
			f, err := Picture(data[:n])
			if complete := err == nil && bytes.Equal(f.Data, whole.Data); err == nil && !complete {
				t.Errorf("%s: the first %d of %d bytes are taken", ending, n, len(data))
			}
		}
	}
}

func TestRefused(t *testing.T) {
	small := samplePNG(t)
	end := bytes.Index(small, []byte("IDAT"))
	gifOf := func(width, height uint16) string {
		b := binary.LittleEndian.AppendUint16([]byte("GIF89a"), width)
		return string(binary.LittleEndian.AppendUint16(b, height)) + "\x00\x00\x00"
	}
	const frame = "\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00"
	sof := func(height, width uint16) string {
		b := binary.BigEndian.AppendUint16([]byte("\xff\xd8\xff\xc0\x00\x0b\x08"), height)
		return string(binary.BigEndian.AppendUint16(b, width)) + "\x01\x01\x11\x00"
	}
	scan := "\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x12"
	tests := []struct {
		name, data string
		want       error
	}{
		{"Nothing", "", errUnknown},
		{"Text", "a picture", errUnknown},
		{"PDF", "%PDF-1.7", errUnknown},
		{"BMP", "BM\x00\x00", errUnknown},
		{"HTML", "<!doctype html><html><svg xmlns='http://www.w3.org/2000/svg'><rect/></svg>", errUnknown},
		{"NameOnly", "map.png", errUnknown},
		{"TooLarge", string(small) + strings.Repeat("x", MaxSize), errSize},
		{"PNGPixels", headPNG(65500, 65500), errPixels},
		{"PNGPixelsWide", headPNG(1<<31-1, 1), errPixels},
		{"PNGNegative", headPNG(1<<31, 1<<31), errDamaged},
		{"PNGNoPixels", headPNG(0, 5), errDamaged},
		{"PNGHeadOnly", headPNG(5, 5), errCut},
		{"PNGNoData", headPNG(5, 5) + chunkPNG("IEND", ""), errDamaged},
		{"PNGTwoHeads", headPNG(5, 5) + headPNG(65500, 65500)[8:] + chunkPNG("IDAT", "x") + chunkPNG("IEND", ""), errDamaged},
		{"PNGChecksum", string(small[:end+6]) + "x" + string(small[end+7:]), errDamaged},
		{"PNGLength", headPNG(5, 5) + "\xff\xff\xff\xffIDAT", errCut},
		{"APNGFrames", headPNG(5, 5) + strings.Repeat(chunkPNG("fcTL", strings.Repeat("\x00", 26)), MaxFrames+1) + chunkPNG("IEND", ""), errMotion},
		{"APNGMotion", headPNG(5000, 5000) + strings.Repeat(chunkPNG("fcTL", strings.Repeat("\x00", 26)), 17) + chunkPNG("IEND", ""), errMotion},
		{"JPEGPixels", sof(65500, 65500) + scan, errPixels},
		{"JPEGNoHeight", sof(0, 5) + scan + "\xff\xd9", errDamaged},
		{"JPEGTwoFrames", sof(5, 5) + sof(65500, 65500)[2:] + scan + "\xff\xd9", errDamaged},
		{"JPEGHeadOnly", sof(5, 5), errCut},
		{"JPEGNoScan", sof(5, 5) + "\xff\xd9", errDamaged},
		{"JPEGNoEnd", sof(5, 5) + scan, errCut},
		{"JPEGScans", sof(5, 5) + strings.Repeat(scan, maxScans+1) + "\xff\xd9", errDamaged},
		{"JPEGNoLength", "\xff\xd8\xff\xe0\x00\x00", errDamaged},
		{"GIFPixels", gifOf(65500, 65500) + frame + ";", errPixels},
		{"GIFFramePixels", gifOf(1, 1) + strings.Replace(frame, "\x01\x00\x01\x00", "\xff\xff\xff\xff", 1) + ";", errPixels},
		{"GIFFrames", gifOf(1, 1) + strings.Repeat(frame, MaxFrames+1) + ";", errMotion},
		{"GIFMotion", gifOf(1000, 1000) + strings.Repeat(frame, 401) + ";", errMotion},
		{"GIFNoFrames", gifOf(5, 5) + ";", errCut},
		{"GIFScript", "GIF89a/*\x01\x01\x00\x00\x00*/=1;alert(1)", errDamaged},
		{"WebPPixels", string(riff(vp8l(16384, 16384))), errPixels},
		{"WebPLossyPixels", string(riff(vp8(16383, 16383))), errPixels},
		{"WebPCanvas", string(riff(vp8x(0, 1<<24, 1<<24), vp8l(1, 1))), errPixels},
		{"WebPFrames", string(riff(append([]string{vp8x(2, 1, 1)}, slices.Repeat([]string{anmf(1, 1, vp8l(1, 1))}, MaxFrames+1)...)...)), errMotion},
		{"WebPFramePixels", string(riff(vp8x(2, 1, 1), anmf(1, 1, vp8l(16384, 16384)))), errPixels},
		{"WebPNested", string(riff(vp8x(2, 1, 1), anmf(1, 1, anmf(1, 1, vp8l(1, 1))))), errDamaged},
		{"WebPLateHead", string(riff(vp8l(1, 1), vp8x(0, 5000, 5000))), errDamaged},
		{"WebPTwo", string(riff(vp8l(1, 1), vp8l(1, 1))), errDamaged},
		{"WebPNoPicture", string(riff(vp8x(0, 5, 5))), errCut},
		{"WebPNoKeyFrame", string(riff(chunk("VP8 ", "\x01\x00\x00\x9d\x01\x2a\x01\x00\x01\x00"))), errDamaged},
		{"WebPVersion", string(riff(chunk("VP8L", "\x2f\x00\x00\x00\xff\x00\x00\x00\x00\x00"))), errDamaged},
		{"WebPTiny", "RIFF\x02\x00\x00\x00WEBP", errDamaged},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if f, err := Picture([]byte(tt.data)); err != tt.want {
				t.Errorf("%s, error %v, want %v", f.Path, err, tt.want)
			}
		})
	}
}
