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
}

// open opens a workbook. The library that reads it gets to see only the parts
// that hold cells and their formats, and these only after they were found
// harmless.
func open(data []byte) (workbook, error) {
	a, err := archive.Open(data)
	if err != nil {
		return workbook{}, err
	}
	var book workbook
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
		if strings.EqualFold(path.Base(name), "styles.xml") {
			book.formatted = hasFormats(part)
		}
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
	book.File, err = excelize.OpenReader(&safe, excelize.Options{UnzipSizeLimit: 2 * archive.MaxTotal, UnzipXMLSizeLimit: 2 * archive.MaxTotal})
	return book, err
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
