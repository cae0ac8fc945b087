package xmltree

import (
	"io"
	"strings"
	"testing"

	"bellwork/quiz/format/alloctest"
)

// Markup in which a tag seems to begin or to end, or a value does, must not
// hide a long tag behind it.
func TestLongTags(t *testing.T) {
	long := "<a" + strings.Repeat(` b=""`, maxTag) + "/>"
	for name, before := range map[string]string{
		"First":            "",
		"Text":             `<r>it's 5" > 3`,
		"Value":            `<r a='>"' b="'>">`,
		"Comment":          `<!-- don't <a " --><r>`,
		"CDATA":            `<r><![CDATA[ <a ' ]]>`,
		"Instruction":      `<?php " < ?><r>`,
		"Directive":        `<!DOCTYPE r [<!ENTITY x "'>"><!-- don't --> ]><r>`,
		"DirectiveQuote":   `<!DOCTYPE r [<!ENTITY x> " <!-- " ]><r>`,
		"DirectiveEmpty":   `<!>"><r>"`,
		"DirectiveQuoted":  `<!"><r>`,
		"DirectiveComment": `<!DOCTYPE r [<!-- > " -->]><r>`,
		"Charset":          `<?xml version="1.0" encoding="iso-8859-1"?><r>`,
	} {
		t.Run(name, func(t *testing.T) {
			_, err := io.Copy(io.Discard, newTags(strings.NewReader(before)))
			if err != nil {
				t.Fatalf("without the long tag: %v", err)
			}
			if _, err := Parse(strings.NewReader(before + long)); err == nil || !strings.Contains(err.Error(), errLongTag.Error()) {
				t.Errorf("error %v", err)
			}
		})
	}
}

// What is long and no tag is read, and so is a picture in a value.
func TestLongTexts(t *testing.T) {
	x := strings.Repeat("x", 2*maxTag)
	for name, file := range map[string]string{
		"Text":        "<a>" + x + "</a>",
		"CDATA":       "<a><![CDATA[<" + x + "]]></a>",
		"Comment":     "<a><!-- <" + x + " --></a>",
		"Instruction": "<?x <" + x + "?><a/>",
		"Value":       `<a b="` + x + `" c='` + x + `'/>`,
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Parse(strings.NewReader(file)); err != nil {
				t.Error(err)
			}
		})
	}
}

// Attributes cost memory as elements do.
func TestManyAttributes(t *testing.T) {
	tag := "<a" + strings.Repeat(` b=""`, 10_000) + "/>"
	tests := map[string]string{
		"OneTag":   "<r><a" + strings.Repeat(` b=""`, 4<<20) + "/></r>",
		"ManyTags": "<r>" + strings.Repeat(tag, 400) + "</r>",
	}
	for name, file := range tests {
		t.Run(name, func(t *testing.T) {
			before := alloctest.Total()
			_, err := Parse(strings.NewReader(file))
			after := alloctest.Total()
			if got := after - before; err == nil || got > 512<<20 {
				t.Errorf("allocated %d bytes, error %v", got, err)
			}
		})
	}
}
