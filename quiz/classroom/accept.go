package classroom

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/store"
)

// Credentials are what somebody types to come in, and the name of the browser.
type Credentials struct {
	Name, Password, Device string
}

// Accept follows a link: it makes the account, or gives it the new password and
// signs it out everywhere else, and signs it in on this device. Errors:
// quiz.ErrNotFound for a link that does not work, an *InvalidError for a name or
// password that cannot be used, a *TakenError.
func (c *Classroom) Accept(ctx context.Context, token string, typed Credentials, now time.Time) (Login, error) {
	invite, err := c.invitation(ctx, token, now)
	if err != nil {
		return Login{}, err
	}
	if invite.Value.Account != "" {
		return c.acceptReset(ctx, invite, typed, now)
	}
	return c.acceptNew(ctx, invite, typed, now)
}

func (c *Classroom) acceptNew(ctx context.Context, invite store.Record[Invitation], typed Credentials, now time.Time) (Login, error) {
	name, err := quiz.CleanName(typed.Name)
	if err != nil {
		return Login{}, err
	}
	hash, err := c.hash(ctx, typed.Password, name)
	if err != nil {
		return Login{}, err
	}
	a := Account{ID: newID(), Name: name, Role: invite.Value.Role, Password: hash, Created: now}
	a, token, login := c.signedIn(a, typed.Device, now)
	ops := []store.Op{
		c.used(invite, a.ID, now),
		c.names.Put(staffKey(name), nameRecord{Account: a.ID}, 0),
		c.accounts.Put(a.ID, a, 0),
		login,
	}
	_, err = c.kv.Commit(ctx, ops...)
	return Login{Token: token}, acceptError(err)
}

// used returns the op by which a link makes one account and no second.
func (c *Classroom) used(invite store.Record[Invitation], account string, now time.Time) store.Op {
	if invite.Value.First {
		return c.server.Put(serverKey, serverRecord{First: account, Created: now}, 0)
	}
	return c.invites.Delete(invite.Key, invite.Rev)
}

func (c *Classroom) acceptReset(ctx context.Context, invite store.Record[Invitation], typed Credentials, now time.Time) (Login, error) {
	account, err := c.accounts.Get(ctx, invite.Value.Account)
	if err != nil {
		return Login{}, fmt.Errorf("accept: %w", err)
	}
	hash, err := c.hash(ctx, typed.Password, account.Value.Name)
	if err != nil {
		return Login{}, err
	}
	a, gone := account.Value.without(everywhere)
	a.Password = hash
	ops, err := c.endLogins(ctx, gone)
	if err != nil {
		return Login{}, fmt.Errorf("accept: %w", err)
	}
	a, token, login := c.signedIn(a, typed.Device, now)
	_, err = c.kv.Commit(ctx, append(ops, c.invites.Delete(invite.Key, invite.Rev), c.accounts.Put(a.ID, a, account.Rev), login)...)
	return Login{Token: token}, acceptError(err)
}

// acceptError says what a conflict means: the name was taken, or somebody else
// has followed the link in the meantime.
func acceptError(err error) error {
	var conflict *store.ConflictError
	switch {
	case errors.As(err, &conflict) && conflict.Bucket == "names":
		return &TakenError{}
	case errors.Is(err, store.ErrConflict):
		return fmt.Errorf("accept: %w", quiz.ErrNotFound)
	case err != nil:
		return fmt.Errorf("accept: %w", err)
	}
	return nil
}

// signedIn returns an account signed in on a new device, the device's token and
// the op that makes it known.
func (c *Classroom) signedIn(a Account, device string, now time.Time) (Account, string, store.Op) {
	token := newID()
	a, _ = a.with(SignedDevice{ID: digest(token), Name: device, Since: now})
	return a, token, c.logins.Put(digest(token), loginRecord{Account: a.ID, Created: now}, 0)
}

// hash checks a new password and turns it into what is stored.
func (c *Classroom) hash(ctx context.Context, password, name string) (string, error) {
	if err := auth.CheckPassword(password, name); err != nil {
		return "", err
	}
	var salt [auth.SaltSize]byte
	rand.Read(salt[:])
	var hash string
	err := c.hashing.do(ctx, func() { hash = auth.Hash(password, salt) })
	return hash, err
}
