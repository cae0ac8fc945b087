package anki

import (
	"bytes"
	"io"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/charset"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/sqlitefile"
)

// Decode reads a package (.apkg, .colpkg), the database inside one, or a file
// of notes as text.
func Decode(r io.Reader) (quiz.Bank, []quiz.Issue, error) {
	data, err := charset.Bytes(r, "Anki")
	if err != nil {
		return quiz.Bank{}, nil, err
	}
	d := &decoder{}
	switch {
	case bytes.HasPrefix(data, []byte("PK")):
		d.archive(data)
	case bytes.HasPrefix(data, []byte(sqlitefile.Magic)):
		d.database(data)
	default:
		text, issues := charset.Text(data)
		d.set.Report(issues...)
		d.text(string(text))
	}
	return d.set.Done()
}

// decoder makes questions of notes.
type decoder struct {
	set   intake.Set
	media *mediaFolder // nil: the file brings no pictures
	sound bool         // the note that is being read has one
}

// note is a note of a collection.
type note struct {
	id     string
	kind   *noteType
	fields []string // in HTML
	tags   []string
	deck   []string
}

// maxNote is the size in bytes of a note beyond which it is no question: far
// more than the texts of one may have.
const maxNote = 1 << 20

// size returns the bytes of all fields.
func (n note) size() int {
	size := 0
	for _, f := range n.fields {
		size += len(f)
	}
	return size
}

// field returns a field, and nothing where the note has fewer.
func (n note) field(i int) string {
	if i < 0 || i >= len(n.fields) {
		return ""
	}
	return n.fields[i]
}

// add makes a question of a note, at a line of the file or at none.
func (d *decoder) add(line int, n note) {
	d.set.Begin(line, min(line, 1))
	d.sound = false
	if n.size() > maxNote {
		d.set.Refuse("anki-long", "this note is larger than 1 MB", "shorten it; pictures belong into the media folder")
		return
	}
	q := quiz.Question{ID: n.id, Category: n.deck, Tags: tagsOf(n.tags)}
	if !d.fill(&q, n) {
		return
	}
	if d.sound {
		d.set.Warn("anki-sound", "the sound of this card cannot be taken over", "")
	}
	if strings.TrimSpace(q.Stem) == "" {
		d.set.Refuse("anki-empty", "the front of this card shows nothing that can be asked", "write the question into its first field")
		return
	}
	d.set.Add(q)
}

// fill sets what is asked and what is right. It reports false where it has
// said why there is no question.
func (d *decoder) fill(q *quiz.Question, n note) bool {
	if options := d.optionsOf(n); len(options) > 1 {
		return d.choice(q, n, options)
	}
	if n.kind.cloze {
		return d.cloze(q, n)
	}
	q.Stem = d.html(n.kind.front.show(n))
	for _, i := range n.kind.hints {
		if hint := d.html(n.field(i)); hint != "" {
			q.Hints = append(q.Hints, hint)
		}
	}
	back := ""
	extra := n.kind.back
	for back == "" && len(extra) > 0 {
		back = d.html(n.field(extra[0]))
		extra = extra[1:]
	}
	q.Body, q.Explanation = intake.Card(back)
	q.Explanation = joined(q.Explanation, d.fields(n, extra))
	return true
}

// fields returns several fields as one text.
func (d *decoder) fields(n note, which []int) string {
	text := ""
	for _, i := range which {
		text = joined(text, d.html(n.field(i)))
	}
	return text
}

// joined puts two texts below each other.
func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "\n\n" + b
}
