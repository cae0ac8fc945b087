package moodlexml_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
	"bellwork/quiz/format/moodlexml"
)

// decodeOne reads a question of a type with fields.
func decodeOne(t *testing.T, kind, fields string) (quiz.Question, []quiz.Issue) {
	t.Helper()
	b, issues, err := moodlexml.Decode(strings.NewReader(fmt.Sprintf(
		`<quiz><question type="%s"><name><text>N</text></name><questiontext><text>Stem</text></questiontext>%s</question></quiz>`, kind, fields)))
	if err != nil || len(b.Questions) != 1 {
		t.Fatalf("%d questions, %v, %v", len(b.Questions), issues, err)
	}
	return b.Questions[0], issues
}

// Moodle takes every value but false, 0 and nothing for a yes.
func TestFlags(t *testing.T) {
	const answers = `<answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer>`
	for value, want := range map[string]bool{
		"<single>true</single>": true, "<single> 1 </single>": true, "<single>False</single>": true, "<single>yes</single>": true, "": true,
		"<single>false</single>": false, "<single>0</single>": false, "<single/>": false, "<single> false\n</single>": false,
	} {
		q, _ := decodeOne(t, "multichoice", value+answers)
		if got := !q.Body.(*quiz.ChoiceBody).Multiple; got != want {
			t.Errorf("%s: single is %v", value, got)
		}
	}
}

func TestFractions(t *testing.T) {
	for text, want := range map[string]float64{
		"100": 1, "33.33333": 1.0 / 3, "33,33333": 1.0 / 3, "-16.66667": -1.0 / 6, "50 %": 0.5, "": 0, "14.28571": 1.0 / 7, "half": 0, "1e2": 1,
	} {
		q, _ := decodeOne(t, "multichoice", `<answer fraction="`+text+`"><text>a</text></answer><answer fraction="100"><text>b</text></answer>`)
		if got := q.Body.(*quiz.ChoiceBody).Options[0].Fraction; got != want {
			t.Errorf("%q: got %g, want %g", text, got, want)
		}
	}
}

func TestPoints(t *testing.T) {
	for field, want := range map[string]float64{
		"": 1, "<defaultgrade>2.5000000</defaultgrade>": 2.5, "<defaultgrade>0,5</defaultgrade>": 0.5, "<defaultgrade>0</defaultgrade>": 1,
		"<defaultgrade>-3</defaultgrade>": 1, "<defaultgrade>x</defaultgrade>": 1, "<defaultgrade>1e30</defaultgrade>": 1e6,
	} {
		if q, _ := decodeOne(t, "essay", field); q.Points != want {
			t.Errorf("%s: got %g, want %g", field, q.Points, want)
		}
	}
}

func TestCategories(t *testing.T) {
	tests := map[string][]string{
		"$course$/top/A/B":             {"A", "B"},
		"$course$/A":                   {"A"},
		"$system$/top":                 nil,
		"top/Default for X":            {"Default for X"},
		"A // B/C":                     {"A / B", "C"},
		"$course$/top/ //x/y// /z":     {"/x", "y/", "z"},
		"a////b":                       {"a//b"},
		" A / B ":                      {"A", "B"},
		"$course$/top/top/B":           {"top", "B"},
		"":                             nil,
		"/":                            nil,
		"tom\n  dick":                  {"tom dick"},
		strings.Repeat("/a", 25) + "b": strings.Split(strings.Repeat("a ", 19)+"a", " "),
	}
	for path, want := range tests {
		b, _, err := moodlexml.Decode(strings.NewReader(`<quiz><question type="category"><category><text>` + path +
			`</text></category></question><question type="description"><questiontext>a</questiontext></question></quiz>`))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, b.Questions[0].Category); diff != "" {
			t.Errorf("%q: -want +got:\n%s", path, diff)
		}
	}
}

// A category holds until the next one, wherever the file puts it.
func TestCategoryOrder(t *testing.T) {
	category := func(path string) string {
		return `<question type="category"><category><text>$course$/` + path + `</text></category></question>`
	}
	question := func(text string) string {
		return `<question type="description"><questiontext>` + text + `</questiontext></question>`
	}
	b, issues, err := moodlexml.Decode(strings.NewReader("<quiz>" + question("1") + category("Sigma/Tau") + question("2") + category("Sigma") + question("3") + question("4")))
	if err != nil || len(issues) > 0 {
		t.Fatal(issues, err)
	}
	var got []string
	for _, q := range b.Questions {
		got = append(got, q.Stem+":"+strings.Join(q.Category, "/"))
	}
	if diff := cmp.Diff([]string{"1:", "2:Sigma/Tau", "3:Sigma", "4:Sigma"}, got); diff != "" {
		t.Error(diff)
	}
}

// The name of a question is a title unless it is what the stem says anyway.
func TestTitles(t *testing.T) {
	long := strings.Repeat("long words ", 20)
	for _, stem := range []string{"Stem", "A *stem* with `code`", long, strings.Repeat("x", 200), "a < b &amp; c", "Two\n\nparagraphs"} {
		for _, title := range []string{"", "A name", "Stem & <b>co</b>"} {
			in := quiz.Bank{Questions: []quiz.Question{{ID: "a", Title: title, Stem: stem, Points: 1, Body: &quiz.EssayBody{}}}}
			data, _ := encode(t, &in)
			out, _, err := moodlexml.Decode(strings.NewReader(string(data)))
			if err != nil || out.Questions[0].Title != title {
				t.Errorf("%q, %q: got %q, %v", stem, title, out.Questions[0].Title, err)
			}
		}
	}
}

// Pictures come back byte for byte, wherever they stand.
func TestPictures(t *testing.T) {
	data := encodedBank(t, "testdata/kinds.xml")
	first, _, _ := moodlexml.Decode(strings.NewReader(data))
	first.Questions[0].Media = []quiz.Media{{Path: first.Files[1].Path, Alt: `a "map" & more`}, {Path: first.Files[0].Path}}
	first.Questions[8].Media = []quiz.Media{{Path: first.Files[2].Path, Alt: "below gaps"}}
	out, _ := encode(t, &first)
	second, issues, err := moodlexml.Decode(strings.NewReader(string(out)))
	if err != nil || len(issues) > 0 {
		t.Fatal(issues, err)
	}
	if len(first.Files) != 3 {
		t.Errorf("%d pictures, want 3", len(first.Files))
	}
	if diff := cmp.Diff(first.Files, second.Files); diff != "" {
		t.Errorf("-first +second:\n%s", diff)
	}
	if diff := cmp.Diff(first.Questions[0], second.Questions[0]); diff != "" {
		t.Errorf("-first +second:\n%s", diff)
	}
	if diff := cmp.Diff(first.Questions[8].Media, second.Questions[8].Media); diff != "" {
		t.Errorf("-first +second:\n%s", diff)
	}
}
