package markup_test

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"bellwork/quiz/markup"

	"pgregory.net/rapid"
)

// pieces are words and what could be taken for markup.
var pieces = []string{
	"a", "b", "word", "ë", "日", "1", "12", " ", " ", " ", "*", "**", "_", "__", "`", "``", "[", "]", "(", ")", "!", "<", ">", "&", "\\", "$", "$$",
	"#", "##", "-", "+", "---", "1.", "2)", ":", "~~~", "```", "[[1]]", "[[2", "]]", "http://example.org", "a@example.org", "&amp;", "&#42;", "&lt",
	".", ",", "“", "/b", "b>", "<b>", "\\(", "\\)", "=", "===", "|", "{", "}", "'", "\"", "😀", "\u0301",
}

func plainText(t *rapid.T) string {
	lines := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 9).Draw(t, "line"), "")
	}), 0, 4).Draw(t, "lines")
	return strings.Join(lines, "\n")
}

var tag = regexp.MustCompile(`<[^>]*>`)

// rawGap finds markers as one does who does not know backslashes.
var rawGap = regexp.MustCompile(`\[\[[0-9]{1,3}\]\]`)

// shown returns the words that a page shows, one space between them.
func shown(page string) string {
	return strings.Join(strings.Fields(html.UnescapeString(tag.ReplaceAllString(page, ""))), " ")
}

func words(text string) string { return strings.Join(strings.Fields(text), " ") }

func TestFromPlainShowsTheText(t *testing.T) {
	r := markup.New(0)
	rapid.Check(t, func(t *rapid.T) {
		in := plainText(t)
		text := markup.FromPlain(in)
		page := r.Block(text)
		if got := shown(page); got != words(in) {
			t.Fatalf("FromPlain(%q) = %q, which shows %q", in, text, got)
		}
		if bare := strings.NewReplacer("<p>", "", "</p>", "", "<br>", "").Replace(page); strings.Contains(bare, "<") {
			t.Fatalf("FromPlain(%q) = %q, which is shown as %q", in, text, page)
		}
		if plain, exact := markup.ToPlain(text); markup.FromPlain(plain) != text || !exact {
			t.Fatalf("FromPlain(%q) = %q, as words %q, exact %v, and of those %q", in, text, plain, exact, markup.FromPlain(plain))
		}
		if rawGap.MatchString(text) {
			t.Fatalf("FromPlain(%q) = %q, where others see a gap", in, text)
		}
		for _, part := range r.Split(text) {
			if part.Gap != 0 {
				t.Fatalf("FromPlain(%q) = %q, which has a gap", in, text)
			}
		}
	})
}

func TestLabelFromPlainShowsTheText(t *testing.T) {
	r := markup.New(0)
	rapid.Check(t, func(t *rapid.T) {
		in := plainText(t)
		text := markup.LabelFromPlain(in)
		page := r.Inline(text)
		if got := shown(page); got != words(in) || strings.Contains(page, "<") || strings.Contains(text, "\n") {
			t.Fatalf("LabelFromPlain(%q) = %q, which is shown as %q", in, text, page)
		}
		if plain, exact := markup.LabelToPlain(text); markup.LabelFromPlain(plain) != text || !exact {
			t.Fatalf("LabelFromPlain(%q) = %q, as words %q, exact %v", in, text, plain, exact)
		}
	})
}

// TestPlainTextIsHTML holds for text without what HTML takes for its own.
func TestPlainTextIsHTML(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := plainText(t)
		if strings.ContainsAny(in, "<&") || strings.Contains(in, `\(`) || strings.Contains(in, "$$") {
			return
		}
		if got, lost := markup.FromHTML(in, nil); got != markup.FromPlain(words(in)) || lost != nil {
			t.Fatalf("FromHTML(%q) = %q, lost %q, want %q", in, got, lost, markup.FromPlain(words(in)))
		}
		if got, _ := markup.LabelFromHTML(in, nil); got != markup.LabelFromPlain(words(in)) {
			t.Fatalf("LabelFromHTML(%q) = %q, want %q", in, got, markup.LabelFromPlain(words(in)))
		}
	})
}

// spans are pieces of one passage in the subset.
var spans = []string{
	"one", "two words", "(three)", "*em*", "**strong**", "***both***", "**_other_**", "**a *b* c**", "*a **b** c*", "**(a)**", "`code`", "`` a`b ``",
	"$x^2$", "$$\\frac{a}{b}$$", "[link](http://example.org/a?b=1&c=2)", "[*a* b](https://example.org/a_b)", "<http://example.org>", "<a@example.org>",
	"![alt](" + pictured + ")", "![](" + pictured + ")", "[![alt](" + pictured + ")](http://example.org)", `\*`, `\[[1]]`, `\$`, `&amp;lt;`, `\\(x\\)`, `\$$x\$$`, "a\\\nb", "[[1]]", "2 * 3", "#", "1.",
}

func markdownLine(t *rapid.T) string {
	return "x " + strings.Join(rapid.SliceOfN(rapid.SampledFrom(spans), 0, 5).Draw(t, "line"), " ")
}

func markdownBlock(t *rapid.T, depth int) string {
	kind := rapid.IntRange(0, 9).Draw(t, "kind")
	if depth == 0 {
		kind = min(kind, 3)
	}
	switch kind {
	case 4:
		return "## " + strings.ReplaceAll(markdownLine(t), "\\\n", "")
	case 5:
		return "````\na < b\n\n  ```x *y* &amp;\n````"
	case 6:
		return "---"
	case 7:
		return prefixed(markdown(t, depth-1), "> ", "> ")
	case 8, 9:
		return markdownList(t, depth, kind == 8)
	default:
		return markdownLine(t)
	}
}

func markdownList(t *rapid.T, depth int, bullets bool) string {
	gap := rapid.SampledFrom([]string{"\n", "\n\n"}).Draw(t, "gap")
	var items []string
	for range rapid.IntRange(1, 3).Draw(t, "items") {
		marker := "- "
		if !bullets {
			marker = "7. "
		}
		items = append(items, prefixed(markdown(t, depth-1), marker, "   "[:len(marker)]))
	}
	return strings.Join(items, gap)
}

func prefixed(text, first, rest string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if i == 0 {
			lines[i] = first + line
		} else if line != "" || rest == "> " {
			lines[i] = rest + line
		}
	}
	return strings.Join(lines, "\n")
}

func markdown(t *rapid.T, depth int) string {
	blocks := make([]string, rapid.IntRange(1, 3).Draw(t, "blocks"))
	for i := range blocks {
		blocks[i] = markdownBlock(t, depth)
	}
	return strings.Join(blocks, "\n\n")
}

// flat takes the white space between words for what it looks like.
func flat(page string) string { return strings.Join(strings.Fields(page), " ") }

func TestHTMLAndBack(t *testing.T) {
	r := markup.New(0)
	rapid.Check(t, func(t *rapid.T) {
		in := markdown(t, 2)
		page := markup.ToHTML(in, pictures)
		back, lost := markup.FromHTML(page, pictures)
		if want, got := r.Block(in), r.Block(back); flat(got) != flat(want) || len(lost) > 0 {
			t.Fatalf("%s\nas HTML\n%s\nand back\n%s\nlost %q\nis shown as\n%s\nnot as\n%s", in, page, back, lost, got, want)
		}
		again, _ := markup.FromHTML(markup.ToHTML(back, pictures), pictures)
		if again != back {
			t.Fatalf("no fixed point: %q becomes %q", back, again)
		}
	})
}

func TestLabelHTMLAndBack(t *testing.T) {
	r := markup.New(0)
	rapid.Check(t, func(t *rapid.T) {
		in := markdownLine(t)
		page := markup.LabelToHTML(in, pictures)
		back, lost := markup.LabelFromHTML(page, pictures)
		if want, got := r.Inline(in), r.Inline(back); got != want || len(lost) > 0 || strings.Contains(back, "\n") {
			t.Fatalf("%s\nas HTML\n%s\nand back\n%s\nlost %q\nis shown as\n%s\nnot as\n%s", in, page, back, lost, got, want)
		}
		again, _ := markup.LabelFromHTML(markup.LabelToHTML(back, pictures), pictures)
		if again != back {
			t.Fatalf("no fixed point: %q becomes %q", back, again)
		}
	})
}

// tags are pieces of HTML in all kinds of disorder.
var tags = []string{
	"<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<ul>", "</ul>", "<ol start=7>", "</ol>", "<li>", "</li>", "<blockquote>", "</blockquote>", "<pre>", "</pre>",
	"<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "<br>", "<hr>", "<h2>", "</h2>", "<code>", "</code>", "<a href=http://example.org/?a&b>", "</a>",
	"<sub>", "</sub>", "<sup>", "</sup>", "<img src=x alt=y>", "<img src=" + pictured + " alt='[y]'>", "<math>", "</math>", "<script>", "</script>",
	"\\(x\\)", "\\[y\\]", "$$z$$", "&nbsp;", "<q>", "</q>", "<div>", "</div>", "<u>", "</u>", "<y", "<svg>", "</svg>",
}

func someHTML(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(append(tags, pieces...)), 0, 30).Draw(t, "html"), "")
}

func TestFromAnyHTML(t *testing.T) {
	r := markup.New(0)
	rapid.Check(t, func(t *rapid.T) { checkForeign(t, r, someHTML(t)) })
}

func FuzzFromHTML(f *testing.F) {
	for _, in := range payloads {
		f.Add(in)
	}
	for _, tag := range tags {
		f.Add("a " + tag + "*b* c")
	}
	r := markup.New(0)
	f.Fuzz(func(t *testing.T, in string) { checkForeign(t, r, in[:min(len(in), 1<<16)]) })
}

type failing interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// checkForeign expects of any HTML that what comes out is safe, and stays the
// same on the way there and back.
func checkForeign(t failing, r *markup.Renderer, in string) {
	t.Helper()
	text, _ := markup.FromHTML(in, pictures)
	checkHTML(t, r.Block(text))
	again, lost := markup.FromHTML(markup.ToHTML(text, pictures), pictures)
	if again != text || len(lost) > 0 {
		t.Errorf("FromHTML(%q) = %q, after HTML %q it is %q, lost %q", in, text, markup.ToHTML(text, pictures), again, lost)
	}
	label, _ := markup.LabelFromHTML(in, pictures)
	checkHTML(t, r.Inline(label))
	again, lost = markup.LabelFromHTML(markup.LabelToHTML(label, pictures), pictures)
	if again != label || len(lost) > 0 {
		t.Errorf("LabelFromHTML(%q) = %q, after HTML %q it is %q, lost %q", in, label, markup.LabelToHTML(label, pictures), again, lost)
	}
}
