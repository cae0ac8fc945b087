package main

import (
	"fmt"
	"os"
	"runtime/debug"
	"time"
)

// firstYear is the year Bellwork was first built in; no right clock is before it.
const firstYear = 2026

// lastYear is far beyond any lesson; a clock there was set wrongly.
const lastYear = 2100

// jumpLimit is how far the wall clock may run apart from the monotonic one during a check; a clock that is being
// corrected gently stays far below.
const jumpLimit = 500 * time.Millisecond

// clockReading is what the check of the clock judges.
type clockReading struct {
	now       time.Time
	built     time.Time     // when this program's source was committed; zero where that is unknown
	wall      time.Duration // how much time passed by the wall clock
	monotonic time.Duration // and by the monotonic one
	zone      bool          // the system's time zone is known
}

// watch measures the same span of time by both clocks.
type watch struct{ started time.Time }

// startWatch begins the span.
func startWatch() watch { return watch{time.Now()} }

// read ends the span and reads everything that the check needs.
func (w watch) read() clockReading {
	now := time.Now()
	return clockReading{
		now:       now,
		built:     sourceTime(),
		wall:      now.Round(0).Sub(w.started.Round(0)), // Round(0) takes the monotonic reading off
		monotonic: now.Sub(w.started),
		zone:      zoneKnown(time.Local.String(), os.Getenv("TZ")),
	}
}

// sourceTime returns the commit time that the Go tool stamps into a binary.
func sourceTime() time.Time {
	info, found := debug.ReadBuildInfo()
	if !found {
		return time.Time{}
	}
	for _, setting := range info.Settings {
		if setting.Key == "vcs.time" {
			t, _ := time.Parse(time.RFC3339, setting.Value)
			return t
		}
	}
	return time.Time{}
}

// zoneKnown reports whether Go found the system's time zone. Where it does not, it takes UTC silently, and so does a
// system on which nobody has set one.
func zoneKnown(local, tz string) bool {
	switch tz {
	case "UTC", ":UTC", "UTC0", "Etc/UTC", ":Etc/UTC":
		return true // asked for by name
	}
	return local != "UTC"
}

// checkClock judges a reading. Needing no network, it can only tell a clock that is certainly wrong.
func checkClock(r clockReading) finding {
	const check = "clock"
	shown := r.now.Format("2006-01-02 15:04:05 MST")
	const advice = "Set the computer's date and time, best automatically: deadlines and dates of results depend on it"
	switch {
	case r.now.Year() < firstYear || r.now.Year() >= lastYear || r.now.Before(r.built):
		return finding{check, fail, shown + " cannot be right", advice}
	case (r.wall - r.monotonic).Abs() > jumpLimit:
		return finding{check, warn, fmt.Sprintf("the clock jumped by %v while it was watched", r.wall-r.monotonic), advice}
	case !r.zone:
		return finding{check, warn, shown + ", but the time zone is unknown", "Set the computer's time zone, or times are shown in UTC"}
	}
	return finding{check, ok, shown, ""}
}
