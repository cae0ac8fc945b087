package main

import (
	"net/http"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// TestFullDisk takes a class's disk space away and gives it back. Meanwhile answers are refused as not saved, and all
// that was saved stays and can be read; afterwards the same server saves again.
//
// A limit on the size of files stands for the disk, since it can be set for a running process and needs no mount. The
// system's error is another one, but the store treats them alike.
func TestFullDisk(t *testing.T) {
	s := newSchool(t, 3)
	p := program.start(t, s.data)
	s.teach(p, newLesson(p.url, 200), func() { p.kill() })
	p = program.start(t, s.data)
	s.resume(t, p)
	p.limitFiles(t, uint64(usedSize(contents(t, filepath.Join(s.data, dataFileName)))))

	l := newLesson(p.url, 0)
	l.ending = http.StatusInsufficientStorage
	for _, err := range s.teach(p, l, func() {}) {
		t.Error(err)
	}
	for _, pupil := range s.class {
		if pupil.full == nil {
			t.Errorf("%s was never told that the disk is full\n%s", pupil.name, p.stderr)
		}
	}
	t.Logf("%d acts found room", l.acks.Load())
	s.resume(t, p) // reading and results work, and show what was acknowledged

	p.limitFiles(t, unix.RLIM_INFINITY)
	for _, pupil := range s.class {
		if err := pupil.do(p.url, pupil.full); err != nil {
			t.Errorf("once there is room again, %s: %v", pupil.name, err)
		}
	}
	for _, err := range s.teach(p, newLesson(p.url, 200), p.kill) {
		t.Error(err)
	}
	s.close(t, program.start(t, s.data))
}

// limitFiles limits the size of the files that the process writes.
func (p *process) limitFiles(t *testing.T, bytes uint64) {
	t.Helper()
	limit := unix.Rlimit{Cur: bytes, Max: unix.RLIM_INFINITY}
	if err := unix.Prlimit(p.cmd.Process.Pid, unix.RLIMIT_FSIZE, &limit, nil); err != nil {
		t.Fatal(err)
	}
}

// TestFullDiskSaysSo sees what a student is told whose answer finds no room.
func TestFullDiskSaysSo(t *testing.T) {
	data := newDataFolder(t)
	p := program.start(t, data)
	pupil := newPupil("Ana", 1)
	pupil.until(t, p.url, "answer")
	p.limitFiles(t, 4096)
	var q questionPage
	if err := pupil.get(p.url, "/attempts/"+pupil.open+"?q=1", &q); err != nil {
		t.Fatal(err)
	}
	a := pupil.answer(q)
	r, err := pupil.ask(p.url, http.MethodPost, a.path, a.form)
	if err != nil || r.status != http.StatusInsufficientStorage || !strings.Contains(string(r.body), `"code":"full"`) {
		t.Errorf("status %d %s, %v, want 507 that says so", r.status, r.body, err)
	}
}
