package transfer

import (
	"context"
	"io"

	"bellwork/quiz/store"
)

// Source is a store that can be copied while it is in use.
type Source interface {
	// Snapshot writes the data file as it is at one moment to a local file.
	Snapshot(ctx context.Context, w io.Writer) error
}

// Engine is how the data file of an engine is handled while nobody serves from
// it.
type Engine struct {
	// Clean verifies a copy as Open would, and removes the remains of what was
	// deleted from it.
	Clean func(ctx context.Context, data Data, size int64) error
	// Open verifies a data file and opens it.
	Open func(path string) (store.KV, error)
	// Hold keeps everybody from opening a data file, which may be damaged, until
	// release is called; fs.ErrNotExist means that there is none.
	Hold func(path string) (release func() error, err error)
	// SignOut ends all logins and links in a store.
	SignOut func(ctx context.Context, kv store.KV) error
}

// Data is a data file inside a backup that is being made.
type Data interface {
	io.ReaderAt
	io.WriterAt
}
