package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"path/filepath"
	"time"

	"bellwork/assets"
	"bellwork/quiz/classroom"
	"bellwork/quiz/store"
	"bellwork/quiz/store/bolt"
	"bellwork/quiz/transfer"
	"bellwork/quiz/web"
	"bellwork/views/lang"
)

// open opens the data file, loads the banks and serves until the context ends
// or the storage fails.
func open(ctx context.Context, config serveConfig, stdout, stderr io.Writer) (err error) {
	tuneCollector()
	log := slog.New(slog.NewTextHandler(stderr, nil))
	file, err := dataFile(config.data)
	if err != nil {
		return err
	}
	if sync := checkSync(filepath.Dir(file)); sync.verdict != ok {
		fmt.Fprintf(stderr, "bellwork: %s. %s\n", sync.found, sync.advice)
	}
	db, err := openData(file, log)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	keeper, err := keepBackups(config.backups, file, db, log)
	if err != nil {
		return err
	}

	clock := classroom.NewClock(time.Now)
	class := classroom.New(db, config.policy)
	if err := publishBanks(ctx, class, filepath.Join(filepath.Dir(file), banksFolder), stderr); err != nil {
		return err
	}
	l, err := listen(config.addr)
	if err != nil {
		return err
	}
	if l, err = config.tls.secure(l); err != nil {
		return err
	}
	defer l.Close() // serving has closed it; this is for what fails before
	urls := config.tls.spell(phoneURLs(l.Addr(), lanAddresses(log)))
	site, err := newSite(class, keeper, clock, urls, log)
	if err != nil {
		return err
	}
	announce(stdout, urls, l.Addr(), file)
	first, err := setUpURL(ctx, class, config.tls, l.Addr(), clock.Now())
	if err != nil {
		return err
	}
	if first != "" {
		announceSetUp(stdout, first)
	}
	if config.openPage {
		showPage(cmp.Or(first, config.tls.spell([]string{localURL(l.Addr())})[0]), log)
	}
	defer startBackups(ctx, keeper, filepath.Dir(file), log)()
	return serveUntilFailure(ctx, l, site, db, log)
}

// showPage opens a page in this computer's browser: the start page, or the one
// that makes the first account.
func showPage(url string, log *slog.Logger) {
	if err := openBrowser(url); err != nil {
		log.Warn("the start page does not open by itself", "error", err)
	}
}

func openData(file string, log *slog.Logger) (*bolt.DB, error) {
	db, err := bolt.Open(file, bolt.Options{Log: log, Inspect: store.Readable(classroom.Schemas()...)})
	if errors.Is(err, fs.ErrPermission) {
		return nil, fmt.Errorf("%w; choose a folder that you may write to with --data", err)
	}
	return db, err
}

func newSite(class *classroom.Classroom, backups *transfer.Keeper, clock *classroom.Clock, urls []string, log *slog.Logger) (http.Handler, error) {
	files, err := assets.Load()
	if err != nil {
		return nil, err
	}
	messages, err := lang.Load()
	if err != nil {
		return nil, err
	}
	return web.New(web.Options{
		Classroom: class, Backups: backups, Clock: clock, Assets: files, Printer: messages.Printer("en"), Addresses: urls, Log: log,
	}), nil
}

func dataFile(option string) (string, error) {
	dir, err := dataFolder(option, thisSystem())
	if err != nil {
		return "", err
	}
	return makeDataFolder(dir)
}

// listen opens the port, or says what to do about it.
func listen(addr string) (net.Listener, error) {
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return nil, fmt.Errorf("--addr %s cannot be used: %w. %s", addr, reason(err), portAdvice(addr, err))
	}
	return l, nil
}

// serveUntilFailure serves until the context ends. When the storage fails in
// the middle of a commit nobody knows what is on disk: the process ends, and
// the next one reads what is.
func serveUntilFailure(ctx context.Context, l net.Listener, site http.Handler, db *bolt.DB, log *slog.Logger) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	go func() {
		select {
		case <-db.Failed():
			stop(db.Err())
		case <-ctx.Done():
		}
	}()
	err := web.Serve(ctx, l, site, log)
	if failed := db.Err(); failed != nil {
		return fmt.Errorf("%w; what was saved is safe, start Bellwork again", failed)
	}
	return err
}
