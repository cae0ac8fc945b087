package transfer

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
)

// sound is an engine for sources that are no data files.
var sound = Engine{Clean: func(context.Context, Data, int64) error { return nil }}

func someBytes(_ context.Context, w io.Writer) error {
	_, err := io.WriteString(w, "all there is")
	return err
}

// TestDaily lets weeks pass: there is a backup a day, none is missed by more than
// the time between two looks, and a folder that cannot be used for a while is
// tried again.
func TestDaily(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		folder := filepath.Join(t.TempDir(), "backups")
		k := NewKeeper(folder, sourceFunc(someBytes), sound, time.Now, quiet)
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan struct{})
		go func() {
			k.Daily(ctx)
			close(ended)
		}()
		synctest.Wait()
		if n := len(backups(t, k)); n != 1 {
			t.Fatalf("%d backups at the start", n)
		}
		for range 60 {
			time.Sleep(24*time.Hour + lookAgain) // of the bubble
			synctest.Wait()
			list := backups(t, k)
			if age := time.Since(list[0].Made); age > 24*time.Hour+lookAgain {
				t.Fatalf("the last backup is %v old", age)
			}
		}
		if n := len(backups(t, k)); n < keptDays || n > keptDays+keptWeeks {
			t.Errorf("%d backups are kept", n)
		}
		aside := folder + "-aside"
		rename := func(from, to string) {
			if err := os.Rename(from, to); err != nil {
				t.Fatal(err)
			}
		}
		rename(folder, aside)
		if err := os.WriteFile(folder, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		time.Sleep(48 * time.Hour)
		synctest.Wait()
		if k.Failure().Err == nil || time.Since(k.Failure().At) > tryAgain+lookAgain {
			t.Errorf("the failure is %v", k.Failure())
		}
		if err := os.Remove(folder); err != nil {
			t.Fatal(err)
		}
		rename(aside, folder)
		time.Sleep(tryAgain + lookAgain)
		synctest.Wait()
		if age := time.Since(backups(t, k)[0].Made); k.Failure().Err != nil || age > 2*tryAgain {
			t.Errorf("after the folder is back the last backup is %v old, failure %v", age, k.Failure())
		}
		cancel()
		<-ended
	})
}

func backups(t *testing.T, k *Keeper) []Backup {
	t.Helper()
	list, err := k.Backups()
	if err != nil || len(list) == 0 {
		t.Fatalf("%d backups, %v", len(list), err)
	}
	return list
}

// What was cut short since it was made is not the last good one.
func TestBackupsSkipsDamage(t *testing.T) {
	now := morning
	k := NewKeeper(t.TempDir(), sourceFunc(someBytes), sound, func() time.Time { return now }, quiet)
	for range 3 {
		if _, err := k.Make(t.Context()); err != nil {
			t.Fatal(err)
		}
		now = now.Add(time.Hour)
	}
	list := backups(t, k)
	if err := os.Truncate(filepath.Join(k.Folder(), list[0].Name), list[0].Size-1); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(k.Folder(), list[1].Name), []byte("else"), 0o600); err != nil {
		t.Fatal(err)
	}
	if left := backups(t, k); len(left) != 1 || left[0] != list[2] {
		t.Errorf("left are %v", left)
	}
	if _, _, err := k.Open(list[0].Name); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("open one that is cut: %v", err)
	}
}

// Two in one second are two, and the later one is later.
func TestSameSecond(t *testing.T) {
	k := NewKeeper(t.TempDir(), sourceFunc(someBytes), sound, func() time.Time { return morning }, quiet)
	first, err := k.Make(t.Context())
	second, err2 := k.Make(t.Context())
	if err != nil || err2 != nil || !second.Made.After(first.Made) || len(backups(t, k)) != 2 {
		t.Errorf("%v, %v, %v, %v", first, second, err, err2)
	}
}

func TestStale(t *testing.T) {
	at := func(age time.Duration) []Backup { return []Backup{{Made: morning.Add(-age)}} }
	for name, tt := range map[string]struct {
		list []Backup
		want bool
	}{
		"None":    {nil, true},
		"New":     {at(0), false},
		"TwoDays": {at(48 * time.Hour), false},
		"Older":   {at(48*time.Hour + 1), true},
		"Future":  {at(-24 * time.Hour), true},
		"Both":    {append(at(-24*time.Hour), at(time.Hour)...), false},
	} {
		if got := Stale(tt.list, morning); got != tt.want {
			t.Errorf("%s: Stale = %v, want %v", name, got, tt.want)
		}
	}
}

func TestHostAlone(t *testing.T) {
	k := NewKeeper(t.TempDir(), sourceFunc(someBytes), sound, time.Now, quiet)
	made, err := k.Make(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, who := range []auth.Actor{{}, {Account: "t", Role: auth.Teacher}} {
		_, stateErr := k.State(who)
		_, _, fetchErr := k.Fetch(who, made.Name)
		for _, err := range []error{stateErr, fetchErr, k.MakeFor(t.Context(), who)} {
			if !errors.Is(err, quiz.ErrForbidden) {
				t.Errorf("%v: %v", who, err)
			}
		}
	}
	if n := len(backups(t, k)); n != 1 {
		t.Errorf("%d backups", n)
	}
}
