package xlsx

import (
	"bytes"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"

	"bellwork/quiz"
	"bellwork/quiz/format/sheet"
)

// flaw is a cell without content that could be read: one with an error, or
// with a formula of which the file does not hold the result.
type flaw struct {
	row, column int    // from 1, from 0
	value       string // what the cell shows: #REF!; empty: nothing
}

// maxFlaws is how many of them are remembered of a sheet.
const maxFlaws = 10_000

var (
	reference = regexp.MustCompile(`\sr\s*=\s*["']([^"']{1,12})["']`)
	kindOf    = regexp.MustCompile(`\st\s*=\s*["']([^"']{1,12})["']`)
)

// flawFinder goes over the tags of a sheet that [guard] let through.
type flawFinder struct {
	flaw
	isError, isFormula bool
	found              []flaw
}

// findFlaws returns the flaws of a sheet, in the order of their cells.
func findFlaws(part []byte) []flaw {
	if !bytes.Contains(part, []byte(`"e"`)) && !bytes.Contains(part, []byte(`'e'`)) && !bytes.Contains(part, []byte("f>")) && !bytes.Contains(part, []byte("<f")) {
		return nil
	}
	var f flawFinder
	for len(f.found) < maxFlaws {
		start := bytes.IndexByte(part, '<')
		if start < 0 {
			break
		}
		part = part[start:]
		if skipped, ok := skipMarkup(part); ok {
			part = skipped
			continue
		}
		end := tagEnd(part)
		if end < 0 {
			break
		}
		text := part[end+1:]
		f.tag(part[1:end], text[:max(0, bytes.IndexByte(text, '<'))])
		part = text
	}
	slices.SortStableFunc(f.found, func(a, b flaw) int { return a.row - b.row })
	return f.found
}

// tag takes a tag and the text behind it.
func (f *flawFinder) tag(tag, text []byte) {
	if closing, ok := bytes.CutPrefix(tag, []byte("/")); ok {
		if name(closing) == "c" && (f.isError || f.isFormula && f.value == "") {
			f.found = append(f.found, f.flaw)
		}
		return
	}
	switch name(tag) {
	case "row":
		f.row, f.column = f.row+1, -1
		if m := reference.FindSubmatch(tag); m != nil {
			if n, err := strconv.Atoi(string(m[1])); err == nil {
				f.row = n
			}
		}
	case "c":
		f.cell(tag)
	case "f":
		f.isFormula = true
	case "v", "t":
		f.value += html.UnescapeString(string(text))
	}
}

func (f *flawFinder) cell(tag []byte) {
	f.column++
	f.value, f.isFormula = "", false
	if m := reference.FindSubmatch(tag); m != nil {
		if column, row, err := excelize.CellNameToCoordinates(string(m[1])); err == nil {
			f.column, f.row = column-1, row
		}
	}
	m := kindOf.FindSubmatch(tag)
	f.isError = m != nil && string(m[1]) == "e"
	if m != nil && string(m[1]) == "str" {
		f.value = " " // a formula whose result is the empty text
	}
}

// issue says what is not read.
func (f flaw) issue() quiz.Issue {
	at := sheet.Name(f.column, f.row)
	i := quiz.Issue{
		Severity: quiz.Warning, Code: "xlsx-formula", Line: f.row, Column: f.column + 1,
		Message: at + " holds a formula without a result, so it is read as empty", Hint: "open the file in a spreadsheet program and save it again",
	}
	if f.value != "" {
		i.Code, i.Hint = "xlsx-error-cell", "mend the formula, or type what the cell should hold"
		i.Message = fmt.Sprintf("%s holds an error of the spreadsheet program, %s, so it is read as empty", at, f.value)
	}
	return i
}
