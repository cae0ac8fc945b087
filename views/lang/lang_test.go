package lang_test

import (
	"testing"
	"time"

	"bellwork/quiz"
	"bellwork/views/lang"
)

func english(t *testing.T) *lang.Printer {
	t.Helper()
	c, err := lang.Load()
	if err != nil {
		t.Fatal(err)
	}
	return c.Printer("sq, en;q=0.5")
}

func date(y, m, d int) quiz.Date { return quiz.Date{Year: y, Month: m, Day: d} }

func TestT(t *testing.T) {
	l := english(t)
	for _, c := range []struct{ got, want string }{
		{l.T("question.check"), "Check"},
		{l.T("question.of", "N", 7, "Of", 20), "Question 7 of 20"},
		{l.T("question.of", "N", 7), "Question 7 of ⟨Of⟩"},
		{l.T("bank.questions", "Count", 1), "1 question"},
		{l.T("bank.questions", "Count", 0), "0 questions"},
		{l.T("no.such.id"), "⟨no.such.id⟩"},
		{l.Issue("one-option", "fallback"), "Only one option can be chosen here."},
		{l.Issue("unheard-of", "fallback"), "fallback"},
		{l.IssueHint("unheard-of", "fallback"), "fallback"},
		{l.Tag(), "en"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestNumber(t *testing.T) {
	l := english(t)
	for f, want := range map[float64]string{
		14.5: "14.5", 20: "20", 0.25: "0.3", 0.75: "0.8", 2. / 3: "0.7", -0.25: "-0.3", -0.01: "0", 99.96: "100",
	} {
		if got := l.Number(f); got != want {
			t.Errorf("Number(%v) = %q, want %q", f, got, want)
		}
	}
	if got, want := l.Percent(0.725), "72.5\u00a0%"; got != want {
		t.Errorf("Percent = %q, want %q", got, want)
	}
}

func TestDates(t *testing.T) {
	l := english(t)
	for _, c := range []struct {
		r    quiz.DateRange
		want string
	}{
		{quiz.DateRange{}, ""},
		{quiz.DateRange{From: date(2008, 0, 0), To: date(2008, 0, 0)}, "2008"},
		{quiz.DateRange{From: date(2008, 2, 0), To: date(2008, 2, 0)}, "February 2008"},
		{quiz.DateRange{From: date(2008, 2, 17), To: date(2008, 2, 17)}, "17 February 2008"},
		{quiz.DateRange{From: date(2014, 8, 25), To: date(2014, 8, 31)}, "25 to 31 August 2014"},
		{quiz.DateRange{From: date(2015, 7, 24), To: date(2015, 8, 9)}, "24 July 2015 to 9 August 2015"},
		{quiz.DateRange{From: date(2000, 0, 0), To: date(2008, 0, 0)}, "2000 to 2008"},
	} {
		if got := l.Date(c.r); got != c.want {
			t.Errorf("Date(%v) = %q, want %q", c.r, got, c.want)
		}
	}
	at := time.Date(2026, 11, 3, 9, 5, 7, 0, time.UTC)
	if got, want := l.DateTime(at), "3 November 2026, 09:05"; got != want {
		t.Errorf("DateTime = %q, want %q", got, want)
	}
	if got, want := l.Time(at), "09:05:07"; got != want {
		t.Errorf("Time = %q, want %q", got, want)
	}
	if got, want := l.ShortDate(date(2008, 9, 17)), "17 Sep 2008"; got != want {
		t.Errorf("ShortDate = %q, want %q", got, want)
	}
}

func TestPseudo(t *testing.T) {
	l := english(t).Pseudo()
	for _, c := range []struct{ got, want string }{
		{l.T("question.check"), "⟦Çhéçk ~⟧"},
		{l.T("question.n", "N", 7), "⟦Qûéštîöñ 7 ~~~⟧"},
		{l.Number(0.5), "0.5"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
	if got := []rune(l.T("bank.questions", "Count", 2)); got[0] != '⟦' || got[len(got)-1] != '⟧' {
		t.Errorf("a plural came out without brackets: %q", string(got))
	}
}

func BenchmarkPlain(b *testing.B) {
	c, err := lang.Load()
	if err != nil {
		b.Fatal(err)
	}
	l := c.Printer("en")
	for b.Loop() {
		_ = l.T("question.check")
	}
}
