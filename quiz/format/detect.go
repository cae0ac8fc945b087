package format

import (
	"bytes"
	"cmp"
	"path"
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/charset"
)

// detect finds out what a file is. Where that is nothing that can be read, the
// issue says so, and what to do.
func detect(s *sample) (Format, *quiz.Issue) {
	if len(bytes.TrimSpace(s.head)) == 0 {
		return Format{}, &quiz.Issue{Code: "empty-file", Message: "the file is empty"}
	}
	if f, ok := Find(cmp.Or(nameOf(s), byEnding(s))); ok && f.CanRead() {
		return f, nil
	}
	for _, o := range others {
		if o.looks(s) {
			return Format{}, &quiz.Issue{Code: "foreign-file", Message: "this is " + o.what, Hint: o.hint}
		}
	}
	if s.data != nil {
		return Format{}, archived(s)
	}
	unknown := &quiz.Issue{
		Code: "unknown-format", Message: "this is no question set that Bellwork knows", Hint: "bellwork formats lists what can be read; --from says which one it is",
	}
	if hint, line := wordList(wholeLines(s)); hint != "" {
		unknown.Hint, unknown.Line, unknown.Column = hint, line, 1
	}
	return Format{}, unknown
}

// nameOf returns the format that the content shows, or nothing.
func nameOf(s *sample) string {
	switch {
	case s.data != nil:
		return archiveFormat(s)
	case bytes.HasPrefix(s.head, []byte("\x1f\x8b")):
		return "classquiz"
	case bytes.HasPrefix(s.head, []byte("SQLite format 3\x00")):
		return "anki"
	case isBinary(s.head):
		return ""
	}
	switch text := strings.TrimSpace(s.text()); {
	case strings.HasPrefix(text, "<"):
		return xmlFormat(text)
	case isJSON(text):
		return jsonFormat(text)
	default:
		return textFormat(text)
	}
}

// isBinary reports whether a file is no text: it holds control characters that
// no text has, and is not UTF-16, which is full of zeros.
func isBinary(head []byte) bool {
	if text, _ := charset.Text(head); !bytes.Contains(text, []byte{0}) {
		head = text
	}
	strange := 0
	for _, c := range head {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' {
			strange++
		}
	}
	return strange*100 > len(head)
}

// byEnding goes by the name of a file whose content leaves it open. Only plain
// texts can do that; one that is just called a text needs braces to be GIFT.
func byEnding(s *sample) string {
	if s.data != nil || isBinary(s.head) {
		return ""
	}
	switch strings.ToLower(path.Ext(s.name)) {
	case ".gift":
		return "gift"
	case ".txt":
		if opening := strings.Index(s.text(), "{"); opening >= 0 && strings.Contains(s.text()[opening:], "}") {
			return "gift"
		}
	case ".csv", ".tsv":
		return "csv"
	case ".yaml", ".yml":
		return "yaml"
	case ".json":
		return "json"
	}
	return ""
}

// other is a kind of file that people try, and that holds no questions for us.
type other struct {
	what, hint string
	looks      func(*sample) bool
}

var others = []other{
	{"an old Excel file (.xls)", "open it in a spreadsheet program and save it as .xlsx or CSV", starts("\xD0\xCF\x11\xE0")},
	{"an OpenDocument file", "save a sheet as .xlsx or CSV, a text as plain text", holds("content.xml")},
	{"a Word document", "save it as plain text, with the questions in one of the text formats", holds("word/document.xml")},
	{"a PowerPoint file", "copy the questions into a text file or a spreadsheet", holds("ppt/presentation.xml")},
	{"a PDF", "export the questions from the program that made it", starts("%PDF")},
	{"a Rich Text file", "save it as plain text", starts(`{\rtf`)},
	{"a web page", "export the questions from the site as a file", isPage},
	{"a picture", "add it to a question of a set", isPicture},
}

func starts(with string) func(*sample) bool {
	return func(s *sample) bool { return bytes.HasPrefix(s.head, []byte(with)) }
}

func holds(file string) func(*sample) bool {
	return func(s *sample) bool {
		names, _ := s.names()
		return slices.Contains(names, file)
	}
}

func isPage(s *sample) bool {
	root := rootOf(strings.TrimSpace(s.text()))
	return strings.EqualFold(root, "html")
}

func isPicture(s *sample) bool {
	for _, magic := range []string{"\x89PNG", "\xFF\xD8\xFF", "GIF8"} {
		if starts(magic)(s) {
			return true
		}
	}
	return rootOf(strings.TrimSpace(s.text())) == "svg"
}
