package lang

import (
	"strings"
	"unicode/utf8"
)

// Pseudo returns a printer that shows where text comes from and how much room
// it has: every message is accented, 40 % longer, and stands in ⟦brackets⟧.
func (p *Printer) Pseudo() *Printer {
	out := newPrinter(p.tag, p.localizer)
	out.dress = dress
	out.plural = p.plural
	for id, text := range p.plain {
		if id == "number.point" {
			out.plain[id] = text // half of a number is no message
			continue
		}
		out.plain[id] = dress(text)
	}
	for id, parts := range p.filled {
		out.filled[id] = dressParts(parts)
	}
	return out
}

var accents = strings.NewReplacer(
	"a", "á", "c", "ç", "e", "é", "i", "î", "n", "ñ", "o", "ö", "s", "š", "u", "û", "y", "ý", "z", "ž",
	"A", "Á", "C", "Ç", "E", "É", "I", "Î", "N", "Ñ", "O", "Ö", "S", "Š", "U", "Û", "Y", "Ý", "Z", "Ž",
)

func dress(text string) string {
	return "⟦" + accents.Replace(text) + padding(utf8.RuneCountInString(text)) + "⟧"
}

func dressParts(parts pattern) pattern {
	out, length := pattern{{text: "⟦"}}, 0
	for _, part := range parts {
		length += utf8.RuneCountInString(part.text)
		out = append(out, pattern{{text: accents.Replace(part.text), name: part.name}}...)
	}
	return append(out, pattern{{text: padding(length) + "⟧"}}...)
}

// padding is 40 % of a length, in pieces that a line can break between.
func padding(length int) string {
	n := (length*2 + 4) / 5
	var b strings.Builder
	for i := range n {
		if i%7 == 0 {
			b.WriteByte(' ')
			continue
		}
		b.WriteByte('~')
	}
	return b.String()
}
