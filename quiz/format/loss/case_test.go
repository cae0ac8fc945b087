package loss

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
)

func TestWithoutCase(t *testing.T) {
	half, full, other := quiz.AcceptText{Text: "york", Fraction: 0.5}, quiz.AcceptText{Text: "York", Fraction: 1}, quiz.AcceptText{Text: "Hull", Fraction: 0.5}
	capitals := quiz.AcceptText{Text: "YORK", Fraction: 1}
	tests := []struct {
		name         string
		accept, want []quiz.AcceptText
		fewer        bool
	}{
		{"Different", []quiz.AcceptText{full, other}, []quiz.AcceptText{full, other}, false},
		{"BestLast", []quiz.AcceptText{half, other, full}, []quiz.AcceptText{full, other}, true},
		{"BestFirst", []quiz.AcceptText{full, half}, []quiz.AcceptText{full}, true},
		{"SameWorth", []quiz.AcceptText{full, capitals}, []quiz.AcceptText{full, capitals}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, fewer := WithoutCase(&quiz.TextBody{Accept: tt.accept, Case: true})
			if diff := cmp.Diff(tt.want, got); diff != "" || fewer != tt.fewer {
				t.Errorf("fewer %v, accepted:\n%s", fewer, diff)
			}
		})
	}
}

// What is left out has no other losses.
func TestLeftAlone(t *testing.T) {
	r := New("Aiken", Title)
	for n := 1; n <= 2; n++ {
		r.Question(n, &quiz.Question{ID: "q", Title: "Rivers", Body: &quiz.EssayBody{}})
	}
	r.Left("essays")
	if got := r.Issues(); len(got) != 2 || got[0].Code != "lost-title" || got[1].Code != "lost-question" {
		t.Errorf("reported %v", got)
	}
}
