package qti2

import (
	"bytes"
	"encoding/base64"
	"io"
	"regexp"
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/format/archive"
	"bellwork/quiz/format/formattest"
)

// TestItems reads XML files with one item or several.
func TestItems(t *testing.T) { formattest.Golden(t, "testdata/items/*.xml", Decode) }

// TestPackages reads packages, which are kept as one text each.
func TestPackages(t *testing.T) { formattest.Golden(t, "testdata/packages/*.txt", decodeText(t)) }

// TestWrittenReads reads what TestWritten wrote.
func TestWrittenReads(t *testing.T) { formattest.Golden(t, "testdata/written/*.txt", decodeText(t)) }

func decodeText(t *testing.T) func(io.Reader) (quiz.Bank, []quiz.Issue, error) {
	return func(r io.Reader) (quiz.Bank, []quiz.Issue, error) {
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		return Decode(bytes.NewReader(packed(t, string(text))))
	}
}

// part matches the line before a file of a package that is kept as a text.
var part = regexp.MustCompile(`(?m)^-- (.+?)( \(base64\))? --\n`)

// packed makes a package of a text in which each file stands behind its name.
func packed(t testing.TB, text string) []byte {
	t.Helper()
	var entries []archive.Entry
	places := part.FindAllStringSubmatchIndex(text, -1)
	for i, p := range places {
		end := len(text)
		if i+1 < len(places) {
			end = places[i+1][0]
		}
		data := []byte(text[p[1]:end])
		if p[4] >= 0 {
			decoded, err := base64.StdEncoding.DecodeString(strings.TrimSpace(string(data)))
			if err != nil {
				t.Fatal(err)
			}
			data = decoded
		}
		entries = append(entries, archive.Entry{Name: text[p[2]:p[3]], Data: data})
	}
	if len(entries) == 0 {
		t.Fatal("the package holds no files")
	}
	var b bytes.Buffer
	if err := archive.Write(&b, entries); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
