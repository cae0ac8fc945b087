package qti12

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/charset"
	"bellwork/quiz/format/intake"
)

// Decode reads a questestinterop document, or a package of them: what a file
// is shows by its content. The error is nil unless nothing could be read.
func Decode(r io.Reader) (quiz.Bank, []quiz.Issue, error) {
	data, err := charset.Bytes(r, "QTI")
	if err != nil {
		return quiz.Bank{}, nil, err
	}
	d := &decoder{known: map[string]bool{}, pictures: &pictures{}}
	d.pictures.set = &d.set
	if bytes.HasPrefix(data, []byte("PK")) {
		d.archive(data)
	} else {
		d.document("", data)
	}
	return d.done()
}

// decoder is a bank that is being read, from one document or from several.
type decoder struct {
	set      intake.Set
	pictures *pictures

	sources []*source // in the order in which they were read
	from    []*source // of each question of the bank

	known   map[string]bool // the idents of all items
	links   []link
	unseen  int             // links beyond those that are looked up
	quizzed map[digest]bool // what stands in the quizzes of a package; nil in a single document
	survey  bool            // the quiz that comes asks for opinions
	twice   int             // questions of banks that stand in a quiz as well
}

// source is a quiz or a question bank of a file.
type source struct {
	id, title, description, language string

	bank      bool // an object bank or a pool, not a quiz
	survey    bool // asks for opinions
	questions int
}

// fail reports what sinks the whole file.
func (d *decoder) fail(code, message, hint string) {
	d.set.Report(quiz.Issue{Severity: quiz.Error, Code: code, Message: message, Hint: hint})
}

// note reports something about the file as a whole, or about a part of it.
func (d *decoder) note(code, message, hint string) {
	d.set.Report(quiz.Issue{Severity: quiz.Warning, Code: code, Message: message, Hint: hint})
}

// add takes a question into the bank.
func (d *decoder) add(q quiz.Question, from *source) {
	from.questions++
	d.from = append(d.from, from)
	d.set.Add(q)
}

// done names the bank and says what the file lacks.
func (d *decoder) done() (quiz.Bank, []quiz.Issue, error) {
	d.set.In("")
	d.checkLinks()
	if d.twice > 0 {
		d.note("qti12-twice", fmt.Sprintf("questions that stand in a question bank and in a quiz are taken once: %d", d.twice), "")
	}
	var filled []*source
	for _, s := range d.sources {
		if s.questions > 0 {
			filled = append(filled, s)
		}
	}
	switch {
	case len(filled) > 1:
		d.shelve(len(filled))
	case len(d.sources) == 1:
		d.head(d.sources[0])
	case len(filled) == 1:
		d.head(filled[0])
	}
	return d.set.Done()
}

func (d *decoder) head(s *source) {
	b := &d.set.Bank
	b.ID, b.Title, b.Description, b.Language = intake.Slug(s.id), s.title, s.description, s.language
}

// shelve keeps several quizzes apart by putting each on a shelf of its name.
func (d *decoder) shelve(n int) {
	d.note("qti12-several", fmt.Sprintf("the file holds %d quizzes and question banks; their questions are all in one set, each with its quiz as its category", n),
		"export one quiz at a time to keep them apart")
	for i := range d.set.Bank.Questions {
		if title := d.from[i].title; title != "" {
			q := &d.set.Bank.Questions[i]
			q.Category = append([]string{title}, q.Category...)
		}
	}
}

// fold is how names and words of the file are compared.
func fold(s string) string { return strings.ToLower(strings.TrimSpace(s)) }
