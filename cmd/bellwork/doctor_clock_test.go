package main

import (
	"testing"
	"time"
)

func TestCheckClock(t *testing.T) {
	right := clockReading{
		now:       time.Date(2027, 3, 1, 8, 0, 0, 0, time.UTC),
		built:     time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC),
		wall:      20 * time.Millisecond,
		monotonic: 21 * time.Millisecond,
		zone:      true,
	}
	with := func(change func(*clockReading)) clockReading { r := right; change(&r); return r }
	tests := []struct {
		name string
		r    clockReading
		want verdict
	}{
		{"Right", right, ok},
		{"BuildTimeUnknown", with(func(r *clockReading) { r.built = time.Time{} }), ok},
		{"Epoch", with(func(r *clockReading) { r.now = time.Unix(0, 0).UTC() }), fail},
		{"BeforeTheBuild", with(func(r *clockReading) { r.now = r.built.Add(-time.Hour) }), fail},
		{"FarFuture", with(func(r *clockReading) { r.now = time.Date(2107, 1, 1, 0, 0, 0, 0, time.UTC) }), fail},
		{"SetForward", with(func(r *clockReading) { r.wall += time.Minute }), warn},
		{"SetBack", with(func(r *clockReading) { r.wall -= time.Minute }), warn},
		{"NoZone", with(func(r *clockReading) { r.zone = false }), warn},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := checkClock(tt.r); got.verdict != tt.want {
				t.Errorf("checkClock = %v, want %v", got, tt.want)
			}
		})
	}
}

func TestZoneKnown(t *testing.T) {
	tests := []struct {
		local, tz string
		want      bool
	}{
		{"Local", "", true},
		{"Europe/Tirane", "Europe/Tirane", true},
		{"UTC", "UTC", true},
		{"UTC", "", false},
		{"UTC", "Europe/Atlantis", false},
	}
	for _, tt := range tests {
		if got := zoneKnown(tt.local, tt.tz); got != tt.want {
			t.Errorf("zoneKnown(%q, %q) = %v, want %v", tt.local, tt.tz, got, tt.want)
		}
	}
}
