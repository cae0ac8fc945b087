package markup_test

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/markup"

	"golang.org/x/net/html"
)

// allowed lists every element that may come out, with its attributes.
var allowed = map[string][]string{
	"p": nil, "br": nil, "hr": nil, "em": nil, "strong": nil, "pre": nil, "ul": nil, "li": nil, "blockquote": nil,
	"code": {"class"}, "ol": {"start"}, "h2": {"id"}, "h3": {"id"}, "a": {"href", "rel"}, "mark": {"id", "tabindex"},
	"img": {"src", "alt", "loading"},
}

// payloads are the things that people put into text fields to take a page over.
var payloads = []string{
	"<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
	"<ScRiPt >alert(1)", "<scr<script>ipt>alert(1)</scr</script>ipt>", "<!--<img src=x onerror=alert(1)>-->", "<!-- open",
	"--!><img src=x onerror=alert(1)>", "`${alert(1)}`", "${alert(1)}", "{{alert(1)}}",
	"<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
	"<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
	"<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\">",
	"&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;", "&#x3c;img src=x onerror=alert(1)&#x3e;",
	"\x00<\x00script>alert(1)", "java\x00script:alert(1)", "\u202Egnp.exe", "a\u2066b\u2069", "\uFDD01\uFDD1",
	"[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](javascript&#58;alert(1))", "[x](javascript&colon;alert(1))",
	"[x](&#x6A;avascript:alert(1))", "[x](java\tscript:alert(1))", "[x](<java\nscript:alert(1)>)", "[x]( javascript:alert(1))",
	"[x](\\javascript:alert(1))", "[x](javascript\\:alert(1))", "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](vbscript:msgbox(1))",
	"[x](file:///etc/passwd)", "[x](//evil.example)", "[x](\\\\evil.example)", "[x](http:evil.example)", "[x](https://a@evil.example)",
	"[x]: javascript:alert(1)\n\n[x]", "<javascript:alert(1)>", "<data:text/html,x>", "[x](http://a\"onmouseover=alert(1))",
	"[x](http://a'onmouseover=alert(1))", "[x](http://example.org \"\\\" onmouseover=alert(1)\")", "[a](http://example.org/?[[1]])",
	"![x](http://evil.example/a.png)", "![x](data:image/svg+xml,<svg>)", "![x\"onerror=alert(1)](y)", "![[x](http://example.org)](http://evil.example)",
	"![x\"onerror=alert(1) y=](" + picturePath + ")", "![<script>alert(1)</script>](" + picturePath + ")", "![x](" + picturePath + "\"onerror=alert(1))",
	"<iframe src=javascript:alert(1)>", "<form action=x><button formaction=javascript:alert(1)>", "<a href=x style=position:fixed>",
	"<base href=//evil.example>", "<meta http-equiv=refresh content=0>", "<link rel=stylesheet href=//evil.example>",
	"# <b id=quote>", "## x {#id .class onclick=alert(1)}", "```\"onload=alert(1)\n</code></pre><script>\n```", "`</code><script>`",
	"$</code><script>alert(1)</script>$", "1. a\n99999999999. b", "*a **b `c* d** e`", "[[1]] <b>[[2]]</b> *[[3]", "> - 1. # `x",
}

func TestPayloads(t *testing.T) {
	r := markup.New(0)
	for _, in := range payloads {
		t.Run(in, func(t *testing.T) { checkSafe(t, r, in) })
	}
}

func FuzzRender(f *testing.F) {
	for _, in := range payloads {
		f.Add(in, "x")
	}
	f.Add("- a *b\nc* `d`\n\n> 1. e [[1]] $f$", "b c d")
	r := markup.New(1 << 16)
	f.Fuzz(func(t *testing.T, in, quote string) {
		checkSafe(t, r, in)
		rendered := r.Mark(in, quote)
		checkHTML(t, rendered)
		if strings.Count(rendered, `id="quote"`) > 1 {
			t.Errorf("Mark(%q, %q) marks two passages", in, quote)
		}
	})
}

func checkSafe(t *testing.T, r *markup.Renderer, in string) {
	t.Helper()
	checkHTML(t, r.Block(in))
	checkHTML(t, r.Inline(in))
	checkHTML(t, r.Mark(in, in))
	checkParts(t, r.Split(in))
	if blocks := []string{"<p>", "<ul>", "<ol", "<h2", "<pre>"}; slices.ContainsFunc(blocks, func(s string) bool { return strings.Contains(r.Inline(in), s) }) {
		t.Errorf("Inline(%q) = %q holds a block", in, r.Inline(in))
	}
	if plain := r.Plain(in); strings.ContainsAny(plain, "\n\x00\u202e\ufdd0") || strings.TrimSpace(plain) != plain {
		t.Errorf("Plain(%q) = %q", in, plain)
	}
}

// checkParts puts controls between the parts and expects them to be where a
// control may be, each once.
func checkParts(t *testing.T, parts []markup.Part) {
	t.Helper()
	var page strings.Builder
	seen := map[int]bool{}
	for i, p := range parts {
		page.WriteString(p.HTML)
		if (p.Gap == 0) != (i == len(parts)-1) || seen[p.Gap] {
			t.Errorf("gap %d in part %d of %d", p.Gap, i, len(parts))
		}
		if seen[p.Gap] = true; p.Gap > 0 {
			fmt.Fprintf(&page, `<input name="gap.%d">`, p.Gap)
		}
	}
	inputs := checkHTML(t, page.String())
	if inputs != len(parts)-1 {
		t.Errorf("%d controls among %d parts in %q", inputs, len(parts), page.String())
	}
}

// checkHTML expects well-formed HTML of allowed elements and returns how many
// controls are in it.
func checkHTML(t failing, page string) (controls int) {
	t.Helper()
	var open []string
	for z := html.NewTokenizer(strings.NewReader(page)); ; {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			if len(open) > 0 {
				t.Errorf("%q leaves %v open", page, open)
			}
			return controls
		case html.StartTagToken, html.SelfClosingTagToken:
			token := z.Token()
			if token.Data == "input" {
				controls++
				if slices.Contains(open, "a") || slices.Contains(open, "code") {
					t.Errorf("%q has a control within %v", page, open)
				}
				continue
			}
			checkElement(t, page, token)
			if !slices.Contains([]string{"br", "hr", "img"}, token.Data) {
				open = append(open, token.Data)
			}
		case html.EndTagToken:
			token := z.Token()
			if len(open) == 0 || open[len(open)-1] != token.Data {
				t.Fatalf("%q ends %s within %v", page, token.Data, open)
			}
			open = open[:len(open)-1]
		case html.TextToken:
			if text := z.Token().Data; strings.ContainsAny(text, "\x00\u202e\u2066\ufdd0") {
				t.Errorf("%q shows a hidden character", page)
			}
		default:
			t.Errorf("%q has a token of kind %v", page, kind)
		}
	}
}

func checkElement(t failing, page string, token html.Token) {
	t.Helper()
	attrs, ok := allowed[token.Data]
	if !ok {
		t.Errorf("%q has the element %s; allowed are %v", page, token.Data, slices.Sorted(maps.Keys(allowed)))
	}
	for _, a := range token.Attr {
		if !slices.Contains(attrs, a.Key) {
			t.Errorf("%q has the attribute %s of %s", page, a.Key, token.Data)
		}
		if a.Key == "href" {
			u, err := url.Parse(a.Val)
			if err != nil || !slices.Contains([]string{"http", "https", "mailto"}, u.Scheme) {
				t.Errorf("%q links to %q", page, a.Val)
			}
		}
		if path, ok := strings.CutPrefix(a.Val, "/"); a.Key == "src" && (!ok || !quiz.IsMediaPath(path)) {
			t.Errorf("%q loads %q", page, a.Val)
		}
	}
}

// TestHostileRepeats feeds what made Markdown parsers slow: where the work is
// not bounded this takes until the test run gives up.
func TestHostileRepeats(t *testing.T) {
	r := markup.New(0)
	for _, unit := range []string{">", "> - ", "1. ", "[", "![", "[a](", "*[a](\"", "*a _b ", "**a", "`a``b", "$a ", "[[1]]", "<a", "<!--", "&#", "\\", "#", "\n>", "\n- a\n"} {
		in := strings.Repeat(unit, 10_000)
		checkHTML(t, r.Mark(in, "a"))
		checkParts(t, r.Split(in))
		r.Plain(in)
	}
}

// TestNestingIsShallow keeps within what browsers nest.
func TestNestingIsShallow(t *testing.T) {
	r := markup.New(0)
	for _, in := range []string{
		strings.Repeat("> ", 2000) + "a",
		strings.Repeat("*a **b ", 2000) + strings.Repeat("c** d* ", 2000),
	} {
		deepest, depth := 0, 0
		for z := html.NewTokenizer(strings.NewReader(r.Block(in))); ; {
			kind := z.Next()
			if kind == html.ErrorToken {
				break
			}
			switch kind {
			case html.StartTagToken:
				depth++
			case html.EndTagToken:
				depth--
			}
			deepest = max(deepest, depth)
		}
		if deepest > 60 {
			t.Errorf("%.20q nests %d deep", in, deepest)
		}
	}
}
