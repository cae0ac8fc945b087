package intake

import "testing"

func TestTruth(t *testing.T) {
	tests := map[string]struct{ value, known bool }{
		"true": {true, true}, " FALSE. ": {false, true}, "Wahr": {true, true}, "Falsch": {false, true}, "Vrai": {true, true},
		"fałsz": {false, true}, "Đúng": {true, true}, "Неверно": {false, true}, "Doğru": {true, true}, "正确": {true, true},
		"": {}, "yes": {}, "nein": {}, "truth": {},
	}
	for word, want := range tests {
		if value, known := Truth(word); value != want.value || known != want.known {
			t.Errorf("%q: got %v, %v", word, value, known)
		}
	}
}

// No word means both, folded as it is.
func TestTruthIsOne(t *testing.T) {
	for value, list := range map[bool][]string{true: trueWords, false: falseWords} {
		for _, w := range list {
			if got, known := Truth(w); !known || got != value {
				t.Errorf("%q: got %v, %v", w, got, known)
			}
		}
	}
}
