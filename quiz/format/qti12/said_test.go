package qti12

import (
	"strings"
	"testing"

	"bellwork/quiz"
)

// What cannot be taken over, or is read as one of two things, is said.
func TestSaid(t *testing.T) {
	gap := `<item><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>fill_in_multiple_blanks_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
		<presentation><material><mattext texttype="text/html">&lt;p&gt;So &lt;code&gt;x = [a]&lt;/code&gt;&lt;/p&gt;</mattext></material><response_lid ident="response_a"><render_choice><response_label ident="1"><material><mattext>len</mattext></material></response_label></render_choice></response_lid></presentation>
		<resprocessing><respcondition><conditionvar><varequal respident="response_a">1</varequal></conditionvar><setvar action="Add">100</setvar></respcondition></resprocessing></item>`
	number := `<item><presentation><material><mattext>How many?</mattext></material><response_num ident="r"><render_fib/></response_num></presentation>
		<resprocessing><respcondition><conditionvar><varequal respident="r">1,000</varequal></conditionvar><setvar>1</setvar></respcondition></resprocessing></item>`
	tests := map[string]struct{ item, code, words string }{
		"Gap":        {gap, "qti12-gap-place", "gap 1"},
		"Comma":      {number, "number-comma", "1000"},
		"Objectives": {strings.Replace(number, "<presentation>", "<objectives><material><mattext>Count</mattext></material></objectives><presentation>", 1), "qti12-html", "learning objectives"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			b, issues, err := Decode(strings.NewReader(asQuiz("Q", tt.item)))
			if err != nil {
				t.Fatal(err)
			}
			said := false
			for _, i := range issues {
				said = said || i.Code == tt.code && strings.Contains(i.Message, tt.words) && i.Line == 1
			}
			if n, ok := b.Questions[0].Body.(*quiz.NumberBody); !said || ok && n.Accept[0].Value != 1000 {
				t.Errorf("got %+v, %v", b.Questions[0].Body, issues)
			}
		})
	}
}
