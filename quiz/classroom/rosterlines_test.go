package classroom

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bellwork/quiz"
)

func TestReadRoster(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // names, or !problem
		refused    string
	}{
		{"lines", "Ana\nBen\r\n\r\n  Cleo  ", []string{"Ana", "Ben", "Cleo"}, ""},
		{"numbers", "1. Ana\n2) Ben\n 3 Cleo\n10.\tDrita\n11:Era", []string{"Ana", "Ben", "Cleo", "Drita", "Era"}, ""},
		{"bullets", "- Ana\n* Ben\n• Cleo\n– Drita", []string{"Ana", "Ben", "Cleo", "Drita"}, ""},
		{"names with dashes and digits", "Jean-Luc\nR2-D2\n007", []string{"Jean-Luc", "R2-D2", "007"}, ""},
		{"a name with a comma", "Berisha, Ana\nHoxha, Ben", []string{"Berisha, Ana", "Hoxha, Ben"}, ""},
		{"columns without a head", "Berisha\tAna\nHoxha\tBen", []string{"Berisha Ana", "Hoxha Ben"}, ""},
		{"decomposed", "C\u0327lirim E\u0308ngje\u0308lli", []string{"Çlirim Ëngjëlli"}, ""},
		{"Cyrillic", "Љиљана Ђорђевић\nДраган Петровић", []string{"Љиљана Ђорђевић", "Драган Петровић"}, ""},
		{"twice", "Ana\nana\nＡna", []string{"Ana", "!name-twice", "!name-twice"}, ""},
		{"no names", "...\nAna\n\u200b\u200b", []string{"!name-empty", "Ana", "!name-empty"}, ""},
		{"too long", strings.Repeat("a", 40) + "\n" + strings.Repeat("b", 41), []string{strings.Repeat("a", 40), "!name-long"}, ""},
		{"CSV", "name,email,born\nAna,ana@example.org,2010-01-01\n\"Berisha, Ben\",,\n", []string{"Ana", "Berisha, Ben"}, ""},
		{"CSV with a mark and semicolons", "\ufeffNr;Name;Klasse\n1;Ana;7b\n2;Ben;7b", []string{"Ana", "Ben"}, ""},
		{"a table of a spreadsheet", "First name\tLast name\tMail\nAna\tBerisha\tx\nBen\tHoxha\ty\n\t\t", []string{"Ana Berisha", "Ben Hoxha"}, ""},
		{"one column with a head", "Name\nAna\nBen", []string{"Ana", "Ben"}, ""},
		{"a row without a name", "id,name\n1,Ana\n2,\n3,Ben", []string{"Ana", "!name-empty", "Ben"}, ""},
		{"a formula", "=HYPERLINK(\"//x\")\n@SUM(A1)", []string{`=HYPERLINK("//x")`, "@SUM(A1)"}, ""},
		{"nothing", " \n\n", nil, "roster-empty"},
		{"a head alone", "name,mail\n", nil, "roster-empty"},
		{"too many", strings.Repeat("x\n", 201), nil, "roster-long"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			lines, err := readRoster(tt.text)
			if got := issueCode(err); got != tt.refused {
				t.Fatalf("refused with %q, want %q", got, tt.refused)
			}
			var got []string
			for _, l := range lines {
				if l.Problem != "" {
					l.Name = "!" + l.Problem
				}
				got = append(got, l.Name)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("read %q, want %q", got, tt.want)
			}
		})
	}
}

func issueCode(err error) string {
	if invalid, ok := err.(*quiz.InvalidError); ok {
		return invalid.Issues[0].Code
	}
	return ""
}

// Whatever is pasted, each line is a clean name of its own or has a problem,
// and lines are numbered as they stand there.
func TestReadRosterAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		lines, _ := readRoster(text)
		seen, last := map[string]bool{}, 0
		for _, l := range lines {
			clean, err := quiz.CleanName(l.Name)
			if l.Problem == "" && (err != nil || clean != l.Name || seen[quiz.NameKey(l.Name)]) {
				t.Errorf("line %d: %q is no name of its own", l.N, l.Name)
			}
			if l.Problem != "" && l.Name != "" || l.N <= last {
				t.Errorf("line %d after %d: %+v", l.N, last, l)
			}
			seen[quiz.NameKey(l.Name)], last = true, l.N
		}
	})
}

// Words and tokens of a card are always the same, and of no other card.
func TestCards(t *testing.T) {
	a, again, b := Student{Card: "a"}, Student{Card: "a"}, Student{Card: "b"}
	if a.Words() != again.Words() || a.SeatToken() != again.SeatToken() || a.Words() == b.Words() || a.SeatToken() == b.SeatToken() {
		t.Error("cards are not told apart")
	}
	if none := (Student{}); none.Words() != "" || none.SeatToken() != "" {
		t.Error("somebody without a card has words")
	}
	for range 2000 {
		s := Student{Card: newID()}
		if n := len(strings.Fields(s.Words())); n != codeWords || strings.Contains(s.Words(), "  ") {
			t.Fatalf("%d words: %q", n, s.Words())
		}
		if len(s.SeatToken()) != 26 {
			t.Fatalf("token %q", s.SeatToken())
		}
	}
}

func TestTimeFactor(t *testing.T) {
	for _, tt := range []struct{ chosen, set, want float64 }{
		{0, 0, 0}, {1, 0, 1}, {0, 1.5, 1.5}, {1, 1.5, 1.5}, {2, 1.5, 2}, {Untimed, 1.5, Untimed}, {1.5, Untimed, Untimed},
	} {
		if got := (Student{Time: tt.chosen, Extra: tt.set}).TimeFactor(); got != tt.want {
			t.Errorf("chosen %v, set %v: %v, want %v", tt.chosen, tt.set, got, tt.want)
		}
	}
}

// No card has a word that a teacher would not print on it.
func TestWordsAreSuitable(t *testing.T) {
	if !slices.IsSorted(unsuitable) {
		t.Fatal("the unsuitable words are not in the order of the alphabet, so that some are not found")
	}
	for n := range 5000 {
		for _, word := range strings.Fields(wordsOf(strconv.Itoa(n))) {
			if slices.Contains(unsuitable, word) {
				t.Errorf("secret %d has the word %q", n, word)
			}
		}
	}
}
