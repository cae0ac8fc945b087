package xlsx

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"bellwork/quiz/format/archive"
	"bellwork/quiz/format/sheet"
)

// MaxCell is how long the text of a cell may be, in UTF-16 units.
const MaxCell = 32_767

// Column says how a column looks.
type Column struct {
	Width float64 // in characters; 0: as usual
}

// Workbook is a file with one sheet.
type Workbook struct {
	Sheet   string // its name
	Header  int    // the row with the titles, from 1
	Columns []Column
	Rows    [][]Cell
}

// Cell is a text, or a whole number.
type Cell struct {
	Text   string
	Number bool
}

// Texts makes cells of texts.
func Texts(texts []string) []Cell {
	cells := make([]Cell, len(texts))
	for i, text := range texts {
		cells[i].Text = sheet.Keep(text)
	}
	return cells
}

// Write writes the file. Every text is a text, whatever it looks like, so
// nothing in it can be a formula. It is written by hand and not by a library,
// so that it holds neither a time nor an author, and the same bank gives the
// same bytes.
func (b Workbook) Write(w io.Writer) error {
	shared := &sharedTexts{index: map[string]int{}}
	rows := b.rows(shared)
	return archive.Write(w, []archive.Entry{
		{Name: "[Content_Types].xml", Data: []byte(contentTypes)},
		{Name: "_rels/.rels", Data: []byte(packageRelations)},
		{Name: "xl/workbook.xml", Data: []byte(fmt.Sprintf(workbookPart, escaped(b.Sheet)))},
		{Name: "xl/_rels/workbook.xml.rels", Data: []byte(workbookRelations)},
		{Name: "xl/styles.xml", Data: []byte(styles)},
		{Name: "xl/sharedStrings.xml", Data: shared.part()},
		{Name: "xl/worksheets/sheet1.xml", Data: []byte(declaration + `<worksheet xmlns="` + mainNamespace + `">` + b.view() + b.columns() + rows + `</worksheet>`)},
	})
}

// rows writes the content of the sheet.
func (b Workbook) rows(shared *sharedTexts) string {
	var out strings.Builder
	out.WriteString("<sheetData>")
	for i, cells := range b.Rows {
		fmt.Fprintf(&out, `<row r="%d">`, i+1)
		for column, c := range cells {
			if c.Text == "" {
				continue
			}
			at, style := sheet.Name(column, i+1), textStyle
			if i+1 == b.Header {
				style = headerStyle
			}
			if c.Number {
				fmt.Fprintf(&out, `<c r="%s"><v>%s</v></c>`, at, c.Text)
			} else {
				fmt.Fprintf(&out, `<c r="%s" s="%d" t="s"><v>%d</v></c>`, at, style, shared.add(c.Text))
			}
		}
		out.WriteString("</row>")
	}
	out.WriteString("</sheetData>")
	return out.String()
}

// view keeps the header in sight.
func (b Workbook) view() string {
	if b.Header == 0 {
		return ""
	}
	return fmt.Sprintf(`<sheetViews><sheetView workbookViewId="0"><pane ySplit="%d" topLeftCell="A%d" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
		b.Header, b.Header+1)
}

func (b Workbook) columns() string {
	var out strings.Builder
	for i, c := range b.Columns {
		if c.Width > 0 {
			fmt.Fprintf(&out, `<col min="%d" max="%d" width="%s" customWidth="1"/>`, i+1, i+1, strconv.FormatFloat(c.Width, 'f', -1, 64))
		}
	}
	if out.Len() == 0 {
		return ""
	}
	return "<cols>" + out.String() + "</cols>"
}

// sharedTexts holds every text of the file once.
type sharedTexts struct {
	index map[string]int
	out   bytes.Buffer
	uses  int
}

func (s *sharedTexts) add(text string) int {
	s.uses++
	i, ok := s.index[text]
	if !ok {
		i = len(s.index)
		s.index[text] = i
		s.out.WriteString(`<si><t xml:space="preserve">` + escaped(text) + `</t></si>`)
	}
	return i
}

func (s *sharedTexts) part() []byte {
	head := fmt.Sprintf(`%s<sst xmlns="%s" count="%d" uniqueCount="%d">`, declaration, mainNamespace, s.uses, len(s.index))
	return append(append([]byte(head), s.out.Bytes()...), "</sst>"...)
}

// charCode is how spreadsheet programs write characters that XML cannot hold.
var charCode = regexp.MustCompile(`^_x[0-9A-Fa-f]{4}_`)

// escaped writes a text in XML. The underscore of what only looks like a code
// gets one itself.
func escaped(text string) string {
	var plain, out strings.Builder
	for {
		before, rest, found := strings.Cut(text, "_")
		plain.WriteString(before)
		if !found {
			break
		}
		if charCode.MatchString("_" + rest[:min(len(rest), 6)]) {
			plain.WriteString("_x005F_")
		} else {
			plain.WriteByte('_')
		}
		text = rest
	}
	_ = xml.EscapeText(&out, []byte(plain.String())) // fails where the writer does, and a Builder does not
	return out.String()
}
