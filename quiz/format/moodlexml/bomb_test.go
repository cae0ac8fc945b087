package moodlexml

import (
	"strings"
	"testing"

	"bellwork/quiz/format/alloctest"
)

// bombAllocated bounds what is allocated for one file, in bytes. It stands for
// time as well, without a clock: work that grows with the square of a file
// passes it at once.
const bombAllocated = 300 << 20

// Files made to be slow or large are refused, or read, with bounded work.
func TestBombs(t *testing.T) {
	const size = 1 << 20
	essay := func(inside string) string {
		return `<quiz><question type="essay"><name><text>x</text></name><questiontext><text>` + inside + `</text></questiontext></question></quiz>`
	}
	cloze := func(inside string) string { return strings.Replace(essay(inside), "essay", "cloze", 1) }
	const small = `<question type="essay"><questiontext>a</questiontext></question>`
	tests := map[string]string{
		"Laughs":     `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>` + essay(strings.Repeat("&b;", size/3)),
		"Depth":      essay(strings.Repeat("<a>", size/3)),
		"Width":      essay(strings.Repeat("<a/>", size)),
		"Ampersands": essay(strings.Repeat("&", size)),
		"Less":       essay(strings.Repeat("<", size)),
		"CDATA":      essay(strings.Repeat("<![CDATA[", size/9)),
		"Brackets":   essay("<![CDATA[" + strings.Repeat("]", size)),
		"Comments":   essay(strings.Repeat("<!---->", size/7)),
		"Dashes":     "<quiz><!--" + strings.Repeat("-", size),
		"Attributes": "<question " + strings.Repeat(`a="" `, size),
		"Quote":      `<question type="` + strings.Repeat("a", 4*size),
		"Open":       strings.Repeat("<question>", size/10),
		"Damaged":    strings.Repeat("<question></x>", size/14),
		"Nothing":    strings.Repeat("<question/>", size/11),
		"Answers":    `<question type="shortanswer">` + strings.Repeat(`<answer/>`, size/9) + `</question>`,
		"Hints":      `<question type="essay">` + strings.Repeat(`<hint>a</hint>`, size/14) + `</question>`,
		"Tags":       `<question type="essay"><tags>` + strings.Repeat(`<tag>a</tag>`, size/12) + `</tags></question>`,
		"Files":      `<question type="essay"><questiontext>` + strings.Repeat(`<file name="a"/>`, size/16) + `</questiontext></question>`,
		"Media":      essay("<![CDATA[" + strings.Repeat(mediaClass+`<img src="a" alt=""></p>`, size/50) + "]]>"),
		"Category":   `<question type="category"><category>` + strings.Repeat("a/", size) + `</category></question>` + strings.Repeat(small, 100),
		"Slashes":    `<question type="category"><category>` + strings.Repeat("/", size) + `</category></question>` + small,
		"Nested":     cloze(strings.Repeat("{1:MC:=", size/7)),
		"Gaps":       cloze(strings.Repeat("{1:SA:=a}", size/9)),
		"HTML":       essay("<![CDATA[" + strings.Repeat("<div>", size/5) + "]]>"),
		"Long":       essay(strings.Repeat("a ", 3*size)),
	}
	for name, file := range tests {
		t.Run(name, func(t *testing.T) {
			before := alloctest.Total()
			b, issues, _ := Decode(strings.NewReader(file))
			if len(issues) == 0 && len(b.Questions) < 101 {
				t.Errorf("%d questions and nothing said", len(b.Questions))
			}
			if got := alloctest.Total() - before; got > bombAllocated {
				t.Errorf("allocated %d bytes, want at most %d", got, bombAllocated)
			}
		})
	}
}
