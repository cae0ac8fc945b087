package bench

import (
	"flag"
	"fmt"
	"math"
	"os"
	"testing"
	"time"
)

var benchFile = flag.String("bench-json", "", "`file` that BenchmarkAims writes its table to")

// aims lists what is measured, in the order of the table. Each measure puts its yardstick into the same run, in turns
// with what it measures, so that a ratio means something on a machine that others use too.
var aims = []struct {
	name    string
	measure func(testing.TB, effort) []outcome
}{
	{"Question", measureQuestion},
	{"AnswerAlone", measureAnswerAlone},
	{"AnswersAtOnce", measureAnswersAtOnce},
	{"Pairs", measurePairs},
	{"Stored", measureStored},
	{"Process", measureProcess},
	{"Bytes", measureBytes},
}

// effort says how much work goes into each measure.
type effort struct {
	rounds   int           // of which the median counts
	round    time.Duration // of a closed loop
	students []int         // answering at once
	lesson   []int         // students of a class who view and answer
	stored   int           // attempts of other students
}

var (
	fullEffort  = effort{rounds: 7, round: time.Second, students: []int{30, 300, 1000}, lesson: []int{1, 32, 100}, stored: 100_000}
	smokeEffort = effort{rounds: 1, round: 10 * time.Millisecond, students: []int{3}, lesson: []int{2}, stored: 200}
)

// BenchmarkAims measures what performance.md asks for and prints one table. Only `task bench` runs it; a part of it runs
// with -bench Aims/Question, and with -cpuprofile that is the way to find out where the time goes.
func BenchmarkAims(b *testing.B) {
	var all []outcome
	for _, a := range aims {
		b.Run(a.name, func(b *testing.B) {
			for range b.N {
				found := a.measure(b, fullEffort)
				if b.Failed() {
					// A request that fails at once looks like a fast one: figures with failures in them are none.
					b.Log("left out of the table")
					return
				}
				for _, f := range found {
					b.ReportMetric(f.judged(), f.metric())
				}
				all = append(all, found...)
			}
		})
	}
	fmt.Println()
	printOutcomes(os.Stdout, all)
	if *benchFile == "" {
		return
	}
	if err := writeOutcomes(*benchFile, all); err != nil {
		b.Fatal(err)
	}
}

// TestAims sees that every measure runs and finds something. It looks at no time.
func TestAims(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds the program")
	}
	for _, a := range aims {
		t.Run(a.name, func(t *testing.T) {
			found := a.measure(t, smokeEffort)
			if len(found) == 0 {
				t.Fatal("nothing was measured")
			}
			for _, f := range found {
				if f.Ours <= 0 || math.IsNaN(f.judged()) || math.IsInf(f.judged(), 0) {
					t.Errorf("%s: ours %v, yardstick %v", f.Work, f.Ours, f.Yardstick)
				}
			}
		})
	}
}
