package bench

import (
	"slices"
	"sync"
	"time"
)

// pairing is what rounds in turns have found: medians.
type pairing struct{ ours, yardstick, ratio float64 }

// inTurns measures ours and the yardstick in turns, so that both meet the same neighbours on the machine. Each round
// swaps which of the two comes first, and the first round warms up.
func inTurns(rounds int, ours, yardstick func() float64) pairing {
	ours()
	yardstick()
	var a, b, ratios []float64
	for i := range rounds {
		var x, y float64
		if i%2 == 0 {
			x = ours()
			y = yardstick()
		} else {
			y = yardstick()
			x = ours()
		}
		a, b, ratios = append(a, x), append(b, y), append(ratios, x/y)
	}
	return pairing{median(a), median(b), median(ratios)}
}

func (p pairing) outcome(work, unit string, a aim) outcome {
	return outcome{Work: work, Unit: unit, Ours: p.ours, Yardstick: p.yardstick, Ratio: p.ratio, Aim: a}
}

func median(list []float64) float64 { return quantile(list, 0.5) }

func quantile(list []float64, q float64) float64 {
	sorted := slices.Sorted(slices.Values(list))
	return sorted[int(q*float64(len(sorted)-1)+0.5)]
}

// timed returns how long something takes, in milliseconds.
func timed(do func()) float64 {
	begin := time.Now()
	do()
	return float64(time.Since(begin).Microseconds()) / 1000
}

// crowd lets n workers do their work at once and returns how long it took.
func crowd(n int, work func(worker int)) time.Duration {
	var ready, done sync.WaitGroup
	start := make(chan struct{})
	for i := range n {
		ready.Add(1)
		done.Go(func() {
			ready.Done()
			<-start
			work(i)
		})
	}
	ready.Wait()
	begin := time.Now()
	close(start)
	done.Wait()
	return time.Since(begin)
}
