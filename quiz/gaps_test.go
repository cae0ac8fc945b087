package quiz

import (
	"errors"
	"slices"
	"testing"
)

// vote is "[[1]] of [[2]] members voted for it on [[3]] in [[4]]".
var vote = &GapsBody{Gaps: []Body{
	&NumberBody{Accept: []AcceptNumber{{Value: 109, Fraction: 1}}, Distance: 1},
	&NumberBody{Accept: []AcceptNumber{{Value: 120, Fraction: 1}, {Value: 109, Fraction: -1}}},
	&DateBody{Answer: DateRange{Date{2008, 2, 17}, Date{2008, 2, 17}}},
	&ChoiceBody{Options: options(true, false, false)},
}}

func TestGapsRead(t *testing.T) {
	d := vote.Draw(Shuffle(1), false).Of(1, "q")
	r, err := vote.Read(Input{Gap: []string{"109", "", "17.2.2008", d.Gap(3).ID(0)}}, d)
	want := Response{Gaps: []Response{{Text: "109"}, {}, {Text: "17.2.2008"}, {Choice: []int{0}}}}
	if err != nil || !r.equal(want) {
		t.Fatalf("Read = %+v, %v; want %+v", r, err, want)
	}
	if in := vote.Show(*r, d); !slices.Equal(in.Gap, []string{"109", "", "17.2.2008", d.Gap(3).ID(0)}) {
		t.Errorf("Show = %v", in.Gap)
	}
	if r, err := vote.Read(Input{Gap: []string{"", ""}}, d); r != nil || err != nil {
		t.Errorf("Read of open gaps = %+v, %v", r, err)
	}
	lines := []Line{{Label: "1", Text: "109"}, {Label: "2"}, {Label: "3", Date: DateRange{Date{2008, 2, 17}, Date{2008, 2, 17}}}, {Label: "4", Text: "A"}}
	if got := vote.Say(*r); !slices.Equal(got, lines) {
		t.Errorf("Say = %+v, want %+v", got, lines)
	}
}

func TestGapsReadNamesTheGaps(t *testing.T) {
	d := vote.Draw(Shuffle(1), false).Of(1, "q")
	_, err := vote.Read(Input{Gap: []string{"109", "many", "soon", d.ID(0)}}, d)
	var invalid *InvalidError
	if !errors.As(err, &invalid) || len(invalid.Issues) != 3 {
		t.Fatalf("Read: %v, want three issues", err)
	}
	for i, want := range []string{"gaps[1]", "gaps[2]", "gaps[3]"} {
		if got := invalid.Issues[i].Path; got != want {
			t.Errorf("issue %d is at %s, want %s", i, got, want)
		}
	}
	if got, want := invalid.Issues[0].Message, "Gap 2: This cannot be read as a number."; got != want {
		t.Errorf("message %q, want %q", got, want)
	}
}

func TestGapsGrade(t *testing.T) {
	tests := []struct {
		name string
		gaps []Response
		want float64
	}{
		{"all", []Response{{Text: "109"}, {Text: "120"}, {Text: "2008-02-17"}, {Choice: []int{0}}}, 1},
		{"one open", []Response{{Text: "109"}, {}, {Text: "2008-02-17"}, {Choice: []int{0}}}, 0.75},
		{"part credit", []Response{{Text: "110"}, {}, {Text: "2008"}, {}}, (0.5 + 0.5) / 4},
		{"below zero counts as nothing", []Response{{Text: "109"}, {Text: "109"}, {}, {}}, 0.25},
		{"other kind", []Response{{Choice: []int{0}}, {}, {}, {Text: "A"}}, 0},
		{"too few", []Response{{Text: "109"}}, 0},
		{"none", nil, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := vote.Grade(Response{Gaps: tt.gaps}).Fraction; got != tt.want {
				t.Errorf("earns %v, want %v", got, tt.want)
			}
		})
	}
}

// A gap is right by what it earned, not by how its key is spelt.
func TestGapsRevealRightParts(t *testing.T) {
	q := &Question{ID: "q", Body: &GapsBody{Gaps: []Body{
		&TextBody{Accept: []AcceptText{{Text: "oxygen", Fraction: 1}}, Typos: 1},
		&TextBody{Accept: []AcceptText{{Text: "vapour", Fraction: 1}}},
		&TextBody{Accept: []AcceptText{{Text: "ice", Fraction: 1}}},
	}}}
	r := Response{Gaps: []Response{{Text: "oxigen"}, {Text: "smoke"}, {}}}
	for i, given := range q.Reveal(Drawn{}, &r, Mark{}).Given {
		if want := i == 0; given.Right != want {
			t.Errorf("gap %s is right: %v, want %v", given.Label, given.Right, want)
		}
	}
}

func TestGapsCheck(t *testing.T) {
	checkCodes(t, []bodyCase{
		{"OK", vote, nil},
		{"None", &GapsBody{}, []string{"gaps-none"}},
		{"Nil", &GapsBody{Gaps: []Body{nil}}, []string{"gap-kind"}},
		{"Nested", &GapsBody{Gaps: []Body{vote}}, []string{"gap-kind"}},
		{"Essay", &GapsBody{Gaps: []Body{&EssayBody{}}}, []string{"gap-kind"}},
		{"Multiple", &GapsBody{Gaps: []Body{&ChoiceBody{Options: options(true, false), Multiple: true}}}, []string{"gap-kind"}},
		{"Inner", &GapsBody{Gaps: []Body{&TextBody{}}}, []string{"text-no-key"}},
	})
	if got := (&GapsBody{Gaps: []Body{vote.Gaps[0], &TextBody{}}}).Check()[0].Path; got != "gaps[1].accept" {
		t.Errorf("the issue of a gap is at %s", got)
	}
}
