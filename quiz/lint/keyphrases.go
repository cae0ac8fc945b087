package lint

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"bellwork/quiz"
)

// tellingLetters is how long a word is that can give a key away. Shorter ones
// are mostly words that any sentence may hold.
const tellingLetters = 5

// keyPhrases returns the words of a key, one list for each spelling in which a
// stem might name it. There are none where naming it tells too little: keys
// without a telling word, numbers of one digit.
func keyPhrases(q *quiz.Question) [][]string {
	switch b := q.Body.(type) {
	case *quiz.ChoiceBody:
		if key, ok := onlyKey(b); ok && !b.Multiple {
			return telling(b.Options[key].Text)
		}
	case *quiz.TextBody:
		var phrases [][]string
		for _, a := range b.Accept {
			if a.Fraction == 1 && !strings.Contains(a.Text, "*") {
				phrases = append(phrases, telling(a.Text)...)
			}
		}
		return phrases
	case *quiz.NumberBody:
		return numerals(b)
	case *quiz.DateBody:
		return spelledDates(b.Answer)
	}
	return nil
}

func telling(key string) [][]string {
	phrase := words(key)
	for _, w := range phrase {
		if utf8.RuneCountInString(w) >= tellingLetters {
			return [][]string{phrase}
		}
	}
	return nil
}

func numerals(b *quiz.NumberBody) [][]string {
	var phrases [][]string
	for _, a := range b.Accept {
		n := strconv.FormatFloat(a.Value, 'f', -1, 64)
		if !a.Range && a.Fraction == 1 && len(n) > 1 {
			phrases = append(phrases, words(n))
		}
	}
	return phrases
}

// spelledDates returns the usual English spellings of a key's first date.
func spelledDates(key quiz.DateRange) [][]string {
	d := key.From
	year, day := strconv.Itoa(d.Year), strconv.Itoa(d.Day)
	month := strings.ToLower(time.Month(max(d.Month, 1)).String())
	switch d.Precision() {
	case quiz.ToYear:
		return [][]string{{year}}
	case quiz.ToMonth:
		return [][]string{{month, year}, words(d.String())}
	case quiz.ToDay:
		return [][]string{{day, month, year}, {month, day, year}, {day, month}, {month, day}, words(d.String())}
	default:
		return nil
	}
}
