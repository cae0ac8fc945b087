package quiz

import (
	"fmt"
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// tagged returns a bank of questions that carry the tags of a line each, without
// tags for "-"; "info" is a text that asks nothing.
func tagged(lines ...string) *Bank {
	b := &Bank{ID: "tagged"}
	for i, line := range lines {
		q := Question{ID: "q" + strconv.Itoa(i), Body: &EssayBody{}, Points: 1}
		switch line {
		case "info":
			q.Body = &InfoBody{}
		case "-":
		default:
			q.Tags = strings.Fields(line)
		}
		b.Questions = append(b.Questions, q)
	}
	return b
}

// forty are 40 questions: eight of each of four tags, and eight without any.
func forty() *Bank {
	var lines []string
	for i := range 40 {
		lines = append(lines, []string{"rivers", "hills", "lakes", "seas", "-"}[i%5])
	}
	return tagged(lines...)
}

func genTagged(t *rapid.T) *Bank {
	tag := rapid.SampledFrom([]string{"a", "b", "c", "d"})
	var lines []string
	for range rapid.IntRange(1, 10).Draw(t, "questions") {
		switch tags := rapid.SliceOfN(tag, 0, 3).Draw(t, "tags"); {
		case len(tags) > 0:
			lines = append(lines, strings.Join(tags, " "))
		case rapid.Bool().Draw(t, "info"):
			lines = append(lines, "info")
		default:
			lines = append(lines, "-")
		}
	}
	return tagged(lines...)
}

// within reports whether no tag is carried by more questions than may be.
func (s Selection) within(b *Bank, ids []string) bool {
	carried := map[string]int{}
	for _, id := range ids {
		q, _ := b.Question(id)
		for _, tag := range tagsOf(q) {
			carried[tag]++
		}
	}
	for _, n := range carried {
		if s.PerTag > 0 && n > s.PerTag {
			return false
		}
	}
	return true
}

// largest looks at every set of questions.
func (s Selection) largest(b *Bank) int {
	all, most := answerable(b), 0
	for set := range 1 << len(all) {
		var ids []string
		for n, i := range all {
			if set>>n&1 == 1 {
				ids = append(ids, b.Questions[i].ID)
			}
		}
		if n := bits.OnesCount(uint(set)); n > most && s.within(b, ids) {
			most = n
		}
	}
	if s.Count > 0 {
		most = min(most, s.Count)
	}
	return most
}

func asking(b *Bank, ids []string) (list []string) {
	for _, id := range ids {
		if q, _ := b.Question(id); q.Kind().Answerable() {
			list = append(list, id)
		}
	}
	return list
}

// A draw has exactly as many questions as it can have, keeps the limit, the order
// of the bank and what its seed says.
func TestPick(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := genTagged(t)
		s := Selection{Count: rapid.IntRange(0, 8).Draw(t, "count"), PerTag: rapid.IntRange(0, 3).Draw(t, "perTag")}
		seed := rapid.Uint64().Draw(t, "seed")
		ids := s.Pick(b, seed)
		if got, want := len(asking(b, ids)), s.largest(b); got != want || s.Most(b) != want {
			t.Errorf("%d questions, and %d can be had; want %d", got, s.Most(b), want)
		}
		if !s.within(b, asking(b, ids)) {
			t.Errorf("%v carry a tag too often", ids)
		}
		if !slices.IsSortedFunc(ids, func(x, y string) int {
			return slices.Index(idsOf(b, everything), x) - slices.Index(idsOf(b, everything), y)
		}) || len(slices.Compact(slices.Clone(ids))) != len(ids) {
			t.Errorf("%v do not come in the order of the bank", ids)
		}
		if again := s.Pick(b, seed); !slices.Equal(ids, again) {
			t.Errorf("the same seed drew %v and %v", ids, again)
		}
	})
}

func everything(int) bool { return true }

// TestPickLooksFurther asks for as many questions as there are tags of each sort,
// which whoever takes what comes next hardly ever meets: nearly every question
// stands in the way of others.
func TestPickLooksFurther(t *testing.T) {
	var lines []string
	for i := range 12 {
		lines = append(lines, fmt.Sprintf("t%d u%d", i, i), fmt.Sprintf("t%d u%d", i, (i+1)%12), fmt.Sprintf("u%d t%d", i, (i+5)%12))
	}
	b, s := tagged(lines...), Selection{Count: 12, PerTag: 1}
	for seed := range uint64(20) {
		if ids := s.Pick(b, seed); len(ids) != 12 || !s.within(b, ids) {
			t.Errorf("seed %d drew %v", seed, ids)
		}
	}
}

func TestPickKeepsIntroductions(t *testing.T) {
	b := tagged("info", "-", "-", "info", "info", "a", "-", "info")
	for seed := range uint64(50) {
		ids := Selection{Count: 1}.Pick(b, seed)
		want := map[string][]string{
			"q1": {"q0", "q1"}, "q2": {"q0", "q2"}, "q5": {"q3", "q4", "q5"}, "q6": {"q3", "q4", "q6"},
		}[ids[len(ids)-1]]
		if !slices.Equal(ids, want) {
			t.Errorf("drew %v, want %v", ids, want)
		}
	}
}

// TestPickIsFair draws for 4000 seats and compares how often each question comes
// up with the others of its kind. With a fair draw the sum of squares lies below
// the bound in 999 of 1000 cases: these are the seeds of one of them for good.
func TestPickIsFair(t *testing.T) {
	for _, tt := range []struct {
		name string
		s    Selection
		bank *Bank
		free float64 // the 0.999 quantile of chi-square for the largest kind
	}{
		{"Any", Selection{Count: 10}, tagged(slices.Repeat([]string{"-"}, 40)...), 72.1},
		{"PerTag", Selection{Count: 10, PerTag: 2}, forty(), 24.4},
		{"Tight", Selection{Count: 12, PerTag: 1}, forty(), 24.4},
	} {
		t.Run(tt.name, func(t *testing.T) {
			drawn := map[string]int{}
			kinds := map[string][]string{}
			for i := range tt.bank.Questions {
				q := &tt.bank.Questions[i]
				kinds[strings.Join(q.Tags, " ")] = append(kinds[strings.Join(q.Tags, " ")], q.ID)
			}
			for seed := range uint64(4000) {
				for _, id := range tt.s.Pick(tt.bank, seed) {
					drawn[id]++
				}
			}
			for kind, ids := range kinds {
				if x := unevenness(drawn, ids); x > tt.free {
					t.Errorf("questions tagged %q: chi-square %.1f, want at most %.1f", kind, x, tt.free)
				}
			}
		})
	}
}

func unevenness(drawn map[string]int, ids []string) float64 {
	sum, squares := 0, 0.0
	for _, id := range ids {
		sum += drawn[id]
	}
	mean := float64(sum) / float64(len(ids))
	for _, id := range ids {
		squares += (float64(drawn[id]) - mean) * (float64(drawn[id]) - mean) / mean
	}
	return squares
}

// Thirty seats get thirty different draws.
func TestSeatsDiffer(t *testing.T) {
	b, seen := forty(), map[string]bool{}
	for seed := range uint64(30) {
		e, err := Start(b, Begin{ID: "x", Mode: Test, Policy: Policy{Draw: Selection{Count: 10, PerTag: 3}}, Seed: seed}, noon)
		if err != nil || len(e.Start.Items) != 10 {
			t.Fatalf("%d items: %v", len(e.Start.Items), err)
		}
		var ids []string
		for _, item := range e.Start.Items {
			ids = append(ids, item.Question)
		}
		seen[strings.Join(ids, " ")] = true
	}
	if len(seen) != 30 {
		t.Errorf("%d different draws", len(seen))
	}
}

// Questions that are named are given as they are: nothing is drawn of them.
func TestNamedQuestionsAreNotDrawn(t *testing.T) {
	how := Begin{ID: "x", Mode: Practice, Policy: Policy{Draw: Selection{Count: 1}}, Only: []string{"q3", "q4"}}
	e, err := Start(forty(), how, noon)
	if err != nil || len(e.Start.Items) != 2 || !e.Start.Policy.Draw.IsZero() {
		t.Errorf("%+v: %v", e.Start, err)
	}
}
