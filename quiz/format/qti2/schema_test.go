package qti2

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bellwork/quiz"
	"bellwork/quiz/format/archive"
	"bellwork/quiz/format/formattest"
)

// TestSchema checks what is written, of the banks that Bellwork ships with, of
// one with every kind of question and of generated ones.
func TestSchema(t *testing.T) {
	c, l := &checker{seen: map[string]bool{}}, newLinter(t)
	valid := func(name string, b *quiz.Bank) {
		_, file := encoded(t, b)
		entries := unpacked(t, file)
		if err := c.check(entries); err != nil || len(c.problems) > 0 {
			t.Fatalf("%s: %v %v", name, err, c.problems)
		}
		l.keep(t, entries)
	}
	valid("school", school(t))
	for name, b := range formattest.BuiltIn(t) {
		valid(name, &b)
	}
	generated := rapid.Custom(formattest.Bank)
	for seed := range 100 {
		b := generated.Example(seed)
		valid(fmt.Sprintf("generated %d", seed), &b)
	}
	l.lint(t)
	for name := range schema {
		if !c.seen[name] && !strings.Contains(" h2 h3 h4 h5 h6 br hr ol div ", " "+name+" ") {
			t.Errorf("no package had a <%s>", name)
		}
	}
}

// linter validates with xmllint where BELLWORK_QTI_XSD names a folder that
// holds imsqti_v2p1.xsd and imscp_v1p1.xsd, with what they import.
type linter struct {
	folder, dir string
	files       map[string][]string // by schema
}

func newLinter(t *testing.T) *linter {
	return &linter{folder: os.Getenv("BELLWORK_QTI_XSD"), dir: t.TempDir(), files: map[string][]string{}}
}

// keep keeps the files of a package for later.
func (l *linter) keep(t *testing.T, entries []archive.Entry) {
	t.Helper()
	for _, e := range entries {
		if l.folder == "" || filepath.Ext(e.Name) != ".xml" {
			continue
		}
		schema := "imsqti_v2p1.xsd"
		if e.Name == "imsmanifest.xml" {
			schema = "imscp_v1p1.xsd"
		}
		file := filepath.Join(l.dir, fmt.Sprintf("%d-%s", len(l.files[schema]), filepath.Base(e.Name)))
		if err := os.WriteFile(file, e.Data, 0o600); err != nil {
			t.Fatal(err)
		}
		l.files[schema] = append(l.files[schema], file)
	}
}

// lint validates all that was kept; a schema takes long to load.
func (l *linter) lint(t *testing.T) {
	t.Helper()
	for schema, files := range l.files {
		args := append([]string{"--nonet", "--noout", "--schema", filepath.Join(l.folder, schema)}, files...)
		if out, err := exec.Command("xmllint", args...).CombinedOutput(); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
	}
}

// TestSchemaNotices shows that the check sees what the schemas forbid.
func TestSchemaNotices(t *testing.T) {
	_, file := encoded(t, school(t))
	entries := unpacked(t, file)
	for _, tt := range []struct{ name, file, old, new string }{
		{"TextInBody", "items/letter.xml", "<itemBody>", "<itemBody>text"},
		{"Order", "items/fat.xml", "<outcomeDeclaration", "<itemBody/><outcomeDeclaration"},
		{"Attribute", "items/fat.xml", `maxChoices="1"`, `maxchoices="1"`},
		{"Missing", "items/fat.xml", ` shuffle="true"`, ``},
		{"Element", "items/letter.xml", "<p>", "<p><u>x</u>"},
		{"BlockInLine", "items/letter.xml", "<p>", "<p><ul></ul>"},
		{"Identifier", "items/fat.xml", `<simpleChoice identifier="choice1">`, `<simpleChoice identifier="1">`},
		{"Reference", "items/fat.xml", `responseIdentifier="RESPONSE"`, `responseIdentifier="OTHER"`},
		{"File", "imsmanifest.xml", `<file href="items/fat.xml"/>`, ``},
		{"Dependency", "imsmanifest.xml", `identifierref="item-fat"`, `identifierref="item-thin"`},
		{"Section", "test.xml", `</assessmentSection>`, `<p/></assessmentSection>`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			damaged := slices.Clone(entries)
			at := slices.IndexFunc(damaged, func(e archive.Entry) bool { return e.Name == tt.file })
			damaged[at].Data = bytes.Replace(damaged[at].Data, []byte(tt.old), []byte(tt.new), 1)
			if bytes.Equal(damaged[at].Data, entries[at].Data) {
				t.Fatalf("%s does not hold %s", tt.file, tt.old)
			}
			c := &checker{seen: map[string]bool{}}
			if err := c.check(damaged); err != nil || len(c.problems) == 0 {
				t.Errorf("the damage was not noticed, error %v", err)
			}
		})
	}
}
