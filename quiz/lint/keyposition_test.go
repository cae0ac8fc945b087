package lint

import (
	"testing"

	"bellwork/quiz"
)

func TestKeyPosition(t *testing.T) {
	choices := func(keys ...int) *quiz.Bank {
		b := bankOf(supported("info", "Read.", &quiz.InfoBody{}))
		for _, k := range keys {
			b.Questions = append(b.Questions, supported("q", "Which?", single(k, "a", "b", "c")))
		}
		return b
	}
	statements := func(keys ...bool) *quiz.Bank {
		b := bankOf()
		for _, k := range keys {
			b.Questions = append(b.Questions, supported("q", "It is so.", &quiz.TrueFalseBody{Answer: k}))
		}
		return b
	}
	tests := []struct {
		name string
		bank *quiz.Bank
		want []string
	}{
		{"AlwaysSecond", choices(1, 1, 1, 1), []string{"questions[1].options"}},
		{"TooFew", choices(1, 1, 1), nil},
		{"OneElsewhere", choices(1, 1, 1, 1, 0), nil},
		{"BackAgain", choices(1, 0, 1, 1, 1, 1), nil},
		{"AllTrue", statements(true, true, true, true), []string{"questions[0].key"}},
		{"AllFalse", statements(false, false, false, false), []string{"questions[0].key"}},
		{"Mixed", statements(true, true, true, false), nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { checkWarnings(t, tt.bank, "key-position", tt.want...) })
	}
}
