package media

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/gif"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What does not belong to the picture is left out, wherever somebody put it.
func TestLeftOut(t *testing.T) {
	const secret = "GPS<script>"
	after := func(data []byte, n int, extra string) []byte {
		return append(append(bytes.Clone(data[:n]), extra...), data[n:]...)
	}
	segment := func(mark byte, content string) string {
		b := binary.BigEndian.AppendUint16([]byte{0xFF, mark}, uint16(len(content)+2))
		return string(b) + content
	}
	s := samples(t)
	gifHead := 13 + colours(s[".gif"][10])
	tests := map[string]struct {
		ending string
		data   []byte
	}{
		"PNGText":     {".png", after(s[".png"], 33, chunkPNG("tEXt", secret))},
		"PNGExif":     {".png", after(s[".png"], 33, chunkPNG("eXIf", secret))},
		"PNGPrivate":  {".png", after(s[".png"], 33, chunkPNG("prVt", secret))},
		"PNGBehind":   {".png", append(bytes.Clone(s[".png"]), secret...)},
		"JPEGComment": {".jpg", after(s[".jpg"], 2, segment(0xFE, secret))},
		"JPEGExif":    {".jpg", after(s[".jpg"], 2, segment(0xE1, "Exif\x00\x00"+secret))},
		"JPEGThumb":   {".jpg", after(s[".jpg"], 2, segment(0xE0, "JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x01\x01"+secret))},
		"JPEGBetween": {".jpg", after(s[".jpg"], 4+int(s[".jpg"][5]), secret)},
		"JPEGBehind":  {".jpg", append(bytes.Clone(s[".jpg"]), secret...)},
		"GIFComment":  {".gif", after(s[".gif"], gifHead, "\x21\xfe\x0b"+secret+"\x00")},
		"GIFProgram":  {".gif", after(s[".gif"], gifHead, "\x21\xff\x0b"+secret+"\x00")},
		"GIFHidden":   {".gif", after(s[".gif"], gifHead, "\x21\xff\x0bNETSCAPE2.0"+strings.Repeat("\x0b"+secret, 2)+"\x00")},
		"GIFBehind":   {".gif", append(bytes.Clone(s[".gif"]), secret...)},
		"WebPExif":    {".webp", riff(vp8l(3, 2), chunk("EXIF", secret))},
		"WebPBehind":  {".webp", append(bytes.Clone(s[".webp"]), secret...)},
		"SVGMetadata": {".svg", bytes.Replace(s[".svg"], []byte("<rect"), []byte("<metadata>"+secret[:3]+"</metadata><rect"), 1)},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			want, err := Picture(s[tt.ending])
			if err != nil {
				t.Fatal(err)
			}
			got, err := Picture(tt.data)
			if err != nil || !bytes.Equal(got.Data, want.Data) {
				t.Errorf("error %v, content %q, want %q", err, got.Data, want.Data)
			}
		})
	}
}

// A photo that was taken upright stays upright without its Exif data.
func TestOrientation(t *testing.T) {
	plain := sampleJPEG(t)
	for _, exif := range []string{
		"MM\x00*\x00\x00\x00\x08\x00\x02\x01\x0f\x00\x02\x00\x00\x00\x04ABC\x00\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00",
		"II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00\x00\x00\x00\x00",
	} {
		content := "Exif\x00\x00" + exif
		b := binary.BigEndian.AppendUint16([]byte("\xff\xe1"), uint16(len(content)+2))
		photo := append(append(bytes.Clone(plain[:2]), append(b, content...)...), plain[2:]...)
		f, err := Picture(photo)
		if err != nil {
			t.Fatal(err)
		}
		at := bytes.Index(f.Data, []byte("Exif\x00\x00"))
		if at < 0 || orientation(f.Data[at+6:]) != 6 || bytes.Contains(f.Data, []byte("ABC")) {
			t.Errorf("the orientation is not kept alone: %q", f.Data[:min(len(f.Data), 60)])
		}
		if again, err := Picture(f.Data); err != nil || again.Path != f.Path {
			t.Errorf("the second cleaning gives %s, error %v; want %s", again.Path, err, f.Path)
		}
	}
}

// Frames, delays and the number of repetitions stay; so do the pixels.
func TestAnimationStays(t *testing.T) {
	data := sampleGIF(t, 3)
	f, err := Picture(data)
	if err != nil {
		t.Fatal(err)
	}
	want, err := gif.DecodeAll(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	got, err := gif.DecodeAll(bytes.NewReader(f.Data))
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("error %v\n%s", err, diff)
	}
	animated := riff(vp8x(2|0x0C, 3, 2), chunk("ANIM", "\x00\x00\x00\x00\x00\x00"), anmf(3, 2, vp8l(3, 2)), chunk("XMP ", "x"))
	wantWebP := riff(vp8x(2, 3, 2), chunk("ANIM", "\x00\x00\x00\x00\x00\x00"), anmf(3, 2, vp8l(3, 2)))
	if w, err := Picture(animated); err != nil || !bytes.Equal(w.Data, wantWebP) {
		t.Errorf("WebP: error %v, %q, want %q", err, w.Data, wantWebP)
	}
}

func TestPixelsStay(t *testing.T) {
	for _, ending := range []string{".png", ".jpg"} {
		data := samples(t)[ending]
		f, err := Picture(data)
		if err != nil {
			t.Fatal(err)
		}
		want, _, err := image.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		got, _, err := image.Decode(bytes.NewReader(f.Data))
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("%s: error %v\n%s", ending, err, diff)
		}
	}
}
