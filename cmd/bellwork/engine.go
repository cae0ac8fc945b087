package main

import (
	"context"
	"log/slog"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/quiz/store"
	"bellwork/quiz/store/bolt"
	"bellwork/quiz/transfer"
)

// dataEngine is how the data file is handled by what moves it as a whole.
func dataEngine(log *slog.Logger) transfer.Engine {
	return transfer.Engine{
		Clean: func(ctx context.Context, data transfer.Data, size int64) error { return bolt.Clean(ctx, data, size) },
		Open:  func(path string) (store.KV, error) { return openData(path, log) },
		Hold:  bolt.Hold,
		SignOut: func(ctx context.Context, kv store.KV) error {
			return classroom.New(kv, quiz.Policy{}).EndLogins(ctx)
		},
	}
}
