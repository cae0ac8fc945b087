package classroom

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/format"
	"bellwork/quiz/lint"
)

// MaxImport is the size in bytes of the largest file that is read.
const MaxImport = format.MaxSize

// importsAtOnce bounds how many files are taken in and read at a time, since
// each lies in memory while it is; others wait.
const importsAtOnce = 2

// Upload is a file that somebody sends. Its content is fetched once it is its
// turn, and fetching may fail.
type Upload struct {
	Name string
	Data []byte
}

// Import reads a question set that somebody sends and keeps it as a draft, for
// them to look at. Nothing is stored. The function fetches the file once it is
// its turn. Errors are those of fetching, and an *InvalidError with everything
// there is to say where no question could be read.
func (c *Classroom) Import(ctx context.Context, who auth.Actor, fetch func() (Upload, error), now func() time.Time) (*Draft, error) {
	if !who.SignedIn() {
		return nil, fmt.Errorf("import: %w", quiz.ErrForbidden)
	}
	var draft *Draft
	var err error
	waited := c.importing.do(ctx, func() { draft, err = readDraft(fetch) })
	if err := errors.Join(waited, err); err != nil {
		return nil, fmt.Errorf("import: %w", err)
	}
	if err := context.Cause(ctx); err != nil { // who sent it went away
		return nil, fmt.Errorf("import: %w", err)
	}
	c.drafts.add(who.Account, draft, now())
	return draft, nil
}

func readDraft(fetch func() (Upload, error)) (*Draft, error) {
	up, err := fetch()
	if err != nil {
		return nil, err
	}
	bank, issues, err := format.Decode(bytes.NewReader(up.Data), format.Options{Name: up.Name, Lint: lint.Bank})
	var invalid *quiz.InvalidError
	switch {
	case err != nil && !errors.As(err, &invalid):
		return nil, err
	case len(bank.Questions) == 0 && len(issues) > 0:
		return nil, &quiz.InvalidError{Issues: issues}
	case len(bank.Questions) == 0:
		return nil, quiz.Invalid("set-empty", "There are no questions in it.", "Choose a file with questions, or paste some.")
	}
	return newDraft(up.Name, &bank, issues), nil
}

// Draft returns a draft of the one who asks. One of somebody else, one that
// lies too long or was there before a restart is quiz.ErrNotFound.
func (c *Classroom) Draft(who auth.Actor, id string, now time.Time) (*Draft, error) {
	d := c.drafts.get(who.Account, id, now)
	if d == nil {
		return nil, fmt.Errorf("draft: %w", quiz.ErrNotFound)
	}
	return d, nil
}

// Choice is what somebody decides about a draft.
type Choice struct {
	Take  map[int]bool // by the index of a question; those that are not named stay as they are
	Title string
	Tags  []string
}

// Choose notes what somebody decides about a draft. Questions that cannot be
// used are never taken.
func (c *Classroom) Choose(who auth.Actor, id string, choice Choice, now time.Time) (*Draft, error) {
	d := c.drafts.change(who.Account, id, now, func(d Draft) Draft {
		d.Title, d.Tags, d.Taken = choice.Title, choice.Tags, slices.Clone(d.Taken)
		for i, wanted := range choice.Take {
			if i >= 0 && i < len(d.Taken) {
				d.Taken[i] = wanted && d.Usable[i]
			}
		}
		return d
	})
	if d == nil {
		return nil, fmt.Errorf("choose: %w", quiz.ErrNotFound)
	}
	return d, nil
}

// Confirm makes a set of the questions that are to be taken of a draft: all of
// them are stored, or nothing is. The set has the id of the draft, so confirming
// twice at once makes one set.
func (c *Classroom) Confirm(ctx context.Context, who auth.Actor, id string, now time.Time) error {
	d, err := c.Draft(who, id, now)
	if err != nil {
		return err
	}
	s := Set{ID: d.ID, Owner: who.Account}
	if s.Title, err = cleanTitle(d.Title); err != nil {
		return err
	}
	if s.Tags, err = cleanTags(d.Tags); err != nil {
		return err
	}
	bank := d.chosen()
	if len(bank.Questions) == 0 {
		return quiz.Invalid("set-none-taken", "No question is chosen.", "Tick those that you want to take.")
	}
	if err := c.keepSet(ctx, s, &bank, now); err != nil {
		return fmt.Errorf("confirm: %w", err)
	}
	c.drafts.drop(who.Account, id, now)
	return nil
}

// Discard forgets a draft. Forgetting it twice is the same as once.
func (c *Classroom) Discard(who auth.Actor, id string, now time.Time) error {
	if !c.drafts.drop(who.Account, id, now) {
		return fmt.Errorf("discard: %w", quiz.ErrNotFound)
	}
	return nil
}

// PictureFor returns a picture of the drafts of the one who asks, or one that is
// stored; see [Classroom.Picture].
func (c *Classroom) PictureFor(ctx context.Context, who auth.Actor, name string) ([]byte, error) {
	if data, ok := c.drafts.picture(who.Account, mediaFolder+name); ok && who.SignedIn() {
		return data, nil
	}
	return c.Picture(ctx, name)
}
