package xlsx

import (
	"encoding/xml"
	"path"
	"strings"
)

// index says which part of a file holds which sheet.
type index struct {
	sheets map[string]string // the relation of each sheet, by the sheet's name
	parts  map[string]string // the part that each relation leads to
}

// partName returns a name of a part by which it is found again: programs
// write the same one with and without folders, in small letters and capitals.
func partName(name string) string { return strings.ToLower(path.Base(name)) }

// readSheets reads the list of sheets. Of one that is no XML, the library that
// reads the workbook complains.
func (x *index) readSheets(data []byte) {
	var list struct {
		Sheets []struct {
			Name     string `xml:"name,attr"`
			Relation string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	_ = xml.Unmarshal(data, &list)
	x.sheets = map[string]string{}
	for _, s := range list.Sheets {
		x.sheets[s.Name] = s.Relation
	}
}

// readParts reads where the relations lead.
func (x *index) readParts(data []byte) {
	var list struct {
		Relations []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	_ = xml.Unmarshal(data, &list)
	x.parts = map[string]string{}
	for _, r := range list.Relations {
		x.parts[r.ID] = partName(r.Target)
	}
}

// flawsOf returns the cells of a sheet that have no content to read, in their
// order.
func (b workbook) flawsOf(sheet string) []flaw { return b.flaws[b.index.parts[b.index.sheets[sheet]]] }
