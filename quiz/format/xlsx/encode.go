package xlsx

import (
	"fmt"
	"io"

	"bellwork/quiz"
	"bellwork/quiz/format/sheet"
)

// Encode writes a bank as Bellwork's template. The issues name every loss.
func Encode(w io.Writer, b *quiz.Bank) ([]quiz.Issue, error) {
	rows, issues := sheet.Template(b, "a spreadsheet", MaxCell)
	book := Workbook{Sheet: "Questions", Header: 1, Columns: []Column{{Width: 10}, {Width: 50}}}
	for i, texts := range rows {
		cells := Texts(texts)
		for column := range cells {
			cells[column].Number = i > 0 && (rows[0][column] == "points" || rows[0][column] == "time")
		}
		book.Rows = append(book.Rows, cells)
	}
	if err := book.Write(w); err != nil {
		return nil, fmt.Errorf("write XLSX: %w", err)
	}
	return issues, nil
}
