package lint

import (
	"fmt"
	"testing"

	"bellwork/quiz"
)

// BenchmarkBank goes over a bank as large as those of the larger collections.
func BenchmarkBank(b *testing.B) {
	bank := large(20_000)
	for b.Loop() {
		Bank(bank)
	}
}

// large makes a bank of choices and short answers of many different words.
func large(n int) *quiz.Bank {
	word := func(i int) string { return fmt.Sprintf("word%d", i%4001) }
	bank := &quiz.Bank{Language: "en"}
	for i := range n {
		q := quiz.Question{
			ID:          fmt.Sprintf("q%d", i),
			Stem:        fmt.Sprintf("In which year did %s of the (old) %s meet “%s” on the %s river?", word(i), word(i*7), word(i*13), word(i*29)),
			Explanation: "Because.",
			Body: &quiz.ChoiceBody{Options: []quiz.Option{
				{Text: "The town of " + word(i*3), Correct: true, Fraction: 1}, {Text: "Élan " + word(i*5)}, {Text: word(i * 11)}, {Text: "in " + word(i*17)}}},
		}
		if i%4 == 0 {
			q.Body = &quiz.TextBody{Accept: []quiz.AcceptText{{Text: word(i * 3), Fraction: 1}}}
		}
		bank.Questions = append(bank.Questions, q)
	}
	return bank
}
