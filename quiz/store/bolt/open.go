package bolt

import (
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"sync"
	"time"

	bbolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"bellwork/quiz/store"
)

// DB is a store in one file. Open makes one.
type DB struct {
	path    string
	bolt    *bbolt.DB
	file    *os.File // the one bbolt has open, which closes it
	log     *slog.Logger
	queue   *queue
	state   state // of the committer
	stopped chan struct{}

	failed  chan struct{}
	failure error // set before failed is closed

	closing  sync.Once
	closeErr error
}

var _ store.KV = (*DB)(nil)

// Options of Open. The zero value is ready for use.
type Options struct {
	// Timeout is how long to wait for another process to let go of the file;
	// 0 means one second.
	Timeout time.Duration
	// MaxSize is the size in bytes beyond which the file does not grow and
	// commits return store.ErrFull; 0 means no limit.
	MaxSize int
	// Log receives warnings about old read transactions, and the error that
	// stops the engine; nil means slog.Default().
	Log *slog.Logger
	// Inspect is called with every entry before the file is used; nil means
	// that any entry is right.
	Inspect Inspect
}

// Inspect looks at an entry while a file is opened. Its error keeps the file
// from opening. The value must not be kept.
type Inspect func(bucket, key string, value []byte) error

// Open opens the file at path, or creates it if nothing is there, and verifies
// all of it. The errors of a file that cannot be used are *OpenError.
func Open(path string, opts Options) (*DB, error) {
	if opts.Timeout == 0 {
		opts.Timeout = time.Second
	}
	if opts.Log == nil {
		opts.Log = slog.Default()
	}
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		if err := create(path); err != nil {
			return nil, openError(path, err)
		}
	}
	db := &DB{
		path:    path,
		log:     opts.Log,
		queue:   newQueue(),
		stopped: make(chan struct{}),
		failed:  make(chan struct{}),
	}
	if err := guarded(func() error { return db.open(opts) }); err != nil {
		return nil, openError(path, err)
	}
	go db.run()
	return db, nil
}

// open locks and verifies the file before bbolt maps it into memory, since
// damage met in mapped memory can be beyond recovery.
func (db *DB) open(opts Options) (err error) {
	db.bolt, err = bbolt.Open(db.path, 0o600, &bbolt.Options{
		Timeout:      opts.Timeout,
		FreelistType: bbolt.FreelistMapType,
		MaxSize:      opts.MaxSize,
		NoStatistics: true,
		OpenFile: func(path string, flag int, mode os.FileMode) (*os.File, error) {
			db.file, db.state, err = openVerified(path, flag&^os.O_CREATE, mode, opts)
			return db.file, err
		},
	})
	if errors.Is(err, berrors.ErrTimeout) {
		return ErrLocked
	}
	return err
}

// Close implements store.KV: it writes and answers the commits that wait, and
// waits for reads under way. Later calls return what the first returned.
func (db *DB) Close() error {
	db.closing.Do(func() {
		db.queue.refuse(store.ErrClosed)
		<-db.stopped
		if db.Err() == nil {
			db.closeErr = db.bolt.Close()
		}
	})
	return db.closeErr
}
