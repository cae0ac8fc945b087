package markup

import "golang.org/x/net/html/atom"

// table is where a table stands: each row becomes a line, with bars between
// its cells.
type table struct {
	depth  int
	cells  int  // of the row so far
	filled bool // the cell has text
	broken bool // a block ended in the cell; what follows stands on a new line
}

func (r *htmlReader) startTable(a atom.Atom) {
	switch a {
	case atom.Table:
		r.flush()
		r.table.depth++
		r.newRow()
	case atom.Tr, atom.Caption:
		r.newRow()
	case atom.Td, atom.Th:
		r.newCell()
	}
}

func (r *htmlReader) endTable(a atom.Atom) {
	if a != atom.Table || r.table.depth == 0 {
		return
	}
	r.table.depth--
	r.table.broken, r.table.filled = false, false
	r.flush()
	if r.table.depth > 0 {
		r.table.filled = true
	}
}

func (r *htmlReader) newRow() {
	r.table.cells, r.table.filled, r.table.broken = 0, false, false
	r.push(run{kind: runBreak})
}

func (r *htmlReader) newCell() {
	if r.table.cells > 0 {
		r.lose("table")
		r.push(run{text: " | "})
	}
	r.table.cells++
	r.table.filled, r.table.broken = false, false
}

// breaksBefore reports whether a run in a cell begins a new line, because a
// block ended before it.
func (t *table) breaksBefore(x run) bool {
	if t.depth == 0 || x.kind == runText && squeezed(x.text, true) == "" {
		return false
	}
	breaks := t.broken && t.filled
	t.broken, t.filled = false, true
	return breaks
}
