package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"bellwork/quiz/format"
)

const formatsHelp = `Usage: bellwork formats

Lists the formats of question sets that Bellwork reads and writes, by the names
that bellwork convert takes. A file is known by its content; its name does not
matter.
`

// listFormats prints what can be read and written.
func listFormats(args []string, _ io.Reader, stdout, stderr io.Writer) int {
	if len(args) > 0 && isHelp(args[0]) {
		fmt.Fprint(stdout, formatsHelp)
		return 0
	}
	if len(args) > 0 {
		fmt.Fprintf(stderr, "bellwork formats: takes no arguments, not %q\n", args[0])
		return 2
	}
	table := tabwriter.NewWriter(stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "NAME\tREAD\tWRITE\tENDINGS\tFORMAT")
	for _, f := range format.All() {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", f.Name, yes(f.CanRead()), yes(f.CanWrite()), strings.Join(f.Endings, " "), f.Title)
	}
	if err := table.Flush(); err != nil {
		return 1
	}
	return 0
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "-"
}
