package sqlitefile

import (
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	_ "modernc.org/sqlite" // the reference: it writes what is read here
	"pgregory.net/rapid"
)

// written returns a database as SQLite itself writes it.
func written(t testing.TB, statements func(exec func(string, ...any))) []byte {
	t.Helper()
	name := filepath.Join(t.TempDir(), "a.db")
	db, err := sql.Open("sqlite", "file:"+name)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	statements(func(s string, args ...any) {
		if _, err := db.Exec(s, args...); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	})
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// row is a row as both sides read it.
type row struct {
	ID   int64
	Name string
	Text string
	Blob string
}

// rows reads a table with those columns, sorted as it is kept.
func rows(data []byte, table string) ([]row, error) {
	f, err := Open(data)
	if err != nil {
		return nil, err
	}
	t, ok := f.Table(table)
	if !ok {
		return nil, fmt.Errorf("no table %s", table)
	}
	var out []row
	err = t.Rows(func(r Row) error {
		out = append(out, row{r.Int("id"), r.Text("name"), r.Text("text"), string(r.Blob("blob"))})
		return nil
	})
	return out, err
}

// TestReadsWhatSQLiteWrites is the property: any rows, in any size of page, in
// tables of both layouts.
func TestReadsWhatSQLiteWrites(t *testing.T) {
	layouts := []string{
		"CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT, \"text\", [blob] BLOB, CHECK (length(name) < 9999999))",
		"CREATE TABLE things (id INTEGER, name, text TEXT DEFAULT 'a,b', blob, PRIMARY KEY (id)) WITHOUT ROWID",
	}
	rapid.Check(t, func(rt *rapid.T) {
		layout := rapid.SampledFrom(layouts).Draw(rt, "layout")
		page := rapid.SampledFrom([]int{512, 1024, 4096, 65536}).Draw(rt, "page")
		var want []row
		id := int64(-3)
		for range rapid.IntRange(0, 30).Draw(rt, "rows") {
			id += rapid.SampledFrom([]int64{1, 1, 1, 200, 40_000, 1 << 33, 1 << 50}).Draw(rt, "step")
			size := rapid.SampledFrom([]int{0, 1, 7, 100, 470, 480, 500, 4050, 4100, 30_000, 70_000}).Draw(rt, "size")
			want = append(want, row{id, fmt.Sprint("n", id), strings.Repeat("é", size/2) + strings.Repeat("x", size%2), strings.Repeat("\x00\xFF", size/7)})
		}
		data := written(t, func(exec func(string, ...any)) {
			exec(fmt.Sprint("PRAGMA page_size=", page))
			exec(layout)
			exec("CREATE INDEX by_name ON things (name)")
			for _, r := range want {
				exec("INSERT INTO things VALUES (?,?,?,?)", r.ID, r.Name, r.Text, []byte(r.Blob))
			}
		})
		got, err := rows(data, "Things")
		if err != nil {
			rt.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			rt.Fatalf("rows differ:\n%.2000s", diff)
		}
	})
}

func TestValues(t *testing.T) {
	data := written(t, func(exec func(string, ...any)) {
		exec("CREATE TABLE v (id INTEGER PRIMARY KEY, a)")
		for _, v := range []any{nil, 0, 1, -1, 127, -129, 40_000, -8_388_608, 1 << 31, -1 << 40, 1 << 50, 2.0, "17", "x", []byte("y"), []byte{0xFF}} {
			exec("INSERT INTO v (a) VALUES (?)", v)
		}
		exec("ALTER TABLE v ADD COLUMN later TEXT")
		exec("CREATE VIEW w AS SELECT 1 AS id")
	})
	f, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := f.Table("w"); ok {
		t.Error("a view is no table")
	}
	table, _ := f.Table("v")
	var got []string
	err = table.Rows(func(r Row) error {
		got = append(got, fmt.Sprintf("%d %s %s%s", r.Int("a"), r.Text("a"), r.Text("later"), r.Text("none")))
		return nil
	})
	want := []string{
		"0  ", "0 0 ", "1 1 ", "-1 -1 ", "127 127 ", "-129 -129 ", "40000 40000 ", "-8388608 -8388608 ", "2147483648 2147483648 ",
		"-1099511627776 -1099511627776 ", "1125899906842624 1125899906842624 ", "2 2 ", "17 17 ", "0 x ", "0 y ", "0 \uFFFD ",
	}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("error %v, values differ:\n%s", err, diff)
	}
}

func TestColumns(t *testing.T) {
	columns, alias := columnsOf("CREATE TABLE \"a\" (`x y` text, b numeric(4, 2) default ',', [c d] integer not null primary key, check (b > 0), e)")
	if diff := cmp.Diff(map[string]int{"x y": 0, "b": 1, "c d": 2, "e": 3}, columns); diff != "" || alias != 2 {
		t.Errorf("alias %d, columns differ:\n%s", alias, diff)
	}
}

// TestRowNumber finds the column that stands for the row's number, however it
// is declared.
func TestRowNumber(t *testing.T) {
	tests := []struct {
		sql   string
		alias int
	}{
		{"create table notes\n(\n    id    integer primary key,\n    guid  text    not null\n)", 0},
		{"CREATE TABLE notetypes (\n  id integer NOT NULL PRIMARY KEY,\n  name text NOT NULL COLLATE unicase\n)", 0},
		{"CREATE TABLE decks (name text NOT NULL, id INTEGER\n  NOT NULL\n  PRIMARY\n  KEY AUTOINCREMENT)", 1},
		{"CREATE TABLE decks (\n  name text not null primary key collate unicase,\n  id integer not null\n)", -1},
		{"CREATE TABLE a (id integer primary key desc, b)", -1},
		{"CREATE TABLE a (id int primary key, b)", -1},
		{"CREATE TABLE fields (\n  ntid integer NOT NULL,\n  ord integer NOT NULL,\n  name text NOT NULL COLLATE unicase,\n  PRIMARY KEY (ntid, ord)\n) without rowid", -1},
	}
	for _, tt := range tests {
		if _, alias := columnsOf(tt.sql); alias != tt.alias {
			t.Errorf("%s: column %d, want %d", tt.sql, alias, tt.alias)
		}
		data := written(t, func(exec func(string, ...any)) {
			exec(strings.ReplaceAll(tt.sql, "unicase", "nocase"))
		})
		if _, err := Open(data); err != nil {
			t.Errorf("%s: %v", tt.sql, err)
		}
	}
}

// The row's number is also there as a text, and in no other column.
func TestRowNumberAsText(t *testing.T) {
	f, err := Open(small(t))
	if err != nil {
		t.Fatal(err)
	}
	table, _ := f.Table("things")
	var got []string
	err = table.Rows(func(r Row) error {
		got = append(got, fmt.Sprintf("%s %d %d%s", r.Text("id"), r.Int("id"), r.Int("none"), r.Text("none")))
		return nil
	})
	if err != nil || len(got) != 20 || got[0] != "0 0 0" || got[19] != "19 19 0" {
		t.Errorf("error %v, rows %q", err, got)
	}
}

// small is a database of a few pages with rows that flow over.
func small(t testing.TB) []byte {
	return written(t, func(exec func(string, ...any)) {
		exec("PRAGMA page_size=512")
		exec("CREATE TABLE things (id INTEGER PRIMARY KEY, name, text, blob)")
		for i := range 20 {
			exec("INSERT INTO things VALUES (?,?,?,?)", i, "n", strings.Repeat("x", 100*i), nil)
		}
	})
}

// A page that leads to itself is damage and no endless reading.
func TestLoops(t *testing.T) {
	sound := small(t)
	f, err := Open(sound)
	if err != nil {
		t.Fatal(err)
	}
	table, _ := f.Table("things")
	root := sound[int(table.root-1)*512:]
	if root[0] != tableInner {
		t.Fatal("the tree has no inner page")
	}
	tests := map[string]func(root []byte){
		"Loop":   func(root []byte) { binary.BigEndian.PutUint32(root[8:], table.root) },
		"Beyond": func(root []byte) { binary.BigEndian.PutUint32(root[8:], 1<<31) },
	}
	for name, spoil := range tests {
		t.Run(name, func(t *testing.T) {
			data := append([]byte(nil), sound...)
			spoil(data[int(table.root-1)*512:])
			if got, err := rows(data, "things"); !errors.Is(err, ErrDamaged) || len(got) > 20 {
				t.Errorf("%d rows, error %v", len(got), err)
			}
		})
	}
}

// The same cell cannot be a row two hundred times.
func TestSameCell(t *testing.T) {
	data := written(t, func(exec func(string, ...any)) {
		exec("PRAGMA page_size=512")
		exec("CREATE TABLE things (id INTEGER PRIMARY KEY, name, text, blob)")
	})
	leaf := data[512:]
	leaf[0] = tableLeaf
	binary.BigEndian.PutUint16(leaf[3:], 200)
	for i := range 200 {
		binary.BigEndian.PutUint16(leaf[8+2*i:], 440)
	}
	copy(leaf[440:], "\x40\x01\x02\x7D")
	if got, err := rows(data, "things"); !errors.Is(err, ErrDamaged) || len(got) > len(data)/60 {
		t.Errorf("%d rows, error %v", len(got), err)
	}
}

func TestCut(t *testing.T) {
	if _, err := rows(small(t)[:600], "things"); !errors.Is(err, ErrDamaged) {
		t.Errorf("got %v", err)
	}
}

func TestNoDatabase(t *testing.T) {
	wide := small(t)
	binary.BigEndian.PutUint32(wide[56:], 2)
	for name, data := range map[string][]byte{"Empty": nil, "Text": []byte(strings.Repeat("a", 1000)), "UTF16": wide} {
		if _, err := Open(data); err == nil {
			t.Errorf("%s was opened", name)
		}
	}
}

func TestTooManyTables(t *testing.T) {
	data := written(t, func(exec func(string, ...any)) {
		exec("PRAGMA writable_schema=1")
		exec("CREATE TABLE a (b)")
		exec("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) " +
			"INSERT INTO sqlite_schema SELECT 'table', 't' || i, 't' || i, 2, 'CREATE TABLE t' || i || '(a)' FROM n")
	})
	if _, err := Open(data); !errors.Is(err, errTooManyTables) {
		t.Errorf("got %v", err)
	}
}

func TestVisitEndsTheReading(t *testing.T) {
	f, err := Open(small(t))
	if err != nil {
		t.Fatal(err)
	}
	table, _ := f.Table("things")
	enough := errors.New("enough")
	if err := table.Rows(func(Row) error { return enough }); !errors.Is(err, enough) {
		t.Errorf("got %v", err)
	}
}

// FuzzRows sees that no database makes the reader panic.
func FuzzRows(f *testing.F) {
	f.Add(small(f), uint16(0), byte(0))
	f.Fuzz(func(t *testing.T, data []byte, at uint16, b byte) {
		if len(data) > 64<<10 {
			return
		}
		if len(data) > 0 {
			data[int(at)%len(data)] = b
		}
		got, err := rows(data, "things")
		if err == nil && len(got) > len(data)/minCell {
			t.Errorf("%d rows in %d bytes", len(got), len(data))
		}
	})
}
