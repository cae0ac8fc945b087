package transfer

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bellwork/quiz/store"
	"bellwork/quiz/store/bolt"
)

// Variables that make a child process of these tests restore, and wait to be
// killed after a step.
const (
	backupEnv = "BELLWORK_TEST_BACKUP"
	fileEnv   = "BELLWORK_TEST_FILE"
	stepEnv   = "BELLWORK_TEST_STEP"
)

func TestMain(m *testing.M) {
	if path := os.Getenv(backupEnv); path != "" {
		restoreUntil(path, os.Getenv(fileEnv), os.Getenv(stepEnv))
		return
	}
	os.Exit(m.Run())
}

// restoreUntil restores and hangs after a step.
func restoreUntil(backup, file, last string) {
	r := restore{engine: realEngine(), backup: backup, file: file, now: morning, step: func(step string) {
		if step == last {
			fmt.Println("reached")
			_, _ = bufio.NewReader(os.Stdin).ReadByte()
		}
	}}
	if _, err := r.run(context.Background()); err != nil {
		fmt.Println(err)
	}
}

// TestKillDuringRestore kills a restore after each of its steps. What is there
// then is the old data or the new, and another restore ends well.
func TestKillDuringRestore(t *testing.T) {
	backup := backupOf(t, school(t, "new"))
	oldData, newData := dumpOf(t, school(t, "old")), dumpOf(t, school(t, "new"))
	steps := []string{"begun", "copied", "verified", "signed out", "kept", "replaced"}
	for _, step := range steps {
		t.Run(step, func(t *testing.T) {
			dir := school(t, "old")
			file := filepath.Join(dir, "bellwork.bolt")
			child := exec.Command(os.Args[0])
			child.Env = append(os.Environ(), backupEnv+"="+backup, fileEnv+"="+file, stepEnv+"="+step)
			out, err := child.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if _, err := child.StdinPipe(); err != nil {
				t.Fatal(err)
			}
			if err := child.Start(); err != nil {
				t.Fatal(err)
			}
			if line, err := bufio.NewReader(out).ReadString('\n'); line != "reached\n" {
				t.Fatalf("child: %q, %v", line, err)
			}
			_ = child.Process.Kill()
			_ = child.Wait()
			want := oldData
			if step == "replaced" {
				want = newData
			}
			if dumpOf(t, dir) != want {
				t.Error("what is there is neither the old data nor the new, or the wrong one of them")
			}
			if _, err := Restore(t.Context(), realEngine(), backup, file, morning.Add(time.Second)); err != nil {
				t.Fatal(err)
			}
			if dumpOf(t, dir) != newData {
				t.Error("another restore does not restore")
			}
			for _, name := range files(t, dir) {
				if strings.HasPrefix(name, ".") {
					t.Errorf("%s is left", name)
				}
			}
		})
	}
}

// A restore on an empty machine gives everything back, and nobody is signed in.
func TestRestoreElsewhere(t *testing.T) {
	dir := school(t, "a")
	dest := filepath.Join(t.TempDir(), "bellwork.bolt")
	done, err := Restore(t.Context(), realEngine(), backupOf(t, dir), dest, morning)
	if err != nil || !done.Made.Equal(morning) || done.Kept != "" {
		t.Fatalf("Restore = %v, %v", done, err)
	}
	if dumpOf(t, filepath.Dir(dest)) != dumpOf(t, dir) {
		t.Error("what was restored differs")
	}
	db := openData(t, filepath.Dir(dest))
	if _, err := db.Get(t.Context(), "logins", "l1"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a login is still there: %v", err)
	}
}

// What a restore replaced can be restored in its turn, as can a data file that
// was copied by hand.
func TestRestoreBack(t *testing.T) {
	dir := school(t, "old")
	want := dumpOf(t, dir)
	file := filepath.Join(dir, "bellwork.bolt")
	done, err := Restore(t.Context(), realEngine(), backupOf(t, school(t, "new")), file, morning)
	if err != nil || filepath.Base(done.Kept) != "bellwork-before-restore-20261124-103000.bolt" {
		t.Fatalf("Restore = %v, %v", done, err)
	}
	if dumpOf(t, dir) == want {
		t.Fatal("nothing was restored")
	}
	if _, err := Restore(t.Context(), realEngine(), done.Kept, file, morning.Add(time.Minute)); err != nil {
		t.Fatal(err)
	}
	if dumpOf(t, dir) != want {
		t.Error("the data of before is not back")
	}
}

// A damaged data file is when a backup is needed most.
func TestRestoreOverDamage(t *testing.T) {
	dir := school(t, "new")
	backup, want := backupOf(t, dir), dumpOf(t, dir)
	file := filepath.Join(dir, "bellwork.bolt")
	if err := os.WriteFile(file, []byte("nothing of use"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Restore(t.Context(), realEngine(), backup, file, morning); err != nil {
		t.Fatal(err)
	}
	if dumpOf(t, dir) != want {
		t.Error("what was restored differs")
	}
}

func TestRestoreWhileServing(t *testing.T) {
	backup, dir := backupOf(t, school(t, "new")), school(t, "old")
	before := files(t, dir)
	openData(t, dir)
	_, err := Restore(t.Context(), realEngine(), backup, filepath.Join(dir, "bellwork.bolt"), morning)
	if !errors.Is(err, bolt.ErrLocked) {
		t.Errorf("got %v, want %v", err, bolt.ErrLocked)
	}
	if after := files(t, dir); len(after) != len(before) {
		t.Errorf("the folder holds %v", after)
	}
}

// TestRestoreRefuses tries what is no whole backup: it says why, and the data is
// as before.
func TestRestoreRefuses(t *testing.T) {
	good, err := os.ReadFile(backupOf(t, school(t, "new")))
	if err != nil {
		t.Fatal(err)
	}
	flipped := func(at int) []byte {
		b := append([]byte(nil), good...)
		b[at] ^= 4
		return b
	}
	tests := map[string]struct {
		file []byte
		want error
	}{
		"Empty":        {nil, ErrForeign},
		"Text":         {[]byte("Dear school, please find enclosed"), ErrForeign},
		"LongText":     {[]byte(strings.Repeat("Dear school, please find enclosed\n", 500)), bolt.ErrForeign},
		"Zip":          {append([]byte("PK\x03\x04"), make([]byte, 9000)...), bolt.ErrForeign},
		"SQLite":       {append([]byte("SQLite format 3\x00"), make([]byte, 9000)...), bolt.ErrForeign},
		"OtherBolt":    {foreignBolt(t), bolt.ErrForeign},
		"CutInHead":    {good[:100], ErrCut},
		"CutAfterHead": {good[:headSize], ErrCut},
		"CutHalf":      {good[:len(good)/2], ErrCut},
		"CutByOne":     {good[:len(good)-1], ErrCut},
		"Longer":       {append(append([]byte(nil), good...), 0), ErrAltered},
		"FlippedFirst": {flipped(0), bolt.ErrForeign},
		"FlippedMade":  {flipped(25), ErrAltered},
		"FlippedSum":   {flipped(80), ErrAltered},
		"FlippedPad":   {flipped(headSize - 1), ErrAltered},
		"FlippedMeta":  {flipped(headSize + 20), ErrAltered},
		"FlippedData":  {flipped(len(good) / 2), ErrAltered},
		"FlippedLast":  {flipped(len(good) - 1), ErrAltered},
		"NewerFormat":  {[]byte(strings.Replace(string(good), "backup 1", "backup 2", 1)), store.ErrNewer},
		"NewerRecord":  {newerRecord(t), store.ErrNewer},
		"DamagedData":  {damagedInside(t), store.ErrDamaged},
	}
	dir := school(t, "old")
	file := filepath.Join(dir, "bellwork.bolt")
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "some.backup")
			if err := os.WriteFile(path, tt.file, 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := Restore(t.Context(), realEngine(), path, file, morning)
			var refused *FileError
			if !errors.Is(err, tt.want) || !errors.As(err, &refused) {
				t.Errorf("got %v, want %v", err, tt.want)
			}
			if err != nil && !strings.HasPrefix(err.Error(), path+": ") {
				t.Errorf("it does not name the file: %v", err)
			}
			if after, err := os.ReadFile(file); err != nil || string(after) != string(before) {
				t.Errorf("the present data was touched, error %v", err)
			}
			if left := files(t, dir); len(left) != 1 {
				t.Errorf("%v are left", left)
			}
		})
	}
}

// wrapped makes a backup with a right checksum of any bytes.
func wrapped(t *testing.T, data []byte) []byte {
	t.Helper()
	h := Head{Made: morning, Size: int64(len(data))}
	sum := h.newSum()
	_, _ = sum.Write(data)
	sum.Sum(h.Sum[:0])
	return append(h.bytes(), data...)
}

// newerRecord is a backup of a later Bellwork that changed a record.
func newerRecord(t *testing.T) []byte {
	t.Helper()
	dir := school(t, "new")
	db := openData(t, dir)
	put(t, db, "students", "later", `{"v":2}`)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return read(t, backupOf(t, dir))
}

// damagedInside is a backup made by somebody who can compute a checksum.
func damagedInside(t *testing.T) []byte {
	t.Helper()
	data := read(t, backupOf(t, school(t, "new")))[headSize:]
	at := strings.LastIndex(string(data), "newnewnew")
	data[at] ^= 1
	return wrapped(t, data)
}

// foreignBolt is a data file of another product on the same engine.
func foreignBolt(t *testing.T) []byte {
	t.Helper()
	data := read(t, filepath.Join(school(t, "new"), "bellwork.bolt"))
	return wrapped(t, []byte(strings.ReplaceAll(string(data), "bellwork", "bellfree")))
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
