package native

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
)

func TestEachPicture(t *testing.T) {
	tests := []struct {
		in, want string
		seen     []string
	}{
		{"no picture", "no picture", nil},
		{"![a](b.png)", "![a](NEW)", []string{"b.png"}},
		{"![](b.png)![c](d.png)", "![](NEW)![c](NEW)", []string{"b.png", "d.png"}},
		{"a ![b [c] \\] d](e(1).png) f", "a ![b [c] \\] d](NEW) f", []string{"e(1).png"}},
		{"![a](  b.png \"title\")", "![a](  NEW \"title\")", []string{"b.png"}},
		{"![a](<b c.png>)", "![a](NEW)", []string{"b c.png"}},
		{"[a](b.png) ! [a](b.png)", "[a](b.png) ! [a](b.png)", nil},
		{"\\![a](b.png) !\\[a](b.png)", "\\![a](b.png) !\\[a](b.png)", nil},
		{"`![a](b.png)` ``![a](b.png) ` `` ![c](d.png)", "`![a](b.png)` ``![a](b.png) ` `` ![c](NEW)", []string{"d.png"}},
		{"```\n![a](b.png)\n``` ` ![c](d.png)", "```\n![a](b.png)\n``` ` ![c](NEW)", []string{"d.png"}},
		{"![a](b.png", "![a](b.png", nil},
		{"![a]() ![a](<>) ![a", "![a]() ![a](<>) ![a", nil},
		{"![![a](b.png)](c.png)", "![![a](b.png)](NEW)", []string{"c.png"}},
		{"![a](keep.png) ![b](<keep.png>)", "![a](keep.png) ![b](<keep.png>)", []string{"keep.png", "keep.png"}},
	}
	for _, tt := range tests {
		var seen []string
		got := eachPicture(tt.in, func(address string) string {
			if seen = append(seen, address); address == "keep.png" {
				return address
			}
			return "NEW"
		})
		if diff := cmp.Diff(tt.seen, seen); got != tt.want || diff != "" {
			t.Errorf("%q becomes %q, want %q\n%s", tt.in, got, tt.want, diff)
		}
	}
}

// Texts made to be slow are read in time: where the work is not bounded this
// takes until the test run gives up.
func TestEachPictureIsBounded(t *testing.T) {
	for _, unit := range []string{"![", "![a](", "`", "` ``", "![`", "\\", "![a](b) `"} {
		text := strings.Repeat(unit, largestText/len(unit))
		eachPicture(text+"](", func(address string) string { return address })
	}
	var fences strings.Builder
	for n := 1; fences.Len() < largestText-1000; n++ {
		fences.WriteString(strings.Repeat("`", n) + " ")
	}
	eachPicture(fences.String()+"](", func(address string) string { return address })
}

const withPictures = `bellwork: 1
id: a
title: a
questions:
- {id: q, kind: info, stem: "![map](%[1]s) and ![map](%[1]s)", media: [{path: "%[1]s", alt: a map}]}
`

func TestPicturesBesideTheFile(t *testing.T) {
	drawing := []byte(`<svg width="4" height="4"><rect width="4" height="4"/></svg>`)
	folder := fstest.MapFS{"map.svg": {Data: drawing}, "maps/old map.svg": {Data: drawing}, "100%.svg": {Data: drawing}}
	for _, name := range []string{"map.svg", "./map.svg", "maps/../map.svg", "maps/old%20map.svg", "100%.svg"} {
		opened := 0
		sibling := func(p string) ([]byte, error) {
			data, err := fs.ReadFile(folder, p)
			if err == nil {
				opened++
			}
			return data, err
		}
		bank, issues, err := Decode(strings.NewReader(fmt.Sprintf(withPictures, name)), Options{Sibling: sibling})
		if err != nil || len(issues) > 0 || len(bank.Files) != 1 || opened != 1 {
			t.Fatalf("%s: error %v, issues %v, %d files, opened %d times", name, err, issues, len(bank.Files), opened)
		}
		path := bank.Files[0].Path
		want := quiz.Question{
			ID: "q", Body: &quiz.InfoBody{}, Points: 1, Stem: "![map](" + path + ") and ![map](" + path + ")",
			Media: []quiz.Media{{Path: path, Alt: "a map"}},
		}
		if diff := cmp.Diff(want, bank.Questions[0]); diff != "" || !quiz.IsMediaPath(path) {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// Where nothing can be opened, texts keep their references, and a picture below
// a stem is missing.
func TestPicturesWithoutFolder(t *testing.T) {
	bank, issues, err := Decode(strings.NewReader(fmt.Sprintf(withPictures, "map.svg")), Options{})
	if err != nil || len(issues) != 1 || issues[0].Code != "media-file" || issues[0].Line != 5 {
		t.Errorf("error %v, issues %v", err, issues)
	}
	if q := bank.Questions[0]; q.Media[0].Path != "map.svg" || !strings.Contains(q.Stem, "(map.svg)") || len(bank.Files) > 0 {
		t.Errorf("%+v", q)
	}
}

// No more pictures are opened than a bank may have.
func TestPicturesAreBounded(t *testing.T) {
	file := strings.Builder{}
	file.WriteString("bellwork: 1\nid: a\ntitle: a\nquestions:\n")
	for n := range 2 * quiz.MaxFiles {
		fmt.Fprintf(&file, "- {id: q%[1]d, kind: info, stem: '![](%[1]d)'}\n", n)
	}
	opened := 0
	_, issues, err := Decode(strings.NewReader(file.String()), Options{
		Sibling: func(p string) ([]byte, error) {
			opened++
			return fmt.Appendf(nil, `<svg><text>%s</text></svg>`, p), nil
		},
	})
	if err != nil || opened != quiz.MaxFiles+1 || len(issues) != 1 || issues[0].Code != "too-many-files" {
		t.Errorf("opened %d, error %v, issues %v", opened, err, issues)
	}
}
