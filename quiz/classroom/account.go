package classroom

import (
	"context"
	"errors"
	"fmt"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/store"
)

// Account is somebody who works at the teacher's desk.
type Account struct {
	ID       string         `json:"id"`
	Name     string         `json:"name"`
	Role     auth.Role      `json:"role"`
	Password string         `json:"password"` // hash; see auth.Hash
	Created  time.Time      `json:"created"`
	Disabled bool           `json:"disabled,omitempty"`
	Devices  []SignedDevice `json:"devices,omitempty"` // where it is signed in, the oldest first
}

// SignedDevice is a browser in which an account is signed in.
type SignedDevice struct {
	ID    string    `json:"id"` // digest of the device's token, which is the key of its login
	Name  string    `json:"name,omitempty"`
	Since time.Time `json:"since"`
}

// maxDevices is in how many browsers an account can be signed in. One more
// signs the oldest out.
const maxDevices = 20

// staff stands for a class in the keys of names: those of accounts are unique
// among themselves.
const staff = "staff"

func staffKey(name string) string { return store.Key(staff, digest(quiz.NameKey(name))) }

func (a Account) actor() auth.Actor {
	return auth.Actor{Account: a.ID, Name: a.Name, Role: a.Role}
}

// with returns the account signed in on one device more, and the devices that
// have to make room for it.
func (a Account) with(d SignedDevice) (Account, []SignedDevice) {
	all := append(append([]SignedDevice(nil), a.Devices...), d)
	gone := all[:max(0, len(all)-maxDevices)]
	a.Devices = all[len(gone):]
	return a, gone
}

// without returns the account signed out where out says so, and those devices.
func (a Account) without(out func(SignedDevice) bool) (Account, []SignedDevice) {
	var stay, gone []SignedDevice
	for _, d := range a.Devices {
		if out(d) {
			gone = append(gone, d)
		} else {
			stay = append(stay, d)
		}
	}
	a.Devices = stay
	return a, gone
}

// endLogins returns the ops that end the logins of devices.
func (c *Classroom) endLogins(ctx context.Context, devices []SignedDevice) ([]store.Op, error) {
	var ops []store.Op
	for _, d := range devices {
		login, err := c.logins.Get(ctx, d.ID)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		ops = append(ops, c.logins.Delete(d.ID, login.Rev))
	}
	return ops, nil
}

// accountNamed returns the account with a name, in any case and width.
func (c *Classroom) accountNamed(ctx context.Context, name string) (Account, bool, error) {
	clean, err := quiz.CleanName(name)
	if err != nil {
		return Account{}, false, nil
	}
	taken, err := c.names.Get(ctx, staffKey(clean))
	if errors.Is(err, store.ErrNotFound) {
		return Account{}, false, nil
	}
	if err != nil {
		return Account{}, false, err
	}
	account, err := c.accounts.Get(ctx, taken.Value.Account)
	if err != nil {
		return Account{}, false, err
	}
	return account.Value, true, nil
}

// ownAccount returns the account of who asks.
func (c *Classroom) ownAccount(ctx context.Context, who auth.Actor) (Account, error) {
	if !who.SignedIn() {
		return Account{}, quiz.ErrForbidden
	}
	account, err := c.accounts.Get(ctx, who.Account)
	if err != nil {
		return Account{}, fmt.Errorf("account: %w", err)
	}
	return account.Value, nil
}

// Device returns the id under which the device with a token is listed.
func (c *Classroom) Device(token string) string { return digest(token) }

// Devices returns where the one who asks is signed in, the oldest first.
func (c *Classroom) Devices(ctx context.Context, who auth.Actor) ([]SignedDevice, error) {
	account, err := c.ownAccount(ctx, who)
	return account.Devices, err
}

// SignOut ends the login of one device of the one who asks. A device that is
// none of theirs is quiz.ErrNotFound.
func (c *Classroom) SignOut(ctx context.Context, who auth.Actor, device string) error {
	_, err := c.changeAccount(ctx, who.Account, func(a Account) (Account, []SignedDevice, error) {
		next, gone := a.without(func(d SignedDevice) bool { return d.ID == device })
		if len(gone) == 0 {
			return a, nil, quiz.ErrNotFound
		}
		return next, gone, nil
	})
	if err != nil {
		return fmt.Errorf("sign out: %w", err)
	}
	return nil
}

// changeAccount commits a pure change to an account and ends the logins that it
// returns.
func (c *Classroom) changeAccount(ctx context.Context, id string, change func(Account) (Account, []SignedDevice, error)) (Account, error) {
	record, err := c.accounts.UpdateWith(ctx, id, func(r store.Record[Account]) (Account, []store.Op, error) {
		next, gone, err := change(r.Value)
		if err != nil {
			return next, nil, err
		}
		ops, err := c.endLogins(ctx, gone)
		return next, ops, err
	})
	if err != nil {
		return Account{}, absent(err)
	}
	return record.Value, nil
}
