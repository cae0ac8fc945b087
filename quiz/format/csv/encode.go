package csv

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"

	"bellwork/quiz"
	"bellwork/quiz/format/sheet"
)

// Encode writes a bank as the template: in UTF-8 with a byte order mark, by
// which Excel knows it, and with commas. The issues name every loss.
func Encode(w io.Writer, b *quiz.Bank) ([]quiz.Issue, error) {
	rows, issues := sheet.Template(b, "CSV", 0)
	out := bufio.NewWriter(w)
	if _, err := out.WriteString("\uFEFF"); err != nil {
		return nil, fmt.Errorf("write CSV: %w", err)
	}
	lines := csv.NewWriter(out)
	for _, cells := range rows {
		for i := range cells {
			cells[i] = sheet.Guard(cells[i])
		}
		if err := lines.Write(cells); err != nil {
			return nil, fmt.Errorf("write CSV: %w", err)
		}
	}
	lines.Flush()
	if err := lines.Error(); err != nil {
		return nil, fmt.Errorf("write CSV: %w", err)
	}
	if err := out.Flush(); err != nil {
		return nil, fmt.Errorf("write CSV: %w", err)
	}
	return issues, nil
}
