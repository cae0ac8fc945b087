package sheet

import (
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// layout is how a program lays out a table with a question in each row.
type layout struct {
	name    string   // as people call it
	needs   []string // titles of columns, as plainHeader gives them, that show it
	key     keyForm  // what stands in the column of right answers
	example string   // how the question begins that comes with the empty template
	html    bool     // texts are HTML
	own     bool     // the template of this package

	noKeyIsPoll        bool  // a question without a key asks for opinions
	maxStem, maxOption int   // characters that the program allows; 0: any number
	times              []int // seconds that the program allows; none: any
}

// headRows is how many rows are looked at for a header: some templates begin
// with a dozen of instructions.
const headRows = 20

// table is a header that was found, with the layout that it shows.
type table struct {
	layout
	top     int // index among the rows of the grid of the first row with titles
	header  int // and of the last one
	titles  Row // of the columns
	columns columns
	unknown []int

	extra  map[int][]int // of the template: see extraColumns
	markup int           // of the template: the column that says markdown, or -1
}

// Sheet is a grid whose layout was recognised.
type Sheet struct {
	Fit     int    // how much of the layout was found: to choose between two ways to cut a text into cells
	Layout  string // whose layout it is
	Guessed bool   // no header or keyword shows it

	read func(*intake.Set)
}

// Read reads the questions into a set.
func (s Sheet) Read(set *intake.Set) { s.read(set) }

// Recognise finds out how a sheet is laid out; ok is false where nothing shows
// it.
func Recognise(g *Grid) (s Sheet, ok bool) {
	for _, recognise := range []func(*Grid) (Sheet, bool){recogniseBrightspace, recogniseTable, recogniseTinyQuiz, recogniseTerms} {
		if s, ok := recognise(g); ok {
			return s, true
		}
	}
	return Sheet{}, false
}

// Unrecognised is what is to be said of a file in which no sheet has a layout
// that is known.
func Unrecognised() quiz.Issue {
	return quiz.Issue{
		Severity: quiz.Error, Code: "sheet-no-header", Message: "no row of the sheet names its columns",
		Hint: "write question, option 1, option 2, … and correct above the columns, as in Bellwork's template",
	}
}

func recogniseTable(g *Grid) (Sheet, bool) {
	t, ok := findTable(g)
	if !ok {
		return Sheet{}, false
	}
	return Sheet{Fit: 10 + t.columns.count(), Layout: t.name, read: func(set *intake.Set) { readTable(set, g, t) }}, true
}

// findTable looks for the header among the first rows.
func findTable(g *Grid) (table, bool) {
	for i, row := range g.Rows[:min(len(g.Rows), headRows)] {
		known, _ := readHeader(row)
		if !isHeader(known) {
			continue
		}
		top := i
		i, row = fullHeader(g.Rows, i)
		known, unknown := readHeader(row)
		t := table{layout: layoutOf(row), top: top, header: i, titles: row, columns: known, unknown: unknown, markup: -1}
		if t.own {
			t.extra = extraColumns(row, unknown)
			t.markup = slices.IndexFunc(row.Cells, func(cell string) bool { return plainHeader(cell) == markupColumn })
		}
		return t, true
	}
	return table{}, false
}

// fullHeader returns the row that names most columns: the one that was found,
// a header shortly below it, or the two next to each other as one. Some
// templates number what is to be filled in above the titles themselves.
func fullHeader(rows []Row, found int) (int, Row) {
	best, header := found, rows[found]
	for i := found + 1; i < min(len(rows), found+3); i++ {
		for _, row := range []Row{rows[i], below(header, rows[i])} {
			known, _ := readHeader(row)
			stem := rows[i].Text(known.first(roleStem))
			if isHeader(known) && known.count() > titleCount(header) && (stem == "" || isTitle(stem, roleStem)) {
				best, header = i, row
				break
			}
		}
	}
	return best, header
}

func titleCount(header Row) int {
	known, _ := readHeader(header)
	return known.count()
}

// count returns how many columns are known.
func (c columns) count() int {
	n := 0
	for _, list := range c {
		n += len(list)
	}
	return n
}

// isTitle reports whether a cell names a column of a role.
func isTitle(cell string, want role) bool {
	if len(cell) > maxHeader {
		return false
	}
	r, _ := roleOf(plainHeader(cell))
	return r == want
}

// below puts the titles of two rows together; where both have one, the lower
// counts if it is known.
func below(upper, lower Row) Row {
	out := Row{Number: lower.Number, Cells: slices.Clone(upper.Cells)}
	for i, cell := range lower.Cells {
		if i >= len(out.Cells) {
			out.Cells = append(out.Cells, cell)
			continue
		}
		r, _ := roleOf(plainHeader(cell))
		if old, _ := roleOf(plainHeader(out.Cells[i])); r != "" && len(cell) <= maxHeader || old == "" && strings.TrimSpace(cell) != "" {
			out.Cells[i] = cell
		}
	}
	return out
}

// isHeader reports whether the columns are enough for questions.
func isHeader(c columns) bool {
	answers := len(c[roleKey]) + len(c[roleOption]) + len(c[roleOptions]) + len(c[roleRightOne]) + len(c[roleKind])
	return len(c[roleStem]) > 0 && answers > 0
}

// layoutOf returns the layout that the titles show. The first one counts, so
// the list goes from what says most to what says least.
func layoutOf(header Row) layout {
	var titles []string
	for _, cell := range header.Cells {
		titles = append(titles, plainHeader(cell))
	}
	all := layouts()
	i := slices.IndexFunc(all, func(l layout) bool {
		return !slices.ContainsFunc(l.needs, func(title string) bool { return !slices.Contains(titles, title) })
	})
	return all[i]
}

// layouts returns the layouts that are told by their columns; the last one
// needs nothing.
func layouts() []layout {
	return []layout{
		own(), blooket(), classQuiz(), kahoot(), wayground(), socrative(), gimkit(), quizalize(), moodleCSV(),
		{name: "a table of questions"},
	}
}

// beginsWith compares texts without regard to case and spacing.
func beginsWith(text, beginning string) bool {
	return beginning != "" && strings.HasPrefix(quiz.Fold(text), quiz.Fold(beginning))
}
