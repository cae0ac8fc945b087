package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
)

// options are the flags of a command that works on files.
type options struct {
	*flag.FlagSet
	said bytes.Buffer // what the flag package has to say
}

func newOptions(command, help string) *options {
	o := &options{FlagSet: flag.NewFlagSet("bellwork "+command, flag.ContinueOnError)}
	o.SetOutput(&o.said)
	o.Usage = func() {
		o.said.WriteString(help)
		o.PrintDefaults()
	}
	return o
}

// parse returns the files among the arguments; options may stand between
// them. Where done is set, the command ends with the status.
func (o *options) parse(args []string, stdout, stderr io.Writer) (files []string, status int, done bool) {
	for {
		err := o.Parse(args)
		if errors.Is(err, flag.ErrHelp) {
			o.said.WriteTo(stdout)
			return nil, 0, true
		}
		if err != nil {
			return nil, o.misuse(stderr, err.Error()), true
		}
		if o.NArg() == 0 {
			break
		}
		files = append(files, o.Arg(0))
		args = o.Args()[1:]
	}
	if len(files) == 0 {
		return nil, o.misuse(stderr, "no file is named"), true
	}
	return files, 0, false
}

// misuse says what is wrong with the arguments and returns the exit status.
func (o *options) misuse(stderr io.Writer, message string) int {
	fmt.Fprintf(stderr, "%s: %s\nRun %s -h for help.\n", o.Name(), message, o.Name())
	return 2
}
