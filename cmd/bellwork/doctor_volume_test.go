package main

import (
	"strings"
	"testing"
)

func TestCheckSpace(t *testing.T) {
	tests := []struct {
		name string
		free uint64
		want verdict
	}{
		{"Plenty", 50 * gib, ok},
		{"JustEnough", gib, ok},
		{"Little", gib - 1, warn},
		{"LastOfLittle", 100 * mib, warn},
		{"TooLittle", 100*mib - 1, fail},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := checkSpace(volume{free: tt.free}); got.verdict != tt.want {
				t.Errorf("checkSpace = %v, want %v", got, tt.want)
			}
		})
	}
}

func TestCheckFileSystem(t *testing.T) {
	if got := checkFileSystem(volume{network: true, kind: "NFS"}); got.verdict != warn || !strings.Contains(got.found, "NFS") {
		t.Errorf("on NFS: %v, want a warning that names it", got)
	}
	if got := checkFileSystem(volume{}); got.verdict != ok {
		t.Errorf("on a local disk: %v, want ok", got)
	}
}
