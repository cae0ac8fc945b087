package main

import (
	"bytes"
	"fmt"
	"mime/multipart"
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"bellwork/quiz/format"
)

var peakLine = regexp.MustCompile(`VmHWM:\s+([0-9]+) kB`)

// peak returns the most memory that a process has held so far, in bytes.
func (p *process) peak(t *testing.T) int64 {
	t.Helper()
	m := peakLine.FindSubmatch(contents(t, fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid)))
	if m == nil {
		t.Fatal("no peak of memory is told")
	}
	kilobytes, err := strconv.ParseInt(string(m[1]), 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return kilobytes << 10
}

// TestManySignInsAtOnce lets fifty teachers sign in at the bell
// while students join. All are let in, and the memory of fifty hashes, which is
// 950 MiB, is never held (trust case 7).
func TestManySignInsAtOnce(t *testing.T) {
	p := program.start(t, newDataFolder(t))
	d := newDesk(t, p)
	var all sync.WaitGroup
	send := func(path string, fields url.Values) {
		all.Go(func() {
			r, err := newPupil("", 1).ask(p.url, http.MethodPost, path, fields)
			if err != nil || r.status != http.StatusSeeOther {
				t.Errorf("%s: status %d, %v", path, r.status, err)
			}
		})
	}
	for n := range 50 {
		send("/sign-in", url.Values{"name": {d.name}, "password": {deskPassword}})
		if n%10 == 0 {
			send("/join", url.Values{"name": {fmt.Sprint("Pupil ", n)}})
		}
	}
	all.Wait()
	if most := p.peak(t); most > 400<<20 {
		t.Errorf("the server held %d MiB: too much for a machine with 512", most>>20)
	}
}

// TestUploadedBombs sends the files of TestBombs to a server. It refuses each,
// grows by a bounded amount, leaves no file behind, and serves as before (trust
// cases 23 and 24).
func TestUploadedBombs(t *testing.T) {
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	data := newDataFolder(t)
	p := program.start(t, data)
	d := newDesk(t, p)
	before, kept := p.peak(t), strings.Join(names(t, data), " ")
	for name, file := range bombs(t) {
		if status := d.upload(name+".dat", file); status != http.StatusUnprocessableEntity && status != http.StatusRequestEntityTooLarge {
			t.Errorf("%s: status %d", name, status)
		}
	}
	if grown := p.peak(t) - before; grown > bombMemory+format.MaxSize { // the file itself lies in memory too
		t.Errorf("the server grew by %d MiB, want at most %d", grown>>20, (bombMemory+format.MaxSize)>>20)
	}
	if left := names(t, temporary); len(left) > 0 {
		t.Errorf("temporary files are left: %v", left)
	}
	if now := strings.Join(names(t, data), " "); now != kept {
		t.Errorf("the data folder holds %s, was %s", now, kept)
	}
	d.page("/desk", http.StatusOK)
	if said := p.stderr.String(); strings.Contains(said, "panic") || strings.Contains(said, "goroutine") {
		t.Errorf("the log says\n%s", said)
	}
}

// upload sends a file to be imported and returns the status.
func (d *desk) upload(name string, file []byte) int {
	d.t.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	part, err := w.CreateFormFile("file", name)
	if err == nil {
		_, err = part.Write(file)
	}
	if err != nil || w.Close() != nil {
		d.t.Fatal(err)
	}
	r, err := http.NewRequest(http.MethodPost, d.base+"/desk/sets/import", &body)
	if err != nil {
		d.t.Fatal(err)
	}
	r.Header.Set("Content-Type", w.FormDataContentType())
	r.Header.Set("Origin", d.base)
	res, err := d.client.Do(r)
	if err != nil {
		d.t.Fatal(err)
	}
	defer res.Body.Close()
	return res.StatusCode
}
