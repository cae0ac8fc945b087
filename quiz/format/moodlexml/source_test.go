package moodlexml

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/unicode"

	"bellwork/quiz"
)

// mended returns the first question of a file as the parser gets it.
func mended(file string) string {
	s := newSource(strings.NewReader(file))
	if !s.next() {
		return ""
	}
	data, _ := io.ReadAll(s)
	return string(data)
}

func TestMend(t *testing.T) {
	tests := map[string]struct{ file, want string }{
		"Sound":         {"<question><text>a &amp; b &#39; &eacute;</text></question>", "<question><text>a &amp; b &#39; &eacute;</text></question>"},
		"Ampersand":     {"<question>R & D &c &; &bogus; &#x; &#0; &#xD800; &#9;", "<question>R &amp; D &amp;c &amp;; &amp;bogus; &amp;#x; &amp;#0; &amp;#xD800; &#9;"},
		"Less":          {"<question>a < b <= c <3 <", "<question>a &lt; b &lt;= c &lt;3 &lt;"},
		"Elements":      {"<question><a/><_b></é>", "<question><a/><_b></é>"},
		"Attribute":     {`<question a="1 < 2 & 3" b='"<"'>`, `<question a="1 &lt; 2 &amp; 3" b='"&lt;"'>`},
		"CDATA":         {"<question><![CDATA[a & b < c ]] > <question >]]> & d", "<question><![CDATA[a & b < c ]] > <question >]]> &amp; d"},
		"Comment":       {"<question>a<!-- & -- <question >\n -->b", "<question>a\nb"},
		"Instruction":   {"<question>a<?php <question > ?>b", "<question>ab"},
		"EndOfCDATA":    {"<question>a ]]> b", "<question>a ]]&gt; b"},
		"Control":       {"<question>a\x00\x07b\uFFFE", "<question>a  b\uFFFD"},
		"Windows":       {"<question>caf\xe9 \x80 é", "<question>café € é"},
		"NextQuestion":  {"<question><text>a<question type='b'>", "<question><text>a"},
		"QuestionText":  {"<question><questiontext>a</questiontext>", "<question><questiontext>a</questiontext>"},
		"SkipsComment":  {"<quiz><!-- <question a='1'> --><question a='2'>", "<question a='2'>"},
		"SkipsCDATA":    {"<quiz><![CDATA[<question a='1'>]]><question a='2'>", "<question a='2'>"},
		"SkipsOthers":   {"<quiz><questions><questiontext></questions><question/>", "<question/>"},
		"NoQuestion":    {"<quiz><!-- <question>", ""},
		"OwnEntities":   {"<!DOCTYPE a [<!ENTITY j 'x'>]><quiz><question>&j; & &amp;", "<question>&j; &amp; &amp;"},
		"LongReference": {"<question>&" + strings.Repeat("a", 100) + ";", "<question>&amp;" + strings.Repeat("a", 100) + ";"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := mended(test.file); got != test.want {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

// Where the pieces end in which a file is read makes no difference.
func TestPieces(t *testing.T) {
	const questions = 250
	piece := `<question type="description"><name><text>é</text></name><questiontext><text><![CDATA[a < b]]> &amp; c</text></questiontext></question><!-- x -->`
	file := strings.Repeat(piece, questions)
	for pad := range 150 {
		b, issues, err := Decode(strings.NewReader(strings.Repeat(" ", pad) + file))
		if len(b.Questions) != questions || len(issues) > 0 || err != nil {
			t.Fatalf("with %d spaces before it: %d questions, %v, %v", pad, len(b.Questions), issues, err)
		}
	}
	b, issues, err := Decode(iotest.OneByteReader(strings.NewReader(file)))
	if len(b.Questions) != questions || len(issues) > 0 || err != nil {
		t.Errorf("byte by byte: %d questions, %v, %v", len(b.Questions), issues, err)
	}
}

// Columns count characters, wherever the file is read or passed over.
func TestPlaces(t *testing.T) {
	_, issues, _ := Decode(strings.NewReader("<quiz>\né é <question/><question type='x'>日本</question> ü <question/>"))
	var got []string
	for _, i := range issues {
		if i.Line > 0 {
			got = append(got, fmt.Sprintf("%d:%d", i.Line, i.Column))
		}
	}
	if diff := cmp.Diff([]string{"2:5", "2:16", "2:51"}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

const small = `<quiz><question type="essay"><name><text>n</text></name><questiontext><text>Tschüss, naïve Łódź</text></questiontext></question></quiz>`

func TestEncodings(t *testing.T) {
	wide := func(e unicode.Endianness, b unicode.BOMPolicy, head string) string {
		out, err := unicode.UTF16(e, b).NewEncoder().String(head + small)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	latin := strings.NewReplacer("ü", "\xfc", "ï", "\xef", "Łódź", "ok").Replace(small)
	tests := map[string]struct {
		file, last string
		issues     int
	}{
		"Plain":       {small, "Łódź", 0},
		"Mark":        {"\uFEFF" + `<?xml version="1.0" encoding="UTF-8"?>` + small, "Łódź", 0},
		"LittleMark":  {wide(unicode.LittleEndian, unicode.UseBOM, `<?xml version="1.0" encoding="UTF-16"?>`), "Łódź", 0},
		"BigMark":     {wide(unicode.BigEndian, unicode.UseBOM, ""), "Łódź", 0},
		"Little":      {wide(unicode.LittleEndian, unicode.IgnoreBOM, ""), "Łódź", 0},
		"Big":         {wide(unicode.BigEndian, unicode.IgnoreBOM, ""), "Łódź", 0},
		"Latin":       {`<?xml version="1.0" encoding="ISO-8859-1"?>` + latin, "ok", 0},
		"UTF8AsLatin": {`<?xml version="1.0" encoding="ISO-8859-1"?>` + small, "Łódź", 0},
		"WrongLatin":  {`<?xml version="1.0" encoding="UTF-8"?>` + latin, "ok", 1},
		"WrongWide":   {`<?xml version="1.0" encoding="utf-16"?>` + small, "Łódź", 0},
		"UnknownName": {`<?xml version="1.0" encoding="klingon"?>` + small, "Łódź", 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			b, issues, err := Decode(strings.NewReader(test.file))
			if err != nil || len(issues) != test.issues || b.Questions[0].Stem != "Tschüss, naïve "+test.last {
				t.Errorf("got %v, %v, %v", b.Questions, issues, err)
			}
		})
	}
}

func TestReadErrors(t *testing.T) {
	broken := errors.New("the disk is gone")
	for name, head := range map[string]string{"AtOnce": "", "Within": small[:60], "Between": small[:len(small)-5]} {
		_, _, err := Decode(io.MultiReader(strings.NewReader(head), iotest.ErrReader(broken)))
		if !errors.Is(err, broken) {
			t.Errorf("%s: got %v, want %v", name, err, broken)
		}
	}
	_, _, err := Decode(io.MultiReader(strings.NewReader(small[:60]), io.LimitReader(spaces{}, maxSize)))
	if invalid := (*quiz.InvalidError)(nil); !errors.As(err, &invalid) || invalid.Issues[0].Code != "file-too-large" {
		t.Errorf("TooLarge: got %v", err)
	}
	for name, file := range map[string]string{"Empty": "", "Other": "<html></html>", "NoQuestions": "<quiz></quiz>"} {
		_, _, err := Decode(strings.NewReader(file))
		if invalid := (*quiz.InvalidError)(nil); !errors.As(err, &invalid) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// spaces is a file without end.
type spaces struct{}

// Read implements io.Reader.
func (spaces) Read(b []byte) (int, error) {
	return copy(b, bytes.Repeat([]byte(" "), len(b))), nil
}
