package markup_test

import (
	"strings"
	"testing"

	"bellwork/quiz/markup"
)

// pictured is the only picture that tests have.
const pictured = "media/0123456789abcdef0123456789abcdef01234567.png"

func pictures(address string) string {
	if address == "@@PLUGINFILE@@/a.png" || address == pictured {
		return pictured
	}
	return ""
}

func TestFromHTML(t *testing.T) {
	tests := []struct{ name, in, want, lost string }{
		{"Empty", "", "", ""},
		{"Bare", "Which city hosted it?", "Which city hosted it?", ""},
		{"Paragraphs", "<p>One.</p>\n<p>Two.</p>", "One.\n\nTwo.", ""},
		{"OpenParagraphs", "<P>One.<P>Two.", "One.\n\nTwo.", ""},
		{"Breaks", "One<br>two<br/><br />three<br>", "One\\\ntwo\n\nthree", ""},
		{"Divs", "<div>One<div>two</div></div>three", "One\n\ntwo\n\nthree", ""},
		{"Space", "<p>  a \n\t b&nbsp;&nbsp;c </p>", "a b c", ""},
		{"Entities", "5 &lt; 7 &amp; &eacute;&#233; &amp;lt;", "5 < 7 & éé \\&lt;", ""},
		{"Emphasis", "<b>a</b> <i>b</i> <strong>c</strong> <em>d</em>", "**a** *b* **c** *d*", ""},
		{"SpaceInside", "a<b> b </b>c", "a **b** c", ""},
		{"Colon", "<b>Note:</b>text", "**Note:**&#116;ext", ""},
		{"ColonSpace", "<b>Note: </b>text", "**Note:** text", ""},
		{"Quoted", "a<b>„b“</b>", "&#97;**„b“**", ""},
		{"InWord", "un<b>believ</b>able", "un**believ**able", ""},
		{"Touching", "<b>a</b><b>b</b><i>c</i>", "**ab***c*", ""},
		{"Both", "<b><i>a</i></b> <i><b>a</b></i>", "**_a_** ***a***", ""},
		{"Misnested", "<b>a<i>b</b>c</i>", "**ab**c", "emphasis"},
		{"AcrossParagraphs", "<p><b>a</p><p>b</b>c</p>", "**a**\n\n**b**c", ""},
		{"Empties", "<p></p><b></b><p><i> </i></p>", "", ""},
		{"Nested", "<b>a <b>b</b> c</b>", "**a b c**", ""},
		{"Span", `<span style="color:red">a</span> <font size=2>b</font> <o:p>c</o:p> <x-y>d</x-y>`, "a b c d", ""},
		{"StyledSpan", `<span style="font-weight: bold">a</span> <b style="font-weight:normal">b</b>`, "**a** b", ""},
		{"Underline", "<u>a</u> <s>b</s>", "*a* b", "underline strikethrough"},
		{"Code", "<code>a&lt;b</code> <tt>`x`</tt>", "`a<b` `` `x` ``", ""},
		{"CodeLines", "<code>a<br>b</code>", "`a`\\\n`b`", ""},
		{"Pre", "<pre>\nif x {\n\t`y`\n}\n</pre>", "```\nif x {\n\t`y`\n}\n```", ""},
		{"PreFence", "<pre>```</pre>", "````\n```\n````", ""},
		{"List", "<ul><li>a<li>b</ul>", "- a\n- b", ""},
		{"SpacedList", "<ul>\n<li><p>a</p></li>\n<li><p>b</p></li></ul>", "- a\n\n- b", ""},
		{"NestedList", "<ul><li>a<ul><li>b</ul><li>c</ul>", "- a\n  - b\n- c", ""},
		{"ListInList", "<ul><li>a</li><ul><li>b</li></ul></ul>", "- a\n  - b", ""},
		{"Numbers", "<ol start=3><li>a</li><li>b<pre>c</pre></li></ol>", "3. a\n4. b\n   ```\n   c\n   ```", ""},
		{"TwoLists", "<ul><li>a</ul><ul><li>b</ul><ul><li>c</ul>", "- a\n\n* b\n\n- c", ""},
		{"TextInList", "<ul>a<li>b</ul>", "- a\n- b", ""},
		{"LooseItem", "<li>a</li><li>b</li>", "- a\n- b", ""},
		{"Quote", "<blockquote>a<ul><li>b</ul></blockquote>", "> a\n>\n> - b", ""},
		{"Headings", "<h1>A</h1>b<h3>C#</h3>", "# A\n\nb\n\n### C\\#", ""},
		{"Rule", "a<hr>b", "a\n\n---\n\nb", ""},
		{"Link", `<a href="https://example.org/?a=1&amp;b=2">x</a>`, "[x](https://example.org/?a=1&b=2)", ""},
		{"LinkReference", `<a href="https://example.org/?a=1&amp;copy;=2">x</a>`, "[x](https://example.org/?a=1&amp;copy;=2)", ""},
		{"LinkBrackets", `<a href="https://example.org/a_(b)">[x]</a>`, `[\[x\]](<https://example.org/a_(b)>)`, ""},
		{"LinkItself", `<a href="https://example.org/a">https://example.org/a</a>`, "<https://example.org/a>", ""},
		{"LinkMail", `<a href="mailto:a@example.org">a@example.org</a>`, "<a@example.org>", ""},
		{"LinkStrong", `<a href="http://example.org"><b>x</b></a>`, "[**x**](http://example.org)", ""},
		{"LinkNowhere", `<a href="/x">a</a> <a href="javascript:alert(1)">b</a> <a name=x>c</a>`, "a b c", "link"},
		{"LinkAfterMark", `Go!<a href="http://example.org">x</a>`, `Go\![x](http://example.org)`, ""},
		{"Picture", `<img src="@@PLUGINFILE@@/a.png" alt="a [map]">`, "![a \\[map\\]](" + pictured + ")", ""},
		{"NoPicture", `See <img src="b.png" alt="a map"> here`, "See a map here", "picture"},
		{"EquationPicture", `<img class="equation_image" data-equation-content="x^2" src="/e">`, "$x^2$", ""},
		{"Small", "H<sub>2</sub>O, x<sup>10</sup>, 1<sup>st</sup>", "H₂O, x¹⁰, 1ˢᵗ", ""},
		{"NotSmall", "x<sup>A*</sup>", "x^(A*)", "superscript"},
		{"Table", "<table><tr><th>a</th><th>b</th></tr><tr><td><p>c</p></td><td><p>d</p><p>e</p></td></tr></table>f", "a | b\\\nc | d\\\ne\n\nf", "table"},
		{"OneCell", "<table><tbody><tr><td>a</td></tr></tbody></table>", "a", ""},
		{"Scripts", "a<script>alert('<b>')</script><style>p{}</style><!-- c --><b onclick=x>b</b>", "a**b**", "script"},
		{"Embedded", "<iframe src=x>a</iframe><object><p>b</p></object><embed src=c>d", "d", "embedded page"},
		{"Form", "<form>a<input><select><option>b</select></form>", "a", "form"},
		{"Sound", "<audio controls><source src=x>no</audio><video>no</video>a", "a", "sound video"},
		{"Math", "<math><mi>x</mi><annotation encoding=\"application/x-tex\">x^2</annotation></math>", "$x^2$", ""},
		{"MathAlt", "<math alttext=\"x^2\"><mi>x</mi></math>", "$x^2$", ""},
		{"MathElements", "<math><mfrac><mn>1</mn><msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt></mfrac><mo>%</mo></math>", `$\frac{1}{\sqrt{x + 1}} \%$`, ""},
		{"MathPowers", "<math><mrow><msup><mi>x</mi><mn>2</mn></msup><msubsup><mi>y</mi><mi>i</mi><mn>3</mn></msubsup></mrow></math>", "$x^{2} y_{i}^{3}$", ""},
		{"MathUnknown", "a <math><menclose><mi>x</mi><mo>+</mo><mn>1</mn></menclose></math>", "a $x + 1$", "formula"},
		{"MathRoots", "<math><mroot><mi>x</mi><mn>3</mn></mroot><mover><mi>x</mi><mo>¯</mo></mover></math>", `$\sqrt[3]{x} x^{¯}$`, ""},
		{"MathFences", `<math><mfenced><mi>x</mi><mi>y</mi></mfenced><mfenced open="{" close="}"><mi>z</mi></mfenced></math>`, `$(x, y) \{z\}$`, ""},
		{"MathNames", "<math><mi>sin</mi><mo>&#x2061;</mo><mi>π</mi><mi>-3</mi><mphantom><mi>y</mi></mphantom></math>", `$\mathrm{sin} π -3$`, ""},
		{"MathSigns", "<math><mtext>if 50 %</mtext><mo>$</mo><mo>{</mo></math>", `$\text{if 50 \%} \{$`, ""},
		{"MathTable", "<math><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></mtable></math>", `$\begin{matrix} 1 & 2 \end{matrix}$`, ""},
		{"MathOpen", "a <math><mrow><mi>x", "a $x$", ""},
		{"Formulas", `So \( x^2 \) and \[y\] and $$z$$.`, "So $x^2$ and $$y$$ and $$z$$.", ""},
		{"FormulaDigit", `\(x\)5`, "$x$&#53;", ""},
		{"FormulaEmpty", `a \(\) b`, `a \\(\\) b`, "formula"},
		{"FormulaInCode", `<code>\(x\)</code>`, "`\\(x\\)`", ""},
		{"Money", "<p>$5 and $6</p>$a$", "$5 and $6\n\n\\$a$", ""},
		{"Prose", "2 * 3, snake_case, e.g. [sic], a* b, C:\\temp, ____", "2 * 3, snake_case, e.g. [sic], a* b, C:\\temp, ____", ""},
		{"Stars", "*a* _b_", `\*a\* \_b\_`, ""},
		{"Ticks", "`a` and `", "\\`a\\` and \\`", ""},
		{"Brackets", "[a](b) ![c](d) [[1]] [[0]] [[x]]", `[a]\(b) ![c]\(d) \[\[1]] \[\[0]] [[x]]`, ""},
		{"Definition", "[a]: http://example.org", `[a]\: http://example.org`, ""},
		{"Address", "&lt;http://example.org&gt; &lt;b&gt;", `\<http://example.org> <b>`, ""},
		{"Starts", "<p># a</p><p>1. b</p><p>- c<br>+ d</p><p>&gt; e</p><p>---</p><p>1998. f</p><p>#g -5 1.5</p>",
			"\\# a\n\n1\\. b\n\n\\- c\\\n\\+ d\n\n\\> e\n\n\\---\n\n1998\\. f\n\n#g -5 1.5", ""},
		{"Unescaped", "if x <y and #include <stdio.h> then", "if x <y and #include <stdio.h> then", ""},
		{"TagWithoutEnd", "x <y", "x <y", ""},
		{"Hidden", "a\x01b\u202ec&#x202e;", "a\uFFFDbc", ""},
	}
	r := markup.New(0)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, lost := markup.FromHTML(tt.in, pictures)
			if got != tt.want || strings.Join(lost, " ") != tt.lost {
				t.Errorf("FromHTML(%q)\n got %q, lost %q\nwant %q, lost %q\nshown %s", tt.in, got, lost, tt.want, tt.lost, r.Block(got))
			}
		})
	}
}
