package lint

import (
	"slices"
	"testing"

	"bellwork/quiz"
)

// supported wraps a body in a question that no other rule warns about.
func supported(id, stem string, body quiz.Body) quiz.Question {
	return quiz.Question{
		ID: id, Stem: stem, Body: body, Points: 1,
		Explanation: "Because.", Evidence: quiz.Evidence{Section: "Here"},
	}
}

// single makes a single choice whose key stands at an index.
func single(key int, texts ...string) *quiz.ChoiceBody {
	b := &quiz.ChoiceBody{}
	for i, text := range texts {
		b.Options = append(b.Options, quiz.Option{Text: text, Correct: i == key})
	}
	return b
}

func bankOf(questions ...quiz.Question) *quiz.Bank { return &quiz.Bank{Questions: questions} }

// checkWarnings compares the paths of all warnings with one code; any other
// code is a failure.
func checkWarnings(t *testing.T, b *quiz.Bank, code string, want ...string) {
	t.Helper()
	var got []string
	for _, i := range Bank(b) {
		if i.Code != code || i.Severity != quiz.Warning {
			t.Errorf("unexpected: %v %s", i, i.Code)
		}
		got = append(got, i.Path)
	}
	if len(got) != len(want) {
		t.Fatalf("%s at %q, want %q", code, got, want)
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("%s at %q, want %q", code, got[i], want[i])
		}
	}
}

func TestLanguage(t *testing.T) {
	b := bankOf(supported("a", "Was ist not?", single(0, "none of these", "one of them", "another one")))
	b.Language = "de-CH"
	checkWarnings(t, b, "")
	b.Language = "en-GB"
	if n := len(Bank(b)); n != 2 {
		t.Errorf("%d warnings in English, want 2", n)
	}
}

func TestUnsoundBank(t *testing.T) {
	b := bankOf(
		quiz.Question{}, supported("a", "", &quiz.ChoiceBody{}), supported("b", "", &quiz.NumberBody{}),
		supported("c", "", &quiz.DateBody{}), supported("d", "", &quiz.GapsBody{Gaps: []quiz.Body{&quiz.TextBody{}}}),
	)
	Bank(b) // must not panic
}

// Words are the same whether a text is folded or only needs to be lowered.
func TestWords(t *testing.T) {
	for _, text := range []string{"It isn't 'so', Sir!", "ALL of the above.", "", "''", "a-b_c 12.5", "`code` it", "a\tb\nc", "don’t É"} {
		slow := words(text + "\u200b") // is folded away
		if fast := words(text); !slices.Equal(fast, slow) {
			t.Errorf("%q: %q, folded %q", text, fast, slow)
		}
	}
}
