package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"bellwork/quiz/transfer"
)

// roomy is a source that is not copied where the copy would take the room that
// answers need.
type roomy struct {
	transfer.Source
	file   string // the data file
	folder string // where the copy goes
	volume func(dir string) (volume, error)
}

// Snapshot implements transfer.Source. Where nobody can tell how much room there
// is, it tries.
func (r roomy) Snapshot(ctx context.Context, w io.Writer) error {
	info, err := os.Stat(r.file)
	if err != nil {
		return err
	}
	need := 2 * uint64(info.Size())
	if v, err := r.volume(r.folder); err == nil && v.free < need {
		return fmt.Errorf("the disk of %s has room for %d MB, and this takes %d MB: make room, or choose another folder with --backup-dir",
			r.folder, v.free/1e6, need/1e6+1)
	}
	return r.Source.Snapshot(ctx, w)
}
