package sheet

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// Limits of a sheet, beyond which no teacher's file goes. A file that does is
// refused before it is built in memory.
const (
	MaxColumns = 1000
	MaxRows    = 2 * quiz.MaxQuestions // that are not empty
	MaxCells   = 2_000_000
)

// MaxCell is where a cell is cut, in bytes. What is left of it has more
// characters than any text of a question may have.
const MaxCell = 5 * quiz.MaxText

// ErrTooLarge is what a sheet beyond the limits ends in.
var ErrTooLarge = errors.New("the sheet is too large to hold questions")

// Grid is a sheet: its rows from top to bottom, without those that are empty.
type Grid struct {
	Rows []Row

	cells int
}

// Row is a row of a sheet. Cells that are not there are empty.
type Row struct {
	Number int      // from 1, as spreadsheet programs show it
	Cells  []string // what the reader of the sheet sees
	Raw    []string // what is stored, where that may differ; nil: the same
}

// Add adds a row unless it is empty, and takes over its cells. The error is
// [ErrTooLarge].
func (g *Grid) Add(number int, cells []string) error {
	n := len(cells)
	for n > 0 && strings.TrimSpace(cells[n-1]) == "" {
		n--
	}
	if n == 0 {
		return nil
	}
	if g.cells += n; n > MaxColumns || g.cells > MaxCells {
		return fmt.Errorf("row %d: %w", number, ErrTooLarge)
	}
	if len(g.Rows) == MaxRows {
		return fmt.Errorf("%w: it has more than %d rows, and a set at most %d questions", ErrTooLarge, MaxRows, quiz.MaxQuestions)
	}
	cells = cells[:n:n]
	for i := range cells {
		cells[i] = unguard(cells[i])
		if len(cells[i]) > MaxCell {
			cells[i] = strings.ToValidUTF8(cells[i][:MaxCell], "")
		}
	}
	g.Rows = append(g.Rows, Row{Number: number, Cells: cells})
	return nil
}

// tooLong returns the first cell that was cut, or -1.
func (r Row) tooLong() int {
	return slices.IndexFunc(r.Cells, func(cell string) bool { return len(cell) > MaxCell-utf8.UTFMax })
}

// refuseLong refuses a question that one of its cells is too long for.
func refuseLong(set *intake.Set, row Row) bool {
	column := row.tooLong()
	if column >= 0 {
		set.RefuseAt(row.Number, column+1, "sheet-long-cell", fmt.Sprintf("%s has more than %d characters", Name(column, row.Number), quiz.MaxText), "shorten it")
	}
	return column >= 0
}

// Text returns what a reader sees in a column, from 0, without space around it.
func (r Row) Text(column int) string { return at(r.Cells, column) }

// Value returns what a column holds: of a number all digits, of a date the
// number of its day.
func (r Row) Value(column int) string {
	if r.Raw == nil {
		return r.Text(column)
	}
	return unguard(at(r.Raw, column))
}

func at(cells []string, column int) string {
	if column < 0 || column >= len(cells) {
		return ""
	}
	return strings.TrimSpace(cells[column])
}

// Name returns the name of a cell as spreadsheet programs show it, such as B9;
// column counts from 0, row from 1.
func Name(column, row int) string {
	letters := ""
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		letters = string(rune('A'+(n-1)%26)) + letters
	}
	return letters + strconv.Itoa(row)
}
