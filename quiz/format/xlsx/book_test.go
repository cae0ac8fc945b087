package xlsx

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"html"
	"strings"
	"testing"
)

// This file writes workbooks by hand, cell by cell, as other programs do.

// book holds the parts of a workbook.
type book struct {
	sheets []string // the content of sheetData
	shared []string // the content of each si
	styles string   // "": those of the constants below
	names  []string // of the sheets; nil: Tab 1, Tab 2, …
	hidden int      // the number of the sheet that is hidden
}

const (
	plainNumber = 0
	dateNumber  = 1
	percent     = 2
	twoDecimals = 3
)

const fewStyles = `<styleSheet xmlns="` + mainNamespace + `"><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="2"/><xf numFmtId="20"/></cellXfs></styleSheet>`

func (b book) bytes(t testing.TB) []byte {
	t.Helper()
	parts := [][2]string{
		{"_rels/.rels", packageRelations},
		{"xl/styles.xml", cmp.Or(b.styles, fewStyles)},
	}
	types, relations, list := "", "", ""
	for i, data := range b.sheets {
		n := i + 1
		types += fmt.Sprintf(`<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="`+sheetMedia+`worksheet+xml"/>`, n)
		relations += fmt.Sprintf(`<Relationship Id="rId%d" Type="`+officeRelation+`/worksheet" Target="worksheets/sheet%d.xml"/>`, n, n)
		name, state := fmt.Sprintf("Tab %d", n), ""
		if i < len(b.names) {
			name = b.names[i]
		}
		if n == b.hidden {
			state = ` state="hidden"`
		}
		list += fmt.Sprintf(`<sheet name="%s" sheetId="%d" r:id="rId%d"%s/>`, name, n, n, state)
		parts = append(parts, [2]string{fmt.Sprintf("xl/worksheets/sheet%d.xml", n), `<worksheet xmlns="` + mainNamespace + `"><sheetData>` + data + `</sheetData></worksheet>`})
	}
	relations += `<Relationship Id="rId100" Type="` + officeRelation + `/styles" Target="styles.xml"/>`
	if b.shared != nil {
		types += `<Override PartName="/xl/sharedStrings.xml" ContentType="` + sheetMedia + `sharedStrings+xml"/>`
		relations += `<Relationship Id="rId101" Type="` + officeRelation + `/sharedStrings" Target="sharedStrings.xml"/>`
		parts = append(parts, [2]string{"xl/sharedStrings.xml", `<sst xmlns="` + mainNamespace + `"><si>` + strings.Join(b.shared, "</si><si>") + `</si></sst>`})
	}
	parts = append(parts,
		[2]string{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="` + sheetMedia + `sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="` + sheetMedia + `styles+xml"/>` + types + `</Types>`},
		[2]string{"xl/workbook.xml", `<workbook xmlns="` + mainNamespace + `" xmlns:r="` + officeRelation + `"><sheets>` + list + `</sheets></workbook>`},
		[2]string{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="` + packageRelation + `">` + relations + `</Relationships>`},
	)
	return zipped(t, parts)
}

func zipped(t testing.TB, parts [][2]string) []byte { return packed(t, parts, zip.Deflate) }

func packed(t testing.TB, parts [][2]string, method uint16) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range parts {
		w, err := z.CreateHeader(&zip.FileHeader{Name: part[0], Method: method})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(part[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// row writes a row of cells.
func row(number int, cells ...string) string {
	out := fmt.Sprintf(`<row r="%d">`, number)
	for i, c := range cells {
		out += strings.Replace(c, "<c ", fmt.Sprintf(`<c r="%c%d" `, 'A'+i, number), 1)
	}
	return out + "</row>"
}

// inline is a text that stands in the cell.
func inline(text string) string {
	return `<c t="inlineStr"><is><t xml:space="preserve">` + html.EscapeString(text) + `</t></is></c>`
}

// texts writes a row of them.
func texts(number int, cells ...string) string {
	for i, text := range cells {
		cells[i] = inline(text)
	}
	return row(number, cells...)
}

func shared(i int) string { return fmt.Sprintf(`<c t="s"><v>%d</v></c>`, i) }

func number(value string, style int) string {
	return fmt.Sprintf(`<c s="%d"><v>%s</v></c>`, style, value)
}

func boolean(is string) string { return `<c t="b"><v>` + is + `</v></c>` }

func formula(source, value string) string { return `<c><f>` + source + `</f><v>` + value + `</v></c>` }

func wrong(sign string) string { return `<c t="e"><v>` + sign + `</v></c>` }

const nothing = `<c />`
