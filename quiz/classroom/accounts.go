package classroom

import (
	"context"
	"fmt"
	"slices"

	"bellwork/quiz"
	"bellwork/quiz/auth"
)

// Accounts returns all accounts in the order of their names, for who may see
// them.
func (c *Classroom) Accounts(ctx context.Context, who auth.Actor) ([]Account, error) {
	if !auth.Can(who, auth.Read, auth.Object{Kind: auth.Accounts}) {
		return nil, fmt.Errorf("accounts: %w", quiz.ErrForbidden)
	}
	var list []Account
	for record, err := range c.accounts.Scan(ctx, "") {
		if err != nil {
			return nil, fmt.Errorf("accounts: %w", err)
		}
		list = append(list, record.Value)
	}
	slices.SortFunc(list, func(a, b Account) int { return quiz.ByName(a.Name, b.Name) })
	return list, nil
}

// Disable closes an account, or opens it again. A closed one is signed out
// everywhere at once. Nobody closes their own, so a host always remains.
func (c *Classroom) Disable(ctx context.Context, who auth.Actor, id string, disabled bool) error {
	if !auth.Can(who, auth.Change, auth.Object{Kind: auth.Accounts}) {
		return fmt.Errorf("disable account: %w", quiz.ErrForbidden)
	}
	if id == who.Account {
		return quiz.Invalid("account-own", "You cannot close your own account.", "Ask another host to do it.")
	}
	_, err := c.changeAccount(ctx, id, func(a Account) (Account, []SignedDevice, error) {
		if a.Disabled = disabled; !disabled {
			return a, nil, nil
		}
		next, gone := a.without(everywhere)
		return next, gone, nil
	})
	if err != nil {
		return fmt.Errorf("disable account: %w", err)
	}
	return nil
}

func everywhere(SignedDevice) bool { return true }
