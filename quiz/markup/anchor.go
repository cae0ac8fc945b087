package markup

import (
	"strconv"
	"strings"
	"unicode"
)

// Anchor returns the id that a heading of a reading has, for links to it: its
// letters and digits in lower case, joined by dashes. The prefix keeps it apart
// from the ids of the page around the reading.
func Anchor(heading string) string {
	words := strings.FieldsFunc(strings.ToLower(clean(heading)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r)
	})
	if len(words) == 0 {
		return "section-0"
	}
	return "section-" + strings.Join(words, "-")
}

// anchor returns the id of the next heading; one that repeats gets a number,
// so the first keeps the id that Anchor promises.
func (w *writer) anchor(heading string) string {
	id := Anchor(heading)
	for {
		w.anchors[id]++
		if w.anchors[id] == 1 {
			return id
		}
		id += "-" + strconv.Itoa(w.anchors[id])
	}
}
