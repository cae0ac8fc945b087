package native

import (
	"strings"
	"testing"

	"bellwork/quiz/format/alloctest"
)

// bombAllocated bounds what is allocated for one file, in bytes. It
// stands for time as well, without a clock: work that grows with the square of
// a file passes it at once. What is held at a time is less: freed memory counts
// here, and the race detector's own; cmd/bellwork measures the process.
const bombAllocated = 160 << 20

// Files made to be slow or large are refused, or read, with bounded work.
func TestBombs(t *testing.T) {
	for name, data := range bombs() {
		t.Run(name, func(t *testing.T) {
			before := alloctest.Total()
			_, issues, _ := Decode(strings.NewReader(data), Options{Name: name})
			if len(issues) == 0 || len(issues) > maxIssues+1 {
				t.Errorf("%d issues", len(issues))
			}
			if got := alloctest.Total() - before; got > bombAllocated {
				t.Errorf("allocated %d bytes, want at most %d", got, bombAllocated)
			}
		})
	}
}

// bombs returns files made to be slow or large.
func bombs() map[string]string {
	const size = 1 << 20
	head := "bellwork: 1\nid: a\ntitle: a\n"
	laughs := head + "a0: &a0 [x, x]\n"
	for i := range 30 {
		laughs += "a" + string(rune('A'+i)) + ": &n" + string(rune('A'+i)) + " [*a0, *a0]\n"
	}
	return map[string]string{
		"Laughs":         laughs,
		"Brackets":       head + "questions: " + strings.Repeat("[", size),
		"Braces":         strings.Repeat(`{"a":`, size/5),
		"Fields":         head + strings.Repeat("a: 1\n", size/5),
		"FieldsJSON":     "{" + strings.Repeat(`"a":1,`, size/6) + `"a":1}`,
		"Items":          head + "questions:\n" + strings.Repeat("  - x\n", size/6),
		"Dashes":         head + "questions:\n" + strings.Repeat("- ", size/2),
		"Keys":           head + strings.Repeat("? ", size/2),
		"OneLine":        head + "description: " + strings.Repeat("word: ", size/6),
		"Digits":         head + "questions: [{id: a, kind: info, stem: a, points: " + strings.Repeat("9", size) + "}]",
		"Indented":       head + strings.Repeat(" ", size) + "a: 1\n b",
		"BadLines":       head + strings.Repeat("# comment\n", size/10) + "\"a\" b\n",
		"Lines":          strings.Repeat("\n", size),
		"Quotes":         head + "description: '" + strings.Repeat("''", size/2),
		"Commas":         head + "questions: [" + strings.Repeat("a,", MaxSize/2-100),
		"CommasJSON":     "[" + strings.Repeat("1,", MaxSize/2-100) + "1]",
		"Empty":          head + "questions:\n" + strings.Repeat("  - {}\n", size/7),
		"ItemsJSON":      `{"bellwork": 1, "questions": [` + strings.Repeat(`{},`, 240_000) + "{}]}",
		"ListJSON":       `{"bellwork": 1, "questions": [` + strings.Repeat(`1,`, 499_000) + "1]}",
		"NestJSON":       `{"bellwork": 1, "questions": [` + strings.Repeat(`[[[`, 160_000) + "1]}",
		"LargeTextJSON":  `{"bellwork": 1, "title": "` + strings.Repeat("a", MaxSize-40) + `"}`,
		"LargeTextsJSON": `{"bellwork": 1, "tags": ["` + strings.Repeat(strings.Repeat("a", 60_000)+`","`, 1000) + `"]}`,
		"TextYAML":       `title: ` + strings.Repeat("a", MaxYAML-40),
		"FieldsIn":       strings.Repeat("a: 1\n", 199_000),
		"TooLarge":       strings.Repeat("a", MaxSize+1),
	}
}
