package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
)

// verdict is what one check of the doctor comes to.
type verdict int

const (
	ok   verdict = iota
	warn         // it works, but something will disappoint
	fail         // it does not work until this is mended
)

// String returns the word that begins the line.
func (v verdict) String() string { return [...]string{"ok", "warn", "fail"}[v] }

// finding is one line of the doctor's report: what was checked, what was found and, unless all is well, what to do.
type finding struct {
	check   string
	verdict verdict
	found   string
	advice  string
}

// doctor checks what a lesson depends on besides Bellwork itself, one line for each check. It changes nothing. The exit
// status is 0 when nothing fails, 1 when something does and 2 for a mistake in the options.
func doctor(args []string, _ io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("bellwork doctor", flag.ContinueOnError)
	flags.SetOutput(stderr)
	addr := flags.String("addr", ":8080", "`address` to listen on")
	data := flags.String("data", "", dataHelp)
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	case flags.NArg() > 0:
		fmt.Fprintf(stderr, "bellwork doctor takes options only, not %q; see bellwork doctor -h\n", flags.Arg(0))
		return 2
	}
	watch := startWatch()
	findings := []finding{checkPort(*addr), checkAddresses(localAddresses())}
	findings = append(findings, checkData(*data, thisSystem())...)
	findings = append(findings, checkClock(watch.read()))
	return report(stdout, findings)
}

// report prints the findings and returns the exit status they add up to.
func report(w io.Writer, findings []finding) int {
	status := 0
	for _, f := range findings {
		line := fmt.Sprintf("%-4s  %-11s  %s", f.verdict, f.check, f.found)
		if f.advice != "" {
			line += ". " + f.advice
		}
		fmt.Fprintln(w, line)
		if f.verdict == fail {
			status = 1
		}
	}
	return status
}
