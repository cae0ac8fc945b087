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
// signs goes wrong where titles hold some ("5, 10, 20, 30 or 60 seconds").
func sniff(text string) byte {
	head := text[:min(len(text), sniffed)]
	if cut := strings.LastIndexByte(head, '\n'); len(head) < len(text) && cut > 0 {
		head = head[:cut]
	}
	best, bestFit := byte(','), 0
	for _, delimiter := range []byte("\t,;|") {
		if strings.IndexByte(head, delimiter) < 0 {
			continue
		}
		g, _, err := scan(head, delimiter)
		if err != nil {
			return delimiter // and the whole file is refused for the same reason
		}
		if s, ok := sheet.Recognise(g); ok && s.Fit > bestFit {
			best, bestFit = delimiter, s.Fit
		}
	}
	return best
}
