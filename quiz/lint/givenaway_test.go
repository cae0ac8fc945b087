package lint

import (
	"fmt"
	"testing"

	"bellwork/quiz"
)

// filler makes enough other questions that words of two stems are rare.
func filler() []quiz.Question {
	var questions []quiz.Question
	for i := range 12 {
		questions = append(questions, supported(fmt.Sprintf("filler-%d", i), "What is this about?", &quiz.EssayBody{}))
	}
	return questions
}

func TestGivenAway(t *testing.T) {
	text := func(key string) quiz.Body {
		return &quiz.TextBody{Accept: []quiz.AcceptText{{Text: key, Fraction: 1}}}
	}
	number := func(key float64) quiz.Body {
		return &quiz.NumberBody{Accept: []quiz.AcceptNumber{{Value: key, Fraction: 1}}}
	}
	date := func(d quiz.Date) quiz.Body { return &quiz.DateBody{Answer: quiz.DateRange{From: d, To: d}} }
	const judo = "Which city hosted the World Judo Championships of 2014?"
	tests := []struct {
		name        string
		asks, tells string
		key         quiz.Body
		fires       bool
	}{
		{"Text", judo, "In which arena of Chelyabinsk were the judo championships held?", text("Chelyabinsk"), true},
		{"Choice", judo, "In which arena of Chelyabinsk were the judo championships held?", single(0, "Chelyabinsk", "Kazan", "Perm"), true},
		{"OtherMatter", judo, "Of which region is Chelyabinsk the capital?", text("Chelyabinsk"), false},
		{"PartOfWord", judo, "Who won the judo championships, a Chelyabinskian?", text("Chelyabinsk"), false},
		{"ShortWord", "Which team won the judo championships?", "Who were the judo championships open to?", text("The"), false},
		{"InOwnStem", "In Chelyabinsk, where were the judo championships?", "Which Chelyabinsk arena held judo championships?", text("Chelyabinsk"), false},
		{"Number", "How many members of the assembly voted for the declaration?", "Who of the 109 assembly members signed the declaration?", number(109), true},
		{"NumberWithin", "How many members of the assembly voted for the declaration?", "Who of the 1090 assembly members signed the declaration?", number(109), false},
		{"Digit", "How many members of the assembly voted for the declaration?", "Who of the 9 assembly members signed the declaration?", number(9), false},
		{"Day", "When was the declaration of independence adopted?", "Who adopted the declaration of independence on 17 February 2008?", date(quiz.Date{Year: 2008, Month: 2, Day: 17}), true},
		{"Year", "In which year was the declaration of independence adopted?", "Who adopted the declaration of independence in 2008?", date(quiz.Date{Year: 2008}), true},
		{"YearOfOtherMatter", "In which year was the declaration of independence adopted?", "Which team won the cup of 2008?", date(quiz.Date{Year: 2008}), false},
		{"OtherDay", "When was the declaration of independence adopted?", "Who praised the declaration of independence on 18 February 2008?", date(quiz.Date{Year: 2008, Month: 2, Day: 17}), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			questions := append(filler(), supported("asks", tt.asks, tt.key), supported("tells", tt.tells, &quiz.EssayBody{}))
			var want []string
			if tt.fires {
				want = []string{"questions[12].stem"}
			}
			checkWarnings(t, bankOf(questions...), "key-given-away", want...)
		})
	}
}

func TestGivenAwayNeedsOneMatter(t *testing.T) {
	asks := supported("asks", "Which city hosted the tournament?", single(0, "Chelyabinsk", "Kazan", "Perm"))
	tells := supported("tells", "Who won the tournament in Chelyabinsk?", &quiz.EssayBody{})
	checkWarnings(t, bankOf(append(filler(), asks, tells)...), "key-given-away")

	asks.Tags, tells.Tags = []string{"judo"}, []string{"judo"}
	checkWarnings(t, bankOf(append(filler(), asks, tells)...), "key-given-away", "questions[12].stem")

	shown := append(filler(), asks, tells)
	for range shownIn {
		shown = append(shown, supported("shows", "Which?", single(1, "Chelyabinsk", "Perm", "Ufa")))
	}
	checkWarnings(t, bankOf(append(shown, supported("other", "Which?", single(2, "a", "b", "c")))...), "key-given-away")
}
