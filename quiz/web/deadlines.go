package web

import (
	"errors"
	"fmt"
	"net/http"
	"time"
)

// giveTime puts off when a connection is cut, counted from now: for reading the
// request, and for writing the reply. Zero leaves one as it is. Connections go by
// the clock of the system, whatever the school's says.
func giveTime(w http.ResponseWriter, reading, writing time.Duration) error {
	now, limits := time.Now(), http.NewResponseController(w)
	var err error
	if reading > 0 {
		err = limits.SetReadDeadline(now.Add(reading))
	}
	if writing > 0 {
		err = errors.Join(err, limits.SetWriteDeadline(now.Add(writing)))
	}
	if err != nil && !errors.Is(err, http.ErrNotSupported) {
		return fmt.Errorf("give time: %w", err)
	}
	return nil
}
