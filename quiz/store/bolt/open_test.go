package bolt_test

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz/store"
	"bellwork/quiz/store/bolt"
)

// Variables that make a child process of these tests open a file and hold it,
// or commit to it until it is killed.
const (
	holdEnv   = "BELLWORK_TEST_HOLD"
	commitEnv = "BELLWORK_TEST_COMMIT"
	cycleEnv  = "BELLWORK_TEST_CYCLE"
)

func TestMain(m *testing.M) {
	if path := os.Getenv(holdEnv); path != "" {
		hold(path)
		return
	}
	if path := os.Getenv(commitEnv); path != "" {
		commitUntilKilled(path, os.Getenv(cycleEnv))
		return
	}
	os.Exit(m.Run())
}

// hold keeps a file open until its standard input ends.
func hold(path string) {
	db, err := bolt.Open(path, bolt.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("open")
	_, _ = bufio.NewReader(os.Stdin).ReadByte()
	_ = db.Close()
}

func TestLocked(t *testing.T) {
	path := filepath.Join(t.TempDir(), "data.bolt")
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), holdEnv+"="+path)
	in, _ := child.StdinPipe()
	out, _ := child.StdoutPipe()
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); line != "open\n" {
		t.Fatalf("child: %q, %v", line, err)
	}
	_, err := bolt.Open(path, bolt.Options{Timeout: 60 * time.Millisecond})
	if !errors.Is(err, bolt.ErrLocked) {
		t.Fatalf("got %v, want %v", err, bolt.ErrLocked)
	}
	t.Log(err)
	if _, e := os.Stat("/proc/locks"); e == nil && runtime.GOOS == "linux" &&
		!strings.Contains(err.Error(), fmt.Sprintf("process %d, ", child.Process.Pid)) {
		t.Errorf("%q does not name process %d", err, child.Process.Pid)
	}
	_ = in.Close()
	if err := child.Wait(); err != nil {
		t.Error(err)
	}
	open(t, path)
}

func TestReopen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "data.bolt")
	var want []store.Entry
	last := store.Rev(0)
	for i := range 5 {
		db := open(t, path)
		if diff := cmp.Diff(want, all(t, db)); diff != "" {
			t.Fatalf("after %d reopenings (-want +got):\n%s", i, diff)
		}
		rev := commit(t, db, store.Put("students", fmt.Sprint(i), []byte("x"), 0), store.Put("blobs", fmt.Sprint(i), make([]byte, 9000), 0))
		if rev != last+2 {
			t.Errorf("revision %d follows %d", rev, last)
		}
		last = rev
		want = all(t, db)
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestCreate(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "data.bolt")
	open(t, path)
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 1 {
		t.Errorf("%v are left, error %v", files, err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode() != 0o600 && runtime.GOOS != "windows" {
		t.Errorf("mode %v, error %v", info.Mode(), err)
	}
	_, err = bolt.Open(filepath.Join(dir, "none", "data.bolt"), bolt.Options{})
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("without a directory: %v", err)
	}
}
