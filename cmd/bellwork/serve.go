package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os/signal"
	"syscall"
	"time"

	"bellwork/quiz"
)

// serveConfig is what the options of serve say.
type serveConfig struct {
	addr     string
	data     string
	backups  string // folder of the daily backups; empty: beside the data file
	tls      certificate
	policy   quiz.Policy
	openPage bool // open the start page in this computer's browser
}

// serve opens the classroom and keeps it open until it is told to stop.
func serve(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	config, err := parseServe(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		return 2
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	launch := thisLaunch()
	config.openPage = launch.isDoubleClick()
	if err := open(ctx, config, stdout, stderr); err != nil {
		fmt.Fprintf(stderr, "bellwork: %v\n", err)
		if launch.ownConsole {
			waitForEnter(stdin, stderr)
		}
		return 1
	}
	return 0
}

// waitForEnter keeps a window that closes with the program open until the
// error in it was read.
func waitForEnter(stdin io.Reader, stderr io.Writer) {
	fmt.Fprintln(stderr, "Press Enter to close this window.")
	bufio.NewReader(stdin).ReadString('\n')
}

func parseServe(args []string, stderr io.Writer) (serveConfig, error) {
	var c serveConfig
	review := string(quiz.ReviewFull)
	f := flag.NewFlagSet("bellwork serve", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&c.addr, "addr", ":8080", "`address` to listen on; \":80\" makes the shortest one to type")
	f.StringVar(&c.data, "data", "", dataHelp)
	f.StringVar(&c.backups, "backup-dir", "", "`folder` for the daily backups, best on another disk (default: "+backupsFolder+" in the data folder)")
	f.StringVar(&c.tls.certFile, "tls-cert", "", "PEM `file` with the certificate for HTTPS (default: plain HTTP)")
	f.StringVar(&c.tls.keyFile, "tls-key", "", "PEM `file` with the key of --tls-cert")
	f.Func("test-time", "time limit of a test, a `duration` such as 20m (default: none)", c.setTestTime)
	f.BoolVar(&c.policy.OpenBook, "open-book", false, "keep the reading open during a test")
	f.StringVar(&review, "review", review, "what students see after a test: full, marks or score")
	f.IntVar(&c.policy.MaxTests, "tests", 0, "how many tests a student may take on each quiz (default: any number)")
	if err := f.Parse(args); err != nil {
		return c, err
	}
	c.policy.Review = quiz.Review(review)
	if err := c.validate(f.Args()); err != nil {
		fmt.Fprintf(stderr, "bellwork serve: %v\n", err)
		return c, err
	}
	return c, nil
}

func (c *serveConfig) setTestTime(s string) (err error) {
	if c.policy.TimeLimit, err = time.ParseDuration(s); err != nil {
		return errors.New("write twenty minutes as 20m")
	}
	return nil
}

func (c serveConfig) validate(rest []string) error {
	switch {
	case len(rest) > 0:
		return fmt.Errorf("takes options only, not %q; see bellwork serve -h", rest[0])
	case c.policy.TimeLimit < 0 || c.policy.TimeLimit > 0 && c.policy.TimeLimit < time.Minute:
		return fmt.Errorf("--test-time is %v; use at least 1m, or leave it out", c.policy.TimeLimit)
	case c.policy.MaxTests < 0:
		return fmt.Errorf("--tests is %d; use 1 or more, or leave it out", c.policy.MaxTests)
	}
	switch c.policy.Review {
	case quiz.ReviewFull, quiz.ReviewMarks, quiz.ReviewScore:
		return c.tls.validate()
	}
	return fmt.Errorf("--review is %q; use full, marks or score", c.policy.Review)
}
