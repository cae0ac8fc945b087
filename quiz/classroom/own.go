package classroom

import (
	"context"
	"errors"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/store"
)

// permit returns nil for what somebody may do to an object. What they may not
// even read is quiz.ErrNotFound, like what never was; what they may read alone is
// quiz.ErrForbidden.
func permit(who auth.Actor, do auth.Action, o auth.Object) error {
	switch {
	case auth.Can(who, do, o):
		return nil
	case auth.Can(who, auth.Read, o):
		return quiz.ErrForbidden
	default:
		return quiz.ErrNotFound
	}
}

// owned returns the record that an address names, for who may do something to
// it; see [permit].
func owned[T interface{ object() auth.Object }](ctx context.Context, from *store.Collection[T], who auth.Actor, id string, do auth.Action) (store.Record[T], error) {
	record, err := from.Get(ctx, id)
	if err != nil {
		return store.Record[T]{}, absent(err)
	}
	if err := permit(who, do, record.Value.object()); err != nil {
		return store.Record[T]{}, err
	}
	return record, nil
}

// absent is the error for what an address names and nobody has, be it no id at
// all.
func absent(err error) error {
	if errors.Is(err, store.ErrNotFound) || errors.Is(err, store.ErrInvalid) {
		return quiz.ErrNotFound
	}
	return err
}
