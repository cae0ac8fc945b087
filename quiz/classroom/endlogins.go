package classroom

import (
	"context"
	"fmt"

	"bellwork/quiz/store"
)

// EndLogins signs everybody out everywhere, and ends all links for accounts. It
// is for data that nobody serves from yet, such as a backup that is restored:
// what was signed out or used up since it was made must not come back.
func (c *Classroom) EndLogins(ctx context.Context) error {
	for account, err := range c.accounts.Scan(ctx, "") {
		if err == nil {
			_, err = c.accounts.Update(ctx, account.Key, func(a Account) (Account, error) {
				a.Devices = nil
				return a, nil
			})
		}
		if err != nil {
			return fmt.Errorf("end logins: %w", err)
		}
	}
	for _, bucket := range []string{loginsSchema.Bucket, invitesSchema.Bucket} {
		if err := empty(ctx, c.kv, bucket); err != nil {
			return fmt.Errorf("end logins: %w", err)
		}
	}
	return nil
}

// empty deletes everything in a bucket.
func empty(ctx context.Context, kv store.KV, bucket string) error {
	var ops []store.Op
	flush := func() error {
		if len(ops) == 0 {
			return nil
		}
		_, err := kv.Commit(ctx, ops...)
		ops = ops[:0]
		return err
	}
	for e, err := range kv.Scan(ctx, bucket, "") {
		if err != nil {
			return err
		}
		if ops = append(ops, store.Delete(bucket, e.Key, e.Rev)); len(ops) == store.MaxOps {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	return flush()
}
