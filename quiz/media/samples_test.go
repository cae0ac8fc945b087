package media

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"
)

// samples returns a sound picture of each kind by the ending it gets.
func samples(t testing.TB) map[string][]byte {
	t.Helper()
	return map[string][]byte{
		".png": samplePNG(t), ".jpg": sampleJPEG(t), ".gif": sampleGIF(t, 2), ".webp": riff(vp8l(3, 2)),
		".svg": []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4"/></svg>`),
	}
}

func sampleImage() *image.Paletted {
	img := image.NewPaletted(image.Rect(0, 0, 3, 2), color.Palette{color.White, color.Black})
	img.SetColorIndex(1, 1, 1)
	return img
}

func samplePNG(t testing.TB) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, sampleImage()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func sampleJPEG(t testing.TB) []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, sampleImage(), nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func sampleGIF(t testing.TB, frames int) []byte {
	g := &gif.GIF{}
	for range frames {
		g.Image, g.Delay = append(g.Image, sampleImage()), append(g.Delay, 10)
	}
	var b bytes.Buffer
	if err := gif.EncodeAll(&b, g); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// chunkPNG returns a chunk with its frame.
func chunkPNG(name, content string) string {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(content)))
	b = append(b, name+content...)
	return string(binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:])))
}

// headPNG returns a signature and the head of a picture that large.
func headPNG(width, height uint32) string {
	ihdr := binary.BigEndian.AppendUint32(nil, width)
	ihdr = binary.BigEndian.AppendUint32(ihdr, height)
	return "\x89PNG\r\n\x1a\n" + chunkPNG("IHDR", string(ihdr)+"\x08\x02\x00\x00\x00")
}

// chunk returns a chunk of a RIFF file.
func chunk(name, content string) string {
	if len(content)%2 == 1 {
		return name + string(binary.LittleEndian.AppendUint32(nil, uint32(len(content)))) + content + "\x00"
	}
	return name + string(binary.LittleEndian.AppendUint32(nil, uint32(len(content)))) + content
}

func riff(chunks ...string) []byte {
	return []byte(chunk("RIFF", "WEBP"+strings.Join(chunks, "")))
}

func vp8l(width, height uint32) string {
	bits := binary.LittleEndian.AppendUint32(nil, width-1|(height-1)<<14)
	return chunk("VP8L", "\x2f"+string(bits)+"\x07\x10\x11\x11\x88\x88\xfe\x07")
}

func vp8(width, height uint16) string {
	b := binary.LittleEndian.AppendUint16(nil, width)
	b = binary.LittleEndian.AppendUint16(b, height)
	return chunk("VP8 ", "\x30\x01\x00\x9d\x01\x2a"+string(b)+"\x01\x00\x02\x00\x34\x25")
}

func le24(n int) string { return string([]byte{byte(n), byte(n >> 8), byte(n >> 16)}) }

func vp8x(flags byte, width, height int) string {
	return chunk("VP8X", string([]byte{flags})+"\x00\x00\x00"+le24(width-1)+le24(height-1))
}

func anmf(width, height int, inner string) string {
	return chunk("ANMF", le24(0)+le24(0)+le24(width-1)+le24(height-1)+le24(100)+"\x00"+inner)
}
