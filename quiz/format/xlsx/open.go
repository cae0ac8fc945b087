package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"path"
	"regexp"
	"strings"

	"github.com/xuri/excelize/v2"

	"bellwork/quiz/format/archive"
)

// Limits of the elements in a part. A cell is two or three, a text too.
const (
	maxSheetElements = 1_500_000
	maxTexts         = 1_500_000
	maxOthers        = 300_000
)

// workbook is an opened file.
type workbook struct {
	*excelize.File
	formatted bool // some cell may be shown otherwise than it is stored
	index     index
	flaws     map[string][]flaw // by the part that holds the sheet
}

// open opens a workbook. The library that reads it gets to see only the parts
// that hold cells and their formats, and these only after they were found
// harmless.
func open(data []byte) (workbook, error) {
	a, err := archive.Open(data)
	if err != nil {
		return workbook{}, err
	}
	book := workbook{flaws: map[string][]flaw{}}
	var safe bytes.Buffer
	z := zip.NewWriter(&safe)
	for _, name := range a.Names() {
		most := mostElements(name)
		if most == 0 {
			continue
		}
		part, err := a.Read(name)
		if err != nil {
			return workbook{}, err
		}
		if err := guard(part, most); err != nil {
			return workbook{}, fmt.Errorf("read %s: %w", name, err)
		}
		book.note(partName(name), part)
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err != nil {
			return workbook{}, err
		}
		if _, err := w.Write(part); err != nil {
			return workbook{}, err
		}
	}
	if err := z.Close(); err != nil {
		return workbook{}, err
	}
	book.File, err = excelize.OpenReader(&safe, excelize.Options{UnzipSizeLimit: 2 * archive.MaxTotal, UnzipXMLSizeLimit: 2 * archive.MaxTotal, ShortDatePattern: isoDate})
	return book, err
}

// isoDate is how dates are read whose cells leave the form to the country of
// who looks at them: 02-03-08 would be another day elsewhere.
const isoDate = "yyyy-mm-dd"

// note remembers what a part says beside its cells.
func (b *workbook) note(part string, data []byte) {
	switch {
	case part == "styles.xml":
		b.formatted = hasFormats(data)
	case part == "workbook.xml":
		b.index.readSheets(data)
	case part == "workbook.xml.rels":
		b.index.readParts(data)
	case part != "sharedstrings.xml":
		b.flaws[part] = findFlaws(data)
	}
}

var numberFormat = regexp.MustCompile(`numFmtId\s*=\s*["'](\d+)["']`)

// hasFormats reports whether the styles know a format beside the general one
// and that of texts.
func hasFormats(styles []byte) bool {
	for _, m := range numberFormat.FindAllSubmatch(styles, -1) {
		if id := string(m[1]); id != "0" && id != "49" {
			return true
		}
	}
	return false
}

// mostElements returns how many elements a part may have; 0: it is not needed.
func mostElements(name string) int {
	name = strings.ToLower(name)
	switch base := path.Base(name); {
	case strings.Contains(name, "worksheets/") && strings.HasSuffix(name, ".xml"):
		return maxSheetElements
	case base == "sharedstrings.xml":
		return maxTexts
	case base == "styles.xml", base == "workbook.xml", base == "workbook.xml.rels", base == ".rels", base == "[content_types].xml":
		return maxOthers
	default:
		return 0
	}
}
