package quiz

import (
	"testing"

	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"Kazan", "kazan"},
		{"  New\t York\n", "new york"},
		{"Prishtinë", "prishtine"},
		{"Priština", "pristina"},
		{"ПРИШТИНА", "приштина"},
		{"Чељабинск", "чељабинск"},
		{"й ё", "и е"},
		{"Straße", "strasse"},
		{"İstanbul", "istanbul"},
		{"Ὀδυσσεύς", "οδυσσευσ"},
		{"ＵＮＭＩＫ", "unmik"},
		{"ℍ ﬁ ŉ", "h fi 'n"},
		{"1–1 − 2", "1-1 - 2"},
		{"‘a’ “b” „c“ «d» `e´", `'a' "b" "c" "d" 'e'`},
		{"a\u200bb\u00adc\u202ed\x00e\ufeff", "abcde"},
		{"½", "1/2"},
		{"שָׁלוֹם", "שלום"},
		{"कु", "कु"},
		{"が", "が"},
		{"한국", "한국"},
	}
	for _, tt := range tests {
		if got := Fold(tt.in); got != tt.want {
			t.Errorf("Fold(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
	if Fold("か") == Fold("が") || Fold("कु") == Fold("क") {
		t.Error("Fold drops marks that make another syllable")
	}
}

func TestFoldIsIdempotent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "s")
		for _, keepCase := range []bool{false, true} {
			once := fold(s, keepCase)
			if twice := fold(once, keepCase); twice != once {
				t.Fatalf("fold(%q) = %q, folded again %q", s, once, twice)
			}
		}
	})
}

// Every single character: the corners of Unicode are few enough to try all.
func TestFoldOfEveryCharacter(t *testing.T) {
	for r := rune(0); r <= 0x1ffff; r++ {
		once := Fold("x" + string(r))
		if twice := Fold(once); twice != once {
			t.Errorf("Fold(x%U) = %+q, folded again %+q", r, once, twice)
		}
	}
}

func BenchmarkFold(b *testing.B) {
	for _, s := range []string{"assembly of kosovo", "Assembly of Kosovo", "Скупштина Косова"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Fold(s)
			}
		})
	}
}
