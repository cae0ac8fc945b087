package classroom

import (
	"context"
	"maps"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/fields"
)

// Head is what a working copy says of the set as a whole.
type Head struct {
	Title, Description, Language string
	Seen                         string // names this state of it
}

func headFields(b *quiz.Bank) fields.Values {
	return fields.Values{"title": b.Title, "description": b.Description, "language": b.Language}
}

// Head returns what the set is called from the next version on, as typed.
func (e *Edit) Head() Head {
	v := e.head.typed
	return Head{Title: v["title"], Description: v["description"], Language: v["language"], Seen: e.head.Seen}
}

// WriteHead changes what the set is called; see [Classroom.WriteQuestion].
func (c *Classroom) WriteHead(ctx context.Context, who auth.Actor, set string, head Head, now time.Time) error {
	return c.takeStep(ctx, who, set, now, func(e *Edit) (*editStep, error) {
		values := headFields(&quiz.Bank{Title: head.Title, Description: head.Description, Language: head.Language})
		switch {
		case maps.Equal(values, e.head.typed):
			return nil, nil
		case head.Seen != e.head.Seen:
			return nil, quiz.ErrConflict
		}
		return &editStep{Do: writeStep, Fields: values}, nil
	})
}
