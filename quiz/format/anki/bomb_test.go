package anki

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"bellwork/quiz/format/alloctest"
	"bellwork/quiz/format/archive"
)

// bombAllocated bounds what is allocated for one file, in bytes, freed or not.
// It stands for time as well: work that grows with the square of a file passes
// it at once.
const bombAllocated = 512 << 20

// TestBombs gives it files that unpack, nest or repeat without end.
func TestBombs(t *testing.T) {
	const n = 1 << 20
	collection := func(data []byte) []byte {
		return zipped(t, archive.Entry{Name: "collection.anki21b", Data: data})
	}
	tests := map[string][]byte{
		"Zstd":        collection(zeros(t, 400<<20, zstd.WithWindowSize(1<<20))),
		"Window":      collection(zeros(t, 20<<20, zstd.WithWindowSize(16<<20))),
		"Media":       zipped(t, archive.Entry{Name: "collection.anki2", Data: collectionFile(t, false)}, archive.Entry{Name: "media", Data: zeros(t, 100<<20)}),
		"MediaDepth":  zipped(t, archive.Entry{Name: "collection.anki2", Data: collectionFile(t, false)}, archive.Entry{Name: "media", Data: []byte(strings.Repeat("[", n))}),
		"NestedCloze": []byte(strings.Repeat("{{c1::", n) + "\tb"),
		"ClosedCloze": []byte(strings.Repeat("{{c1::", n/4) + "a" + strings.Repeat("::b}}", n/4) + "\tb"),
		"ManyGaps":    []byte(strings.Repeat("{{c1::a}} ", n/4) + "\tb"),
		"Quotes":      []byte(strings.Repeat("\"a\n", n/4)),
		"Columns":     []byte(strings.Repeat("a\t", n)),
		"Lines":       []byte(strings.Repeat("\n", n)),
		"Comments":    []byte("a\tb\n" + strings.Repeat("#\n", n)),
		"Header":      []byte(strings.Repeat("#notetype:a\n", n/4)),
		"NoteTypes":   []byte("#notetype column:1\n" + numbered(n/8)),
		"Formulas":    []byte("#html:true\n" + strings.Repeat("[$]", n/4) + "\tb"),
		"Tags":        []byte("#tags column:3\na\tb\t" + strings.Repeat("a::", n) + "\n"),
		"ManyTags":    []byte("#tags:" + strings.Repeat("a ", n) + "\na\tb\n"),
	}
	for name, file := range tests {
		t.Run(name, func(t *testing.T) {
			before := alloctest.Total()
			bank, issues, _ := Decode(bytes.NewReader(file))
			if len(issues) == 0 && len(bank.Questions) == 0 {
				t.Error("nothing was said")
			}
			if got := alloctest.Total() - before; got > bombAllocated {
				t.Errorf("allocated %d MB", got>>20)
			}
		})
	}
}

// The list of media files is as bounded as JSON as it is packed, and it is not
// looked at where there is no database.
func TestLongMediaList(t *testing.T) {
	var names strings.Builder // too unlike each other to be a bomb
	for i := 0; names.Len() <= maxMedia; i++ {
		fmt.Fprintf(&names, `"%d": "Karte %x.png", `, i, uint32(i)*2654435761)
	}
	list := func(database []byte) []byte {
		return zipped(t, archive.Entry{Name: "collection.anki2", Data: database},
			archive.Entry{Name: "media", Data: []byte("{" + names.String() + `"x": "Karte 1.png"}`)})
	}
	tests := map[string]struct {
		file []byte
		want string
		says string
	}{
		"Sound":      {list(collectionFile(t, false)), "anki-media", errUnpacksTooLarge.Error()},
		"NoDatabase": {list([]byte("none")), "anki-package", "this is none"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, issues, _ := Decode(bytes.NewReader(tt.file))
			if len(issues) == 0 || issues[0].Code != tt.want || !strings.Contains(issues[0].Message, tt.says) {
				t.Errorf("issues %v, want %s first", issues, tt.want)
			}
		})
	}
}

// zeros packs that many zeros.
func zeros(t *testing.T, size int, options ...zstd.EOption) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := zstd.NewWriter(&out, options...)
	if err != nil {
		t.Fatal(err)
	}
	for range size >> 20 {
		if _, err := w.Write(make([]byte, 1<<20)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func numbered(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%d\ta\tb\n", i)
	}
	return b.String()
}
