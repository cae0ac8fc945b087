package classroom

import (
	"context"
	"fmt"
	"io"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/format"
)

// SetFormat is a format in which a set can be taken away.
type SetFormat struct {
	Name, Title string
	Ending      string // of the file, with its dot
}

// WritableFormats returns those in which a set can be taken away.
func WritableFormats() []SetFormat {
	var list []SetFormat
	for _, f := range format.All() {
		if f.CanWrite() {
			list = append(list, SetFormat{Name: f.Name, Title: f.Title, Ending: f.Endings[0]})
		}
	}
	return list
}

// ReadableFormats returns what people call the formats that can be read.
func ReadableFormats() []string {
	var list []string
	for _, f := range format.All() {
		if f.CanRead() {
			list = append(list, f.Title)
		}
	}
	return list
}

// Write writes a set in a format and returns what that loses, a line for every
// loss. Writing it nowhere tells beforehand. An unknown format is
// quiz.ErrNotFound.
func (c *Classroom) Write(ctx context.Context, who auth.Actor, id, to string, w io.Writer) (losses []quiz.Issue, err error) {
	f, ok := format.Find(to)
	if !ok || !f.CanWrite() {
		return nil, fmt.Errorf("write: %w", quiz.ErrNotFound)
	}
	_, edition, err := c.Set(ctx, who, id)
	if err != nil {
		return nil, err
	}
	bank, err := c.withPictures(ctx, edition.Bank)
	if err != nil {
		return nil, fmt.Errorf("write: %w", err)
	}
	if waited := c.importing.do(ctx, func() { losses, err = f.Encode(w, bank) }); waited != nil {
		err = waited
	}
	if err != nil {
		return nil, fmt.Errorf("write: %w", err)
	}
	if f.HasSiblings && bank.Reading.Text != "" {
		losses = append(losses, quiz.Issue{Severity: quiz.Warning, Code: "lost-reading", Message: "the reading is a file of its own and does not come along"})
	}
	return losses, nil
}
