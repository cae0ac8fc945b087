package classroom

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/store"
)

// Invitation is what a link stands for that makes an account or gives one a
// new password. It works once. Its key is the digest of the link's token.
type Invitation struct {
	Role    auth.Role `json:"role,omitempty"`
	First   bool      `json:"-"`                 // it makes the first account, as long as there is none
	Account string    `json:"account,omitempty"` // the account that gets a new password; empty: a new account
	By      string    `json:"by,omitempty"`      // account that made the link; empty: somebody at the computer itself
	Expires time.Time `json:"expires"`
}

// How long links work.
const (
	setUpAge  = 24 * time.Hour
	inviteAge = 7 * 24 * time.Hour
	resetAge  = time.Hour
)

// serverRecord is what is kept about the server as a whole.
type serverRecord struct {
	First   string    `json:"first"` // the account that was made first
	Created time.Time `json:"created"`
	Zone    string    `json:"zone,omitempty"` // IANA name of the school's time zone; empty: the machine's
}

const serverKey = "server"

// setUpLink is the link that makes the first account. It lives as long as the
// process: each start prints another one, and writes nothing for it.
type setUpLink struct {
	mu      sync.Mutex
	token   string // digest; empty: there is none
	expires time.Time
}

// SetUp returns the token of a link that makes the first account, or "" where
// there is one. An earlier set-up link stops working.
func (c *Classroom) SetUp(ctx context.Context, now time.Time) (token string, err error) {
	if done, err := c.isSetUp(ctx); done || err != nil {
		return "", err
	}
	token = newID()
	c.first.mu.Lock()
	defer c.first.mu.Unlock()
	c.first.token, c.first.expires = digest(token), now.Add(setUpAge)
	return token, nil
}

// isSetUp reports whether the first account was made.
func (c *Classroom) isSetUp(ctx context.Context) (bool, error) {
	_, err := c.server.Get(ctx, serverKey)
	if errors.Is(err, store.ErrNotFound) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("set up: %w", err)
	}
	return true, nil
}

// firstInvitation returns what the set-up link stands for while it works.
func (c *Classroom) firstInvitation(ctx context.Context, key string) (i Invitation, ok bool, err error) {
	c.first.mu.Lock()
	same, expires := key == c.first.token, c.first.expires
	c.first.mu.Unlock()
	if !same {
		return i, false, nil
	}
	done, err := c.isSetUp(ctx)
	return Invitation{Role: auth.Host, First: true, Expires: expires}, !done, err
}

// Invite returns the token of a link by which somebody makes an account.
func (c *Classroom) Invite(ctx context.Context, who auth.Actor, role auth.Role, now time.Time) (token string, err error) {
	may := auth.Can(who, auth.Change, auth.Object{Kind: auth.Accounts}) || who.SignedIn() && role == auth.Teacher
	if !may || !role.Known() {
		return "", fmt.Errorf("invite: %w", quiz.ErrForbidden)
	}
	return c.newInvite(ctx, Invitation{Role: role, By: who.Account, Expires: now.Add(inviteAge)})
}

// Reset returns the token of a link by which the account with a name gets a new
// password. It is for who sits at the computer itself, and asks nobody. An
// unknown name is quiz.ErrNotFound.
func (c *Classroom) Reset(ctx context.Context, name string, now time.Time) (token string, err error) {
	account, ok, err := c.accountNamed(ctx, name)
	if err != nil {
		return "", fmt.Errorf("reset: %w", err)
	}
	if !ok {
		return "", fmt.Errorf("reset: account %q: %w", name, quiz.ErrNotFound)
	}
	return c.newInvite(ctx, Invitation{Account: account.ID, Expires: now.Add(resetAge)})
}

func (c *Classroom) newInvite(ctx context.Context, i Invitation) (token string, err error) {
	token = newID()
	if _, err := c.kv.Commit(ctx, c.invites.Put(digest(token), i, 0)); err != nil {
		return "", fmt.Errorf("invite: %w", err)
	}
	return token, nil
}

// Invited returns what a link stands for, and the name of the account that it
// gives a new password. A link that is unknown, used or too old is
// quiz.ErrNotFound, and a wrong try of who asks; see [Classroom.SignIn].
func (c *Classroom) Invited(ctx context.Context, token, from string, now time.Time) (i Invitation, name string, err error) {
	if wait := c.guesses.wait(from, now); wait > 0 {
		return Invitation{}, "", &TooSoonError{Wait: wait}
	}
	record, err := c.invitation(ctx, token, now)
	if errors.Is(err, quiz.ErrNotFound) {
		c.guesses.failed(from, now)
	}
	if err != nil {
		return Invitation{}, "", err
	}
	if record.Value.Account != "" {
		account, err := c.accounts.Get(ctx, record.Value.Account)
		if err != nil {
			return Invitation{}, "", fmt.Errorf("invited: %w", err)
		}
		name = account.Value.Name
	}
	return record.Value, name, nil
}

func (c *Classroom) invitation(ctx context.Context, token string, now time.Time) (store.Record[Invitation], error) {
	key := digest(token)
	first, ok, err := c.firstInvitation(ctx, key)
	record := store.Record[Invitation]{Key: key, Value: first}
	if err == nil && !ok {
		record, err = c.invites.Get(ctx, key)
	}
	if errors.Is(err, store.ErrNotFound) || err == nil && now.After(record.Value.Expires) {
		return record, fmt.Errorf("invitation: %w", quiz.ErrNotFound)
	}
	if err != nil {
		return record, fmt.Errorf("invitation: %w", err)
	}
	return record, nil
}
