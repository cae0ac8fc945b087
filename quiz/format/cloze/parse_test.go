package cloze_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
	"bellwork/quiz/format/cloze"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

var fromHTML = cloze.Texts{
	Block: func(s string) string { text, _ := markup.FromHTML(s, nil); return text },
	Label: func(s string) string { text, _ := markup.LabelFromHTML(s, nil); return text },
}

// parse reads a text and returns the codes of what was said about it.
func parse(source string) (c cloze.Cloze, ok bool, codes []string) {
	var set intake.Set
	set.Begin(1, 1)
	c, ok = cloze.Parse(source, fromHTML, &set)
	set.Add(quiz.Question{Stem: "x", Body: &quiz.InfoBody{}})
	_, issues, _ := set.Done()
	for _, i := range issues {
		codes = append(codes, i.Code)
	}
	return c, ok, codes
}

func choice(texts ...string) *quiz.ChoiceBody {
	b := &quiz.ChoiceBody{Scoring: quiz.Partial}
	for i, text := range texts {
		o := quiz.Option{Text: text}
		if i == 0 {
			o.Fraction, o.Correct = 1, true
		}
		b.Options = append(b.Options, o)
	}
	return b
}

func accept(texts ...string) *quiz.TextBody {
	b := &quiz.TextBody{}
	for _, text := range texts {
		b.Accept = append(b.Accept, quiz.AcceptText{Text: text, Fraction: 1})
	}
	return b
}

func value(x, tolerance float64) *quiz.NumberBody {
	return &quiz.NumberBody{Accept: []quiz.AcceptNumber{{Value: x, Tolerance: tolerance, Fraction: 1}}}
}

func TestParseGap(t *testing.T) {
	cased := accept("NaCl")
	cased.Case = true
	shares := &quiz.ChoiceBody{Scoring: quiz.Partial, Options: []quiz.Option{
		{Text: "Paris", Fraction: 1, Correct: true, Feedback: "Right."}, {Text: "Lyon", Fraction: 0.5}, {Text: "Rome", Fraction: -1.0 / 3, Feedback: "No."},
	}}
	numbers := &quiz.NumberBody{Accept: []quiz.AcceptNumber{
		{Value: 3.14, Tolerance: 0.01, Fraction: 1}, {Value: -2e3, Fraction: 0.5}, intake.AnyNumber(0, "Look again."),
	}}
	tests := map[string]struct {
		gap  string
		want quiz.Body
	}{
		"Choice":          {"{1:MC:=a~b}", choice("a", "b")},
		"LowerCase":       {"{1:mc:=a~b}", choice("a", "b")},
		"NoWeight":        {"{:MULTICHOICE:=a~b}", choice("a", "b")},
		"LeadingTilde":    {"{1:MCV:~=a~b}", choice("a", "b")},
		"EmptyOption":     {"{1:MCH:=a~~b~}", choice("a", "b")},
		"Shares":          {"{1:MCS:=Paris#Right.~%50%Lyon~%-33,33333%Rome#No.}", shares},
		"Text":            {"{1:SHORTANSWER:=Kazan~=Kasan}", accept("Kazan", "Kasan")},
		"Case":            {"{1:SAC:=NaCl}", cased},
		"Wildcard":        {`{1:MW:=Kaz*n \* 2}`, accept(`Kaz*n \* 2`)},
		"Repeated":        {"{1:SA:=Paris~=paris~=Paname}", accept("Paris", "Paname")},
		"Number":          {"{1:NUMERICAL:=3,14:0,01~%50%-2e3~*#Look again.}", numbers},
		"PlainNumber":     {"{2:NM:=5}", value(5, 0)},
		"OneResponse":     {"{1:MR:=a~b~c}", choice("a", "b", "c")},
		"Escapes":         {`{1:SA:=\{a\}\~\#\"x\"}`, accept(`\{a}~#"x"`)},
		"References":      {"{1:SA:=don&#39;t~=R&amp;D~=x &amp;#60; y}", accept("don't", "R&D", "x &#60; y")},
		"HTML":            {"{1:MC:=<em>a</em>~b &lt; c~c<d}", choice("*a*", `b < c`, `c<d`)},
		"TagsInText":      {"{1:SA:=<b>Paris</b><br />}", accept("Paris")},
		"LineEach":        {"{1:MC:<br />\n=a<br />\n~<p>b</p>}", choice("a", "b")},
		"LessThan":        {"{1:MC:=a&lt;b~c}", choice(`a<b`, "c")},
		"NoBreakSpace":    {"{1:SA:=New&nbsp;York }", accept("New York")},
		"FractionMention": {"{1:MC:=50%~a = b}", choice("50%", "a = b")},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			c, ok, codes := parse("before " + test.gap + " after")
			if !ok {
				t.Fatalf("not read: %v", codes)
			}
			got := normal(c.Gaps.Gaps[0])
			if diff := cmp.Diff(normal(test.want), got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if c.Stem != "before [[1]] after" {
				t.Errorf("the stem is %q", c.Stem)
			}
		})
	}
}

// normal shows the options as a page does: how Markdown spells them does not
// matter here.
func normal(b quiz.Body) quiz.Body {
	if b, ok := b.(*quiz.ChoiceBody); ok {
		for i := range b.Options {
			b.Options[i].Text = markup.New(0).Inline(b.Options[i].Text)
		}
	}
	return b
}

func TestParseText(t *testing.T) {
	tests := map[string]struct {
		source, stem string
		points       float64
		fixed        bool
		codes        string
	}{
		"Two":           {"<p>{1:SA:=a}</p><p>and {2:SA:=b}</p>", "[[1]]\n\nand [[2]]", 3, false, "cloze-weights"},
		"SameWeight":    {"{2:SA:=a} {2:SA:=b}", "[[1]] [[2]]", 4, false, ""},
		"Fixed":         {"{1:MC:=a~b} {1:SA:=b}", "[[1]] [[2]]", 2, true, ""},
		"Shuffled":      {"{1:MCVS:=a~b} {1:MULTICHOICE_S:=b~c}", "[[1]] [[2]]", 2, false, ""},
		"Bold":          {"<b>{1:SA:=a}</b>", "**[[1]]**", 1, false, ""},
		"InCode":        {"<code>x = {1:SA:=5};</code>", "x = [[1]];", 1, false, "cloze-in-code"},
		"InPre":         {"<pre>a\n{1:SA:=5}</pre>", "a\\\n[[1]]", 1, false, "cloze-in-code"},
		"InFormula":     {`\(x = {1:NM:=5}\)`, "x = [[1]]", 1, false, "cloze-in-code"},
		"InLink":        {`<a href="https://example.org/">{1:NM:=5}</a>`, "[[[1]]](https://example.org/)", 1, false, ""},
		"InAttribute":   {`<b title="{1:NM:=5}">x</b>`, "**x**\n\n[[1]]", 1, false, "cloze-in-code"},
		"NoType":        {"{1:SA:=a} {1:ODD:=b}", "[[1]] {1:ODD:=b}", 1, false, ""},
		"Brackets":      {"[{1:SA:=a}](x)", `\[[[1]]](x)`, 1, false, ""},
		"Private":       {"\uE5C8{1:SA:=a\uE5C8}", "[[1]]", 1, false, ""},
		"NoWeightOfOne": {"{0:SA:=a}", "[[1]]", 0, false, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			c, ok, codes := parse(test.source)
			if !ok || page(c.Stem) != page(test.stem) || c.Points != test.points || c.FixedOrder != test.fixed || strings.Join(codes, " ") != test.codes {
				t.Errorf("got %q, points %g, fixed %v, ok %v, %v", c.Stem, c.Points, c.FixedOrder, ok, codes)
			}
		})
	}
}

// page shows a stem with its gaps as pages do.
func page(stem string) string {
	var b strings.Builder
	for _, part := range markup.New(0).Split(stem) {
		b.WriteString(part.HTML)
		if part.Gap > 0 {
			b.WriteString("(gap " + string(rune('0'+part.Gap)) + ")")
		}
	}
	return b.String()
}

// A marker that somebody wrote out is no gap.
func TestParseLiteralMarker(t *testing.T) {
	c, ok, codes := parse("[[1]] {1:SA:=a} &#91;[1]]")
	if got, want := page(c.Stem), "<p>[[1]] (gap 1) [[1]]</p>"; !ok || got != want {
		t.Errorf("got %s (%q, %v), want %s", got, c.Stem, codes, want)
	}
	q := quiz.Question{ID: "a", Stem: c.Stem, Body: &c.Gaps, Points: 1}
	bank := quiz.Bank{ID: "a", Title: "a", Questions: []quiz.Question{q}}
	if issues := bank.Check(); len(issues) > 0 {
		t.Error(issues)
	}
}

func TestParseRefuses(t *testing.T) {
	tests := map[string]struct{ source, code string }{
		"NoGap":       {"What is {this}?", "cloze-no-gap"},
		"NoAnswers":   {"{1:MULTICHOICE}", "cloze-no-gap"},
		"OneOption":   {"{1:MULTICHOICE:=Apple#Correct}", "cloze-one-option"},
		"NoKey":       {"{1:MULTICHOICE:Pear#Incorrect~%50%Apple#Correct}", "cloze-no-key"},
		"NoNumber":    {"{3:NUMERICAL:=zero}", "cloze-number"},
		"NotFinite":   {"{3:NUMERICAL:=1e999}", "cloze-number"},
		"Empty":       {"{1:SA:~}", "cloze-no-answer"},
		"Open":        {"{1:SA:=a", "cloze-brace"},
		"OpenBefore":  {"{1:SA:=a {1:SA:=b}", "cloze-brace"},
		"Nested":      {"{1:SA:={1:SA:={1:SA:=b}}}", "cloze-brace"},
		"Responses":   {"{1:MR:=a~=b~c}", "unsupported-kind"},
		"Regular":     {"{1:REGEXP:=a.*}", "unsupported-kind"},
		"TooManyGaps": {strings.Repeat("{1:SA:=a}", quiz.MaxOptions+1), "cloze-too-many"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, ok, codes := parse(test.source)
			if ok || len(codes) != 1 || codes[0] != test.code {
				t.Errorf("got %v, %v, want %s", ok, codes, test.code)
			}
		})
	}
}

func TestHolds(t *testing.T) {
	for source, want := range map[string]bool{"a {1:SA:=b} c": true, "{1:MC:~a~=b}": true, "{=b ~c}": false, "{1:XY:=b}": false, "{1:SA:=b": false} {
		if cloze.Holds(source) != want {
			t.Errorf("Holds(%q) is %v", source, !want)
		}
	}
}
