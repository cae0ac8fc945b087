package transfer

import (
	"context"
	"fmt"
	"io"
	"os"
	"time"
)

// Make writes a backup to a new file and returns what its head says. The file is
// verified before it gets its name.
func Make(ctx context.Context, from Source, engine Engine, path string, now time.Time) (Head, error) {
	head := Head{Made: now.UTC().Truncate(time.Second)}
	err := place(path, func(f *os.File) (err error) {
		head, err = fill(ctx, from, engine, f, head)
		return err
	})
	if err != nil {
		return Head{}, fmt.Errorf("make a backup: %w", err)
	}
	return head, nil
}

// fill writes a backup into an empty file. The store is only held up while its
// bytes are copied.
func fill(ctx context.Context, from Source, engine Engine, f *os.File, head Head) (Head, error) {
	data := io.NewOffsetWriter(f, headSize)
	if err := from.Snapshot(ctx, data); err != nil {
		return head, err
	}
	if err := f.Sync(); err != nil {
		return head, err
	}
	info, err := f.Stat()
	if err != nil {
		return head, err
	}
	head.Size = info.Size() - headSize
	if err := engine.Clean(ctx, inside{io.NewSectionReader(f, headSize, head.Size), data}, head.Size); err != nil {
		return head, fmt.Errorf("verify the copy: %w", err)
	}
	sum := head.newSum()
	if _, err := io.Copy(sum, reader{ctx, io.NewSectionReader(f, headSize, head.Size)}); err != nil {
		return head, err
	}
	sum.Sum(head.Sum[:0])
	_, err = f.WriteAt(head.bytes(), 0)
	return head, err
}

// inside is the data within a backup.
type inside struct {
	io.ReaderAt
	io.WriterAt
}

// reader is a reader that stops when a context ends.
type reader struct {
	ctx context.Context
	io.Reader
}

// Read implements io.Reader.
func (r reader) Read(b []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.Reader.Read(b)
}
