package web_test

import (
	"fmt"
	"math"
	"net/http/cookiejar"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
	"bellwork/quiz/store"
)

// twin turns the bank of every kind into one that asks the same and has other
// keys: the right options are wrong and the wrong ones right.
func twin(b *quiz.Bank) *quiz.Bank {
	t := *b
	t.Questions = nil
	for _, q := range b.Questions {
		q.Body = otherKey(q.Body)
		q.Explanation += " otherwise"
		t.Questions = append(t.Questions, q)
	}
	return &t
}

func otherKey(b quiz.Body) quiz.Body {
	switch b := b.(type) {
	case *quiz.ChoiceBody:
		c := *b
		c.Options = nil
		for i, o := range b.Options {
			o.Correct = !o.Correct && (b.Multiple || i == len(b.Options)-1)
			o.Feedback += " otherwise"
			c.Options = append(c.Options, o)
		}
		quiz.CountFractions(c.Options)
		return &c
	case *quiz.TrueFalseBody:
		return &quiz.TrueFalseBody{Answer: !b.Answer}
	case *quiz.TextBody:
		return &quiz.TextBody{Accept: []quiz.AcceptText{{Text: "otherwise", Fraction: 1}}}
	case *quiz.NumberBody:
		return &quiz.NumberBody{Unit: b.Unit, Accept: []quiz.AcceptNumber{{Value: 1, Fraction: 1}}}
	case *quiz.GapsBody:
		g := &quiz.GapsBody{}
		for _, gap := range b.Gaps {
			g.Gaps = append(g.Gaps, otherKey(gap))
		}
		return g
	default:
		return b
	}
}

// TestPagesDoNotDependOnTheKey shows one attempt over two banks that differ in
// their keys alone. Students, ids and the seed are the same, and so is every
// byte of every page: order, ids and lengths say nothing about what is right.
func TestPagesDoNotDependOnTheKey(t *testing.T) {
	bank := everyBank(t, newSecrets())
	one := openSchool(t, quiz.Policy{}, bank)
	two := openSchool(t, quiz.Policy{}, twin(bank))
	ana := one.student("Ana")
	at := ana.begin("every", "test")
	copySchool(t, one, two)
	other := two.stranger()
	other.http.Jar = jarFor(t, ana, two)
	for _, accept := range []string{"text/html", "application/json"} {
		for n := 1; n <= 13; n++ {
			path := fmt.Sprintf("%s?q=%d", at, n)
			if got, want := other.get(path, "Accept", accept).wants(t, 200), ana.get(path, "Accept", accept); got.body != want.body {
				t.Errorf("%s shows the key:\n%s\nand\n%s", path, got.body, want.body)
			}
		}
		for _, path := range []string{"/", "/banks/every", "/me", at + "/review"} {
			if got, want := other.get(path, "Accept", accept), ana.get(path, "Accept", accept); got.body != want.body {
				t.Errorf("%s shows the key:\n%s\nand\n%s", path, got.body, want.body)
			}
		}
	}
	// The twins do differ: handed in, they show it.
	ana.post(at+"/submit").wants(t, 303)
	other.post(at+"/submit").wants(t, 303)
	if ana.get(at+"/result").body == other.get(at+"/result").body {
		t.Error("the two banks have the same keys, so nothing was shown")
	}
}

// copySchool copies students and attempts, which then refer to the other
// school's bank.
func copySchool(t *testing.T, from, to *school) {
	t.Helper()
	hash := func(s *school) string {
		e, err := s.class.Edition("every")
		if err != nil {
			t.Fatal(err)
		}
		return e.Hash
	}
	if hash(from) == hash(to) {
		t.Fatal("the two banks are the same")
	}
	for _, bucket := range []string{"students", "logins", "attempts"} {
		for e, err := range from.db.Scan(t.Context(), bucket, "") {
			if err != nil {
				t.Fatal(err)
			}
			value := strings.ReplaceAll(string(e.Value), hash(from), hash(to))
			if _, err := to.db.Commit(t.Context(), store.Put(bucket, e.Key, []byte(value), 0)); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// jarFor returns a client's cookies for another school.
func jarFor(t *testing.T, c *client, s *school) *cookiejar.Jar {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	from, _ := url.Parse(c.school.url)
	to, _ := url.Parse(s.url)
	jar.SetCookies(to, c.http.Jar.Cookies(from))
	return jar
}

func TestDrawsDoNotDependOnTheKey(t *testing.T) {
	bank := everyBank(t, newSecrets())
	for seed := range uint64(50) {
		draw := func(b *quiz.Bank) []quiz.Item {
			e, err := quiz.Start(b, quiz.Begin{ID: "a-b", Mode: quiz.Test, Seed: seed}, morning)
			if err != nil {
				t.Fatal(err)
			}
			return e.Start.Items
		}
		if diff := cmp.Diff(draw(bank), draw(twin(bank))); diff != "" {
			t.Fatalf("seed %d draws by the key:\n%s", seed, diff)
		}
	}
}

// TestTheRightOptionStandsAnywhere counts where the key of a choice and the
// first item of an order stand over many seeds: each place as often as another.
func TestTheRightOptionStandsAnywhere(t *testing.T) {
	bodies := map[string]quiz.Body{
		"choice":            &quiz.ChoiceBody{Options: make([]quiz.Option, 4)},
		"two to order":      &quiz.OrderBody{Items: []string{"a", "b"}},
		"three to order":    &quiz.OrderBody{Items: []string{"a", "b", "c"}},
		"one pair to match": &quiz.MatchBody{Pairs: []quiz.Pair{{Left: "a", Right: "b"}}, Distractors: []string{"c", "d"}},
	}
	const seeds = 3000
	for name, b := range bodies {
		var places []int
		for seed := range uint64(seeds) {
			order := b.Draw(quiz.Shuffle(seed), false).Order
			places = append(places, make([]int, len(order)-len(places))...)
			for place, i := range order {
				if i == 0 {
					places[place]++
				}
			}
		}
		want := float64(seeds) / float64(len(places))
		for place, n := range places {
			if math.Abs(float64(n)-want) > 5*math.Sqrt(want) {
				t.Errorf("%s: the first of the file stands at place %d in %d of %d draws, want about %.0f", name, place, n, seeds, want)
			}
		}
		if len(places) < 2 {
			t.Errorf("%s: nothing is shuffled", name)
		}
	}
}
