package sheet

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"bellwork/quiz"
)

// keyForm says how a layout names right options.
type keyForm int

const (
	inAnyForm keyForm = iota
	byNumber
	byLetter
)

// key is what is known of the right answers of a table.
type key struct {
	form      keyForm
	zeroBased bool // options are counted from 0
}

// unclear says why a value names no options; message goes on after the value.
type unclear struct{ code, message, hint string }

var (
	letterKey  = regexp.MustCompile(`^\(?([A-Za-z])[).:]?\)?$`)
	letterRun  = regexp.MustCompile(`^[A-Z]{2,10}$`)
	wordBefore = regexp.MustCompile(`^(?i:option|answer|choice|antwort|respuesta|réponse)s?\s+`)
	mangled    = regexp.MustCompile(`^(\d)\.(\d)$`)
	separators = regexp.MustCompile(`\s*(?:[,;/|&+\n]|\band\b|\s)\s*`)
)

// read returns the places of the options that a value names: the text of an
// option, letters, or numbers from 1. Where two of these readings lead to
// different options it is unclear which is meant, unless the layout says how
// it names them.
func (k key) read(value string, options []string) ([]int, *unclear) {
	texts := byText(value, options)
	letters, numbers := byLetters(value, options), k.byNumbers(value, options)
	if texts == nil && numbers == nil {
		numbers = k.byMangled(value, options)
	}
	switch {
	case k.form == byNumber && numbers != nil:
		return numbers, nil
	case k.form == byLetter && letters != nil:
		return letters, nil
	}
	var read [][]int
	for _, places := range [][]int{texts, letters, numbers} {
		if places != nil && !slices.ContainsFunc(read, func(p []int) bool { return slices.Equal(p, places) }) {
			read = append(read, places)
		}
	}
	switch len(read) {
	case 1:
		return read[0], nil
	case 0:
		return nil, &unclear{"sheet-key", fmt.Sprintf("names none of the %d options", count(options)),
			"write the number of the right option, counted from 1, its letter or its text"}
	default:
		return nil, &unclear{"sheet-key-ambiguous", "can be the text of an option, or the place of another one",
			"write the letter of the right option, such as B"}
	}
}

func count(options []string) int {
	n := 0
	for _, o := range options {
		if o != "" {
			n++
		}
	}
	return n
}

// byText finds options by their texts: one, or several with signs between. The
// very same text comes before one that folds to the same.
func byText(value string, options []string) []int {
	if i := slices.Index(options, strings.TrimSpace(value)); i >= 0 && options[i] != "" {
		return []int{i}
	}
	folded := map[string]int{}
	for i := len(options) - 1; i >= 0; i-- {
		folded[quiz.Fold(options[i])] = i
	}
	for i := len(options) - 1; i >= 0; i-- {
		folded[options[i]] = i
	}
	delete(folded, "")
	for _, sign := range []string{"", "\n", "|", ";", ","} {
		if places := allTexts(value, sign, folded); places != nil {
			return places
		}
	}
	return nil
}

// allTexts finds texts with a sign between them, or with none the whole.
func allTexts(value, sign string, folded map[string]int) []int {
	parts := []string{value}
	if sign != "" {
		parts = strings.Split(value, sign)
	}
	if len(parts) > len(folded) {
		return nil
	}
	var places []int
	for _, part := range parts {
		part = strings.TrimSpace(part)
		i, ok := folded[part]
		if !ok {
			i, ok = folded[quiz.Fold(part)]
		}
		if !ok {
			return nil
		}
		places = append(places, i)
	}
	return ordered(places)
}

// byLetters reads B, "A, C", AC and "Option B".
func byLetters(value string, options []string) []int {
	value = wordBefore.ReplaceAllString(value, "")
	parts := separators.Split(value, -1)
	if letterRun.MatchString(value) {
		parts = strings.Split(value, "")
	}
	var places []int
	for _, part := range parts {
		m := letterKey.FindStringSubmatch(part)
		if m == nil {
			return nil
		}
		places = append(places, int(strings.ToUpper(m[1])[0]-'A'))
	}
	return existing(places, options)
}

// byMangled reads 1.2, which is what spreadsheet programs make of 1,2 where the
// comma is decimal.
func (k key) byMangled(value string, options []string) []int {
	m := mangled.FindStringSubmatch(value)
	if m == nil {
		return nil
	}
	return k.byNumbers(m[1]+","+m[2], options)
}

// byNumbers reads 2 and "1, 3".
func (k key) byNumbers(value string, options []string) []int {
	value = wordBefore.ReplaceAllString(strings.TrimSuffix(value, ".0"), "")
	parts := separators.Split(value, -1)
	first := 1
	if k.zeroBased {
		first = 0
	}
	var places []int
	for _, part := range parts {
		n, err := strconv.Atoi(strings.TrimRight(part, ".)"))
		if err != nil {
			return nil
		}
		places = append(places, n-first)
	}
	return existing(places, options)
}

// existing returns the places in their order if there is an option at each and
// none stands there twice.
func existing(places []int, options []string) []int {
	for _, i := range places {
		if i < 0 || i >= len(options) || options[i] == "" {
			return nil
		}
	}
	places = ordered(places)
	if len(slices.Compact(slices.Clone(places))) < len(places) {
		return nil
	}
	return places
}

func ordered(places []int) []int {
	slices.Sort(places)
	return places
}
