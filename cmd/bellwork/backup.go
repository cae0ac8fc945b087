package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"bellwork/quiz/store/bolt"
	"bellwork/quiz/transfer"
)

const backupHelp = `Usage: bellwork backup OUT [options]

Writes everything that Bellwork keeps into one file, checked from end to end,
also while a class is at work. OUT is a new file, or a folder to put it in.
bellwork restore brings it back. It holds names, answers and passwords'
digests: keep it as you keep the class register.

`

// backup writes a backup of the data file, whoever has it open.
func backup(args []string, _ io.Reader, stdout, stderr io.Writer) int {
	o := newOptions("backup", backupHelp)
	data := o.String("data", "", dataHelp)
	files, status, done := o.parse(args, stdout, stderr)
	if done {
		return status
	}
	if len(files) > 1 {
		return o.misuse(stderr, "name one file or folder")
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	out, size, err := makeBackup(ctx, *data, files[0], time.Now())
	if err != nil {
		fmt.Fprintf(stderr, "bellwork backup: %v\n", err)
		return 1
	}
	fmt.Fprintf(stdout, "%s\n%d bytes, verified. bellwork restore brings it back.\n", out, size)
	return 0
}

// makeBackup copies the data file, or asks the server that has it open to.
func makeBackup(ctx context.Context, data, out string, now time.Time) (path string, size int64, err error) {
	file, err := existingData(data)
	if err != nil {
		return "", 0, err
	}
	if info, err := os.Stat(out); err == nil && info.IsDir() {
		out = filepath.Join(out, transfer.Name(now))
	}
	if _, err := os.Lstat(out); err == nil {
		return "", 0, fmt.Errorf("%s: %w", out, transfer.ErrExists)
	}
	log := slog.New(slog.DiscardHandler)
	head, err := transfer.Head{}, error(nil)
	db, err := openData(file, log)
	switch {
	case errors.Is(err, bolt.ErrLocked):
		head, err = transfer.Ask(ctx, filepath.Dir(file), out)
	case err == nil:
		head, err = transfer.Make(ctx, db, dataEngine(log), out, now)
		err = errors.Join(err, db.Close())
	}
	return out, head.Size, err
}

// existingData returns the path of a data file that is there.
func existingData(option string) (string, error) {
	dir, err := dataFolder(option, thisSystem())
	if err != nil {
		return "", err
	}
	file := filepath.Join(dir, dataFileName)
	if _, err := os.Stat(file); err != nil {
		return "", fmt.Errorf("there is no data in %s: %w; name another folder with --data", dir, reason(err))
	}
	return file, nil
}
