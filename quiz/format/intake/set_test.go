package intake

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"bellwork/quiz"
)

func essay() quiz.Question { return quiz.Question{Stem: "Why?", Body: &quiz.EssayBody{}} }

func lines(issues []quiz.Issue) string {
	var b strings.Builder
	for _, i := range issues {
		fmt.Fprintln(&b, i)
	}
	return b.String()
}

// TestSet reads a file of five questions, of which two cannot be taken.
func TestSet(t *testing.T) {
	var s Set
	s.Report(quiz.Issue{Line: 1, Column: 1, Code: "charset", Message: "mended"})
	s.Begin(2, 1)
	s.Add(essay())
	s.Begin(4, 3)
	s.Refuse("brace", "the answers have no end", "add a brace")
	s.Begin(6, 1)
	s.Unsupported("hotspot")
	s.Begin(8, 1)
	s.WarnAt(9, 2, "weight", "a weight was rounded", "")
	q := essay()
	q.ID, q.Points = "Item 7", 3
	s.Add(q)
	s.In("items/b.xml")
	s.Begin(1, 1)
	q.ID, q.Stem = "item-7", ""
	s.Add(q)
	bank, issues, err := s.Done()
	if err != nil {
		t.Fatal(err)
	}
	for i, id := range []string{"q1", "item-7", "q5"} {
		if got := bank.Questions[i].ID; got != id {
			t.Errorf("question %d has the id %q, want %q", i+1, got, id)
		}
	}
	if bank.Questions[0].Points != 1 || bank.Questions[1].Points != 3 {
		t.Errorf("points %v and %v", bank.Questions[0].Points, bank.Questions[1].Points)
	}
	want := `warning: mended
error: q2: the answers have no end (add a brace)
warning: q3: questions of the kind hotspot cannot be taken over; it is left out
warning: item-7: a weight was rounded
items/b.xml:1:1: warning: q5: the id "item-7" stands here for a second time; the question gets another one
items/b.xml:1:1: error: q5: the question asks nothing (write what is asked)
`
	if got := lines(issues); got != want {
		t.Errorf("issues:\n%swant:\n%s", got, want)
	}
	if issues[3].Line != 9 || issues[1].Line != 4 || issues[1].Column != 3 {
		t.Errorf("places %+v", issues)
	}
}

func TestSetWithoutQuestions(t *testing.T) {
	var s Set
	s.Begin(3, 1)
	s.Refuse("brace", "the answers have no end", "")
	_, issues, err := s.Done()
	var invalid *quiz.InvalidError
	if !errors.As(err, &invalid) || len(invalid.Issues) != len(issues) || len(issues) != 2 {
		t.Errorf("error %v, issues:\n%s", err, lines(issues))
	}
}

func TestSetBoundsIssues(t *testing.T) {
	var s Set
	for range maxFindings + 50 {
		s.Begin(1, 1)
		s.Warn("a", "a", "")
	}
	s.Add(essay())
	_, issues, _ := s.Done()
	if last := issues[len(issues)-1]; len(issues) != maxFindings+1 || last.Message != "50 more problems are not shown" {
		t.Errorf("%d issues, the last %v", len(issues), last)
	}
}

func TestSetBoundsQuestions(t *testing.T) {
	var s Set
	for range quiz.MaxQuestions + 100 {
		s.Begin(1, 1)
		s.Add(essay())
	}
	bank, issues, _ := s.Done()
	if len(bank.Questions) != quiz.MaxQuestions+1 || issues[0].Code != "bank-too-many-questions" {
		t.Errorf("%d questions, %v", len(bank.Questions), issues[0])
	}
}

func TestSlug(t *testing.T) {
	for text, want := range map[string]string{
		"Item 7": "item-7", "  Prishtinë – 2008! ": "prishtine-2008", "Москва": "", "a--b_c": "a-b-c", "": "",
		strings.Repeat("ab ", 100): strings.TrimSuffix(strings.Repeat("ab-", 27), "-"),
	} {
		if got := Slug(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func TestFraction(t *testing.T) {
	for x, want := range map[float64]float64{
		0.3333333: 1.0 / 3, 0.33333: 1.0 / 3, 0.6666667: 2.0 / 3, 0.8333333: 5.0 / 6, 0.1428571: 1.0 / 7, -0.5: -0.5, 1: 1, 0: 0,
		0.123: 0.123, 0.99: 0.99, -0.1666667: -1.0 / 6,
	} {
		if got := Fraction(x); got != want {
			t.Errorf("%v becomes %v, want %v", x, got, want)
		}
	}
	if !math.IsNaN(Fraction(math.NaN())) {
		t.Error("what is no number became one")
	}
}

func TestChoice(t *testing.T) {
	options := []quiz.Option{{Fraction: 0.9999999}, {Fraction: 0.5}, {Fraction: -0.5}}
	if b := Choice(options, false); !b.Options[0].Correct || b.Options[1].Correct || b.Options[0].Fraction != 1 {
		t.Errorf("single: %+v", b)
	}
	if b := Choice(options, true); !b.Options[1].Correct || b.Options[2].Correct {
		t.Errorf("multiple: %+v", b)
	}
}

func TestFull(t *testing.T) {
	var set Set
	for !set.Full() {
		set.Begin(set.Ordinal()+1, 1)
		set.Refuse("bad", "it is bad", "")
	}
	_, issues, _ := set.Done()
	if set.Ordinal() != quiz.MaxQuestions || issues[0].Code != "too-many-questions" || issues[len(issues)-1].Code != "no-questions" {
		t.Errorf("stopped at %d, issues %v", set.Ordinal(), issues[:3])
	}
}

// What the texts of a question cannot show is said once, and only for that
// question.
func TestLostMarkup(t *testing.T) {
	var s Set
	for _, source := range []string{"<p>a <u>b</u></p>", "<p>c</p>"} {
		s.Begin(1, 1)
		q := essay()
		q.Stem, q.Explanation = s.FromHTML(source, nil), s.LabelFromHTML(source+"<script>d</script>", nil)
		q.Hints = []string{s.FromHTML(`e <img src="f.png">`, func(string) string { return "" })} // who has none said so
		s.Add(q)
	}
	_, issues, _ := s.Done()
	want := "warning: q1: not taken over from the texts: script, underline\nwarning: q2: not taken over from the texts: script\n"
	if got := lines(issues); got != want {
		t.Errorf("got\n%s, want\n%s", got, want)
	}
}

// A format tells in its own words what to do about what the bank's check finds.
func TestHints(t *testing.T) {
	s := Set{Hints: map[string]string{"choice-no-key": "put = in front of the right answer"}}
	s.Begin(1, 1)
	s.Add(quiz.Question{Stem: "Where?", Body: Choice([]quiz.Option{{Text: "here"}, {Text: "there"}}, false)})
	_, issues, _ := s.Done()
	want := "error: q1: no option is marked as correct (put = in front of the right answer)\n"
	if got := lines(issues); got != want {
		t.Errorf("got\n%s, want\n%s", got, want)
	}
}
