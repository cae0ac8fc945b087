package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/xuri/excelize/v2"

	"bellwork/quiz"
	"bellwork/quiz/format/charset"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/sheet"
)

// Decode reads the questions of all sheets that have the same layout. The
// error is nil unless nothing could be read: then it is an
// [*quiz.InvalidError], or the reader's own.
func Decode(r io.Reader) (quiz.Bank, []quiz.Issue, error) {
	data, err := charset.Bytes(r, "XLSX")
	if err != nil {
		return quiz.Bank{}, nil, err
	}
	var set intake.Set
	set.From(r)
	if problem := read(&set, data); problem != nil {
		problem.Severity = quiz.Error
		issues := []quiz.Issue{*problem}
		return quiz.Bank{}, issues, &quiz.InvalidError{Issues: issues}
	}
	return set.Done()
}

// compound is how files begin that hold an old .xls, or a workbook with a
// password.
const compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"

// read reads the file into the set, or says why it cannot.
func read(set *intake.Set, data []byte) *quiz.Issue {
	if bytes.HasPrefix(data, []byte(compound)) {
		return &quiz.Issue{
			Code: "xlsx-old", Message: "this is an old Excel file (.xls), or one with a password",
			Hint: "open it in a spreadsheet program and save it as .xlsx, without a password",
		}
	}
	book, err := open(data)
	if err != nil {
		return unreadable(err)
	}
	// Closing fails where the library left files behind; it is given none that
	// are large enough for one.
	defer func() { _ = book.Close() }()
	return book.readSheets(set)
}

func unreadable(err error) *quiz.Issue {
	if errors.Is(err, sheet.ErrTooLarge) || errors.Is(err, errBomb) {
		return &quiz.Issue{Code: "xlsx-too-large", Message: err.Error(), Hint: "leave only the sheet with the questions, and delete what is empty below and beside them"}
	}
	return &quiz.Issue{Code: "xlsx-unreadable", Message: "this is no workbook that can be read: " + err.Error(), Hint: "open it in a spreadsheet program and save it as .xlsx"}
}

// each visits the rows of a sheet, as they are shown or as they are stored.
func (b workbook) each(name string, stored bool, visit func(number int, cells []string) error) (err error) {
	rows, err := b.Rows(name)
	if err != nil {
		return fmt.Errorf("read sheet %s: %w", name, err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for number := 1; rows.Next(); number++ {
		cells, err := rows.Columns(excelize.Options{RawCellValue: stored})
		if err == nil {
			err = visit(number, cells)
		}
		if err != nil {
			return fmt.Errorf("read row %d: %w", number, err)
		}
	}
	return rows.Error()
}

// grid reads a sheet as it is shown, without what is flawed.
func (b workbook) grid(name string) (*sheet.Grid, error) {
	g := &sheet.Grid{}
	flaws := b.flawsOf(name)
	err := b.each(name, false, func(number int, cells []string) error {
		for ; len(flaws) > 0 && flaws[0].row <= number; flaws = flaws[1:] {
			if f := flaws[0]; f.row == number && f.column < len(cells) {
				cells[f.column] = ""
			}
		}
		return g.Add(number, cells)
	})
	return g, err
}

// addStored adds to the rows what is stored, if that may not be what is shown.
func (b workbook) addStored(g *sheet.Grid, name string) error {
	if !b.formatted {
		return nil
	}
	next := 0
	return b.each(name, true, func(number int, cells []string) error {
		if next < len(g.Rows) && g.Rows[next].Number == number {
			g.Rows[next].Raw = unlike(g.Rows[next].Cells, cells)
			next++
		}
		return nil
	})
}

// unlike returns what is stored where it is not what is shown; nil: everywhere
// the same. TRUE and FALSE are stored as numbers, which would be taken for
// places; what is not shown is not read.
func unlike(cells, stored []string) []string {
	for i := range min(len(cells), len(stored)) {
		if cells[i] == "TRUE" || cells[i] == "FALSE" || cells[i] == "" {
			stored[i] = cells[i]
		}
	}
	if slices.Equal(cells, stored[:min(len(stored), len(cells))]) {
		return nil
	}
	return stored
}
