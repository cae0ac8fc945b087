package transfer

import (
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// How many backups are kept: the newest ones, the newest one of each of the last
// days that have one, and of each of the last weeks.
const (
	keptLatest = 3
	keptDays   = 7
	keptWeeks  = 4
)

// Names of backups sort in the order of their making.
const (
	stamp   = "20060102-150405"
	prefix  = "bellwork-"
	pattern = prefix + stamp + ".backup"
)

// Name returns the name of the file of a backup that is made at an instant.
func Name(made time.Time) string { return made.UTC().Format(pattern) }

// madeAt reads a name; other files in the folder have none of these.
func madeAt(name string) (time.Time, bool) {
	made, err := time.Parse(pattern, name)
	return made, err == nil && Name(made) == name
}

// Expired returns which of the files in a folder are backups that need not be
// kept any longer. It never names the newest, nor one from the future, which a
// clock that went wrong has made; a day ends at midnight UTC.
func Expired(names []string, now time.Time) []string {
	made := make(map[string]time.Time)
	for _, name := range names {
		if at, ok := madeAt(name); ok && !at.After(now) {
			made[name] = at
		}
	}
	order := make([]string, 0, len(made))
	for name := range made {
		order = append(order, name)
	}
	slices.Sort(order)
	slices.Reverse(order)
	days, weeks := make(map[string]bool), make(map[[2]int]bool)
	var expired []string
	for i, name := range order {
		year, week := made[name].ISOWeek()
		day, key := made[name].Format(time.DateOnly), [2]int{year, week}
		daily := !days[day] && len(days) < keptDays
		weekly := !weeks[key] && len(weeks) < keptWeeks
		if i >= keptLatest && !daily && !weekly {
			expired = append(expired, name)
		}
		if len(days) < keptDays {
			days[day] = true
		}
		if len(weeks) < keptWeeks {
			weeks[key] = true
		}
	}
	return expired
}

// isUnfinished reports whether a file is a backup that was never finished.
func isUnfinished(name string) bool {
	return strings.HasPrefix(name, "."+prefix) && filepath.Ext(name) == unfinished
}
