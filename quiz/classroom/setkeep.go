package classroom

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/store"
)

// keepSet stores a new set with what it holds. Pictures and content come first,
// the record that names them last: until its commit there is nothing, after it
// everything. A set that is there already under this id stays as it is, so that
// pressing a button twice makes one.
func (c *Classroom) keepSet(ctx context.Context, s Set, bank *quiz.Bank, now time.Time) error {
	bank.ID, bank.Title, bank.Places = s.ID, s.Title, nil
	if issues := bank.Check(); len(issues) > 0 {
		return &quiz.InvalidError{Issues: issues}
	}
	if err := c.keepPictures(ctx, bank.Files); err != nil {
		return err
	}
	hash, err := c.storeContent(ctx, withoutContents(bank))
	if err != nil {
		return err
	}
	s.Created, s.Changed = now, now
	s.Versions = []Version{{Hash: hash, At: now, By: s.Owner, Questions: len(bank.Questions)}}
	if _, err := c.kv.Commit(ctx, c.sets.Put(s.ID, s, 0)); err != nil && !errors.Is(err, store.ErrConflict) {
		return err
	}
	return nil
}

// storeContent stores a bank whose pictures are stored already, for a record to
// name.
func (c *Classroom) storeContent(ctx context.Context, bank *quiz.Bank) (hash string, err error) {
	data, err := encodeContent(bank)
	if err != nil {
		return "", err
	}
	if hash, err = c.editions.blobs.Write(ctx, data); err != nil {
		return "", err
	}
	c.editions.keep(&Edition{Bank: bank, Hash: hash}, len(data))
	return hash, nil
}

// Duplicate makes a set of the one who asks with the same questions under
// another title, and returns its id.
func (c *Classroom) Duplicate(ctx context.Context, who auth.Actor, id, title string, now time.Time) (string, error) {
	s, edition, err := c.Set(ctx, who, id)
	if err != nil {
		return "", err
	}
	bank := *edition.Bank // whose pictures are stored already
	double := Set{ID: newID(), Owner: who.Account, Title: shortTitle(title), Tags: s.Tags}
	if err := c.keepSet(ctx, double, &bank, now); err != nil {
		return "", fmt.Errorf("duplicate: %w", err)
	}
	return double.ID, nil
}

// withPictures returns a bank with the contents of its pictures.
func (c *Classroom) withPictures(ctx context.Context, bank *quiz.Bank) (*quiz.Bank, error) {
	b := *bank
	b.Files = nil
	for _, f := range bank.Files {
		data, err := c.Picture(ctx, strings.TrimPrefix(f.Path, mediaFolder))
		if err != nil {
			return nil, err
		}
		b.Files = append(b.Files, quiz.File{Path: f.Path, Data: data})
	}
	return &b, nil
}

// onlyShown returns a bank without the pictures that none of its questions
// shows.
func onlyShown(bank quiz.Bank) quiz.Bank {
	var texts strings.Builder
	for i := range bank.Questions {
		q := &bank.Questions[i]
		q.EachText(func(text *string, _ bool) {
			if strings.Contains(*text, mediaFolder) {
				texts.WriteString(*text + "\n")
			}
		})
		for _, m := range q.Media {
			texts.WriteString(m.Path + "\n")
		}
	}
	all, files := texts.String(), bank.Files
	bank.Files = nil
	for _, f := range files {
		if strings.Contains(all, f.Path) {
			bank.Files = append(bank.Files, f)
		}
	}
	return bank
}
