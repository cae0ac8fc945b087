package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/xuri/excelize/v2"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/sheet"
)

// maxSize is the size in bytes above which a file is refused.
const maxSize = 64 << 20

// maxSheets is how many sheets of a workbook are looked at.
const maxSheets = 20

// Decode reads the questions of the first sheet whose layout is known. The
// error is nil unless nothing could be read: then it is an
// [*quiz.InvalidError], or the reader's own.
func Decode(r io.Reader) (quiz.Bank, []quiz.Issue, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxSize+1))
	if err != nil {
		return quiz.Bank{}, nil, fmt.Errorf("read XLSX: %w", err)
	}
	var set intake.Set
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
	switch {
	case len(data) > maxSize:
		return &quiz.Issue{Code: "xlsx-too-large", Message: "the file is larger than 64 MB", Hint: "remove its pictures, or split it"}
	case bytes.HasPrefix(data, []byte(compound)):
		return &quiz.Issue{
			Code: "xlsx-old", Message: "this is an old Excel file (.xls), or one with a password",
			Hint: "open it in a spreadsheet program and save it as .xlsx, without a password",
		}
	}
	f, err := open(data)
	if err != nil {
		return unreadable(err)
	}
	// Closing fails where the library left files behind; it is given none that
	// are large enough for one.
	defer func() { _ = f.Close() }()
	sheets := f.GetSheetList()
	for _, name := range sheets[:min(len(sheets), maxSheets)] {
		g, err := grid(f, name)
		if err != nil {
			return unreadable(err)
		}
		if s, ok := sheet.Recognise(g); ok {
			s.Read(set)
			return nil
		}
	}
	problem := sheet.Unrecognised()
	return &problem
}

func unreadable(err error) *quiz.Issue {
	if errors.Is(err, sheet.ErrTooLarge) || errors.Is(err, errBomb) {
		return &quiz.Issue{Code: "xlsx-too-large", Message: err.Error(), Hint: "leave only the sheet with the questions, and delete what is empty below and beside them"}
	}
	return &quiz.Issue{Code: "xlsx-unreadable", Message: "this is no workbook that can be read: " + err.Error(), Hint: "open it in a spreadsheet program and save it as .xlsx"}
}

// grid reads a sheet twice, side by side: as it is shown and as it is stored.
func grid(f *excelize.File, name string) (*sheet.Grid, error) {
	g := &sheet.Grid{}
	shown, err := f.Rows(name)
	if err != nil {
		return nil, fmt.Errorf("read sheet %s: %w", name, err)
	}
	stored, err := f.Rows(name)
	if err != nil {
		return nil, fmt.Errorf("read sheet %s: %w", name, err)
	}
	for number := 1; shown.Next() && stored.Next(); number++ {
		cells, err := shown.Columns()
		if err != nil {
			return nil, fmt.Errorf("read row %d: %w", number, err)
		}
		raw, err := stored.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return nil, fmt.Errorf("read row %d: %w", number, err)
		}
		if err := g.Add(number, cells, unlike(cells, raw)); err != nil {
			return nil, err
		}
	}
	return g, errors.Join(shown.Error(), stored.Error(), shown.Close(), stored.Close())
}

// unlike returns what is stored where it is not what is shown; nil: everywhere
// the same. TRUE and FALSE are stored as numbers, which would be taken for
// places.
func unlike(cells, raw []string) []string {
	for i := range min(len(cells), len(raw)) {
		if cells[i] == "TRUE" || cells[i] == "FALSE" {
			raw[i] = cells[i]
		}
	}
	if slices.Equal(cells, raw) {
		return nil
	}
	return raw
}
