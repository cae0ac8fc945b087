package native

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/media"
)

// pictures takes the pictures beside the file into the bank, and lets what
// refers to them name them by their content. The nodes are those of the bank's
// questions.
func (d *reader) pictures(b *quiz.Bank, nodes []*node) {
	a := &album{sibling: d.options.Sibling, files: map[string]quiz.File{}, opened: map[string]finding{}}
	for _, f := range b.Files {
		a.add(f)
	}
	for i := range b.Questions {
		q := &b.Questions[i]
		d.question = q.ID
		d.media(a, q, nodes[i], fmt.Sprintf("questions[%d]", i))
		q.EachText(func(text *string, _ bool) {
			*text = eachPicture(*text, func(address string) string { return d.inText(a, nodes[i], *text, address) })
		})
	}
	d.question = ""
	b.Files = b.Files[:0:0]
	for _, f := range a.files {
		b.Files = append(b.Files, f)
	}
	slices.SortFunc(b.Files, func(a, b quiz.File) int { return strings.Compare(a.Path, b.Path) })
}

// media finds the pictures below a stem. One that cannot be shown is an error;
// it is settled, so that the bank's own check does not name it again.
func (d *reader) media(a *album, q *quiz.Question, n *node, at string) {
	for j := range q.Media {
		found := a.find(q.Media[j].Path)
		q.Media[j].Path = found.path
		if found.code != "" {
			place := fmt.Sprintf("media[%d].path", j)
			d.unfold(n)
			d.remark(d.locate(n, nil, place), quiz.Error, found)
			d.settle(at + "." + place)
		}
	}
}

// inText finds a picture within a text. One that cannot be shown leaves its
// alternative text there, so it is a warning.
func (d *reader) inText(a *album, question *node, text, address string) string {
	found := a.find(address)
	if found.code != "" && !d.report.skip(quiz.Warning) {
		d.unfold(question)
		d.remark(holding(question, text), quiz.Warning, found)
	}
	return found.path
}

func (d *reader) remark(n *node, severity quiz.Severity, f finding) {
	at := n.show()
	d.report.add(quiz.Issue{
		Line: at.line, Column: at.column, Question: d.question, Path: n.path(),
		Severity: severity, Code: f.code, Message: f.message, Hint: f.hint,
	})
}

// holding returns the scalar below a node that has a text.
func holding(n *node, text string) *node {
	for _, f := range n.fields {
		if found := holding(f.value, text); found.text == text {
			return found
		}
	}
	for _, item := range n.items {
		if found := holding(item, text); found.text == text {
			return found
		}
	}
	return n
}

// album holds the pictures that were found so far.
type album struct {
	sibling func(string) ([]byte, error)
	files   map[string]quiz.File // by their paths
	size    int
	opened  map[string]finding // by how they were named
}

// finding is where a picture is, or with a code why it is not to be had.
type finding struct {
	path                string
	code, message, hint string
}

func (a *album) add(f quiz.File) {
	if _, twice := a.files[f.Path]; !twice {
		a.files[f.Path] = f
		a.size += len(f.Data)
	}
}

// full reports whether the bank has more pictures than it may, which its check
// will say: no others are opened then.
func (a *album) full() bool { return len(a.files) > quiz.MaxFiles || a.size > quiz.MaxFileBytes }

var scheme = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9+.-]+:|//)`)

// find returns what is known about a picture by the name that a question gives
// it.
func (a *album) find(name string) finding {
	known, again := a.opened[name]
	_, inBank := a.files[name]
	switch {
	case again:
		return known
	case inBank, name == "":
		return finding{path: name}
	case scheme.MatchString(name):
		return finding{name, "picture-elsewhere", fmt.Sprintf("the picture %s is not shown: nothing is fetched from other places", intake.Short(name, 40)),
			"save it beside this file and name it here"}
	case a.sibling == nil, a.full():
		return finding{path: name}
	}
	found := a.open(name)
	a.opened[name] = found
	return found
}

// open reads a picture beside the file.
func (a *album) open(name string) finding {
	data, err := intake.OpenSibling(a.sibling, name)
	if errors.Is(err, intake.ErrPath) {
		return finding{name, "bad-path", fmt.Sprintf("%q is not a path beside this file", intake.Short(name, 40)),
			"name a picture in the same folder or below it, with forward slashes"}
	}
	if err != nil {
		return finding{name, "no-picture", fmt.Sprintf("the picture %s cannot be opened: %v", intake.Short(name, 40), reason(err)),
			"put it beside this file, or correct its name"}
	}
	f, err := media.Picture(data)
	switch {
	case err != nil:
		return finding{name, "bad-picture", fmt.Sprintf("the picture %s cannot be used: %v", intake.Short(name, 40), err), "save it as PNG or JPEG"}
	case quiz.IsMediaPath(name) && f.Path != name:
		return finding{name, "picture-path", fmt.Sprintf("the picture %s was changed: its content gives it another path", intake.Short(name, 40)),
			"give it a name of your own and write that here"}
	}
	a.add(f)
	return finding{path: f.Path}
}
