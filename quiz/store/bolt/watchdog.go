package bolt

import (
	"runtime/debug"
	"time"
)

// oldRead is the age at which a read transaction is reported. While it lasts,
// the file cannot be remapped, and everybody may be waiting for that.
const oldRead = time.Second

// watch starts the watch over a read transaction and returns the function that
// ends it.
func (db *DB) watch() (end func()) {
	started := time.Now()
	timer := time.AfterFunc(oldRead, func() {
		db.log.Warn("a read transaction is old and may block all writes", "path", db.path, "age", oldRead)
	})
	return func() {
		if !timer.Stop() {
			db.log.Warn("an old read transaction ended", "path", db.path,
				"age", time.Since(started), "stack", string(debug.Stack()))
		}
	}
}
