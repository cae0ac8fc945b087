package qti12

import (
	"fmt"
	"html"
	"regexp"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// bracketed matches the names of blanks in a stem.
var bracketed = regexp.MustCompile(`\[([^\[\]<>]{1,200})\]`)

// nameBlanks moves the slots of responses to where the stem names them in
// brackets. A name that stands there again becomes a line.
func (it *item) nameBlanks() {
	if k := it.said; k != unsaid && k != saysBlanks && k != saysDropdowns {
		return
	}
	byName := it.names()
	seen := map[int]bool{}
	stem := intake.GapMarks.ReplaceAllString(it.stem, "")
	stem = bracketed.ReplaceAllStringFunc(stem, func(m string) string {
		i, ok := byName[plainSpace(html.UnescapeString(m[1:len(m)-1]))]
		switch {
		case !ok:
			return m
		case seen[i]:
			return "_____"
		}
		seen[i] = true
		it.responses[i].prompt = ""
		return slot(i)
	})
	if len(seen) == 0 {
		return
	}
	it.named = true
	it.stem = stem
	for i, r := range it.responses {
		if !seen[i] {
			it.stem += " " + r.prompt + " " + slot(i)
			r.prompt = ""
		}
	}
}

// names returns the responses by their names: what their idents end with, or
// what stands before their labels.
func (it *item) names() map[string]int {
	byName := map[string]int{}
	for i, r := range it.responses {
		byName[trimResponse(r.ident)] = i
	}
	for i, r := range it.responses {
		if name := markupless(r.prompt); r.lid() && name != "" {
			if _, taken := byName[name]; !taken {
				byName[name] = i
			}
		}
	}
	return byName
}

// markupless returns the words of a short text.
func markupless(source string) string {
	return plainSpace(html.UnescapeString(anyTag.ReplaceAllString(source, " ")))
}

var anyTag = regexp.MustCompile(`<[^<>]*>`)

// maxStem is the length beyond which a stem is too long anyway, in bytes.
const maxStem = 4 * quiz.MaxText

// markGaps turns the slots of the responses into the markers of gaps. A gap
// whose place does not show (in code, say) comes at the end.
func (it *item) markGaps(stem string, gaps int) string {
	if len(stem) > maxStem {
		return stem
	}
	source := stem
	stem, moved := intake.PlaceAllGaps(stem, gaps)
	for _, n := range moved {
		if strings.Contains(source, intake.GapMark(n)) {
			it.doc.set.Warn("qti12-gap-place", fmt.Sprintf("gap %d stood within code, a formula or a link, where Bellwork has none; it stands at the end", n), "look at the text")
		}
	}
	return stem
}
