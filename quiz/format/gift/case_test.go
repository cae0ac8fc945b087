package gift

import (
	"bytes"
	"testing"

	"bellwork/quiz"
)

// Answers that differ in capitals alone are the same in GIFT: what is written
// can be read again.
func TestEncodeCase(t *testing.T) {
	body := &quiz.TextBody{Case: true, Accept: []quiz.AcceptText{{Text: "york", Fraction: 0.5}, {Text: "York", Fraction: 1}}}
	bank := &quiz.Bank{Questions: []quiz.Question{{Stem: "Which city?", Points: 1, Body: body}}}
	file := written(t, bank)
	back, issues, err := Decode(bytes.NewReader(file))
	if err != nil || len(issues) > 0 {
		t.Fatalf("error %v, issues %v\n%s", err, issues, file)
	}
	if got := back.Questions[0].Body.(*quiz.TextBody).Accept; len(got) != 1 || got[0].Text != "York" {
		t.Errorf("accepts %v", got)
	}
}
