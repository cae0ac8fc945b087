package markup_test

import (
	"strings"
	"testing"

	"bellwork/quiz/markup"
)

func TestMark(t *testing.T) {
	const open, end = `<mark id="quote" tabindex="-1">`, "</mark>"
	const picture = `<img src="/` + picturePath + `" alt="b" loading="lazy">`
	tests := []struct{ name, text, quote, want string }{
		{"None", "One. Two.", "", "<p>One. Two.</p>"},
		{"NotFound", "One. Two.", "Three.", "<p>One. Two.</p>"},
		{"Sentence", "One. Two. Three.", "Two.", "<p>One. " + open + "Two." + end + " Three.</p>"},
		{"Lines", "One.  Two\nwords. Three.", "Two words.", "<p>One.  " + open + "Two\nwords." + end + " Three.</p>"},
		{"QuoteLines", "One. Two words.", "Two\n  words.", "<p>One. " + open + "Two words." + end + "</p>"},
		{"First", "a b\n\na b", "a b", "<p>" + open + "a b" + end + "</p>\n<p>a b</p>"},
		{"Escaped", "x < y & z", "< y &", "<p>x " + open + "&lt; y &amp;" + end + " z</p>"},
		{"AroundElement", "a *b* c", "a b c", "<p>" + open + "a <em>b</em> c" + end + "</p>"},
		{"MarkupInQuote", "a *b* c", "a *b* c", "<p>" + open + "a <em>b</em> c" + end + "</p>"},
		{"BeginsAtElement", "a *b* c", "b c", "<p>a " + open + "<em>b</em> c" + end + "</p>"},
		{"EndsWithElement", "a *b* c", "a b", "<p>" + open + "a <em>b</em>" + end + " c</p>"},
		{"IntoElement", "a *b c* d", "a b", "<p>" + open + "a " + end + "<em><mark>b" + end + " c</em> d</p>"},
		{"OutOfElement", "a *b c* d", "c d", "<p>a <em>b " + open + "c" + end + "</em><mark> d" + end + "</p>"},
		{"AcrossElements", "*a b* c *d e*", "b c d", "<p><em>a " + open + "b" + end + "</em><mark> c " + end + "<em><mark>d" + end + " e</em></p>"},
		{"Code", "a `b c` d", "b c d", "<p>a " + open + "<code>b c</code> d" + end + "</p>"},
		{"HardBreak", "a\\\nb", "a b", "<p>" + open + "a<br>\nb" + end + "</p>"},
		{"Reference", "a &amp; b c", "& b", "<p>a " + open + "&amp; b" + end + " c</p>"},
		{"NotAcrossParagraphs", "a\n\nb", "a b", "<p>a</p>\n<p>b</p>"},
		{"ListItem", "- a b\n- c", "a b", "<ul>\n<li>" + open + "a b" + end + "</li>\n<li>c</li>\n</ul>"},
		{"NotInCodeBlock", "```\na b\n```", "a b", "<pre><code>a b\n</code></pre>"},
		{"NumberedQuote", "See 1. there.", "1. there.", "<p>See " + open + "1. there." + end + "</p>"},
		{"Unicode", "Kosovë e  Serbia", "ë e Serbia", "<p>Kosov" + open + "ë e  Serbia" + end + "</p>"},
		{"Heading", "# Top\n\n## Cultural ties\n\n#### Deep", "ties", "<h2 id=\"section-top\">Top</h2>\n<h2 id=\"section-cultural-ties\">Cultural " + open + "ties" + end + "</h2>\n<h3 id=\"section-deep\">Deep</h3>"},
		{"SameHeadings", "## A\n\n## A\n\n## A 2", "", "<h2 id=\"section-a\">A</h2>\n<h2 id=\"section-a-2\">A</h2>\n<h2 id=\"section-a-2-2\">A 2</h2>"},
		{"Gap", "a [[1]] b", "a [[1]]", "<p>" + open + "a [[1]]" + end + " b</p>"},
		{"AroundPicture", "a ![b](" + picturePath + ") c", "a b c", "<p>" + open + "a " + picture + " c" + end + "</p>"},
		{"IntoPicture", "a ![b x](" + picturePath + ") c", "a b", "<p>" + open + "a " + end + strings.Replace(picture, `"b"`, `"b x"`, 1) + " c</p>"},
		{"BehindPicture", "![b](" + picturePath + ") c", "c", "<p>" + picture + " " + open + "c" + end + "</p>"},
	}
	r := markup.New(1 << 20)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := r.Mark(tt.text, tt.quote); got != tt.want {
				t.Errorf("Mark(%q, %q)\n got %q\nwant %q", tt.text, tt.quote, got, tt.want)
			}
		})
	}
}

func TestAnchor(t *testing.T) {
	for in, want := range map[string]string{
		"Cultural ties":          "section-cultural-ties",
		"  1998–1999: *War* ":    "section-1998-1999-war",
		"Përgjigja e Prishtinës": "section-përgjigja-e-prishtinës",
		"Российская позиция":     "section-российская-позиция",
		"…":                      "section-0",
	} {
		if got := markup.Anchor(in); got != want {
			t.Errorf("Anchor(%q) = %q, want %q", in, got, want)
		}
	}
}
