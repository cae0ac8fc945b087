package transfer

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

func TestExpired(t *testing.T) {
	day := 24 * time.Hour
	names := func(ages ...time.Duration) (list []string) {
		for _, age := range ages {
			list = append(list, Name(morning.Add(-age)))
		}
		return list
	}
	every := func(n int, step time.Duration) (list []string) {
		for i := range n {
			list = append(list, Name(morning.Add(-time.Duration(i)*step)))
		}
		return list
	}
	// 24 November 2026 is a Tuesday.
	tests := []struct {
		name  string
		files []string
		kept  []string
	}{
		{"None", nil, nil},
		{"One", names(900 * day), names(900 * day)},
		{"Others", []string{"thesis.doc", "bellwork-x.backup", "bellwork-20261324-103000.backup", ".bellwork-20261124-103000.backup-1.part"},
			[]string{"thesis.doc", "bellwork-x.backup", "bellwork-20261324-103000.backup", ".bellwork-20261124-103000.backup-1.part"}},
		{"OneDay", every(9, time.Hour), names(0, time.Hour, 2*time.Hour)},
		{"ThreeMonths", every(90, day), names(0, day, 2*day, 3*day, 4*day, 5*day, 6*day, 9*day, 16*day)},
		{"LongHolidays", names(60*day, 61*day, 62*day), names(60*day, 61*day, 62*day)},
		{"Future", append(every(9, time.Hour), Name(morning.Add(300*day))), append(names(0, time.Hour, 2*time.Hour), Name(morning.Add(300*day)))},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			expired := Expired(tt.files, morning)
			var kept []string
			for _, f := range tt.files {
				if !slices.Contains(expired, f) {
					kept = append(kept, f)
				}
			}
			slices.Sort(kept)
			want := slices.Sorted(slices.Values(tt.kept))
			if !slices.Equal(kept, want) {
				t.Errorf("kept %q, want %q", kept, want)
			}
		})
	}
}

// However backups come, the newest stays, few stay, and expiring again expires
// nothing.
func TestExpiredProperties(t *testing.T) {
	for seed := range uint64(300) {
		random := rand.New(rand.NewPCG(seed, 0))
		var list []string
		for range random.IntN(200) {
			list = append(list, Name(morning.Add(-time.Duration(random.Int64N(int64(120*24*time.Hour))))))
		}
		slices.Sort(list)
		list = slices.Compact(list)
		expired := Expired(list, morning)
		kept := slices.DeleteFunc(slices.Clone(list), func(f string) bool { return slices.Contains(expired, f) })
		if len(kept) > keptLatest+keptDays+keptWeeks {
			t.Fatalf("seed %d: %d are kept", seed, len(kept))
		}
		if len(list) > 0 && kept[len(kept)-1] != list[len(list)-1] {
			t.Fatalf("seed %d: the newest is gone", seed)
		}
		if again := Expired(kept, morning); len(again) > 0 {
			t.Fatalf("seed %d: %q expire at second sight", seed, again)
		}
	}
}
