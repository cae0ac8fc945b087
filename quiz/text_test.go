package quiz

import (
	"strings"
	"testing"
)

func TestTextGrade(t *testing.T) {
	full := func(texts ...string) []AcceptText {
		var out []AcceptText
		for _, text := range texts {
			out = append(out, AcceptText{Text: text, Fraction: 1})
		}
		return out
	}
	tests := []struct {
		name string
		body TextBody
		text string
		want float64
	}{
		{"same", TextBody{Accept: full("Kazan")}, "Kazan", 1},
		{"case", TextBody{Accept: full("Kazan")}, "KAZAN", 1},
		{"case matters", TextBody{Accept: full("Kazan"), Case: true}, "kazan", 0},
		{"case matters, accents do not", TextBody{Accept: full("Priština"), Case: true}, "Pristina", 1},
		{"accents", TextBody{Accept: full("Prishtinë")}, "prishtine", 1},
		{"caron", TextBody{Accept: full("Çeljabinsk")}, "celjabinsk", 1},
		{"Cyrillic", TextBody{Accept: full("Казань")}, "КАЗАНЬ", 1},
		{"spacing", TextBody{Accept: full("Assembly of Kosovo")}, "  assembly\u00a0of   Kosovo\n", 1},
		{"dash", TextBody{Accept: full("1–1")}, "1-1", 1},
		{"spaced dash", TextBody{Accept: full("1–1")}, "1 − 1", 1},
		{"colon is no dash", TextBody{Accept: full("1–1")}, "1:1", 0},
		{"quotes", TextBody{Accept: full("Xhaka’s “goal”")}, "Xhaka's \"goal\"", 1},
		{"invisible", TextBody{Accept: full("UNMIK")}, "UN\u200bM\u00adIK\ufeff", 1},
		{"wide", TextBody{Accept: full("UNMIK")}, "ＵＮＭＩＫ", 1},
		{"sharp s", TextBody{Accept: full("Straße")}, "STRASSE", 1},
		{"other", TextBody{Accept: full("Kazan", "Казань")}, "Moscow", 0},
		{"empty", TextBody{Accept: full("*")}, "", 0},
		{"wildcard end", TextBody{Accept: full("Kaz*")}, "Kazan", 1},
		{"wildcard of nothing", TextBody{Accept: full("Kazan*")}, "kazan", 1},
		{"wildcard keeps spaces", TextBody{Accept: full("New *")}, "Newark", 0},
		{"wildcards around", TextBody{Accept: full("*assembly*kosovo*")}, "the Assembly of Kosovo", 1},
		{"wildcard order", TextBody{Accept: full("*kosovo*assembly*")}, "the Assembly of Kosovo", 0},
		{"wildcard overlap", TextBody{Accept: full("aba*aba")}, "aba", 0},
		{"literal star", TextBody{Accept: full(`2\*3`)}, "2*3", 1},
		{"literal star is no wildcard", TextBody{Accept: full(`2\*3`)}, "2453", 0},
		{"typo", TextBody{Accept: full("Chelyabinsk"), Typos: 1}, "Chelyabnisk", 1},
		{"two typos", TextBody{Accept: full("Chelyabinsk"), Typos: 1}, "Cheljabnisk", 0},
		{"two typos allowed", TextBody{Accept: full("Chelyabinsk"), Typos: 2}, "Cheljabnisk", 1},
		{"too short for a typo", TextBody{Accept: full("Ob"), Typos: 2}, "Om", 0},
		{"half is too much", TextBody{Accept: full("Tver"), Typos: 3}, "Omsk", 0},
		{"digits are no typos", TextBody{Accept: full("Resolution 1244"), Typos: 2}, "Resolution 1245", 0},
		{"typo beside digits", TextBody{Accept: full("Resolution 1244"), Typos: 2}, "Resoluton 1244", 1},
		{"wildcards take no typos", TextBody{Accept: full("Chelya*"), Typos: 2}, "Cheyla", 0},
		{"best fraction", TextBody{Accept: []AcceptText{{Text: "*a*", Fraction: 0.3}, {Text: "*zan", Fraction: 1}}}, "Kazan", 1},
		{"literal before wildcard", TextBody{Accept: []AcceptText{{Text: "Kaz*", Fraction: 1}, {Text: "Kazakh", Fraction: 0}}}, "kazakh", 0},
		{"literal before typo", TextBody{Typos: 1, Accept: []AcceptText{{Text: "Kazan", Fraction: 1}, {Text: "Kazin", Fraction: 0.2}}}, "kazin", 0.2},
		{"typo before catch-all", TextBody{Typos: 1, Accept: []AcceptText{{Text: "*", Fraction: 0}, {Text: "Kazan", Fraction: 1}}}, "kazen", 1},
		{"below zero", TextBody{Accept: []AcceptText{{Text: "Kazan", Fraction: 1}, {Text: "Moscow", Fraction: -0.5}, {Text: "*", Fraction: 0}}}, "Moscow", -0.5},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.body.Grade(Response{Text: tt.text}).Fraction; got != tt.want {
				t.Errorf("%q earns %v, want %v", tt.text, got, tt.want)
			}
		})
	}
}

func TestTextFeedback(t *testing.T) {
	b := &TextBody{Accept: []AcceptText{{Text: "Kazan", Fraction: 1, Feedback: "yes"}, {Text: "*", Feedback: "no"}}}
	for text, want := range map[string]string{"kazan": "yes", "Moscow": "no"} {
		if got := strings.Join(b.Grade(Response{Text: text}).Feedback, ";"); got != want {
			t.Errorf("feedback for %q is %q, want %q", text, got, want)
		}
	}
}

func TestTextRead(t *testing.T) {
	b := &TextBody{}
	for _, nothing := range []string{"", "  \n\t", "\u200b\ufeff "} {
		if r, err := b.Read(Input{Text: nothing}, Drawn{}); r != nil || err != nil {
			t.Errorf("Read(%q) = %v, %v; want nothing", nothing, r, err)
		}
	}
	if r, err := b.Read(Input{Text: strings.Repeat("ж", 500)}, Drawn{}); r == nil || err != nil {
		t.Errorf("500 characters are refused: %v", err)
	}
	if _, err := b.Read(Input{Text: strings.Repeat("ж", 501)}, Drawn{}); codeOf(err) != "text-too-long" {
		t.Errorf("501 characters: %v", err)
	}
	if r, _ := b.Read(Input{Text: "a\xffb"}, Drawn{}); r == nil || r.Text != "a\uFFFDb" {
		t.Errorf("broken UTF-8 is read as %+v", r)
	}
}

func TestTextKey(t *testing.T) {
	for accept, want := range map[string]string{
		"Kazan": "Kazan", " Kazan ": "Kazan", "Kaz*": "Kaz", "*": "*", `2\*3`: "2*3", "New * City": "New * City", "*kosovo*": "kosovo",
	} {
		b := &TextBody{Accept: []AcceptText{{Text: "nothing", Fraction: 0.5}, {Text: accept, Fraction: 1}}}
		if got := b.Key(); got == nil || got.Text != want {
			t.Errorf("the key of %q is %+v, want %q", accept, got, want)
		}
	}
}

func TestTextCheck(t *testing.T) {
	kazan := AcceptText{Text: "Kazan", Fraction: 1}
	checkCodes(t, []bodyCase{
		{"OK", &TextBody{Accept: []AcceptText{kazan, {Text: "Kazan*", Fraction: 1}, {Text: `Kazan\*`}}}, nil},
		{"Nothing", &TextBody{}, []string{"text-no-key"}},
		{"Empty", &TextBody{Accept: []AcceptText{kazan, {Text: " \u200b"}}}, []string{"empty-text"}},
		{"NoKey", &TextBody{Accept: []AcceptText{{Text: "Kazan", Fraction: 0.9}}}, []string{"text-no-key"}},
		{"Duplicate", &TextBody{Accept: []AcceptText{kazan, {Text: "kazán"}}}, []string{"duplicate-text"}},
		{"DuplicateButForCase", &TextBody{Case: true, Accept: []AcceptText{kazan, {Text: "kazan"}}}, nil},
		{"Fraction", &TextBody{Accept: []AcceptText{kazan, {Text: "x", Fraction: 1.5}}}, []string{"text-fraction"}},
		{"TyposBelowZero", &TextBody{Accept: []AcceptText{kazan}, Typos: -1}, []string{"typos-range"}},
		{"TyposAbove", &TextBody{Accept: []AcceptText{kazan}, Typos: 11}, []string{"typos-range"}},
	})
}

func TestEditDistance(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"abc", "abc", 0}, {"abc", "acb", 1}, {"ca", "abc", 3},
		{"kitten", "sitting", 3}, {"Казань", "Казан", 1}, {"abcd", "badc", 2},
	}
	for _, tt := range tests {
		if got := EditDistance([]rune(tt.a), []rune(tt.b), 5); got != tt.want {
			t.Errorf("EditDistance(%q, %q) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
		if got := EditDistance([]rune(tt.a), []rune(tt.b), 1); (got <= 1) != (tt.want <= 1) {
			t.Errorf("EditDistance(%q, %q) within 1 = %d, want %d or above 1", tt.a, tt.b, got, tt.want)
		}
	}
}

// A pattern of many wildcards is what makes a backtracking matcher exponential:
// it would not come back before the tests are given up.
func TestTextGradeIsBounded(t *testing.T) {
	b := &TextBody{Typos: maxTypos, Accept: []AcceptText{
		{Text: strings.Repeat("*a", 200) + "*b", Fraction: 1},
		{Text: strings.Repeat("a", MaxText), Fraction: 1},
		{Text: strings.Repeat("ab", 250), Fraction: 1},
	}}
	if got := b.Grade(Response{Text: strings.Repeat("a", 499) + "c"}).Fraction; got != 0 {
		t.Errorf("what does not fit earns %v", got)
	}
}

func FuzzTextGrade(f *testing.F) {
	f.Add("Kaz*", "Kazan", 1, false)
	f.Add(`*a\*b*`, "xa*by", 0, true)
	f.Fuzz(func(t *testing.T, accept, text string, typos int, keepCase bool) {
		if len(accept) > 200 || len(text) > 200 {
			t.Skip("longer than a form sends")
		}
		b := &TextBody{Accept: []AcceptText{{Text: accept, Fraction: 1}}, Case: keepCase, Typos: typos}
		if m := b.Grade(Response{Text: text}); m.Fraction != 0 && m.Fraction != 1 {
			t.Fatalf("%q earns %v for %q", text, m.Fraction, accept)
		}
		if len(b.Check()) == 0 && b.Grade(*b.Key()).Fraction != 1 {
			t.Fatalf("the key %q does not fit %q", b.Key().Text, accept)
		}
	})
}

// The spellings that the article's banks accept, as phones and keyboards of
// the three languages type them.
func TestTextSpellings(t *testing.T) {
	for accept, typed := range map[string][]string{
		"Pristina": {"PRISTINA", "Priština", " pristina "}, "Prishtina": {"prishtina"}, "Prishtinë": {"Prishtine"}, "Приштина": {"приштина"},
		"Çelabinsk": {"Celabinsk"}, "Čeljabinsk": {"Çeljabinsk", "celjabinsk"}, "Чељабинск": {"чељабинск"}, "Казањ": {"КАЗАЊ"},
		"Кельменди": {"кельменди"}, "Bon Bon": {"bon  bon"}, "1–1": {"1-1", "1 - 1", "1−1", "1‑1"}, "1:1": {"1:1"}, "one all": {"One all"},
	} {
		b := &TextBody{Accept: []AcceptText{{Text: accept, Fraction: 1}}}
		for _, text := range typed {
			if got := b.Grade(Response{Text: text}).Fraction; got != 1 {
				t.Errorf("%q earns %v for %q", text, got, accept)
			}
		}
	}
}
