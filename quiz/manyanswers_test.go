package quiz

import (
	"fmt"
	"testing"
)

// TestManyAnswers sees that a file with far more answers than a question may
// have is checked in time that grows with their number, not with its square:
// else this test would not end.
func TestManyAnswers(t *testing.T) {
	const n = 200_000
	text, number := &TextBody{}, &NumberBody{}
	for i := range n {
		text.Accept = append(text.Accept, AcceptText{Text: fmt.Sprint("answer ", i), Fraction: 0.5})
		number.Accept = append(number.Accept, AcceptNumber{Value: float64(i), Fraction: 0.5})
	}
	for _, b := range []Body{text, number} {
		if issues := b.Check(); len(issues) != 1 || issues[0].Code != "too-many" {
			t.Errorf("%s: issues %v", b.Kind(), issues)
		}
	}
}
