package main

import (
	"bytes"
	"fmt"
	"io"

	"bellwork/quiz"
	"bellwork/quiz/format/native"
)

const convertHelp = `Usage: bellwork convert [--from F] [--to F] [-o OUT] FILE...

Reads question sets (- is standard input) and writes them in another spelling.
Without -o they are written to standard output, one after another. With -o a
single file is written to OUT, or into OUT if that is a folder; several files are
written into the folder OUT. Problems go to standard error as

  file:line:column: severity: question: message (what to do)

A question that cannot be read is left out. The exit status is 0 when every file
was written, 1 when nothing could be read from one of them or it could not be
written, 2 for wrong usage.

`

// conversion is what the options of convert say.
type conversion struct {
	from, to spellingFlag
	out      string
	files    []string
}

// convert writes question sets in another spelling.
func convert(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := conversion{to: spellingFlag{native.JSON}}
	o := newOptions("convert", convertHelp)
	o.Var(&c.from, "from", "`spelling` of the files: json or yaml (default: as they look)")
	o.Var(&c.to, "to", "`spelling` to write: json or yaml")
	o.StringVar(&c.out, "o", "", "`file` or folder to write to (default: standard output)")
	files, status, done := o.parse(args, stdout, stderr)
	if done {
		return status
	}
	c.files = files
	targets, err := c.targets()
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
	bank, issues := readSet(name, stdin, setOptions{spelling: c.from.Spelling})
	for _, i := range issues {
		fmt.Fprintln(stderr, i)
	}
	if len(bank.Questions) == 0 && hasErrors(issues) {
		return false
	}
	if err := c.write(&bank, target, stdout); err != nil {
		fmt.Fprintf(stderr, "bellwork convert: %v\n", err)
		return false
	}
	return true
}

func (c *conversion) write(bank *quiz.Bank, target string, stdout io.Writer) error {
	var out bytes.Buffer
	encode := native.EncodeJSON
	if c.to.Spelling == native.YAML {
		encode = native.EncodeYAML
	}
	if _, err := encode(&out, bank); err != nil {
		return err
	}
	if target != "" {
		return writeFile(target, out.Bytes())
	}
	if _, err := out.WriteTo(stdout); err != nil {
		return fmt.Errorf("write to standard output: %w", err)
	}
	return nil
}

// spellingFlag is an option that names a spelling.
type spellingFlag struct{ native.Spelling }

func (f *spellingFlag) String() string { return string(f.Spelling) }

// Set takes the name of a spelling.
func (f *spellingFlag) Set(s string) error {
	switch spelling := native.Spelling(s); spelling {
	case native.JSON, native.YAML:
		f.Spelling = spelling
		return nil
	}
	return fmt.Errorf("known are json and yaml")
}
