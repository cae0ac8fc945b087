package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// copied counts how often it was copied.
type copied int

// Snapshot implements transfer.Source.
func (c *copied) Snapshot(context.Context, io.Writer) error {
	*c++
	return nil
}

func TestRoomForBackups(t *testing.T) {
	file := filepath.Join(t.TempDir(), dataFileName)
	if err := os.WriteFile(file, make([]byte, 3e6), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		free uint64
		err  error
		said string
	}{
		"Enough":  {6e6, nil, ""},
		"Little":  {6e6 - 1, nil, "has room for 5 MB, and this takes 7 MB"},
		"Unknown": {0, errors.New("no idea"), ""},
	} {
		t.Run(name, func(t *testing.T) {
			var times copied
			r := roomy{&times, file, "backups", func(string) (volume, error) { return volume{free: tt.free}, tt.err }}
			err := r.Snapshot(t.Context(), io.Discard)
			if (err != nil) != (tt.said != "") || err != nil && !strings.Contains(err.Error(), tt.said) {
				t.Errorf("got %v, want %q", err, tt.said)
			}
			if (times == 1) != (err == nil) {
				t.Errorf("copied %d times", times)
			}
		})
	}
}
