package quiz

import (
	"slices"
	"testing"
)

// venues has a right side that two pairs share, and a distractor.
var venues = &MatchBody{
	Pairs:       []Pair{{"Judo 2014", "Chelyabinsk"}, {"Aquatics 2015", "Kazan"}, {"Judo 2016", "Kazan"}},
	Distractors: []string{"Moscow"},
}

func TestMatchFace(t *testing.T) {
	f := venues.Face(venues.Draw(Shuffle(5), true).Of(5, "q"))
	if !slices.Equal(f.Rows, []string{"Judo 2014", "Aquatics 2015", "Judo 2016"}) {
		t.Errorf("rows %v, want them in the order of the file", f.Rows)
	}
	var texts []string
	for _, o := range f.Options {
		texts = append(texts, o.Text)
	}
	slices.Sort(texts)
	if !slices.Equal(texts, []string{"Chelyabinsk", "Kazan", "Moscow"}) {
		t.Errorf("options %v, want every text once", texts)
	}
}

// In the file every right side stands beside its left one, so not even
// shuffle: false may show them so.
func TestMatchIsShuffledEvenWhenFixed(t *testing.T) {
	b := &MatchBody{}
	for _, text := range letters(8) {
		b.Pairs = append(b.Pairs, Pair{Left: text, Right: text + "'"})
	}
	if d := b.Draw(Shuffle(1), true); len(d.Order) != 8 || slices.IsSorted(d.Order) {
		t.Errorf("drawn: %v", d.Order)
	}
}

func TestMatchGrade(t *testing.T) {
	tests := []struct {
		name  string
		match []int
		want  float64
	}{
		{"right", []int{0, 1, 1}, 1},
		{"right by the other index", []int{0, 2, 1}, 1},
		{"two of three", []int{0, 1, 3}, 2.0 / 3},
		{"one open", []int{None, 1, 1}, 2.0 / 3},
		{"wrong", []int{1, 0, 0}, 0},
		{"too short", []int{0, 1}, 0},
		{"too long", []int{0, 1, 1, 1}, 0},
		{"out of range", []int{0, 1, 4}, 0},
		{"below range", []int{0, 1, -2}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := venues.Grade(Response{Match: tt.match}).Fraction; got != tt.want {
				t.Errorf("%v earns %v, want %v", tt.match, got, tt.want)
			}
		})
	}
}

func TestMatchRead(t *testing.T) {
	d := venues.Draw(Shuffle(1), false).Of(1, "q")
	r, err := venues.Read(Input{Match: []string{"", d.ID(2)}}, d)
	if err != nil || !slices.Equal(r.Match, []int{None, 1, None}) {
		t.Errorf("Read = %+v, %v; want the first index of the text and open rows", r, err)
	}
	if r, err := venues.Read(Input{Match: []string{"", ""}}, d); r != nil || err != nil {
		t.Errorf("Read of open rows = %+v, %v", r, err)
	}
	for _, bad := range [][]string{{"x"}, {"", "", "", d.ID(0)}} {
		if _, err := venues.Read(Input{Match: bad}, d); codeOf(err) != "unknown-option" {
			t.Errorf("Read(%q): %v", bad, err)
		}
	}
	want := []Line{{Label: "Judo 2014"}, {Label: "Aquatics 2015", Text: "Kazan"}, {Label: "Judo 2016"}}
	if got := venues.Say(Response{Match: []int{None, 2, 9}}); !slices.Equal(got, want) {
		t.Errorf("Say = %v, want %v", got, want)
	}
}

func TestMatchCheck(t *testing.T) {
	checkCodes(t, []bodyCase{
		{"OK", venues, nil},
		{"Nothing", &MatchBody{}, []string{"match-no-pair", "too-few"}},
		{"OneRight", &MatchBody{Pairs: []Pair{{"a", "x"}, {"b", "x"}}}, []string{"too-few"}},
		{"Empty", &MatchBody{Pairs: []Pair{{"", "x"}, {"b", " "}}}, []string{"empty-text", "empty-text"}},
		{"DuplicatePair", &MatchBody{Pairs: []Pair{{"a", "x"}, {" a", "y"}}}, []string{"duplicate-pair"}},
		{"DuplicateDistractor", &MatchBody{Pairs: []Pair{{"a", "x"}, {"b", "y"}}, Distractors: []string{"y"}}, []string{"duplicate-distractor"}},
		{"DistractorsAlone", &MatchBody{Distractors: []string{"x", "y"}}, []string{"match-no-pair"}},
		{"Many", &MatchBody{Pairs: []Pair{{"a", "x"}}, Distractors: letters(100)}, []string{"too-many"}},
	})
}
