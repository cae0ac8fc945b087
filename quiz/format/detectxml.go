package format

import (
	"encoding/xml"
	"slices"
	"strings"
)

// xmlFormat goes by the first element of a file.
func xmlFormat(text string) string {
	root := rootOf(text)
	switch {
	case root == "quiz" && strings.Contains(text, "<question"):
		return "moodle"
	case root == "quiz":
		return "text2qti" // of Markdown pages that mark their quizzes with <quiz>
	case root == "questestinterop", root == "POOL", strings.Contains(text, "<presentation") && slices.Contains([]string{"item", "assessment", "objectbank"}, root):
		return "canvas"
	case strings.HasPrefix(root, "assessment"), strings.HasPrefix(root, "qti-"):
		return "qti21"
	}
	return ""
}

// rootOf returns the local name of the first element; empty where a text is no
// XML.
func rootOf(text string) string {
	d := xml.NewDecoder(strings.NewReader(text))
	d.Strict = false
	d.CharsetReader = asItIs
	for range 100 {
		t, err := d.RawToken()
		if err != nil {
			return ""
		}
		switch t := t.(type) {
		case xml.StartElement:
			return t.Name.Local
		case xml.CharData:
			if len(strings.TrimSpace(string(t))) > 0 {
				return ""
			}
		}
	}
	return ""
}
