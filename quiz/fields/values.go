package fields

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"bellwork/quiz"
)

// This file binds single values. Each has a spelling that is read back as the
// same value.

func (b *binder) line(word string, more bool, at *string) {
	b.text(word, Part{Type: Line, More: more}, at)
}

func (b *binder) block(word string, more bool, at *string) {
	b.text(word, Part{Type: Text, More: more}, at)
}

func (b *binder) text(word string, p Part, at *string) {
	itself := func(s string) string { return s }
	bind(b, word, p, at, itself, func(s string) (string, error) { return s, nil })
}

func (b *binder) tick(word string, more bool, at *bool) {
	show := func(on bool) string {
		if on {
			return "yes"
		}
		return ""
	}
	bind(b, word, Part{Type: Tick, More: more}, at, show, func(s string) (bool, error) { return s != "", nil })
}

// pick binds one of some words; what is none of them counts as the first.
func pick[T ~string](b *binder, word string, more bool, at *T, words ...T) {
	p := Part{Type: Pick, More: more}
	for _, w := range words {
		p.Picks = append(p.Picks, string(w))
	}
	known := func(w T) T {
		if slices.Contains(words, w) {
			return w
		}
		return words[0]
	}
	bind(b, word, p, at, func(w T) string { return string(known(w)) }, func(s string) (T, error) { return known(T(s)), nil })
}

// number binds a number of which one value goes without saying.
func (b *binder) number(word string, more bool, at *float64, usual float64) {
	show := func(x float64) string {
		if x == usual {
			return ""
		}
		return spell(x)
	}
	read := func(s string) (float64, error) {
		if strings.TrimSpace(s) == "" {
			return usual, nil
		}
		return quiz.ReadNumber(s, "")
	}
	bind(b, word, Part{Type: Number, More: more}, at, show, read)
}

// maybe binds a number that need not be there.
func (b *binder) maybe(word string, more bool, at **float64) {
	show := func(x *float64) string {
		if x == nil {
			return ""
		}
		return spell(*x)
	}
	read := func(s string) (*float64, error) {
		if strings.TrimSpace(s) == "" {
			return nil, nil
		}
		x, err := quiz.ReadNumber(s, "")
		return &x, err
	}
	bind(b, word, Part{Type: Number, More: more}, at, show, read)
}

// whole binds a whole number; 0 goes without saying.
func (b *binder) whole(word string, at *int) {
	read := func(s string) (int, error) {
		if strings.TrimSpace(s) == "" {
			return 0, nil
		}
		x, err := quiz.ReadNumber(s, "")
		if err == nil && (x != math.Trunc(x) || math.Abs(x) > math.MaxInt32) {
			err = quiz.Invalid("number-whole", "This is not a whole number.", "Write one like 2.")
		}
		return int(x), err
	}
	show := func(x int) string { return strings.TrimPrefix(strconv.Itoa(x), "0") }
	bind(b, word, Part{Type: Number, More: true}, at, show, read)
}

func (b *binder) date(word string, at *quiz.DateRange) {
	read := func(s string) (quiz.DateRange, error) {
		s = strings.TrimSpace(s)
		if s == "" {
			return quiz.DateRange{}, nil
		}
		return quiz.ReadDate(s)
	}
	bind(b, word, Part{Type: Line}, at, quiz.DateRange.String, read)
}

// words binds a short list as one line, with commas between its elements.
func (b *binder) words(word string, at *[]string, between string) {
	show := func(list []string) string { return strings.Join(list, between) }
	read := func(s string) (list []string, err error) {
		for _, w := range strings.Split(s, strings.TrimSpace(between)) {
			if w = quiz.OneLine(w); w != "" {
				list = append(list, w)
			}
		}
		return list, nil
	}
	bind(b, word, Part{Type: Line, More: true}, at, show, read)
}

// spell writes a number so that [quiz.ReadNumber] reads the same one.
func spell(x float64) string {
	if size := math.Abs(x); size != 0 && (size < 1e-6 || size >= 1e15) {
		return strconv.FormatFloat(x, 'g', -1, 64)
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}
