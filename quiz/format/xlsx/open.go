package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"path"
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

// open opens a workbook. The library that reads it gets to see only the parts
// that hold cells and their formats, and these only after they were found
// harmless.
func open(data []byte) (*excelize.File, error) {
	a, err := archive.Open(data)
	if err != nil {
		return nil, err
	}
	var safe bytes.Buffer
	z := zip.NewWriter(&safe)
	for _, name := range a.Names() {
		most := mostElements(name)
		if most == 0 {
			continue
		}
		part, err := a.Read(name)
		if err != nil {
			return nil, err
		}
		if err := guard(part, most); err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(part); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return excelize.OpenReader(&safe, excelize.Options{UnzipSizeLimit: 2 * archive.MaxTotal, UnzipXMLSizeLimit: 2 * archive.MaxTotal})
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
