package classroom_test

import (
	"sync"
	"testing"
	"time"

	"bellwork/quiz/classroom"
)

func TestClockNeverRunsBackwards(t *testing.T) {
	wall := []time.Duration{0, time.Second, -time.Hour, 2 * time.Second, time.Second, 2*time.Second + time.Millisecond}
	want := []time.Duration{0, time.Second, time.Second, 2 * time.Second, 2 * time.Second, 2*time.Second + time.Millisecond}
	i := 0
	clock := classroom.NewClock(func() time.Time { return morning.Add(wall[i]) })
	for ; i < len(wall); i++ {
		if got := clock.Now(); !got.Equal(morning.Add(want[i])) {
			t.Errorf("wall clock at %v: %v, want %v", wall[i], got.Sub(morning), want[i])
		}
	}
}

func TestClockTellsMillisecondsInUTC(t *testing.T) {
	zone := time.FixedZone("", 3600)
	clock := classroom.NewClock(func() time.Time { return morning.Add(1999 * time.Microsecond).In(zone) })
	if got := clock.Now(); got != morning.Add(time.Millisecond) {
		t.Errorf("%v, want %v", got, morning.Add(time.Millisecond))
	}
}

// TestClockIsSharedSafely reads one clock from many goroutines; each sees time
// go forward, whatever the wall clock does.
func TestClockIsSharedSafely(t *testing.T) {
	var mu sync.Mutex
	n := 0
	clock := classroom.NewClock(func() time.Time {
		mu.Lock()
		defer mu.Unlock()
		n++
		return morning.Add(time.Duration(n%7) * time.Second)
	})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			last := time.Time{}
			for range 200 {
				now := clock.Now()
				if now.Before(last) {
					t.Errorf("%v after %v", now, last)
				}
				last = now
			}
		})
	}
	wg.Wait()
}
