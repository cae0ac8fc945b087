package quiz

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCloneSharesNothing changes every text of a copy and compares with the
// bank it was made of.
func TestCloneSharesNothing(t *testing.T) {
	bank := Bank{Files: []File{{Path: "media/a.png"}}}
	for _, kind := range Kinds() {
		bank.Questions = append(bank.Questions, Question{
			Stem: "Stem", Hints: []string{"Hint"}, Tags: []string{"tag"}, Category: []string{"shelf"}, Media: []Media{{Path: "a"}},
			Body: bodyGen(kind).Example(1),
		})
	}
	before, again := bank.Clone(), bank.Clone()
	if diff := cmp.Diff(bank, again); diff != "" {
		t.Fatalf("a copy differs:\n%s", diff)
	}
	for i := range again.Questions {
		q := &again.Questions[i]
		q.EachText(func(text *string, _ bool) { *text += " changed" })
		q.Tags[0], q.Category[0], q.Media[0].Path = "x", "x", "x"
	}
	if diff := cmp.Diff(before, bank); diff != "" {
		t.Errorf("changing a copy changed the bank:\n%s", diff)
	}
}

// TestCloneKeepsEveryField fills whatever fields bodies have, also those that
// are added one day.
func TestCloneKeepsEveryField(t *testing.T) {
	for _, kind := range Kinds() {
		body := bodyGen(kind).Example(1)
		v := reflect.ValueOf(body).Elem()
		for i := range v.NumField() {
			switch f := v.Field(i); f.Kind() {
			case reflect.Bool:
				f.SetBool(true)
			case reflect.String:
				f.SetString("x")
			case reflect.Int:
				f.SetInt(7)
			case reflect.Float64:
				f.SetFloat(7)
			}
		}
		bank := Bank{Questions: []Question{{Body: body}}}
		if diff := cmp.Diff(bank, bank.Clone()); diff != "" {
			t.Errorf("%s: a copy differs:\n%s", kind, diff)
		}
	}
}

// TestEachTextVisitsEverySentence counts the texts of a question that has all.
func TestEachTextVisitsEverySentence(t *testing.T) {
	q := Question{
		Stem: "1", Explanation: "2", Combined: Combined{Correct: "3", Partial: "4", Incorrect: "5"}, Hints: []string{"6"},
		Body: &GapsBody{Gaps: []Body{
			&ChoiceBody{Options: []Option{{Text: "7", Feedback: "8"}}},
			&TextBody{Accept: []AcceptText{{Text: "not Markdown", Feedback: "9"}}},
			&NumberBody{Accept: []AcceptNumber{{Feedback: "10"}}, Unit: "not Markdown"},
		}},
	}
	labels, texts := 0, ""
	q.EachText(func(text *string, label bool) {
		texts += *text + " "
		if label {
			labels++
		}
	})
	if want := "1 2 3 4 5 6 7 8 9 10 "; texts != want || labels != 1 {
		t.Errorf("visited %q with %d labels, want %q with one", texts, labels, want)
	}
}
