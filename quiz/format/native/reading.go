package native

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// reading opens the file that the bank's questions rest on.
func (d *reader) reading(g group) quiz.Reading {
	n := g.get("reading")
	if n == nil {
		return quiz.Reading{}
	}
	r := quiz.Reading{Path: d.text(n)}
	switch {
	case r.Path == "":
	case !fs.ValidPath(r.Path) || strings.ContainsAny(r.Path, `\:`):
		d.fault(n, "bad-path", fmt.Sprintf("%q is not a path beside this file", intake.Short(r.Path, 40)),
			"name a file in the same folder or below it, with forward slashes")
	case d.options.Sibling != nil:
		r.Text = d.open(n, r.Path)
	}
	return r
}

// open returns the text of the reading, with the line ends that quotes have.
func (d *reader) open(n *node, path string) string {
	data, err := d.options.Sibling(path)
	if err != nil {
		d.fault(n, "no-reading", fmt.Sprintf("%s cannot be opened: %v", path, reason(err)), "put it beside this file, or correct its name")
		return ""
	}
	data, problem := clean(data, MaxYAML)
	if problem != nil {
		d.fault(n, "bad-reading", fmt.Sprintf("%s cannot be read: %s", path, problem.Message), problem.Hint)
		return ""
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(data))
}

// reason leaves the machine's own path out of an error.
func reason(err error) error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return pathError.Err
	}
	return err
}
