package anki

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	_ "modernc.org/sqlite" // the reference: it writes what is read here

	"bellwork/quiz/format/archive"
)

// testType is a note type of the collection that the tests make.
type testType struct {
	id               int64
	name             string
	cloze            bool
	fields           []string
	question, answer string
}

var testTypes = []testType{
	{1, "Basic", false, []string{"Front", "Back"}, "{{Front}}", "{{FrontSide}}<hr>{{Back}}"},
	{2, "Cloze", true, []string{"Text", "Back Extra"}, "{{cloze:Text}}", "{{cloze:Text}}<br>{{Back Extra}}"},
	{3, "Town", false, []string{"No.", "Country", "Town", "Map", "Add Reverse"}, "{{#Map}}{{Map}}{{/Map}} Capital of {{Country}}? {{type:Town}}", "{{FrontSide}} {{Town}} {{No.}}"},
	{4, "Quiz", false, []string{"Question", "QType", "Q_1", "Q_2", "Q_3", "Answers", "Sources"}, "{{Question}}", "{{Answers}}"},
}

var testDecks = map[int64]string{1: "Default", 2: "Europe", 3: "Europe::Towns", 4: "Today"}

// testNote is a note with the deck of its card.
type testNote struct {
	id, kind, deck, home int64
	tags, fields         string
}

var testNotes = []testNote{
	{1500000000001, 1, 3, 0, " towns ", "Which city hosted the championships of 2014?\x1fChelyabinsk"},
	{1500000000002, 2, 2, 0, "", "The {{c1::Volga}} is a river.\x1f<i>3530</i> km"},
	{1500000000003, 3, 4, 3, "marked", "17\x1fAustria\x1fVienna\x1f<img src=\"Karte 1.png\">\x1fy"},
	{1500000000004, 4, 1, 0, "", "Which lie in Austria?\x1f1\x1fGraz\x1fBern\x1fLinz\x1f1 0 1\x1fan atlas"},
}

// database writes a collection, in one of the two layouts.
func collectionFile(t testing.TB, modern bool) []byte {
	t.Helper()
	name := filepath.Join(t.TempDir(), "collection")
	db, err := sql.Open("sqlite", "file:"+name)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	exec := func(s string, args ...any) {
		if _, err := db.Exec(s, args...); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
	exec(schemaOf(t, modern))
	for _, n := range testNotes {
		exec("INSERT INTO notes VALUES (?, 'g', ?, 0, 0, ?, ?, '', 0, 0, '')", n.id, n.kind, n.tags, n.fields)
		exec("INSERT INTO cards (id, nid, did, ord, odid) VALUES (?, ?, 2, 1, 0), (?, ?, ?, 0, ?)", 2*n.id, n.id, 2*n.id+1, n.id, n.deck, n.home)
	}
	if modern {
		modernTables(exec)
	} else {
		legacyTables(t, exec)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// schemaOf returns the tables of a collection as Anki declares them. SQLite
// brings no order unicase, so the tables are made with another and renamed.
func schemaOf(t testing.TB, modern bool) string {
	t.Helper()
	statements, err := os.ReadFile("testdata/schema11.sql")
	if err != nil {
		t.Fatal(err)
	}
	if !modern {
		return string(statements)
	}
	newer, err := os.ReadFile("testdata/schema18.sql")
	if err != nil {
		t.Fatal(err)
	}
	return string(statements) + strings.ReplaceAll(string(newer), "unicase", "nocase") +
		"PRAGMA writable_schema=1; UPDATE sqlite_schema SET sql = replace(sql, 'nocase', 'unicase'); PRAGMA writable_schema=0;"
}

func legacyTables(t testing.TB, exec func(string, ...any)) {
	models, decks := map[int64]any{}, map[int64]any{}
	for _, k := range testTypes {
		kind, fields := 0, []any{}
		for i := range k.fields {
			back := len(k.fields) - 1 - i // in any order
			fields = append(fields, map[string]any{"name": k.fields[back], "ord": back})
		}
		if k.cloze {
			kind = 1
		}
		models[k.id] = map[string]any{
			"name": k.name, "type": kind, "flds": fields,
			"tmpls": []any{map[string]any{"ord": 1, "qfmt": "{{Back}}"}, map[string]any{"ord": 0, "qfmt": k.question, "afmt": k.answer}},
		}
	}
	for id, name := range testDecks {
		decks[id] = map[string]any{"name": name}
	}
	spell := func(v any) string {
		data, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	exec("INSERT INTO col (id, models, decks) VALUES (1, ?, ?)", spell(models), spell(decks))
}

func modernTables(exec func(string, ...any)) {
	exec("INSERT INTO col (id, models, decks) VALUES (1, '', '')")
	for _, k := range testTypes {
		config := protobuf(3, "css")
		if k.cloze {
			config = append([]byte{1 << 3, 1}, config...)
		}
		exec("INSERT INTO notetypes VALUES (?, ?, 0, 0, ?)", k.id, k.name, config)
		for i, f := range k.fields {
			exec("INSERT INTO fields VALUES (?, ?, ?, '')", k.id, i, f)
		}
		exec("INSERT INTO templates VALUES (?, 0, 'Card 1', 0, 0, ?)", k.id, append(protobuf(1, k.question), protobuf(2, k.answer)...))
	}
	for id, name := range testDecks {
		exec("INSERT INTO decks VALUES (?, replace(?, '::', char(31)), 0, 0, '', '')", id, name)
	}
}

// protobuf writes a field of a few bytes.
func protobuf(field int, data string) []byte {
	out := []byte{byte(field<<3 | 2), byte(len(data)&0x7F | 0x80), byte(len(data) >> 7)}
	return append(out, data...)
}

func zstded(t testing.TB, data []byte) []byte {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return w.EncodeAll(data, nil)
}

func picture(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, image.NewGray(image.Rect(0, 0, 3, 2))); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func zipped(t testing.TB, entries ...archive.Entry) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := archive.Write(&out, entries); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// legacyPackage is a package as older versions export it; modernPackage one of
// today, with the card that asks older versions to update.
func legacyPackage(t testing.TB) []byte {
	return zipped(t, archive.Entry{Name: "collection.anki2", Data: collectionFile(t, false)},
		archive.Entry{Name: "0", Data: picture(t)}, archive.Entry{Name: "media", Data: []byte(`{"0": "Karte 1.png"}`)})
}

func modernPackage(t testing.TB) []byte {
	entry := protobuf(1, "Karte 1.png")
	return zipped(t, archive.Entry{Name: "meta", Data: []byte{8, 3}},
		archive.Entry{Name: "collection.anki2", Data: []byte("only a card that asks to update")},
		archive.Entry{Name: "collection.anki21b", Data: zstded(t, collectionFile(t, true))},
		archive.Entry{Name: "0", Data: zstded(t, []byte("a sound"))}, archive.Entry{Name: "1", Data: zstded(t, picture(t))},
		archive.Entry{Name: "media", Data: zstded(t, append(protobuf(1, string(protobuf(1, "a.mp3"))), protobuf(1, string(entry))...))})
}
