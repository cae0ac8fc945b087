package lint

import "testing"

func TestAllOfTheAbove(t *testing.T) {
	tests := []struct {
		option string
		fires  bool
	}{
		{"All of the above", true},
		{"None of the above.", true},
		{"none of these", true},
		{"All of these answers", true},
		{"Both of the above", true},
		{"Both A and B", true},
		{"Neither b nor c", true},
		{"Only A", true},
		{"All of the members voted", false},
		{"None of the three states", false},
		{"Both states", false},
		{"Above all, peace", false},
		{"Only art", false},
	}
	for _, tt := range tests {
		t.Run(tt.option, func(t *testing.T) {
			var want []string
			if tt.fires {
				want = []string{"questions[0].options[2].text"}
			}
			checkWarnings(t, bankOf(supported("q", "Which?", single(0, "One", "Two", tt.option))), "all-of-the-above", want...)
		})
	}
}
