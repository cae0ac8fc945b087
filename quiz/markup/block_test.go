package markup_test

import (
	"testing"

	"bellwork/quiz/markup"
)

const picturePath = "media/0123456789abcdef0123456789abcdef01234567.png"

func TestBlock(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"Empty", "", ""},
		{"Bare", "Which city hosted it?", "<p>Which city hosted it?</p>"},
		{"BareEscaped", `Who said "no" > yes?`, "<p>Who said &#34;no&#34; &gt; yes?</p>"},
		{"Emphasis", "It was *not* **adopted**.", "<p>It was <em>not</em> <strong>adopted</strong>.</p>"},
		{"Code", "Type `a < b`.", "<p>Type <code>a &lt; b</code>.</p>"},
		{"Paragraphs", "One.\nStill one.\n\nTwo.", "<p>One.\nStill one.</p>\n<p>Two.</p>"},
		{"HardBreak", "One  \ntwo", "<p>One<br>\ntwo</p>"},
		{"List", "- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"},
		{"NestedList", "- a\n  - b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>"},
		{"NumberedList", "3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>"},
		{"Quote", "> a\n> b", "<blockquote>\n<p>a\nb</p>\n</blockquote>"},
		{"Heading", "## Part *two*\n\ntext", "<p><strong>Part <em>two</em></strong></p>\n<p>text</p>"},
		{"Fenced", "```go\na < b\n```", "<pre><code>a &lt; b\n</code></pre>"},
		{"Indented", "    four spaces", "<p>four spaces</p>"},
		{"Underlined", "Title\n---", "<p>Title</p>\n<hr>"},
		{"Math", "So $x^2 < 4$ holds", "<p>So <code class=\"math\">x^2 &lt; 4</code> holds</p>"},
		{"MathUnmarked", "$a*b*c$", "<p><code class=\"math\">a*b*c</code></p>"},
		{"MathDouble", "$$x$$", "<p><code class=\"math\">x</code></p>"},
		{"Money", "from $5 to $10 or $ 3 $", "<p>from $5 to $10 or $ 3 $</p>"},
		{"Link", "[a](https://example.org/?x=1&y=2)", `<p><a href="https://example.org/?x=1&amp;y=2" rel="noopener noreferrer nofollow">a</a></p>`},
		{"LinkTitle", `[a](http://example.org "hover")`, `<p><a href="http://example.org" rel="noopener noreferrer nofollow">a</a></p>`},
		{"LinkReference", "[a][1]\n\n[1]: http://example.org", `<p><a href="http://example.org" rel="noopener noreferrer nofollow">a</a></p>`},
		{"AutoLink", "<http://example.org>", `<p><a href="http://example.org" rel="noopener noreferrer nofollow">http://example.org</a></p>`},
		{"Mail", "<a@example.org>", `<p><a href="mailto:a@example.org" rel="noopener noreferrer nofollow">a@example.org</a></p>`},
		{"NoRelativeLink", "[a](/leave) [b](//example.org) [c](#x)", "<p>a b c</p>"},
		{"NoScriptLink", "[x](javascript:alert(1))", "<p>x</p>"},
		{"NoHiddenScriptLink", "[x](javascript&#58;alert(1))", "<p>x</p>"},
		{"NoScriptAutoLink", "<javascript:alert(1)>", "<p>javascript:alert(1)</p>"},
		{"NoUserInLink", "[bank](https://bank.example@evil.example/)", "<p>bank</p>"},
		{"Image", "![a *map*](http://example.org/a.png)", "<p>a <em>map</em></p>"},
		{"Picture", "See ![a *map* \"of\"\nit](" + picturePath + ").", `<p>See <img src="/` + picturePath + `" alt="a map &#34;of&#34; it" loading="lazy">.</p>`},
		{"PictureAlone", "![](" + picturePath + " \"hover\")", `<p><img src="/` + picturePath + `" alt="" loading="lazy"></p>`},
		{"PictureReference", "![a][1]\n\n[1]: " + picturePath, `<p><img src="/` + picturePath + `" alt="a" loading="lazy"></p>`},
		{"PictureInLink", "[![a](" + picturePath + ")](http://example.org)", `<p><a href="http://example.org" rel="noopener noreferrer nofollow"><img src="/` + picturePath + `" alt="a" loading="lazy"></a></p>`},
		{"PictureElsewhere", "![a](/" + picturePath + ") ![b](../" + picturePath + ") ![c](" + picturePath + "?x) ![d](//e.example/" + picturePath + ")", "<p>a b c d</p>"},
		{"PictureOtherKind", "![a](media/0123456789abcdef0123456789abcdef01234567.html) ![b](media/0123.png)", "<p>a b</p>"},
		{"RawHTML", "a <b>c</b> <script>alert(1)</script>", "<p>a &lt;b&gt;c&lt;/b&gt; &lt;script&gt;alert(1)&lt;/script&gt;</p>"},
		{"RawHTMLBlock", "<div onclick=x>\n\n*y*", "<p>&lt;div onclick=x&gt;</p>\n<p><em>y</em></p>"},
		{"Escapes", `\*a\* &amp; &copy; \&amp; &nosuch; &#65; &#x1F514;`, "<p>*a* &amp; © &amp;amp; &amp;nosuch; A 🔔</p>"},
		{"Hidden", "a\x00b\u202Ec\x01 &#x202E;&#0;", "<p>a\uFFFDbc\uFFFD \uFFFD</p>"},
		{"NoUTF8", "a\xffb", "<p>a\uFFFDb</p>"},
		{"Gap", "It was [[1]] in *[[2]]*.", "<p>It was [[1]] in <em>[[2]]</em>.</p>"},
	}
	r := markup.New(1 << 20)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := r.Block(tt.in); got != tt.want {
				t.Errorf("Block(%q)\n got %q\nwant %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestInlineAndPlain(t *testing.T) {
	tests := []struct{ name, in, inline, plain string }{
		{"Empty", "", "", ""},
		{"Bare", "Kosovo–Russia", "Kosovo–Russia", "Kosovo–Russia"},
		{"Escaped", "a > b", "a &gt; b", "a > b"},
		{"Less", "a < b & c", "a &lt; b &amp; c", "a < b & c"},
		{"Number", "1. January", "1. January", "1. January"},
		{"Dash", "- 5", "- 5", "- 5"},
		{"Hash", "# 7", "# 7", "# 7"},
		{"Emphasis", "*a* **b**", "<em>a</em> <strong>b</strong>", "a b"},
		{"Lines", "a  \nb\nc\n\nd", "a b c d", "a b c d"},
		{"Code", "`x  y`", "<code>x  y</code>", "x y"},
		{"Math", "$x^2$", `<code class="math">x^2</code>`, "x^2"},
		{"Link", "[a](http://example.org)", `<a href="http://example.org" rel="noopener noreferrer nofollow">a</a>`, "a"},
		{"Image", "![flag](x.png)", "flag", "flag"},
		{"Picture", "a ![flag](" + picturePath + ")", `a <img src="/` + picturePath + `" alt="flag" loading="lazy">`, "a flag"},
		{"Reference", "&lt;b&gt;", "&lt;b&gt;", "<b>"},
		{"Gap", "It was [[1]].", "It was [[1]].", "It was …."},
		{"Spaces", " a\u00a0 b ", "a\u00a0 b", "a b"},
		{"Direction", "a\u202Eb", "ab", "ab"},
	}
	r := markup.New(1 << 20)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := r.Inline(tt.in); got != tt.inline {
				t.Errorf("Inline(%q)\n got %q\nwant %q", tt.in, got, tt.inline)
			}
			if got := r.Plain(tt.in); got != tt.plain {
				t.Errorf("Plain(%q)\n got %q\nwant %q", tt.in, got, tt.plain)
			}
		})
	}
}
