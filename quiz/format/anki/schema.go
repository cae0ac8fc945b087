package anki

import (
	"fmt"
	"slices"
	"strconv"

	"bellwork/quiz/format/jsontree"
	"bellwork/quiz/format/sqlitefile"
)

// legacy reads note types and decks as they were kept up to schema 11: as JSON
// in the only row of the table col.
func (c *collection) legacy(f *sqlitefile.File) error {
	return rows(f, "col", func(r sqlitefile.Row) error {
		models, err := jsontree.Parse(r.Blob("models"))
		if err != nil {
			return fmt.Errorf("read the note types: %w", err)
		}
		for i, id := range models.Names[:min(len(models.Names), maxTypes)] {
			if n, err := strconv.ParseInt(id, 10, 64); err == nil {
				c.types[n] = legacyType(models.Nodes[i])
			}
		}
		decks, err := jsontree.Parse(r.Blob("decks"))
		if err != nil {
			return fmt.Errorf("read the decks: %w", err)
		}
		for i, id := range decks.Names[:min(len(decks.Names), maxDecks)] {
			if n, err := strconv.ParseInt(id, 10, 64); err == nil {
				c.decks[n] = deckPath(decks.Nodes[i].Get("name").Text())
			}
		}
		return errEnough
	})
}

// legacyType reads a note type: {type: 1 for cloze, flds: [{name, ord}],
// tmpls: [{qfmt, afmt, ord}]}.
func legacyType(n *jsontree.Node) *noteType {
	var fields []string
	for _, f := range byOrd(n.Get("flds").List()) {
		fields = append(fields, f.Get("name").Text())
	}
	question, answer := "", ""
	if templates := byOrd(n.Get("tmpls").List()); len(templates) > 0 {
		question, answer = templates[0].Get("qfmt").Text(), templates[0].Get("afmt").Text()
	}
	cloze, _ := n.Get("type").Number()
	return newType(fields, cloze == 1, question, answer)
}

func byOrd(nodes []*jsontree.Node) []*jsontree.Node {
	nodes = slices.Clone(nodes[:min(len(nodes), maxFields)])
	slices.SortStableFunc(nodes, func(a, b *jsontree.Node) int {
		x, _ := a.Get("ord").Number()
		y, _ := b.Get("ord").Number()
		return int(x) - int(y)
	})
	return nodes
}

// modern reads note types and decks from the tables that newer versions keep
// them in.
func (c *collection) modern(f *sqlitefile.File) error {
	parts := map[int64]*typeParts{}
	err := rows(f, "notetypes", func(r sqlitefile.Row) error {
		p := &typeParts{}
		eachField(r.Blob("config"), func(field int, number uint64, _ []byte) {
			p.cloze = p.cloze || field == 1 && number == 1
		})
		parts[r.Int("id")] = p
		return enough(len(parts), maxTypes)
	})
	if err != nil {
		return err
	}
	err = rows(f, "fields", func(r sqlitefile.Row) error {
		if p, ord := parts[r.Int("ntid")], r.Int("ord"); p != nil && ord == int64(len(p.fields)) && ord < maxFields {
			p.fields = append(p.fields, r.Text("name"))
		}
		return nil
	})
	if err != nil {
		return err
	}
	err = rows(f, "templates", func(r sqlitefile.Row) error {
		if p := parts[r.Int("ntid")]; p != nil && r.Int("ord") == 0 {
			p.template(r.Blob("config"))
		}
		return nil
	})
	for id, p := range parts {
		c.types[id] = newType(p.fields, p.cloze, p.question, p.answer)
	}
	if err != nil {
		return err
	}
	return rows(f, "decks", func(r sqlitefile.Row) error {
		c.decks[r.Int("id")] = deckPath(r.Text("name"))
		return enough(len(c.decks), maxDecks)
	})
}

func enough(have, most int) error {
	if have >= most {
		return errEnough
	}
	return nil
}

// typeParts is a note type whose tables are being read.
type typeParts struct {
	fields           []string
	cloze            bool
	question, answer string
}

// template reads {string q_format = 1; string a_format = 2}.
func (p *typeParts) template(config []byte) {
	eachField(config, func(field int, _ uint64, data []byte) {
		switch field {
		case 1:
			p.question = string(data)
		case 2:
			p.answer = string(data)
		}
	})
}
