package sheet

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPlainHeader(t *testing.T) {
	tests := map[string]string{
		"Question - max 120 characters":                              "question",
		"Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs": "timelimit",
		"Correct answer(s) - choose at least one":                    "correctanswers",
		"Correct Answer(s)\n(Only include Answer #)":                 "correctanswers",
		"Answer 3\n(Optional)":                                       "answer3",
		"2. Question Type:":                                          "questiontype",
		"INCORRECT_ANSWER1":                                          "incorrectanswer1",
		"Opción A":                                                   "opciona",
		"Câu hỏi":                                                    "cauhoi",
		" question ":                                                 "question",
		"Question #":                                                 "question#",
		"multi-choice":                                               "multichoice",
	}
	for title, want := range tests {
		if got := plainHeader(title); got != want {
			t.Errorf("plainHeader(%q) = %q, want %q", title, got, want)
		}
	}
}

func TestReadHeader(t *testing.T) {
	tests := []struct {
		name    string
		cells   []string
		want    columns
		unknown []int
	}{
		{"Aliases", []string{"Stem", "Key", "Rationale", "Marks", "Seconds", "Picture", "Topic", "Weather"},
			columns{roleStem: {0}, roleKey: {1}, roleFeedback: {2}, rolePoints: {3}, roleTime: {4}, roleImage: {5}, roleCategory: {6}}, []int{7}},
		{"OptionsByNumber", []string{"question", "Option 2", "Option 1", "choice_3", "answer"},
			columns{roleStem: {0}, roleOption: {2, 1, 3}, roleKey: {4}}, nil},
		{"OptionsByLetter", []string{"question", "opt_a", "Option B", "(C) Option", "correct"},
			columns{roleStem: {0}, roleOption: {1, 2, 3}, roleKey: {4}}, nil},
		{"OrdinalsBefore", []string{"Question", "1st Answer", "2nd Answer", "Correct Answers"},
			columns{roleStem: {0}, roleOption: {1, 2}, roleKey: {3}}, nil},
		{"KeysBesideLetters", []string{"questionname", "questiontext", "A", "B", "Answer 1", "Answer 2"},
			columns{roleTitle: {0}, roleStem: {1}, roleOption: {2, 3}, roleKey: {4, 5}}, nil},
		{"WrongOnes", []string{"QUESTION", "ANSWER", "INCORRECT_ANSWER1", "Incorrect Answer 2 (Optional)"},
			columns{roleStem: {0}, roleKey: {1}, roleWrong: {2, 3}}, nil},
		{"RightOneNoted", []string{"Pregunta", "Respuesta 1 (Correcta)", "Respuesta 2"},
			columns{roleStem: {0}, roleRightOne: {1}, roleOption: {2}}, nil},
		{"Vietnamese", []string{"Câu hỏi", "Lựa chọn A", "Lựa chọn B", "Đáp án đúng", "Giải thích"},
			columns{roleStem: {0}, roleOption: {1, 2}, roleKey: {3}, roleFeedback: {4}}, nil},
		{"Empty", []string{"", "question", ""}, columns{roleStem: {1}}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, unknown := readHeader(Row{Number: 1, Cells: tt.cells})
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("columns (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.unknown, unknown); diff != "" {
				t.Errorf("unknown (-want +got):\n%s", diff)
			}
		})
	}
}
