package main

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode"

	"bellwork/questions"
	"bellwork/quiz"
	"bellwork/quiz/format/native"
	"bellwork/quiz/lint"
)

// builtIn reads the built-in banks that match a pattern, and fails where
// anything is to be said about one of them.
func builtIn(t *testing.T, pattern string) []*quiz.Bank {
	t.Helper()
	names, err := fs.Glob(questions.FS, pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("no banks match %s (error %v)", pattern, err)
	}
	var banks []*quiz.Bank
	for _, name := range names {
		f, err := questions.FS.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		bank, issues, err := native.Decode(f, native.Options{
			Name: name, Lint: lint.Bank,
			Sibling: func(p string) ([]byte, error) { return fs.ReadFile(questions.FS, path.Join(path.Dir(name), p)) },
		})
		if err != nil || bank.Reading.Text == "" {
			t.Fatalf("%s: error %v, reading of %d bytes", name, err, len(bank.Reading.Text))
		}
		for _, i := range issues {
			t.Error(i)
		}
		banks = append(banks, &bank)
	}
	return banks
}

func allBuiltIn(t *testing.T) []*quiz.Bank {
	return append(builtIn(t, "*.yaml"), builtIn(t, "*/*.yaml")...)
}

func TestBuiltInBanks(t *testing.T) {
	ids := map[string]bool{}
	for _, b := range allBuiltIn(t) {
		if ids[b.ID] {
			t.Errorf("two banks have the id %s", b.ID)
		}
		ids[b.ID] = true
		for i := range b.Questions {
			q := &b.Questions[i]
			if q.Explanation == "" || q.Evidence.Quote == "" {
				t.Errorf("%s: %s has no explanation or no quote", b.ID, q.ID)
			}
			checkKeyEarnsAll(t, q)
			checkNamesHideKey(t, q)
		}
	}
}

func checkKeyEarnsAll(t *testing.T, q *quiz.Question) {
	t.Helper()
	key := q.Body.Key()
	if marked := q.Kind().Scored() && q.Kind() != quiz.KindEssay; marked != (key != nil) {
		t.Errorf("%s: key %v for the kind %s", q.ID, key, q.Kind())
	}
	if key == nil {
		return
	}
	if m := quiz.Grade(q, nil, key); m.Verdict() != quiz.Right {
		t.Errorf("%s: the key earns %v", q.ID, m.Fraction)
	}
}

// checkNamesHideKey sees that the id and tags, which travel to the browser, do
// not spell a part of the key.
func checkNamesHideKey(t *testing.T, q *quiz.Question) {
	t.Helper()
	key := q.Body.Key()
	if key == nil {
		return
	}
	for _, line := range q.Body.Say(*key) {
		said := line.Text
		if !line.Date.IsZero() {
			said = line.Date.From.String()
		}
		for _, name := range append(slices.Clone(q.Tags), q.ID) {
			if strings.Contains(slugOf(name), slugOf(said)) {
				t.Errorf("%s: %q contains the key %q", q.ID, name, said)
			}
		}
	}
}

// slugOf spells a text as ids do, with a dash at both ends, so that whole
// words are compared.
func slugOf(s string) string {
	words := strings.FieldsFunc(quiz.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return "-" + strings.Join(words, "-") + "-"
}

func TestArticleBanks(t *testing.T) {
	kinds := map[quiz.Kind]bool{}
	count := 0
	for _, b := range builtIn(t, "kosovo-russia/*.yaml") {
		count += len(b.Questions)
		for i := range b.Questions {
			kinds[b.Questions[i].Kind()] = true
		}
	}
	if count < 60 || len(kinds) < 8 {
		t.Errorf("%d questions of %d kinds, want at least 60 of 8", count, len(kinds))
	}
}

func TestTourShowsEveryKind(t *testing.T) {
	kinds := map[quiz.Kind]bool{}
	for _, q := range builtIn(t, "tour.yaml")[0].Questions {
		kinds[q.Kind()] = true
	}
	if len(kinds) != len(quiz.Kinds()) {
		t.Errorf("the tour has %d kinds, want %d", len(kinds), len(quiz.Kinds()))
	}
}

// No party's positions may outweigh the others', and each party's reasons are
// asked for.
func TestPositionsAreBalanced(t *testing.T) {
	parties := []string{"position-russia", "position-serbia", "position-kosovo", "position-others"}
	asked, reasons, total := map[string]int{}, map[string]int{}, 0
	for _, q := range builtIn(t, "kosovo-russia/positions.yaml")[0].Questions {
		attributed := false
		for _, party := range parties {
			if !slices.Contains(q.Tags, party) {
				continue
			}
			attributed = true
			asked[party]++
			if slices.Contains(q.Tags, "reasons") {
				reasons[party]++
			}
		}
		if attributed {
			total++
		}
	}
	for _, party := range parties {
		share := float64(asked[party]) / float64(total)
		if share < 0.20 || share > 0.35 || reasons[party] == 0 {
			t.Errorf("%s: %d of %d questions, %d about reasons; want 20 to 35 %% and at least one", party, asked[party], total, reasons[party])
		}
	}
}
