package archive

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
	"testing"

	"bellwork/quiz/format/alloctest"
)

func open(t *testing.T, entries ...Entry) *Archive {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, entries); err != nil {
		t.Fatal(err)
	}
	a, err := Open(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestNamesThatLeaveTheArchive(t *testing.T) {
	a := open(t, Entry{Name: "../out.xml"}, Entry{Name: "/etc/passwd"}, Entry{Name: `..\..\out.xml`}, Entry{Name: "C:/x"},
		Entry{Name: "a/../../x"}, Entry{Name: "__MACOSX/._q.xml"}, Entry{Name: "a/.DS_Store"}, Entry{Name: `items\q.xml`}, Entry{Name: "./b.xml"})
	if got := strings.Join(a.Names(), " "); got != "items/q.xml b.xml" {
		t.Errorf("names %q", got)
	}
}

func TestFind(t *testing.T) {
	a := open(t, Entry{Name: "Items/My Map.PNG", Data: []byte("map")}, Entry{Name: "100%.xml"})
	for reference, want := range map[string]string{
		"Items/My Map.PNG":        "Items/My Map.PNG",
		"items/my%20map.png":      "Items/My Map.PNG",
		`Items\My Map.PNG`:        "Items/My Map.PNG",
		"./Items/x/../My Map.PNG": "Items/My Map.PNG",
		"100%.xml":                "100%.xml",
		"other.xml":               "",
		"../Items/My Map.PNG":     "",
	} {
		if got := a.Find(reference); got != want {
			t.Errorf("%s: found %q, want %q", reference, got, want)
		}
	}
	if data, err := a.Read("items/MY%20map.png"); err != nil || string(data) != "map" {
		t.Errorf("read %q, error %v", data, err)
	}
	if _, err := a.Read("other.xml"); !errors.Is(err, ErrNotFound) {
		t.Errorf("error %v", err)
	}
}

func TestBombs(t *testing.T) {
	a := open(t, Entry{Name: "bomb.xml", Data: make([]byte, 8<<20)}, Entry{Name: "small.xml", Data: []byte("small")})
	if _, err := a.Read("bomb.xml"); !errors.Is(err, ErrTooLarge) {
		t.Errorf("the bomb: error %v", err)
	}
	if data, err := a.Read("small.xml"); err != nil || string(data) != "small" {
		t.Errorf("beside the bomb: %q, error %v", data, err)
	}
}

// TestTotal charges each file once, however often and by whatever reference it
// is read.
func TestTotal(t *testing.T) {
	ten := []byte("0123456789")
	a := open(t, Entry{Name: "a.xml", Data: ten}, Entry{Name: "b.xml", Data: ten}, Entry{Name: "c.xml", Data: ten})
	a.left = 25
	for _, name := range []string{"a.xml", "A.XML", "./a.xml", "b.xml", "a.xml"} {
		if data, err := a.Read(name); err != nil || string(data) != string(ten) {
			t.Errorf("%s: read %q, error %v", name, data, err)
		}
	}
	if _, err := a.Read("c.xml"); !errors.Is(err, ErrTooLarge) {
		t.Errorf("the third file: error %v", err)
	}
}

// TestManyEntries refuses a large directory before it is built, also one that
// is said to be small: only the low 16 bits of its number must be right.
func TestManyEntries(t *testing.T) {
	const n = 1<<18 + 2
	entry := append([]byte(entryMagic), make([]byte, 42)...)
	directory := bytes.Repeat(entry, n)
	end := append([]byte("PK\x05\x06"), make([]byte, 18)...)
	binary.LittleEndian.PutUint16(end[8:], n&0xFFFF)
	binary.LittleEndian.PutUint16(end[10:], n&0xFFFF)
	binary.LittleEndian.PutUint32(end[12:], uint32(len(directory)))
	file := append(directory, end...)
	before := alloctest.Total()
	if _, err := Open(file); err == nil {
		t.Error("no error")
	}
	after := alloctest.Total()
	if got := after - before; got > 1<<20 {
		t.Errorf("allocated %d bytes", got)
	}
}

// TestLyingDirectory changes the size that the directory of the archive names.
func TestLyingDirectory(t *testing.T) {
	var out bytes.Buffer
	if err := Write(&out, []Entry{{Name: "a.xml", Data: []byte("0123456789")}}); err != nil {
		t.Fatal(err)
	}
	file := out.Bytes()
	at := bytes.Index(file, []byte("PK\x01\x02")) + 24
	binary.LittleEndian.PutUint32(file[at:], 5)
	a, err := Open(file)
	if err != nil {
		t.Fatal(err)
	}
	if data, err := a.Read("a.xml"); err == nil {
		t.Errorf("read %q without an error", data)
	}
}

func TestNoArchive(t *testing.T) {
	if _, err := Open([]byte("PK\x03\x04 and nothing else")); err == nil {
		t.Error("no error")
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for range MaxFiles + 1 {
		if _, err := z.Create("a"); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(out.Bytes()); err == nil {
		t.Error("an archive of too many files was opened")
	}
}

// TestOldNames reads a name in the code page of old Windows programs.
func TestOldNames(t *testing.T) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	if _, err := z.CreateHeader(&zip.FileHeader{Name: "\x81bung.xml", NonUTF8: true}); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	a, err := Open(out.Bytes())
	if err != nil || len(a.Names()) != 1 || a.Names()[0] != "übung.xml" {
		t.Errorf("names %q, error %v", a.Names(), err)
	}
}
