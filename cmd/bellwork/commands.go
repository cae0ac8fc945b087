package main

import (
	"fmt"
	"io"
	"strings"
)

// command is one thing the program can be told to do.
type command struct {
	name, what string
	do         func(args []string, stdin io.Reader, stdout, stderr io.Writer) int
}

func commands() []command {
	return []command{
		{"serve", "open the classroom (this is what no command means)", serve},
		{"check", "find what is wrong with question sets", check},
		{"convert", "turn question sets into another format", convert},
		{"formats", "list the formats of question sets", listFormats},
		{"doctor", "see whether this computer is ready for a lesson", doctor},
		{"backup", "write everything that is kept into one file", backup},
		{"restore", "put a backup in the place of the present data", restoreData},
		{"user", "help a teacher who is locked out", user},
		{"version", "print the version", printVersion},
	}
}

// run does what the arguments say and returns the exit status: 0 done,
// 1 failed, 2 wrong usage.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(args) > 0 && isVersion(args[0]) {
		return printVersion(nil, stdin, stdout, stderr)
	}
	if len(args) == 0 || strings.HasPrefix(args[0], "-") && !isHelp(args[0]) {
		return serve(args, stdin, stdout, stderr)
	}
	for _, c := range commands() {
		if c.name == args[0] {
			return c.do(args[1:], stdin, stdout, stderr)
		}
	}
	if isHelp(args[0]) {
		usage(stdout)
		return 0
	}
	fmt.Fprintf(stderr, "bellwork: there is no command %q\n\n", args[0])
	usage(stderr)
	return 2
}

func isVersion(arg string) bool {
	return arg == "-version" || arg == "--version"
}

func isHelp(arg string) bool {
	return arg == "help" || arg == "-h" || arg == "-help" || arg == "--help"
}

func usage(w io.Writer) {
	fmt.Fprintln(w, "Usage: bellwork [command] [options]")
	fmt.Fprintln(w)
	for _, c := range commands() {
		fmt.Fprintf(w, "  %-8s %s\n", c.name, c.what)
	}
	fmt.Fprintln(w, "\nbellwork COMMAND -h lists the options of a command.\nbellwork serve -h shows how to set the port, the data folder and the rules of a test.")
}

func printVersion(_ []string, _ io.Reader, stdout, _ io.Writer) int {
	fmt.Fprintln(stdout, "bellwork", version)
	return 0
}
