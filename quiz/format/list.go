package format

import (
	"io"

	"bellwork/quiz"
	"bellwork/quiz/format/aiken"
	"bellwork/quiz/format/anki"
	"bellwork/quiz/format/blackboard"
	"bellwork/quiz/format/classquiz"
	"bellwork/quiz/format/csv"
	"bellwork/quiz/format/gift"
	"bellwork/quiz/format/h5p"
	"bellwork/quiz/format/kahoot"
	"bellwork/quiz/format/moodlexml"
	"bellwork/quiz/format/native"
	"bellwork/quiz/format/opentrivia"
	"bellwork/quiz/format/qti12"
	"bellwork/quiz/format/qti2"
	"bellwork/quiz/format/text2qti"
	"bellwork/quiz/format/wayground"
	"bellwork/quiz/format/xlsx"
)

// All returns every format, in the order in which people are told of them.
func All() []Format {
	return []Format{
		{Name: "yaml", Title: "Bellwork, for people", Endings: []string{".yaml", ".yml"}, HasSiblings: true, decode: spelled(native.YAML), encode: native.EncodeYAML},
		{Name: "json", Title: "Bellwork, for programs", Endings: []string{".json"}, HasSiblings: true, decode: spelled(native.JSON), encode: native.EncodeJSON},
		{Name: "gift", Title: "GIFT, of Moodle", Endings: []string{".gift", ".txt"}, decode: foreign(gift.Decode), encode: gift.Encode},
		{Name: "aiken", Title: "Aiken", Endings: []string{".txt"}, decode: foreign(aiken.Decode), encode: aiken.Encode},
		{Name: "moodle", Title: "Moodle XML", Endings: []string{".xml"}, decode: foreign(moodlexml.Decode), encode: moodlexml.Encode},
		{Name: "csv", Title: "CSV and TSV: our template, Blooket, Gimkit, Quizalize, Brightspace, …", Endings: []string{".csv", ".tsv"}, decode: foreign(csv.Decode), encode: csv.Encode},
		{Name: "xlsx", Title: "Spreadsheets: our template, Kahoot!, Wayground, Socrative, ClassQuiz, …", Endings: []string{".xlsx"}, Binary: true, decode: foreign(xlsx.Decode), encode: xlsx.Encode},
		{Name: "kahoot", Title: "Kahoot! spreadsheet", Endings: []string{".xlsx"}, Binary: true, decode: foreign(kahoot.Decode), encode: kahoot.Encode},
		{Name: "wayground", Title: "Wayground (Quizizz) spreadsheet", Endings: []string{".xlsx"}, Binary: true, decode: foreign(wayground.Decode), encode: wayground.Encode},
		{Name: "qti21", Title: "QTI 2.0 to 3.0, items and packages; written as a 2.1 package", Endings: []string{".zip", ".xml"}, Binary: true, decode: foreign(qti2.Decode), encode: qti2.Encode},
		{Name: "canvas", Title: "QTI 1.2 and Canvas, items and packages; written for Canvas", Endings: []string{".zip", ".imscc", ".xml"}, Binary: true, decode: foreign(qti12.Decode), encode: qti12.Encode},
		{Name: "blackboard", Title: "Blackboard, TAB-separated upload", Endings: []string{".txt"}, decode: foreign(blackboard.Decode), encode: blackboard.Encode},
		{Name: "text2qti", Title: "text2qti and Markdown task lists", Endings: []string{".txt", ".md"}, decode: foreign(text2qti.Decode), encode: text2qti.Encode},
		{Name: "anki", Title: "Anki decks and text; written as text", Endings: []string{".txt", ".apkg", ".colpkg"}, decode: foreign(anki.Decode), encode: anki.Encode},
		{Name: "h5p", Title: "H5P: multiple choice and its family, at any depth of a package", Endings: []string{".h5p", ".json"}, decode: foreign(h5p.Decode)},
		{Name: "opentrivia", Title: "Open Trivia, text and JSON", Endings: []string{".txt", ".json"}, decode: foreign(opentrivia.Decode)},
		{Name: "classquiz", Title: "ClassQuiz archive, ClassQuiz and Kahoot! JSON", Endings: []string{".cqa", ".json"}, decode: foreign(classquiz.Decode)},
	}
}

// spelled reads a spelling of the native format.
func spelled(s native.Spelling) func(io.Reader, Options) (quiz.Bank, []quiz.Issue, error) {
	return func(r io.Reader, o Options) (quiz.Bank, []quiz.Issue, error) {
		return native.Decode(r, native.Options{Name: o.Name, Spelling: s, Sibling: o.Sibling, Lint: o.Lint})
	}
}

type decoder = func(io.Reader) (quiz.Bank, []quiz.Issue, error)

// neighbours is a file with those beside it: [intake.Neighbours].
type neighbours struct {
	io.Reader
	sibling func(path string) ([]byte, error)
}

// Sibling returns the content of a file beside this one.
func (n neighbours) Sibling(path string) ([]byte, error) { return n.sibling(path) }

// foreign reads the format of another program.
func foreign(decode decoder) func(io.Reader, Options) (quiz.Bank, []quiz.Issue, error) {
	return func(r io.Reader, o Options) (quiz.Bank, []quiz.Issue, error) {
		if o.Sibling != nil {
			r = neighbours{r, o.Sibling}
		}
		bank, issues, err := decode(r)
		if err != nil {
			return bank, issues, err
		}
		name(&bank, o.Name)
		if o.Lint != nil {
			issues = append(issues, place(o.Lint(&bank), &bank)...)
		}
		return bank, issues, nil
	}
}
