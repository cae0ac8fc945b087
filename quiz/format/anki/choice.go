package anki

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

// choiceType is a note type that holds a multiple choice question, as its
// fields' names tell.
type choiceType struct {
	stem    int   // the field with the question
	options []int // right and wrong
	wrong   []int // wrong ones, beside the field with the right answer
	key     int   // says which option is right, or is the right answer
	several int   // says whether several are right: the add-on's QType; -1: none
	extra   []int // shown with the answer
}

var (
	optionName = regexp.MustCompile(`^(option|choice|answer|q|)([a-j]|[1-9]|10)$`)
	wrongName  = regexp.MustCompile(`^(wrong|incorrect|false|distractor)(answer|option|choice|)s?\d*$`)
	keyName    = regexp.MustCompile(`^(correct|right|)(answer|option|choice|key|correct|solution)s?$`)
	stemName   = regexp.MustCompile(`^(question|stem|prompt|front)$`)
	notLetters = regexp.MustCompile(`[^a-z0-9]+`)
)

// choiceOf finds out what the fields are for; nil where they make no multiple
// choice question.
func choiceOf(fields []string) *choiceType {
	t := &choiceType{stem: -1, key: -1, several: -1}
	for i, name := range fields {
		switch name = notLetters.ReplaceAllString(strings.ToLower(name), ""); {
		case name == "qtype":
			t.several = i
		case optionName.MatchString(name):
			t.options = append(t.options, i)
		case wrongName.MatchString(name):
			t.wrong = append(t.wrong, i)
		case keyName.MatchString(name) && t.key < 0:
			t.key = i
		case stemName.MatchString(name) && t.stem < 0:
			t.stem = i
		default:
			t.extra = append(t.extra, i)
		}
	}
	if t.stem < 0 && len(t.extra) > 0 {
		t.stem, t.extra = t.extra[0], t.extra[1:]
	}
	if t.key < 0 || t.stem < 0 || len(t.options) < 2 && len(t.wrong) == 0 {
		return nil
	}
	return t
}

// optionsOf returns the options of a note that is a multiple choice question:
// by their fields, some of which are empty.
func (d *decoder) optionsOf(n note) []quiz.Option {
	t := n.kind.choice
	if t == nil {
		return nil
	}
	fields := t.options
	if len(t.wrong) > 0 {
		fields = append([]int{t.key}, t.wrong...)
	}
	var options []quiz.Option
	filled := 0
	for _, i := range fields {
		label := d.label(n.field(i))
		options = append(options, quiz.Option{Text: label})
		if label != "" {
			filled++
		}
	}
	if filled < 2 {
		return nil
	}
	return options
}

// choice makes a multiple choice question.
func (d *decoder) choice(q *quiz.Question, n note, options []quiz.Option) bool {
	t := n.kind.choice
	key := intake.Words(n.field(t.key))
	right, ok := []int{0}, true
	if len(t.wrong) == 0 {
		right, ok = rightOptions(key, options)
	}
	if !ok {
		d.set.Refuse("anki-key", fmt.Sprintf("%q does not say which option is right", key), "write the letter, the number or the text of the right option")
		return false
	}
	for _, i := range right {
		options[i].Correct = true
	}
	options = slices.DeleteFunc(options, func(o quiz.Option) bool { return o.Text == "" })
	several := len(right) > 1
	if kind := intake.Words(n.field(t.several)); kind != "" {
		several = several || kind != "2" // 0: each is true or false, 1: several, 2: one
	}
	q.Stem = d.html(n.field(t.stem))
	q.Body = intake.Marked(options, several)
	q.Explanation = d.fields(n, t.extra)
	return true
}

var (
	flags   = regexp.MustCompile(`^[01]( [01])+$`)
	letters = regexp.MustCompile(`^[A-J]+$|^[A-Ja-j]([\s,;]+[A-Ja-j])*$`)
	numbers = regexp.MustCompile(`^\d{1,2}([\s,;]+\d{1,2})*$`)
)

// rightOptions reads which options a key means: by the text of one, by a 0 or
// 1 for each, by letters, or by numbers from 1.
func rightOptions(key string, options []quiz.Option) (right []int, ok bool) {
	for i, o := range options {
		if words, _ := markup.LabelToPlain(o.Text); key != "" && quiz.Fold(words) == quiz.Fold(key) {
			return []int{i}, true
		}
	}
	switch {
	case flags.MatchString(key):
		for i, flag := range strings.Fields(key) {
			if flag == "1" {
				right = append(right, i)
			}
		}
	case letters.MatchString(key):
		for _, c := range strings.ToUpper(key) {
			if c >= 'A' && c <= 'J' {
				right = appendOnce(right, int(c-'A'))
			}
		}
	case numbers.MatchString(key):
		for _, n := range strings.FieldsFunc(key, func(r rune) bool { return r < '0' || r > '9' }) {
			i, _ := strconv.Atoi(n) // at most two digits
			right = appendOnce(right, i-1)
		}
	}
	for _, i := range right {
		if i < 0 || i >= len(options) || options[i].Text == "" {
			return nil, false
		}
	}
	return right, len(right) > 0
}
