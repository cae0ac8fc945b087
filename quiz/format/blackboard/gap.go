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

var variable = regexp.MustCompile(`\[([^\[\]\s]{1,60})\]`)

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
	f.stem = variable.ReplaceAllStringFunc(intake.WithoutMarks(f.stem), func(text string) string {
		name := text[1 : len(text)-1]
		i := slices.IndexFunc(gaps, func(g gap) bool { return g.name == name })
		if i < 0 || len(b.Gaps) == quiz.MaxOptions {
			return text
		}
		used[name] = true
		b.Gaps = append(b.Gaps, gaps[i].body)
		return intake.GapMark(len(b.Gaps))
	})
	if len(b.Gaps) == 0 {
		f.set.Refuse("blackboard-gap", "no blank has a place in the text", "put the name of each blank in brackets where the blank belongs")
		return nil
	}
	for _, g := range gaps {
		if !used[g.name] {
			f.set.Warn("blackboard-gap", fmt.Sprintf("the text has no [%s]; its answers are left out", intake.Short(g.name, 40)), "put it where the blank belongs")
		}
	}
	f.gaps = len(b.Gaps)
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

// Each blank of a sentence offers all answers, so a short line would grow into
// a large question: this is how many options the blanks of one, and of all
// sentences of a file, may have together.
const (
	maxJumble  = 1000
	maxJumbles = 100_000
)

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
	n := len(variable.FindAllStringIndex(f.stem, -1))
	if n*len(texts) > min(maxJumble, *f.room) {
		f.set.Refuse("blackboard-too-many", fmt.Sprintf("the sentence has %d blanks with %d answers each, which is more than can be held", n, len(texts)), "make several questions of it")
		return nil
	}
	*f.room -= n * len(texts)
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
