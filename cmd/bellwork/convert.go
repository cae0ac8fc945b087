package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/mattn/go-isatty"

	"bellwork/quiz"
	"bellwork/quiz/format"
)

const convertHelp = `Usage: bellwork convert [--from F] [--to F] [-o OUT] [--strict] FILE...

Reads question sets of any format (- is standard input) and writes them in
another one; bellwork formats lists them. Without -o they are written to standard
output, one after another. With -o a single file is written to OUT, or into OUT
if that is a folder; several files are written into the folder OUT. Problems, and
what the new format cannot hold, go to standard error as

  file:line:column: severity: question: message (what to do)

A question that cannot be read is left out. One that can be read but not used,
because no answer is marked as right, say, is written as it stands, so that
nothing of it is lost; an error says what to mend. Neither changes the exit
status: it is 0 when every file was written, 1 when nothing could be read from
one of them or it could not be written, 2 for wrong usage.

`

// conversion is what the options of convert say.
type conversion struct {
	from, to formatFlag
	out      string
	strict   bool
	files    []string
}

// convert writes question sets in another format.
func convert(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := conversion{from: formatFlag{can: format.Format.CanRead}, to: formatFlag{can: format.Format.CanWrite}}
	c.to.Format, _ = format.Find("json")
	o := newOptions("convert", convertHelp)
	o.Var(&c.from, "from", "`format` of the files (default: as their content looks)")
	o.Var(&c.to, "to", "`format` to write")
	o.StringVar(&c.out, "o", "", "`file` or folder to write to (default: standard output)")
	o.BoolVar(&c.strict, "strict", false, "write nothing where anything would be lost")
	files, status, done := o.parse(args, stdout, stderr)
	if done {
		return status
	}
	c.files = files
	targets, err := c.targets()
	if err == nil && c.out == "" && c.to.Binary && isTerminal(stdout) {
		err = fmt.Errorf("%s is nothing for a terminal; name a file with -o", c.to.Title)
	}
	if err != nil {
		return o.misuse(stderr, err.Error())
	}
	for i, name := range c.files {
		if !c.one(name, targets[i], stdin, stdout, stderr) {
			status = 1
		}
	}
	return status
}

// one converts a single file; an empty target is standard output.
func (c *conversion) one(name, target string, stdin io.Reader, stdout, stderr io.Writer) bool {
	bank, issues := readSet(name, stdin, setOptions{from: c.from.Format, stderr: stderr})
	if len(bank.Questions) == 0 && hasErrors(issues) {
		c.say(stderr, issues)
		return false
	}
	err := c.write(target, stdout, func(w io.Writer) error {
		losses, err := c.to.Encode(w, &bank)
		for i := range losses {
			losses[i].In(name)
		}
		issues = append(issues, losses...)
		c.say(stderr, issues)
		c.sayUnsound(stderr, name, &bank, issues)
		if err == nil && c.strict && len(issues) > 0 {
			err = fmt.Errorf("%s is not written: %s would be lost or wrong (--strict)", name, counted(len(issues), "thing"))
		}
		return err
	})
	if err == nil && target != "" && c.to.HasSiblings {
		err = writeReading(target, bank.Reading)
	}
	if err != nil {
		fmt.Fprintf(stderr, "bellwork convert: %v\n", err)
	}
	return err == nil
}

// sayUnsound says how many questions are written although they cannot be used
// as they are: nothing of the teacher's is dropped.
func (c *conversion) sayUnsound(stderr io.Writer, name string, bank *quiz.Bank, issues []quiz.Issue) {
	if unsound := len(bank.Questions) - len(bank.Sound(issues).Questions); unsound > 0 {
		fmt.Fprintf(stderr, "%s: %s with errors is written as it stands; mend it there or in what is written\n", name, counted(unsound, "question"))
	}
}

// say prints the issues; a strict conversion takes every one as an error.
func (c *conversion) say(stderr io.Writer, issues []quiz.Issue) {
	for _, i := range issues {
		if c.strict {
			i.Severity = quiz.Error
		}
		fmt.Fprintln(stderr, i)
	}
}

// write puts a set where it belongs as it is made. What must not be written
// after all is kept from standard output, too.
func (c *conversion) write(target string, stdout io.Writer, encode func(io.Writer) error) error {
	buffered := func(w io.Writer) error {
		b := bufio.NewWriterSize(w, 64<<10)
		if err := encode(b); err != nil {
			return err
		}
		if err := b.Flush(); err != nil {
			return fmt.Errorf("write: %w", err)
		}
		return nil
	}
	switch {
	case target != "":
		return replaceFile(target, buffered)
	case !c.strict:
		return buffered(stdout)
	}
	var out bytes.Buffer
	if err := encode(&out); err != nil {
		return err
	}
	if _, err := stdout.Write(out.Bytes()); err != nil {
		return fmt.Errorf("write to standard output: %w", err)
	}
	return nil
}

func isTerminal(w io.Writer) bool {
	out, ok := w.(*os.File)
	return ok && isatty.IsTerminal(out.Fd())
}

// formatFlag is an option that names a format.
type formatFlag struct {
	format.Format
	can func(format.Format) bool
}

// String returns the name of the format.
func (f *formatFlag) String() string { return f.Name }

// Set takes the name of a format.
func (f *formatFlag) Set(s string) error {
	var known []string
	for _, candidate := range format.All() {
		if !f.can(candidate) {
			continue
		}
		if candidate.Name == s {
			f.Format = candidate
			return nil
		}
		known = append(known, candidate.Name)
	}
	return fmt.Errorf("known are %s", strings.Join(known, ", "))
}
