package anki

import (
	"strconv"
	"strings"
)

// header is what the lines at the top of a text file say about it.
type header struct {
	separator byte // 0: it does not say
	isHTML    bool
	kind      string   // the type of all notes
	deck      string   // of all notes
	tags      []string // of all notes
	names     string   // of the columns, with the separator between them
	columns   map[string]int
}

// Columns that are no fields of a note.
var special = []string{"guid", "notetype", "deck", "tags"}

// readHeader reads lines like "#separator:tab", and in old files a first line
// "tags:a b". Lines with # that say nothing known are comments.
func readHeader(text string) (h header, rest string, lines int) {
	h.columns = map[string]int{}
	for {
		line, after := cutLine(text)
		old := lines == 0 && strings.HasPrefix(line, "tags:")
		if !strings.HasPrefix(line, "#") && !old {
			return h, text, lines
		}
		h.take(strings.TrimPrefix(line, "#"))
		text = after
		lines++
		if text == "" {
			return h, text, lines
		}
	}
}

func (h *header) take(line string) {
	key, value, ok := strings.Cut(line, ":")
	if !ok {
		return
	}
	key = strings.ToLower(strings.TrimSpace(key))
	if column, isColumn := strings.CutSuffix(key, " column"); isColumn {
		if n, err := strconv.Atoi(strings.TrimSpace(value)); err == nil && n > 0 {
			h.columns[column] = n - 1
		}
		return
	}
	switch key {
	case "separator":
		h.separator = separatorOf(value)
	case "html":
		h.isHTML = strings.EqualFold(strings.TrimSpace(value), "true")
	case "notetype":
		h.kind = strings.TrimSpace(value)
	case "deck":
		h.deck = strings.TrimSpace(value)
	case "tags":
		h.tags = strings.Fields(value)
	case "columns":
		h.names = value
	}
}

var separators = map[string]byte{"tab": '\t', `\t`: '\t', "comma": ',', "semicolon": ';', "space": ' ', "pipe": '|', "colon": ':'}

// separatorOf returns a separator by its name, or as it stands.
func separatorOf(value string) byte {
	if c, ok := separators[strings.ToLower(strings.TrimSpace(value))]; ok {
		return c
	}
	if value != "" && value[0] < 0x80 && value[0] != '"' {
		return value[0]
	}
	return 0
}

// guessSeparator looks at the first lines for one that Anki would take.
func guessSeparator(text string) byte {
	for n := 0; n < 20 && text != ""; n++ {
		line, rest := cutLine(text)
		for _, c := range []byte("\t;|,") {
			if strings.IndexByte(line, c) >= 0 {
				return c
			}
		}
		text = rest
	}
	return '\t'
}
