package intake

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
)

func TestCard(t *testing.T) {
	typed := func(text string) quiz.Body {
		return &quiz.TextBody{Accept: []quiz.AcceptText{{Text: text, Fraction: 1}}}
	}
	long := strings.Repeat("é", maxTypedBack+1)
	tests := []struct {
		name, back  string
		body        quiz.Body
		explanation string
	}{
		{"Word", " Kazan ", typed("Kazan"), ""},
		{"Star", `5 \* 3`, typed(`5 \* 3`), ""},
		{"JustShort", long[2:], typed(long[2:]), ""},
		{"Long", long, &quiz.EssayBody{}, long},
		{"Strong", "**Kazan**", typed("Kazan"), ""},
		{"Emphasis", "**Kazan** or *Moscow*", &quiz.EssayBody{}, "**Kazan** or *Moscow*"},
		{"Formula", "$x^2$", &quiz.EssayBody{}, "$x^2$"},
		{"Picture", "![a dot](media/" + strings.Repeat("0", 40) + ".png)", &quiz.EssayBody{}, "![a dot](media/" + strings.Repeat("0", 40) + ".png)"},
		{"Lines", "Kazan\n\nMoscow", &quiz.EssayBody{}, "Kazan\n\nMoscow"},
		{"Nothing", "", &quiz.EssayBody{}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			body, explanation := Card(tt.back)
			if diff := cmp.Diff(tt.body, body); diff != "" || explanation != tt.explanation {
				t.Errorf("explanation %q, body:\n%s", explanation, diff)
			}
		})
	}
}

func TestLiteral(t *testing.T) {
	body := &quiz.TextBody{Accept: []quiz.AcceptText{{Text: Literal("5 * 3"), Fraction: 1}}}
	if body.Grade(quiz.Response{Text: "5 * 3"}).Fraction != 1 || body.Grade(quiz.Response{Text: "5 + 3"}).Fraction != 0 {
		t.Error("the star is a wildcard")
	}
}
