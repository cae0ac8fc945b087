package blackboard

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// A gap is marked by a private-use character while its stem is turned into
// Markdown, which leaves these alone.
const firstMark = '\uE000'

func gapMark(n int) string { return string(rune(firstMark + n)) }

var (
	anyMark  = regexp.MustCompile(`[\x{E000}-\x{E3E8}]`)
	variable = regexp.MustCompile(`\[([^\[\]\s]{1,60})\]`)
)

// unmarkGaps puts [[1]] in the place of the first mark.
func unmarkGaps(stem string) string {
	return anyMark.ReplaceAllStringFunc(stem, func(mark string) string {
		return fmt.Sprintf("[[%d]]", []rune(mark)[0]-firstMark+1)
	})
}

// gap is a variable of the stem with the body of its gap.
type gap struct {
	name string
	body quiz.Body
}

// markGaps puts a mark in the place of each variable. One that stands there
// twice becomes two gaps.
func (f *item) markGaps(gaps []gap) quiz.Body {
	b := &quiz.GapsBody{}
	used := map[string]bool{}
	f.stem = variable.ReplaceAllStringFunc(anyMark.ReplaceAllString(f.stem, ""), func(text string) string {
		name := text[1 : len(text)-1]
		i := slices.IndexFunc(gaps, func(g gap) bool { return g.name == name })
		if i < 0 || len(b.Gaps) == quiz.MaxOptions {
			return text
		}
		used[name] = true
		b.Gaps = append(b.Gaps, gaps[i].body)
		return gapMark(len(b.Gaps) - 1)
	})
	if len(b.Gaps) == 0 {
		f.set.Refuse("blackboard-gap", "no blank has a place in the text", "put the name of each blank in brackets where the blank belongs")
		return nil
	}
	for _, g := range gaps {
		if !used[g.name] {
			f.set.Warn("blackboard-gap", fmt.Sprintf("the text has no [%s]; its answers are left out", shorten(g.name)), "put it where the blank belongs")
		}
	}
	f.marked = true
	return b
}

// blanks reads variables with their answers, and an empty field before every
// further variable.
func (f *item) blanks() quiz.Body {
	var gaps []gap
	start := 0
	for i := 0; i <= len(f.fields); i++ {
		if i < len(f.fields) && f.fields[i] != "" {
			continue
		}
		if group := f.fields[start:i]; len(group) > 0 {
			gaps = append(gaps, gap{strings.Trim(group[0], "[]"), &quiz.TextBody{Accept: accepted(group[1:])}})
		}
		start = i + 1
	}
	return f.markGaps(gaps)
}

// jumbled reads answers, behind each the variables where it belongs; none for
// one that belongs nowhere.
func (f *item) jumbled() quiz.Body {
	var names, texts []string
	for _, m := range variable.FindAllStringSubmatch(f.stem, -1) {
		names = append(names, m[1])
	}
	right := map[string][]int{}
	for _, field := range f.filled() {
		name := strings.Trim(field, "[]")
		if len(texts) > 0 && slices.Contains(names, name) {
			right[name] = append(right[name], len(texts)-1)
		} else {
			texts = append(texts, f.label(field))
		}
	}
	var gaps []gap
	for _, name := range slices.Compact(slices.Sorted(slices.Values(names))) {
		options := make([]quiz.Option, len(texts))
		for i, text := range texts {
			options[i].Text = text
		}
		for _, i := range right[name] {
			options[i].Fraction = 1
		}
		if len(right[name]) > 0 {
			gaps = append(gaps, gap{name, intake.Choice(options, false)})
		}
	}
	return f.markGaps(gaps)
}
