package formattest

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"
)

// signs are words that some format would take for its own, and letters from
// far away. As Markdown each shows as it stands.
var signs = []string{
	"Kazan", "the river", "Prishtinë", "Москва", "日本", "😀", "2008", "1.5", "100 %", "x = y", "a ~ b", "{brace}", "(round)",
	"C# sharp", "#7", "colon: after", "::double::", "semi; colon", "comma, after", `"quoted"`, "it's", "a | b", "tab", "AT&T",
	"a < b", "a > b", "1/2", "A) first", "ANSWER: B", "ANSWER", "=SUM(A1)", "+1", "@home", "-5", "%50%", "->", "T", "FALSE", "//", "https://example.org/?a=b&c=d",
	"&amp;", "&lt;b&gt;", "{{c1}}", "a^b", "]]>", "----", "0", "01", "?", "!",
}

// marks are pieces of Markdown.
var marks = []string{
	"*leaning*", "**strong**", "`code = {x}`", "$x^2 + 1$", "[a link](https://example.org/a?b=c&d=e)", `\*starred\*`, `\# not a heading`,
}

// plain draws a text without markup on one line.
func plain(t *rapid.T, label string) string {
	n := rapid.IntRange(1, 4).Draw(t, label+" length")
	words := make([]string, n)
	for i := range words {
		words[i] = rapid.SampledFrom(signs).Draw(t, label)
	}
	return strings.Join(words, " ")
}

// word draws a text with or without markup on one line. It starts with a
// letter, so that nothing in it starts a list or a heading.
func word(t *rapid.T, label string) string {
	pieces := []string{rapid.SampledFrom([]string{"Which", "Ça", "An"}).Draw(t, label+" start")}
	for range rapid.IntRange(0, 4).Draw(t, label+" length") {
		from := signs
		if rapid.IntRange(0, 4).Draw(t, label+" marked") == 0 {
			from = marks
		}
		pieces = append(pieces, rapid.SampledFrom(from).Draw(t, label))
	}
	return strings.Join(pieces, " ")
}

// block draws a text of a few lines.
func block(t *rapid.T, label string) string {
	text := word(t, label)
	switch rapid.IntRange(0, 7).Draw(t, label+" shape") {
	case 0:
		return text + "\n\n" + word(t, label)
	case 1:
		return text + "\n\n- " + word(t, label) + "\n- " + word(t, label)
	case 2:
		return text + "\n\n```\n" + plain(t, label) + "\n  if x { y }\n```"
	}
	return text
}

// labels draws texts of one line that all differ.
func labels(t *rapid.T, least, most int, label string) []string {
	texts := make([]string, rapid.IntRange(least, most).Draw(t, label+" count"))
	for i := range texts {
		texts[i] = fmt.Sprintf("%s %c", word(t, label), 'p'+i)
	}
	return texts
}
