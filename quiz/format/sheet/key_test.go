package sheet

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestKey(t *testing.T) {
	rivers := []string{"Ibar", "Drin", "Nerodime", "Sitnica"}
	numbers := []string{"2", "4", "1", "3"}
	tests := []struct {
		name    string
		key     key
		value   string
		options []string
		want    []int
		problem string
	}{
		{"Text", key{}, "Drin", rivers, []int{1}, ""},
		{"TextInOtherCase", key{}, " drin", rivers, []int{1}, ""},
		{"ExactTextBeforeFolded", key{}, "drin", []string{"Drin", "drin"}, []int{1}, ""},
		{"Texts", key{}, "Sitnica; Drin", rivers, []int{1, 3}, ""},
		{"TextsWithBars", key{}, "Ibar|Drin", rivers, []int{0, 1}, ""},
		{"TextWithComma", key{}, "Ibar, north", []string{"Drin, south", "Ibar, north"}, []int{1}, ""},
		{"TextLikeLetters", key{}, "a, b", []string{"a, b", "c"}, nil, "sheet-key-ambiguous"},
		{"Letter", key{}, "B", rivers, []int{1}, ""},
		{"SmallLetter", key{}, "b", rivers, []int{1}, ""},
		{"LetterWithSign", key{}, "b)", rivers, []int{1}, ""},
		{"Letters", key{}, "A,C", rivers, []int{0, 2}, ""},
		{"LettersWithSemicolon", key{}, "C; A", rivers, []int{0, 2}, ""},
		{"LettersTogether", key{}, "AC", rivers, []int{0, 2}, ""},
		{"LettersWithAnd", key{}, "A and C", rivers, []int{0, 2}, ""},
		{"OptionLetter", key{}, "Option C", rivers, []int{2}, ""},
		{"Number", key{}, "2", rivers, []int{1}, ""},
		{"WholeNumberWithPoint", key{}, "2.0", rivers, []int{1}, ""},
		{"Numbers", key{}, "1, 3", rivers, []int{0, 2}, ""},
		{"NumbersMangled", key{}, "1.3", rivers, []int{0, 2}, ""},
		{"AnswerNumber", key{}, "Answer 2", rivers, []int{1}, ""},
		{"ZeroBased", key{zeroBased: true}, "0", rivers, []int{0}, ""},
		{"AmongEmptyOnes", key{}, "4", []string{"Ibar", "", "", "Drin"}, []int{3}, ""},

		{"DigitsAgree", key{}, "2", []string{"1", "2", "3"}, []int{1}, ""},
		{"DigitsAmbiguous", key{}, "2", numbers, nil, "sheet-key-ambiguous"},
		{"DigitsByNumber", key{form: byNumber}, "2", numbers, []int{1}, ""},
		{"DigitsByText", key{}, "4", []string{"3", "4", "5"}, []int{1}, ""},
		{"DecimalIsAText", key{}, "1.2", []string{"1.5", "1.2"}, []int{1}, ""},
		{"LettersAgree", key{}, "B", []string{"A", "B"}, []int{1}, ""},
		{"LettersAmbiguous", key{}, "A", []string{"B", "A"}, nil, "sheet-key-ambiguous"},
		{"LettersByLetter", key{form: byLetter}, "A", []string{"B", "A"}, []int{0}, ""},
		{"TextWhereNumbersAreUsual", key{form: byNumber}, "Drin", rivers, []int{1}, ""},

		{"NoSuchNumber", key{}, "5", rivers, nil, "sheet-key"},
		{"Zero", key{}, "0", rivers, nil, "sheet-key"},
		{"NoSuchLetter", key{}, "E", rivers, nil, "sheet-key"},
		{"EmptyOption", key{}, "2", []string{"Ibar", "", "Drin"}, nil, "sheet-key"},
		{"Twice", key{}, "1,1", rivers, nil, "sheet-key"},
		{"DayOfADate", key{}, "44563", rivers, nil, "sheet-key"},
		{"SomethingElse", key{}, "all of them", rivers, nil, "sheet-key"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, problem := tt.key.read(tt.value, tt.options)
			code := ""
			if problem != nil {
				code = problem.code
			}
			if diff := cmp.Diff(tt.want, got); diff != "" || code != tt.problem {
				t.Errorf("read(%q): problem %q, want %q; places (-want +got):\n%s", tt.value, code, tt.problem, diff)
			}
		})
	}
}
