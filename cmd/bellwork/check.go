package main

import (
	"fmt"
	"io"

	"bellwork/quiz"
	"bellwork/quiz/lint"
)

const checkHelp = `Usage: bellwork check FILE...

Reads question sets of any format (- is standard input; bellwork formats lists
them) and prints every problem as

  file:line:column: severity: question: message (what to do)

then a line for each file with the numbers of questions, errors and warnings.
A question with an error is left out where the set is used; the others are not.
Warnings say what was not taken over, and give advice on writing questions.

The exit status is 0 without errors, 1 with errors, 2 for wrong usage.
`

// check prints what is wrong with question sets.
func check(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o := newOptions("check", checkHelp)
	files, status, done := o.parse(args, stdout, stderr)
	if done {
		return status
	}
	for _, name := range files {
		bank, issues := readSet(name, stdin, setOptions{lint: lint.Bank, stderr: stderr})
		errors := 0
		for _, i := range issues {
			fmt.Fprintln(stdout, i)
			if i.Severity == quiz.Error {
				errors++
			}
		}
		fmt.Fprintf(stdout, "%s: %s, %s, %s\n", name,
			counted(len(bank.Questions), "question"), counted(errors, "error"), counted(len(issues)-errors, "warning"))
		if errors > 0 {
			status = 1
		}
	}
	return status
}

// counted puts a number before a noun that takes an s in the plural.
func counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
