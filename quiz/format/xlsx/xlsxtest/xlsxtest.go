// Package xlsxtest reads workbooks with nothing but the standard library, so
// that tests can see what a program other than the one that wrote them finds.
package xlsxtest

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

// Cell is a cell as it is stored.
type Cell struct {
	Text   string
	Number bool // a number, and no text
}

// Sheet is the first sheet of a workbook.
type Sheet struct {
	Name  string
	Cells map[string]Cell // by name: "B9"
}

// Text returns the text of a cell, or the number as it is written.
func (s Sheet) Text(name string) string { return s.Cells[name].Text }

type relationships struct {
	List []struct {
		ID     string `xml:"Id,attr"`
		Type   string `xml:",attr"`
		Target string `xml:",attr"`
	} `xml:"Relationship"`
}

type richText struct {
	Text string   `xml:"t"`
	Runs []string `xml:"r>t"`
}

type worksheet struct {
	Rows []struct {
		Cells []struct {
			Name    string    `xml:"r,attr"`
			Type    string    `xml:"t,attr"`
			Value   string    `xml:"v"`
			Formula *struct{} `xml:"f"`
			Inline  richText  `xml:"is"`
		} `xml:"c"`
	} `xml:"sheetData>row"`
}

// Read reads the first sheet. It is a failure if the package is not whole, if a
// cell is a formula, or if a part is not declared.
func Read(t testing.TB, data []byte) Sheet {
	t.Helper()
	parts := unzip(t, data)
	checkTypes(t, parts)
	var book struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	main := target(t, parts, "_rels/.rels", "", "/officeDocument")
	decode(t, parts, main, &book)
	if len(book.Sheets) == 0 {
		t.Fatal("the workbook has no sheet")
	}
	var texts struct {
		List []richText `xml:"si"`
	}
	decode(t, parts, "xl/"+target(t, parts, "xl/_rels/workbook.xml.rels", "", "/sharedStrings"), &texts)
	var ws worksheet
	decode(t, parts, "xl/"+target(t, parts, "xl/_rels/workbook.xml.rels", book.Sheets[0].ID, "/worksheet"), &ws)
	s := Sheet{Name: book.Sheets[0].Name, Cells: map[string]Cell{}}
	for _, row := range ws.Rows {
		for _, c := range row.Cells {
			if c.Formula != nil {
				t.Fatalf("%s is a formula", c.Name)
			}
			s.Cells[c.Name] = Cell{Text: c.Value, Number: c.Type == "" || c.Type == "n"}
			switch c.Type {
			case "s":
				s.Cells[c.Name] = Cell{Text: texts.List[index(t, c.Value, len(texts.List))].all()}
			case "inlineStr":
				s.Cells[c.Name] = Cell{Text: c.Inline.all()}
			}
		}
	}
	return s
}

func (r richText) all() string { return r.Text + strings.Join(r.Runs, "") }

func index(t testing.TB, value string, n int) int {
	t.Helper()
	i := 0
	for _, c := range value {
		i = 10*i + int(c-'0')
	}
	if value == "" || i >= n {
		t.Fatalf("there is no text %q", value)
	}
	return i
}

func unzip(t testing.TB, data []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if parts[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	return parts
}

func decode(t testing.TB, parts map[string][]byte, name string, into any) {
	t.Helper()
	data, ok := parts[name]
	if !ok {
		t.Fatalf("the workbook has no %s", name)
	}
	if err := xml.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

// target returns where a relationship leads, by its id or its type.
func target(t testing.TB, parts map[string][]byte, name, id, ending string) string {
	t.Helper()
	var all relationships
	decode(t, parts, name, &all)
	for _, r := range all.List {
		if (id == "" || r.ID == id) && strings.HasSuffix(r.Type, ending) {
			return r.Target
		}
	}
	t.Fatalf("%s leads to no %s", name, ending)
	return ""
}

// checkTypes sees that every part has a type.
func checkTypes(t testing.TB, parts map[string][]byte) {
	t.Helper()
	var types struct {
		Defaults []struct {
			Extension string `xml:",attr"`
		} `xml:"Default"`
		Overrides []struct {
			PartName string `xml:",attr"`
		} `xml:"Override"`
	}
	decode(t, parts, "[Content_Types].xml", &types)
	known := map[string]bool{"[Content_Types].xml": true}
	for _, o := range types.Overrides {
		name := strings.TrimPrefix(o.PartName, "/")
		if parts[name] == nil {
			t.Errorf("the type of %s is declared, but it is not there", name)
		}
		known[name] = true
	}
	for name := range parts {
		for _, d := range types.Defaults {
			known[name] = known[name] || d.Extension == "rels" && strings.HasSuffix(name, ".rels")
		}
		if !known[name] {
			t.Errorf("%s has no declared type", name)
		}
	}
}
