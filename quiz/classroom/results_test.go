package classroom_test

import (
	"fmt"
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
)

// Results are what a recount of every attempt finds: the best test of each
// student, else the best whole practice, and for each question who had it right.
func TestResultsAreARecount(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		c := newClass(t, quiz.Policy{}, wordsBank("a", "b", "c"))
		best := map[string]map[string]bool{} // by student: the questions that were right
		var address string
		now := morning
		for n := range rapid.IntRange(1, 4).Draw(r, "students") {
			name := fmt.Sprintf("S%d", n)
			token := c.join(name)
			tested := false
			for range rapid.IntRange(0, 3).Draw(r, "tries") {
				mode := rapid.SampledFrom([]quiz.Mode{quiz.Practice, quiz.Test}).Draw(r, "mode")
				now = now.Add(time.Minute)
				sitting := c.begin(token, classroom.Begin{Mode: mode}, now)
				address = "open-" + sitting.ID[:12]
				right, texts := map[string]bool{}, map[string]string{}
				for _, id := range []string{"a", "b", "c"} {
					right[id] = rapid.Bool().Draw(r, id)
					texts[id] = map[bool]string{true: id, false: "wrong"}[right[id]]
				}
				c.hand(token, sitting, texts, now)
				test := mode == quiz.Test
				if old, ok := best[name]; !ok || test && !tested || test == tested && rightOnes(right) >= rightOnes(old) {
					best[name] = right
				}
				tested = tested || test
			}
		}
		if address == "" {
			return
		}
		c.recount(r, address, best, now)
	})
}

func rightOnes(right map[string]bool) (n int) {
	for _, ok := range right {
		if ok {
			n++
		}
	}
	return n
}

func (c *class) recount(r *rapid.T, address string, best map[string]map[string]bool, now time.Time) {
	results, err := c.Results(c.t.Context(), host, address, now)
	if err != nil || len(results.Students) != len(best) {
		r.Fatalf("%d students, want %d: %v", len(results.Students), len(best), err)
	}
	for _, s := range results.Students {
		score, _ := s.Counted.Score()
		if want := float64(rightOnes(best[s.Name])); math.Abs(score.Points-want) > 1e-9 {
			r.Errorf("%s has %v points, want %v", s.Name, score.Points, want)
		}
	}
	for _, q := range results.Tally() {
		want := 0
		for _, right := range best {
			if right[q.Question.ID] {
				want++
			}
		}
		share, ok := q.Facility()
		if q.Asked != len(best) || q.Right != want || q.Wrong != len(best)-want || !ok || math.Abs(share-float64(want)/float64(len(best))) > 1e-9 {
			r.Errorf("%s: %+v, want %d right of %d", q.Question.ID, *q, want, len(best))
		}
	}
}

// A question that was changed counts apart from what it was.
func TestTallyOfAChangedQuestion(t *testing.T) {
	c := newClass(t, quiz.Policy{}, wordsBank("a", "b"))
	old := c.join("Ana")
	first := c.begin(old, classroom.Begin{Mode: quiz.Test}, morning)
	c.hand(old, first, map[string]string{"a": "a"}, morning)
	changed := wordsBank("a", "b")
	changed.Questions[0].Stem = "Write it."
	if err := c.Publish(t.Context(), changed); err != nil {
		t.Fatal(err)
	}
	other := c.join("Ben")
	c.hand(other, c.begin(other, classroom.Begin{Mode: quiz.Test}, morning), map[string]string{"a": "b"}, morning)
	results, err := c.Results(t.Context(), host, "open-"+first.ID[:12], morning)
	if err != nil {
		t.Fatal(err)
	}
	var got string
	for _, q := range results.Tally() {
		got += fmt.Sprint(q.Question.Stem, q.Older, q.Asked, q.Right, q.Nothing, " ")
	}
	if want := "Write it.false 1 0 0 Write b.false 2 0 2 Write a.true 1 1 0 "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
