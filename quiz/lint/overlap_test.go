package lint

import (
	"testing"

	"bellwork/quiz"
)

func TestOverlap(t *testing.T) {
	value := func(v, tolerance, fraction float64) quiz.AcceptNumber {
		return quiz.AcceptNumber{Value: v, Tolerance: tolerance, Fraction: fraction}
	}
	within := func(low, high, fraction float64) quiz.AcceptNumber {
		return quiz.AcceptNumber{Range: true, Min: low, Max: high, Fraction: fraction}
	}
	const second = "questions[0].accept[1]"
	tests := []struct {
		name   string
		accept []quiz.AcceptNumber
		want   []string
	}{
		{"Apart", []quiz.AcceptNumber{value(1, 0.5, 1), value(3, 1, 0.5)}, nil},
		{"Meeting", []quiz.AcceptNumber{value(1, 0.5, 1), value(2, 0.5, 0.5)}, []string{second}},
		{"Crossing", []quiz.AcceptNumber{value(1, 1, 1), within(1.5, 5, 0.5)}, []string{second}},
		{"Twice", []quiz.AcceptNumber{value(1, 0, 1), value(1, 0, 1)}, []string{second}},
		{"NearMiss", []quiz.AcceptNumber{value(1, 0, 1), value(1, 1, 0.5)}, nil},
		{"NearMissFirst", []quiz.AcceptNumber{within(0, 2, 0.5), value(1, 0, 1)}, nil},
		{"InnerWorthLess", []quiz.AcceptNumber{value(1, 1, 1), value(1, 0, 0.5)}, []string{second}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			checkWarnings(t, bankOf(supported("q", "How many?", &quiz.NumberBody{Accept: tt.accept})), "overlap", tt.want...)
		})
	}
}
