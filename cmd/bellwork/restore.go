package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os/signal"
	"syscall"
	"time"

	"bellwork/quiz/transfer"
)

const restoreHelp = `Usage: bellwork restore FILE [options]

Puts a backup in the place of the present data, which is kept beside it. Stop
Bellwork first. Everybody has to sign in again: teachers with their password,
students with their three words. A file that is not whole is refused, and then
nothing is changed.

`

// restoreData puts a backup in the place of the data file.
func restoreData(args []string, _ io.Reader, stdout, stderr io.Writer) int {
	o := newOptions("restore", restoreHelp)
	data := o.String("data", "", dataHelp)
	files, status, done := o.parse(args, stdout, stderr)
	if done {
		return status
	}
	if len(files) > 1 {
		return o.misuse(stderr, "name one file")
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	file, err := dataFile(*data)
	var r transfer.Restored
	if err == nil {
		r, err = transfer.Restore(ctx, dataEngine(slog.New(slog.DiscardHandler)), files[0], file, time.Now())
	}
	if err != nil {
		fmt.Fprintf(stderr, "bellwork restore: %v\n", err)
		return 1
	}
	sayRestored(stdout, r, file)
	return 0
}

func sayRestored(w io.Writer, r transfer.Restored, file string) {
	what := "the data file"
	if !r.Made.IsZero() {
		what = "the backup of " + r.Made.Local().Format("2006-01-02 15:04")
	}
	fmt.Fprintf(w, "Restored %s into %s\n", what, file)
	if r.Kept != "" {
		fmt.Fprintf(w, "What was there is kept as %s\n", r.Kept)
	}
	fmt.Fprintln(w, "Start Bellwork. Teachers sign in with their password, students with their three words.")
}
