package web

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"
)

// Limits of the server. A classroom's phones are slow and its Wi-Fi is worse,
// so they are generous; they only have to end what will never finish.
const (
	headerTimeout  = 10 * time.Second
	requestTimeout = 30 * time.Second // reading the whole request
	replyTimeout   = 60 * time.Second
	idleTimeout    = 3 * time.Minute
	drainTimeout   = 8 * time.Second // for requests under way when the server stops
	maxHeader      = 16 << 10        // bytes
	maxBody        = 256 << 10       // bytes; the longest essay, percent-encoded, fits
)

// Serve answers requests on the listener until the context ends, then lets the
// requests under way finish. Those that still have not when the time for that
// is over are cut off: they were not acknowledged, and one phone that stalls is
// no reason for ending with an error.
func Serve(ctx context.Context, l net.Listener, h http.Handler, log *slog.Logger) error {
	s := &http.Server{
		Handler:           h,
		ReadHeaderTimeout: headerTimeout,
		ReadTimeout:       requestTimeout,
		WriteTimeout:      replyTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeader,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelDebug),
	}
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		drain, cancel := context.WithTimeout(context.WithoutCancel(ctx), drainTimeout)
		defer cancel()
		stopped <- shutDown(drain, s, log)
	}()
	if err := s.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve: %w", err)
	}
	if err := <-stopped; err != nil {
		return fmt.Errorf("serve: finish requests: %w", err)
	}
	return nil
}

func shutDown(drain context.Context, s *http.Server, log *slog.Logger) error {
	err := s.Shutdown(drain)
	if !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	log.Warn("requests that did not end were cut off", "after", drainTimeout)
	return s.Close()
}
