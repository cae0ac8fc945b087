package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// What reading a file that was made to be slow or large may cost. The processor's time is counted, not the clock's, so
// that a busy machine does not matter.
const (
	bombTime   = 2 * time.Second
	bombMemory = 100 << 20 // bytes resident at the most, the program itself included
)

// TestBombs gives the program files that unpack, nest or repeat without end. It refuses each at a bounded cost.
func TestBombs(t *testing.T) {
	for name, file := range bombs(t) {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "bomb.dat")
			if err := os.WriteFile(path, file, 0o600); err != nil {
				t.Fatal(err)
			}
			p := program.launch(t, []string{"convert", path}, "measured")
			if status := p.wait(t, patience); status != 1 {
				t.Errorf("exit status %d, want 1", status)
			}
			said, cost := costOf(t, p.stderr.String())
			if !strings.Contains(said, "bomb.dat") || strings.Contains(said, "goroutine") {
				t.Errorf("it said %.300q", said)
			}
			if cost.time > bombTime {
				t.Errorf("it took %v of the processor's time, want at most %v", cost.time, bombTime)
			}
			if cost.memory > bombMemory {
				t.Errorf("it held %d MB, want at most %d MB", cost.memory>>20, bombMemory>>20)
			}
		})
	}
}

const million = 1_000_000

func bombs(t *testing.T) map[string][]byte {
	laughs := `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">`
	for c := 'b'; c < 'k'; c++ {
		laughs += `<!ENTITY ` + string(c) + ` "` + strings.Repeat("&"+string(c-1)+";", 10) + `">`
	}
	laughs += "]>\n"
	question := func(inside string) []byte {
		return []byte(`<quiz><question type="cloze"><name><text>x</text></name><questiontext format="html"><text>` + inside + `</text></questiontext></question></quiz>`)
	}
	files := map[string][]byte{
		"EntitiesMoodle":   []byte(laughs + `<quiz><question type="essay"><questiontext><text>&j;</text></questiontext></question></quiz>`),
		"EntitiesQTI":      []byte(laughs + `<assessmentItem><itemBody>&j;</itemBody></assessmentItem>`),
		"EntitiesCanvas":   []byte(laughs + `<questestinterop><item>&j;</item></questestinterop>`),
		"DepthMoodle":      question(strings.Repeat("<a>", million)),
		"DepthQTI":         []byte(`<assessmentItem><itemBody>` + strings.Repeat("<div>", million)),
		"DepthCanvas":      []byte(`<questestinterop><item>` + strings.Repeat("<flow>", million)),
		"DepthHTML":        question("<![CDATA[" + strings.Repeat("<div>", million) + "]]>"),
		"WidthMoodle":      question(strings.Repeat("<a/>", 4*million)),
		"NestedCloze":      question(strings.Repeat("{1:MC:=", million)),
		"ManyGaps":         question(strings.Repeat("{1:SA:=a}", million/2)),
		"Columns":          []byte(strings.Repeat("question,", 100_000) + "\n" + strings.Repeat(strings.Repeat("a,", 100_000)+"\n", 20)),
		"ColumnsSemicolon": []byte("question;" + strings.Repeat("a;", 5*million) + "\nb;" + strings.Repeat("c;", 100_000)),
		"RowsCSV":          []byte("question,answer\n" + strings.Repeat("river,a\n", million/2)),
		"LongCellCSV":      []byte("question,answer\n" + strings.Repeat("a", 20*million) + ",b\n"),
		"BracesGIFT":       []byte("Which? {" + strings.Repeat("{=a", million)),
		"TildesGIFT":       []byte("Which? {=a" + strings.Repeat("~b", 2*million) + "}"),
		"HashesGIFT":       []byte("Which? {=a" + strings.Repeat("#", 4*million)),
		"LinesAiken":       []byte("ANSWER: A\nA. a\n" + strings.Repeat("ANSWER: A\n", million/2)),
		"DepthJSON":        []byte(`{"results":` + strings.Repeat(`[`, 4*million)),
		"DepthAnswers":     []byte(`{"response_code":0,"results":[{"question":"a","correct_answer":` + strings.Repeat(`{"a":`, million)),
		"Gzip":             gzipped(t, 120*million),
		"Overlap":          overlapping(t, 2_000),
	}
	for name, entries := range archiveBombs() {
		files[name] = zipped(t, entries)
	}
	return files
}

// packed is a file of an archive: what it starts with, then as many spaces.
type packed struct {
	name, head string
	spaces     int64
}

func archiveBombs() map[string][]packed {
	workbook := []packed{
		{name: "[Content_Types].xml", head: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`},
		{name: "_rels/.rels", head: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{name: "xl/workbook.xml", head: `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{name: "xl/_rels/workbook.xml.rels", head: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`},
	}
	sheet := func(rows string) []packed {
		return append(workbook[:4:4], packed{name: "xl/worksheets/sheet1.xml", head: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` + rows + `</sheetData></worksheet>`})
	}
	cell := func(at, row string) string {
		return `<row r="` + row + `"><c r="` + at + `" t="inlineStr"><is><t>question</t></is></c></row>`
	}
	return map[string][]packed{
		"Sheet":          append(workbook[:4:4], packed{name: "xl/worksheets/sheet1.xml", head: "<worksheet>", spaces: 120 * million}),
		"SheetRow":       sheet(cell("A2147483648", "2147483648")),
		"SheetRowRef":    sheet(cell("A1048576", "1048576") + cell("XFD1048576", "1048576")),
		"SheetColumn":    sheet(cell("ZZZZZZ1", "1")),
		"SheetWide":      sheet(`<row r="1">` + strings.Repeat(`<c t="inlineStr"><is><t>a</t></is></c>`, 300_000) + `</row>`),
		"PackageQTI":     {{name: "imsmanifest.xml", head: `<manifest><resource type="imsqti_item_xmlv2p1" href="a.xml"/></manifest>`}, {name: "a.xml", head: "<assessmentItem>", spaces: 120 * million}},
		"ManifestQTI":    {{name: "imsmanifest.xml", head: `<manifest><resource type="imsqti_item_xmlv2p1" href="a.xml"/>`, spaces: 120 * million}},
		"PackageCanvas":  {{name: "imsmanifest.xml", head: `<manifest><resource type="imsqti_xmlv1p2" href="a.xml"/></manifest>`}, {name: "a.xml", head: "<questestinterop>", spaces: 120 * million}},
		"H5P":            {{name: "h5p.json", head: `{"mainLibrary":"H5P.MultiChoice"}`}, {name: "content/content.json", head: "{", spaces: 120 * million}},
		"Anki":           {{name: "collection.anki2", head: "SQLite format 3\x00", spaces: 120 * million}, {name: "media", head: "{}"}},
		"AnkiCompressed": {{name: "collection.anki21b", head: "\x28\xb5\x2f\xfd\xa4\xff\xff\xff\xff\x00\x00\x00", spaces: 120 * million}, {name: "media", head: "{}"}},
	}
}

func zipped(t *testing.T, entries []packed) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, e := range entries {
		w, err := z.Create(e.name)
		if err == nil {
			_, err = io.WriteString(w, e.head)
		}
		if err == nil {
			_, err = io.CopyN(w, spaces{}, e.spaces)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// overlapping is a package of many items that are one and the same entry of the archive.
func overlapping(t *testing.T, n int) []byte {
	t.Helper()
	var manifest strings.Builder
	for i := range n {
		fmt.Fprintf(&manifest, `<resource type="imsqti_item_xmlv2p1" href="%04d.xml"/>`, i)
	}
	file := zipped(t, []packed{{name: "imsmanifest.xml", head: "<manifest>" + manifest.String() + "</manifest>"}, {name: "0000.xml", head: "<assessmentItem>", spaces: 4 * million}})
	last, end := bytes.LastIndex(file, []byte("PK\x01\x02")), bytes.LastIndex(file, []byte("PK\x05\x06"))
	entry, tail := bytes.Clone(file[last:end]), bytes.Clone(file[end:])
	file = file[:end]
	for i := 1; i < n; i++ {
		copy(entry[46:], fmt.Sprintf("%04d.xml", i))
		file = append(file, entry...)
	}
	binary.LittleEndian.PutUint16(tail[8:], uint16(n+1))
	binary.LittleEndian.PutUint16(tail[10:], uint16(n+1))
	binary.LittleEndian.PutUint32(tail[12:], binary.LittleEndian.Uint32(tail[12:])+uint32((n-1)*len(entry)))
	return append(file, tail...)
}

func gzipped(t *testing.T, n int64) []byte {
	t.Helper()
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	if _, err := io.CopyN(z, spaces{}, n); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// spaces reads as spaces without end.
type spaces struct{}

// Read implements io.Reader.
func (spaces) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}
