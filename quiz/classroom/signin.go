package classroom

import (
	"context"
	"fmt"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/store"
)

// SignIn lets somebody in with a name and a password. From is where the request
// comes from: after five wrong tries from there each further one has to wait, up
// to a minute, which is a *TooSoonError. A wrong password and a name that nobody
// has are the same *InvalidError after the same work.
func (c *Classroom) SignIn(ctx context.Context, typed Credentials, from string, now time.Time) (Login, error) {
	if wait := c.guesses.wait(from, now); wait > 0 {
		return Login{}, &TooSoonError{Wait: wait}
	}
	account, ok, err := c.accountNamed(ctx, typed.Name)
	if err != nil {
		return Login{}, fmt.Errorf("sign in: %w", err)
	}
	right, err := c.matches(ctx, typed.Password, account.Password)
	if err != nil {
		return Login{}, fmt.Errorf("sign in: %w", err)
	}
	if !ok || !right || account.Disabled {
		c.guesses.failed(from, now)
		return Login{}, quiz.Invalid("sign-in", "That name and password do not belong together.", "Check the spelling. Who runs the server can give you a new password.")
	}
	c.guesses.forget(from)
	token := newID()
	_, err = c.accounts.UpdateWith(ctx, account.ID, func(r store.Record[Account]) (Account, []store.Op, error) {
		if r.Value.Password != account.Password || r.Value.Disabled {
			return r.Value, nil, quiz.ErrForbidden // changed while it was compared
		}
		next, gone := r.Value.with(SignedDevice{ID: digest(token), Name: typed.Device, Since: now})
		ops, err := c.endLogins(ctx, gone)
		return next, append(ops, c.logins.Put(digest(token), loginRecord{Account: account.ID, Created: now}, 0)), err
	})
	if err != nil {
		return Login{}, fmt.Errorf("sign in: %w", err)
	}
	return Login{Token: token}, nil
}

// matches compares a password with a hash; without a hash it takes as long and
// says no.
func (c *Classroom) matches(ctx context.Context, password, hash string) (right bool, err error) {
	err = c.hashing.do(ctx, func() {
		if len(password) > 4*auth.MaxPassword {
			password = "" // longer than any that is accepted, in bytes; the work stays the same
		}
		if hash == "" {
			auth.Decoy(password)
			return
		}
		right = auth.Matches(password, hash)
	})
	return right, err
}

// ChangePassword gives the one who asks a new password and signs them out
// everywhere but on the device with the token. A wrong old password counts as a
// wrong try of [Classroom.SignIn].
func (c *Classroom) ChangePassword(ctx context.Context, who auth.Actor, token, old, password, from string, now time.Time) error {
	if wait := c.guesses.wait(from, now); wait > 0 {
		return &TooSoonError{Wait: wait}
	}
	account, err := c.ownAccount(ctx, who)
	if err != nil {
		return fmt.Errorf("change password: %w", err)
	}
	right, err := c.matches(ctx, old, account.Password)
	if err != nil {
		return fmt.Errorf("change password: %w", err)
	}
	if !right {
		c.guesses.failed(from, now)
		return quiz.Invalid("password-old", "That is not your password.", "Type the password that you have now.")
	}
	hash, err := c.hash(ctx, password, account.Name)
	if err != nil {
		return err
	}
	_, err = c.changeAccount(ctx, account.ID, func(a Account) (Account, []SignedDevice, error) {
		next, gone := a.without(func(d SignedDevice) bool { return d.ID != digest(token) })
		next.Password = hash
		return next, gone, nil
	})
	if err != nil {
		return fmt.Errorf("change password: %w", err)
	}
	return nil
}
