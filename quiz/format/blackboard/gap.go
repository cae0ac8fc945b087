package blackboard

import (
	"fmt"
	"maps"
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

// tooMany refuses a question with more parts than a question may have.
func (f *item) tooMany(n int) bool {
	if n > quiz.MaxOptions {
		f.set.Refuse("blackboard-too-many", fmt.Sprintf("the question has %d blanks or answers", n), fmt.Sprintf("leave at most %d", quiz.MaxOptions))
	}
	return n > quiz.MaxOptions
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
	if f.tooMany(len(gaps)) {
		return nil
	}
	return f.markGaps(gaps)
}

// jumbled reads answers, behind each the variables where it belongs; none for
// one that belongs nowhere.
func (f *item) jumbled() quiz.Body {
	right := map[string][]int{} // of each variable the answers that belong there
	for _, m := range variable.FindAllStringSubmatch(f.stem, -1) {
		right[m[1]] = nil
	}
	var texts []string
	for _, field := range f.filled() {
		name := strings.Trim(field, "[]")
		if _, is := right[name]; is && len(texts) > 0 {
			right[name] = append(right[name], len(texts)-1)
		} else {
			texts = append(texts, f.label(field))
		}
	}
	if f.tooMany(max(len(right), len(texts))) {
		return nil
	}
	var gaps []gap
	for _, name := range slices.Sorted(maps.Keys(right)) {
		if len(right[name]) > 0 {
			gaps = append(gaps, gap{name, oneOf(texts, right[name])})
		}
	}
	return f.markGaps(gaps)
}

// oneOf makes a choice of texts of which any of some is right.
func oneOf(texts []string, right []int) quiz.Body {
	options := make([]quiz.Option, len(texts))
	for i, text := range texts {
		options[i].Text = text
	}
	for _, i := range right {
		options[i].Fraction = 1
	}
	return intake.Choice(options, false)
}
