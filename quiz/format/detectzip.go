package format

import (
	"io"
	"path"
	"slices"
	"strings"

	"bellwork/quiz/format/archive"
)

// archiveFormat goes by what an archive holds.
func archiveFormat(s *sample) string {
	names, a := s.names()
	has := func(name string) bool { return slices.Contains(names, name) }
	switch {
	case has("xl/workbook.xml"):
		return "xlsx"
	case has("h5p.json"):
		return "h5p"
	case has("collection.anki2"), has("collection.anki21"), has("collection.anki21b"):
		return "anki"
	}
	if manifest := manifestOf(names); manifest != "" {
		if data, err := a.Read(manifest); err == nil {
			return packageFormat(string(data))
		}
	}
	return innerFormat(names, a)
}

// manifestOf returns the manifest at the root or in a folder around it all.
func manifestOf(names []string) string {
	for _, name := range names {
		if strings.EqualFold(path.Base(name), "imsmanifest.xml") && strings.Count(name, "/") <= 1 {
			return name
		}
	}
	return ""
}

// packageFormat tells by the types of resources which QTI a package holds.
func packageFormat(manifest string) string {
	manifest = strings.ToLower(manifest)
	for _, sign := range []string{"imsqti_item_xmlv", "imsqti_test_xmlv2", "imsqti_test_xmlv3", "imsqti_assessment_xmlv2", "imsqti_xmlv2", "imsqti_xmlv3", "qtiv3p0"} {
		if strings.Contains(manifest, sign) {
			return "qti21"
		}
	}
	for _, sign := range []string{"imsqti_xmlv1p", "imscc", "assessment/x-bb-", "questestinterop", "learning-application-resource"} {
		if strings.Contains(manifest, sign) {
			return "canvas"
		}
	}
	return ""
}

// maxInner is how many files of an archive without a manifest are looked at.
const maxInner = 50

// innerFormat looks at the XML files of an archive that does not say what it is.
func innerFormat(names []string, a *archive.Archive) string {
	looked := 0
	for _, name := range names {
		if looked == maxInner {
			break
		}
		if ending := strings.ToLower(path.Ext(name)); ending != ".xml" && ending != ".qti" && ending != ".dat" {
			continue
		}
		looked++
		data, err := a.Read(name)
		if err != nil {
			continue
		}
		if found := xmlFormat(strings.TrimSpace(string(data[:min(len(data), sampleSize)]))); found == "qti21" || found == "canvas" {
			return found
		}
	}
	return ""
}

// asItIs passes over the encoding that XML declares: only names are looked at.
func asItIs(_ string, r io.Reader) (io.Reader, error) { return r, nil }
