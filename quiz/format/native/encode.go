package native

import (
	"fmt"
	"io"
	"iter"

	"bellwork/quiz"
)

// EncodeYAML writes a bank for people: what has its usual value is left out.
// The issues name what the format cannot hold; a bank that was read from a
// file contains nothing of that sort.
func EncodeYAML(w io.Writer, b *quiz.Bank) ([]quiz.Issue, error) {
	e := &encoder{}
	tree := e.head(b)
	questions := &node{shape: list, spaced: true}
	for q := range e.questions(b) {
		questions.push(q)
	}
	tree.put("questions", position{}, questions)
	e.files(tree, b.Files)
	data := spellYAML(tree)
	if len(data) > MaxYAML || countMarks(data) > maxMarks {
		e.lose("too-large", "as YAML the bank is too large to be read again; write it as JSON")
	}
	if _, err := w.Write(data); err != nil {
		return e.issues, fmt.Errorf("write question set: %w", err)
	}
	return e.issues, nil
}

// EncodeJSON writes a bank for programs: the marking is spelled out option by
// option, anything else that has its usual value is left out. The issues are
// those of [EncodeYAML].
func EncodeJSON(w io.Writer, b *quiz.Bank) ([]quiz.Issue, error) {
	e, files := &encoder{spellOut: true}, &encoder{spellOut: true}
	tree := e.head(b)
	tree.put("questions", position{}, &node{shape: list, demand: e.questions(b)})
	files.files(tree, b.Files)
	err := spellJSON(w, tree)
	if err != nil {
		err = fmt.Errorf("write question set: %w", err)
	}
	return append(e.issues, files.issues...), err
}

// encoder turns a bank into the tree that both spellings are written from.
type encoder struct {
	spellOut bool // marking is written even where it has its usual value
	issues   []quiz.Issue
	question string
}

// lose reports what the file does not hold.
func (e *encoder) lose(code, message string) {
	e.issues = append(e.issues, quiz.Issue{
		Question: e.question, Severity: quiz.Warning, Code: code, Message: message,
	})
}

// head makes the tree of a bank without its questions and files.
func (e *encoder) head(b *quiz.Bank) *node {
	n := &node{shape: mapping}
	n.put("bellwork", position{}, e.number(Version))
	e.needed(n, "id", b.ID)
	e.needed(n, "title", b.Title)
	e.text(n, "description", b.Description)
	e.text(n, "language", b.Language)
	e.text(n, "license", b.License)
	e.source(n, b.Source)
	e.text(n, "reading", b.Reading.Path)
	if b.Reading.Path == "" && b.Reading.Text != "" {
		e.lose("reading-without-path", "the reading has no file name, so it is not written")
	}
	return n
}

// questions makes the tree of one question after the other.
func (e *encoder) questions(b *quiz.Bank) iter.Seq[*node] {
	return func(yield func(*node) bool) {
		for i := range b.Questions {
			if q := e.writeQuestion(&b.Questions[i]); q != nil && !yield(q) {
				return
			}
		}
	}
}

func (e *encoder) source(n *node, s quiz.Source) {
	g := &node{shape: mapping, flow: true}
	e.text(g, "title", s.Title)
	e.text(g, "kind", s.Kind)
	e.text(g, "url", s.URL)
	e.date(g, "retrieved", s.Retrieved)
	e.group(n, "source", g)
}
