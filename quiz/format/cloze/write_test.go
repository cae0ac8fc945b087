package cloze_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
	"bellwork/quiz/format/cloze"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

var toHTML = cloze.Texts{
	Block: func(s string) string { return markup.ToHTML(s, nil) },
	Label: func(s string) string { return markup.LabelToHTML(s, nil) },
}

func TestWrite(t *testing.T) {
	c := cloze.Cloze{
		Stem: "The capital is [[1]], and {not} [[2]]\n\nTwo: [[3]]",
		Gaps: quiz.GapsBody{Gaps: []quiz.Body{
			accept("Kazan"), choice("a ~ b", "c}"), &quiz.NumberBody{Accept: []quiz.AcceptNumber{
				{Value: 3.5, Tolerance: 0.25, Fraction: 1}, {Range: true, Min: 10, Max: 20, Fraction: 1.0 / 3}, intake.AnyNumber(0, "No."),
			}},
		}},
		Points: 6, FixedOrder: true,
	}
	want := "<p>The capital is {2:SA:=Kazan}, and &#123;not} {2:MC:=a &#126; b~c\\}}</p>\n<p>Two: {2:NM:=3.5:0.25~%33.33333%15:5~*#No.}</p>"
	if diff := cmp.Diff(want, cloze.Write(c, toHTML)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// What is written reads back, whatever signs the texts hold.
func TestWriteAndParse(t *testing.T) {
	texts := []string{
		"a", "~", "#", "}", "{", "=x", "%50%", "50 %", `\`, `a\`, `\}`, `\\~`, "&", "AT&T", "a &", "&amp;", "&lt;b&gt;", "a < b", "a<b>c", "&#39;",
		`"q"`, `\"`, "{1:SA:=x}", "[[1]]", "x#y~z}", "€ ü 日本 😀", "a=b", "1.5:2", "->",
	}
	for _, text := range texts {
		options := choice(markup.LabelFromPlain(text), "other")
		options.Options[0].Feedback = markup.FromPlain(text)
		c := cloze.Cloze{
			Stem:   markup.FromPlain(text) + " [[1]] and [[2]], " + `\[\[1]]`,
			Gaps:   quiz.GapsBody{Gaps: []quiz.Body{accept(text), options}},
			Points: 4,
		}
		source := cloze.Write(c, toHTML)
		got, ok, codes := parse(source)
		if !ok || len(codes) > 0 {
			t.Errorf("%q: %q is not read: %v", text, source, codes)
			continue
		}
		if page(got.Stem) != page(c.Stem) {
			t.Errorf("%q: the stem became %q", text, got.Stem)
		}
		o := got.Gaps.Gaps[1].(*quiz.ChoiceBody).Options[0]
		if markup.New(0).Inline(o.Text) != markup.New(0).Inline(options.Options[0].Text) ||
			markup.New(0).Block(o.Feedback) != markup.New(0).Block(options.Options[0].Feedback) {
			t.Errorf("%q: the option became %q with %q, by %q", text, o.Text, o.Feedback, source)
		}
		if diff := cmp.Diff(c.Gaps.Gaps[0], got.Gaps.Gaps[0]); diff != "" || got.Points != 4 {
			t.Errorf("%q, points %g: -want +got:\n%s", text, got.Points, diff)
		}
	}
}

func TestWeight(t *testing.T) {
	tests := []struct {
		points float64
		gaps   int
		weight int
		exact  bool
	}{{6, 3, 2, true}, {1, 1, 1, true}, {1, 3, 1, false}, {2.5, 2, 1, false}, {0, 2, 1, false}, {7, 2, 1, false}}
	for _, test := range tests {
		if w, exact := cloze.Weight(test.points, test.gaps); w != test.weight || exact != test.exact {
			t.Errorf("Weight(%g, %d) is %d, %v", test.points, test.gaps, w, exact)
		}
	}
}
