package markup_test

import (
	"strings"
	"testing"

	"bellwork/quiz/markup"
)

func TestToHTML(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"Empty", "", ""},
		{"Bare", `Who said "no"?`, `<p>Who said "no"?</p>`},
		{"Emphasis", "a *b* **c** **_d_** < &amp;", "<p>a <em>b</em> <strong>c</strong> <strong><em>d</em></strong> &lt; &amp;</p>"},
		{"Breaks", "a\\\nb\nc", "<p>a<br>\nb c</p>"},
		{"List", "- a\n- b\n  3. c", "<ul>\n<li>a</li>\n<li>b 3. c</li>\n</ul>"},
		{"SpacedNumbers", "3. a\n\n4. b", "<ol start=\"3\">\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ol>"},
		{"Blocks", "# A\n\n> b\n\n---\n\n```\n<c>\n```", "<h1>A</h1>\n<blockquote>\n<p>b</p>\n</blockquote>\n<hr>\n<pre><code>&lt;c&gt;\n</code></pre>"},
		{"Formulas", `$x < 1$ $$y$$ $\text{\)}$`, `<p>\(x &lt; 1\) \[y\] <code class="math">\text{\)}</code></p>`},
		{"NoFormulas", `\\(x\\) \$\$x\$\$`, `<p><span>\</span>(x\) $<span>$</span>x$<span>$</span></p>`},
		{"Link", `[a "b"](http://example.org/?a&b "t") [c](/d)`, `<p><a href="http://example.org/?a&amp;b">a "b"</a> c</p>`},
		{"Picture", "![a \"b\"](" + pictured + ") ![c](d.png)", `<p><img src="` + pictured + `" alt="a &quot;b&quot;"> c</p>`},
		{"Gap", "It was [[1]].", "<p>It was [[1]].</p>"},
		{"RawHTML", "<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := markup.ToHTML(tt.in, pictures); got != tt.want {
				t.Errorf("ToHTML(%q)\n got %q\nwant %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestLabelToHTML(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"Bare", "a > b", "a &gt; b"},
		{"Number", "1. *January*", "1. <em>January</em>"},
		{"Hash", "# `7`", "# <code>7</code>"},
		{"Lines", "a\\\nb\nc", "a b c"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := markup.LabelToHTML(tt.in, nil); got != tt.want {
				t.Errorf("LabelToHTML(%q)\n got %q\nwant %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestToPlain(t *testing.T) {
	tests := []struct {
		name, in, want string
		exact          bool
	}{
		{"Bare", "a > b", "a > b", true},
		{"Escaped", `\*a\* &amp; 1\. \[[1]]`, "*a* & 1. [[1]]", true},
		{"Paragraphs", "a\\\nb\nc\n\nd", "a\nb c\n\nd", true},
		{"Emphasis", "a *b* **c**", "a b c", false},
		{"Code", "`a  b`", "a  b", false},
		{"Formula", "$x^2$", "x^2", false},
		{"Link", "[a *b*](http://example.org) [c](http://example.org) <http://example.org> <a@example.org>",
			"a b (http://example.org) c (http://example.org) http://example.org a@example.org", false},
		{"Picture", "![a](" + pictured + ")", "a", false},
		{"Lists", "a\n\n- b\n  - c\n\n    d\n- e\n\n3. f", "a\n\n- b\n  - c\n    d\n- e\n\n3. f", false},
		{"Blocks", "# a\n\n> b\n\n```\nc\n d\n```\n\n---", "a\n\nb\n\nc\n d\n\n---", false},
		{"Gap", "It was [[1]].", "It was [[1]].", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, exact := markup.ToPlain(tt.in); got != tt.want || exact != tt.exact {
				t.Errorf("ToPlain(%q)\n got %q, exact %v\nwant %q, exact %v", tt.in, got, exact, tt.want, tt.exact)
			}
		})
	}
}

func TestLabelToPlain(t *testing.T) {
	for in, want := range map[string]string{"1. January": "1. January", "- 5": "- 5", `a\* *b*`: "a* b", "a\nb": "a b", " a": "a"} {
		if got, exact := markup.LabelToPlain(in); got != want || exact != !strings.Contains(in, " *") {
			t.Errorf("LabelToPlain(%q) = %q, exact %v; want %q", in, got, exact, want)
		}
	}
}

func TestFromPlain(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"Lines", "a\r\nb\rc\vd\u2028e", "a\\\nb\\\nc\\\nd\\\ne"},
		{"Paragraphs", "\n a \n\n\t\nb\n", "a\n\nb"},
		{"Prose", "5 < 7 & 2 * 3, snake_case, $5 and $6, [sic]!", "5 < 7 & 2 * 3, snake_case, $5 and $6, [sic]!"},
		{"Tags", "<b> &lt; <a@b.org>", `<b> \&lt; \<a@b.org>`},
		{"Starts", "1. a\n- b\n# c\n> d\n1.5\n-5\n#6", "1\\. a\\\n\\- b\\\n\\# c\\\n\\> d\\\n1.5\\\n-5\\\n#6"},
		{"Backslashes", `\a \( \` + "\n" + `b\`, `\a \\( &#92;` + "\\\n" + `b\\`},
		{"Formula", `\(x\) $y$`, `\\(x\\) \$y$`},
		{"Indented", "a\n    b", "a\\\nb"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := markup.FromPlain(tt.in); got != tt.want {
				t.Errorf("FromPlain(%q)\n got %q\nwant %q", tt.in, got, tt.want)
			}
		})
	}
}

// TestHostileHTML feeds what makes readers of HTML slow or deep: where the
// work is not bounded this takes until the test run gives up.
func TestHostileHTML(t *testing.T) {
	r := markup.New(0)
	for _, unit := range append(tags, "<x>", "&#", "<x y=", "[[", "*a ", "<a href=http://example.org>b</a>", "<!--", "\\(") {
		text, _ := markup.FromHTML(strings.Repeat(unit+"a", 4000), pictures)
		checkHTML(t, r.Block(text))
		markup.ToHTML(text, nil)
		markup.ToPlain(text)
		markup.FromPlain(text)
	}
	if text, lost := markup.FromHTML(strings.Repeat("<i>a</i> long ", 1<<18), nil); len(text) > 1<<20 || len(lost) != 1 {
		t.Errorf("a text of a megabyte gives %d bytes, lost %q", len(text), lost)
	}
}
