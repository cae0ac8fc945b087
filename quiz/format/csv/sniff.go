package csv

import (
	"strings"

	"bellwork/quiz/format/sheet"
)

// cutSeparatorLine cuts off a first line such as sep=; by which spreadsheet
// programs are told the delimiter. They do not count it as a row.
func cutSeparatorLine(text string) (rest string, delimiter byte) {
	line, rest, _ := strings.Cut(text, "\n")
	value, ok := strings.CutPrefix(strings.ToLower(strings.Trim(line, "\r\" ")), "sep=")
	if !ok || len(value) != 1 {
		return text, 0
	}
	return rest, value[0]
}

// sniffed is how much of a file is looked at to find its delimiter, in bytes.
const sniffed = 64 << 10

// sniff returns the delimiter with which most of a layout is found: counting
// signs goes wrong where titles hold some ("5, 10, 20, 30 or 60 seconds"). Ok
// is false where none is found with any.
func sniff(text string) (delimiter byte, ok bool) {
	best := 0
	for _, d := range []byte("\t,;|") {
		if fit := fits(text, d); fit > best {
			delimiter, best = d, fit
		}
	}
	return delimiter, best > 0
}

// fits returns how much of a layout is found at the beginning of a text.
func fits(text string, delimiter byte) int {
	head := text[:min(len(text), sniffed)]
	if cut := strings.LastIndexByte(head, '\n'); len(head) < len(text) && cut > 0 {
		head = head[:cut]
	}
	if strings.IndexByte(head, delimiter) < 0 {
		return 0
	}
	g, _, err := scan(head, delimiter)
	if err != nil {
		return 1 // and the whole file is refused for the same reason
	}
	s, _ := sheet.Recognise(g)
	return s.Fit
}
