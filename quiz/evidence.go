package quiz

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// sections is a reading as evidence is looked up in it.
type sections struct {
	plain    string // the whole text
	headings []string
	folded   [][]rune          // the headings
	words    []map[string]bool // folded, that stand under each heading
}

var (
	heading = regexp.MustCompile(`(?m)^#{1,6}[ \t]+(.+?)[ \t#]*$`)
	link    = regexp.MustCompile(`!?\[([^\]]*)\]\([^)]*\)`)
	marks   = strings.NewReplacer("*", "", "_", "", "`", "", `\`, "")
)

// plainMarkdown strips emphasis, code marks, escapes and links, and collapses
// white space, so that a sentence is found whatever stands out in it and
// wherever its lines break.
func plainMarkdown(s string) string {
	return plainSpace(marks.Replace(link.ReplaceAllString(s, "$1")))
}

func readSections(text string) sections {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	s := sections{plain: plainMarkdown(text)}
	places := heading.FindAllStringSubmatchIndex(text, -1)
	for i, at := range places {
		end := len(text)
		if i+1 < len(places) {
			end = places[i+1][0]
		}
		name := plainMarkdown(text[at[2]:at[3]])
		s.headings = append(s.headings, name)
		s.folded = append(s.folded, []rune(Fold(name)))
		s.words = append(s.words, wordsOf(text[at[1]:end]))
	}
	return s
}

// check finds evidence that the reading does not hold. Nothing is checked
// without a reading, or where the passage stands elsewhere.
func (s sections) check(e Evidence) []Issue {
	if s.plain == "" || e.Source != "" {
		return nil
	}
	var issues []Issue
	if want := plainMarkdown(e.Section); want != "" && !s.has(want) {
		issues = append(issues, bodyError("evidence-section", "evidence.section",
			fmt.Sprintf("the reading has no heading %q", e.Section), s.nearestHeading(want)))
	}
	if quote := plainMarkdown(e.Quote); quote != "" && !strings.Contains(s.plain, quote) {
		issues = append(issues, bodyError("evidence-quote", "evidence.quote",
			"this quote is not found in the reading", s.nearestSection(quote)))
	}
	return issues
}

func (s sections) has(want string) bool {
	return slices.Contains(s.headings, want)
}

// nearestHeading names the heading that differs by fewest edits.
func (s sections) nearestHeading(want string) string {
	const limit = 20
	best, least := -1, limit+1
	folded := []rune(Fold(want))
	for i, h := range s.folded {
		if e := EditDistance(h, folded, limit); e < least {
			best, least = i, e
		}
	}
	if best < 0 {
		return "write a heading of the reading, or leave the section out"
	}
	return fmt.Sprintf("the nearest is %q", s.headings[best])
}

// nearestSection names the section that shares most words with a quote, if it
// shares at least half of them.
func (s sections) nearestSection(quote string) string {
	const advice = "copy the sentence to the letter"
	words := wordsOf(quote)
	best, most := -1, (len(words)-1)/2
	for i := range s.words {
		if n := shared(words, s.words[i]); n > most {
			best, most = i, n
		}
	}
	if best < 0 {
		return advice
	}
	return fmt.Sprintf("%s; the section %q is nearest", advice, s.headings[best])
}

func wordsOf(text string) map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.Fields(Fold(plainMarkdown(text))) {
		words[w] = true
	}
	return words
}

func shared(a, b map[string]bool) int {
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}
