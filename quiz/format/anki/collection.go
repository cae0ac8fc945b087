package anki

import (
	"errors"
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/sqlitefile"
)

// collection is what notes refer to.
type collection struct {
	types map[int64]*noteType
	decks map[int64][]string
	cards map[int64]card // by note
}

// card is the first card of a note: where it lies.
type card struct{ ord, deck int64 }

// Limits of a collection, so that a small file cannot fill the memory.
const (
	maxCards  = 4 * quiz.MaxQuestions
	maxTypes  = 2_000
	maxDecks  = 10_000
	maxFields = 100 // of a note
)

// errEnough ends the reading of a table.
var errEnough = errors.New("enough")

// database reads the notes of a database that is in no package.
func (d *decoder) database(data []byte) {
	f, err := sqlitefile.Open(data)
	if err != nil {
		d.unreadable(err)
		return
	}
	d.collection(f)
}

// collection reads the notes of an opened database.
func (d *decoder) collection(f *sqlitefile.File) {
	c := collection{types: map[int64]*noteType{}, decks: map[int64][]string{}, cards: map[int64]card{}}
	_, modern := f.Table("notetypes")
	read := c.legacy
	if modern {
		read = c.modern
	}
	if err := read(f); err != nil {
		d.unreadable(err)
		return
	}
	if err := c.readCards(f); err != nil {
		d.unreadable(err)
		return
	}
	if err := d.notes(f, c); err != nil {
		d.unreadable(err)
	}
}

// rows visits the rows of a table, and none where there is no such table.
func rows(f *sqlitefile.File, table string, visit func(sqlitefile.Row) error) error {
	t, ok := f.Table(table)
	if !ok {
		return nil
	}
	if err := t.Rows(visit); !errors.Is(err, errEnough) {
		return err
	}
	return nil
}

// readCards finds the deck of each note: that of its first card, and the one it
// came from where the card is in a deck for the day.
func (c *collection) readCards(f *sqlitefile.File) error {
	return rows(f, "cards", func(r sqlitefile.Row) error {
		note, now := r.Int("nid"), card{ord: r.Int("ord"), deck: r.Int("did")}
		if home := r.Int("odid"); home != 0 {
			now.deck = home
		}
		if first, ok := c.cards[note]; !ok || now.ord < first.ord {
			c.cards[note] = now
		}
		if len(c.cards) > maxCards {
			return errEnough
		}
		return nil
	})
}

// notes makes a question of each note.
func (d *decoder) notes(f *sqlitefile.File, c collection) error {
	return rows(f, "notes", func(r sqlitefile.Row) error {
		if d.set.Full() {
			return errEnough
		}
		text := r.Blob("flds")
		text = text[:min(len(text), maxNote+maxFields)] // enough to be too long
		n := note{
			id: strconv.FormatInt(r.Int("id"), 10), kind: c.types[r.Int("mid")], deck: c.decks[c.cards[r.Int("id")].deck],
			fields: strings.SplitN(strings.ToValidUTF8(string(text), "\uFFFD"), "\x1f", maxFields), tags: strings.Fields(r.Text("tags")),
		}
		if n.kind == nil {
			n.kind = plainType(nil)
		}
		d.add(0, n)
		return nil
	})
}

// deckPath returns the folders of a deck. What lies in the deck that every
// collection starts with lies nowhere in particular.
func deckPath(name string) []string {
	name = strings.ReplaceAll(name, "\x1f", "::")
	if name == "Default" {
		return nil
	}
	var path []string
	for _, folder := range strings.SplitN(name, "::", quiz.MaxCategory) {
		if folder = strings.TrimSpace(folder); folder != "" {
			path = append(path, folder)
		}
	}
	return path
}
