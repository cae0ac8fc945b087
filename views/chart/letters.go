package chart

import (
	"strings"
	"unicode"
)

// fontSize is the size of all letters, in CSS pixels. The style sheet says the
// same, so that a picture without it is legible too.
const fontSize = 13

// widthOf estimates how wide a text is, in CSS pixels. The server knows no
// font, so this is on the wide side for the sans-serif faces of the common
// systems: a label that seems to fit does.
func widthOf(text string) float64 {
	var em float64
	for _, r := range text {
		em += emOf(r)
	}
	return em * fontSize
}

func emOf(r rune) float64 {
	switch {
	case strings.ContainsRune("iljtfrI.,:;'’!|()[] ", r):
		return 0.4
	case strings.ContainsRune("mwMW@%…—", r):
		return 0.98
	case unicode.IsDigit(r):
		return 0.62
	case r < 0x370 && unicode.IsUpper(r):
		return 0.76
	case r < 0x370:
		return 0.62
	case r < 0x1100:
		return 0.78
	default:
		return 1.1
	}
}

// fit cuts a text so that it is at most width wide, and says so with an
// ellipsis.
func fit(text string, width float64) string {
	text = strings.Join(strings.Fields(text), " ")
	if widthOf(text) <= width {
		return text
	}
	room := width - widthOf("…")
	for i, r := range text {
		if room -= emOf(r) * fontSize; room < 0 {
			return strings.TrimRight(text[:i], " ") + "…"
		}
	}
	return text
}

// width returns how wide the widest line is.
func width(lines []string) float64 {
	var w float64
	for _, l := range lines {
		w = max(w, widthOf(l))
	}
	return w
}
