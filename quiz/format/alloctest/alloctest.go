// Package alloctest measures the work of a test without a clock: by what is
// allocated, freed memory included. Work that grows with the square of a file
// passes a bound on that at once, on a busy machine as on an idle one.
package alloctest

import "runtime"

// Total returns the bytes allocated so far. Under the race detector it is
// always 0, so that no bound is passed: there pools are emptied at random, and
// regular expressions allocate again and again.
func Total() uint64 {
	if raceEnabled {
		return 0
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}
