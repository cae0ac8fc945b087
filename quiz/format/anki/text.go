package anki

import (
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"

	"bellwork/quiz"
)

// text reads a file of notes as text.
func (d *decoder) text(file string) {
	h, rest, lines := readHeader(file)
	if h.separator == 0 {
		h.separator = guessSeparator(rest)
	}
	r := &records{text: rest, separator: h.separator, line: lines + 1}
	t := textNotes{decoder: d, header: h, types: map[string]*noteType{}}
	for rec, ok := r.next(); ok && !d.set.Full(); rec, ok = r.next() {
		t.add(rec)
	}
	if r.unclosed > 0 {
		d.set.Report(quiz.Issue{
			Line: r.unclosed, Column: 1, Severity: quiz.Warning, Code: "anki-quote",
			Message: "a quotation mark in this line has no second one; from here on, lines are read as they stand", Hint: "double it inside a field",
		})
	}
	if t.bank != nil && t.ours {
		d.set.Bank.ID = *t.bank
	}
}

// textNotes makes notes of the records of a file.
type textNotes struct {
	*decoder
	header
	types map[string]*noteType
	bank  *string // of the guids
	ours  bool    // all guids so far name that bank
}

func (t *textNotes) add(rec record) {
	n := note{deck: deckPath(t.cell(rec, "deck", t.deck)), tags: append(strings.Fields(t.cell(rec, "tags", "")), t.tags...)}
	for i, cell := range rec.cells {
		if !t.isSpecial(i) {
			n.fields = append(n.fields, t.field(cell))
		}
	}
	if len(n.fields) < 2 && hasCloze(n.field(0)) {
		n.fields = append(n.fields, "")
	}
	if len(n.fields) < 2 {
		t.set.Begin(rec.line, 1)
		t.set.Refuse("anki-one-side", "this line has only one column; a card has a front and a back", "put a tab between the two")
		return
	}
	n.id = t.id(t.cell(rec, "guid", ""))
	n.kind = t.kindOf(t.cell(rec, "notetype", t.kind), n)
	t.decoder.add(rec.line, n)
}

// cell returns a column that is no field, or what goes for all notes.
func (t *textNotes) cell(rec record, column, all string) string {
	i, ok := t.columns[column]
	if !ok || i >= len(rec.cells) {
		return all
	}
	return rec.cells[i]
}

func (t *textNotes) isSpecial(i int) bool {
	return slices.ContainsFunc(special, func(name string) bool {
		at, ok := t.columns[name]
		return ok && at == i
	})
}

// field returns a cell as HTML.
func (t *textNotes) field(cell string) string {
	if t.isHTML {
		return cell
	}
	return strings.ReplaceAll(html.EscapeString(cell), "\n", "<br>")
}

// kindOf returns the type of a note: by its name, or by its gaps.
func (t *textNotes) kindOf(name string, n note) *noteType {
	cloze := strings.Contains(strings.ToLower(name), "cloze") || !strings.HasPrefix(strings.ToLower(name), "basic") && hasCloze(n.field(0))
	key := fmt.Sprint(name, len(n.fields), cloze)
	if t.types[key] == nil {
		t.types[key] = plainType(t.fieldNames(len(n.fields)))
		t.types[key].cloze = cloze
	}
	return t.types[key]
}

// fieldNames returns the names of the columns that are fields.
func (t *textNotes) fieldNames(n int) []string {
	var names []string
	for i, name := range strings.Split(t.names, string(rune(t.separator))) {
		if !t.isSpecial(i) {
			names = append(names, strings.TrimSpace(name))
		}
	}
	for len(names) < n {
		names = append(names, "")
	}
	return names
}

// guid is how ids are written: the bank's and the question's. Anki itself makes
// guids of random signs.
var guid = regexp.MustCompile(`^([a-z0-9]+(?:-[a-z0-9]+)*)/([a-z0-9]+(?:-[a-z0-9]+)*)$`)

// id takes the ids of the bank and the question from a guid.
func (t *textNotes) id(text string) string {
	m := guid.FindStringSubmatch(text)
	if m == nil {
		t.bank, t.ours = new(string), false
		return ""
	}
	if t.bank == nil {
		t.bank, t.ours = &m[1], true
	}
	t.ours = t.ours && *t.bank == m[1]
	return m[2]
}
