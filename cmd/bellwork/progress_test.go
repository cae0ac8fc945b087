package main

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"
)

// TestProgress ticks by hand: nothing in the first second, then a bar, and a clean line at the end.
func TestProgress(t *testing.T) {
	var out bytes.Buffer
	p := &progress{w: &out, name: "big.xml", total: 200, ended: make(chan struct{})}
	ticks := make(chan time.Time)
	p.drawn.Go(func() { p.draw(ticks) })
	read(t, p.reader(strings.NewReader(strings.Repeat("x", 50))))
	for range 3 {
		ticks <- time.Time{}
	}
	ticks <- time.Time{}
	ticks <- time.Time{}
	p.stop()
	drawn := out.String()
	if got := strings.Count(drawn, "big.xml [#######.......................] 25 %"); got != 2 {
		t.Errorf("the bar was drawn %d times, want 2: %q", got, drawn)
	}
	if !strings.HasSuffix(drawn, "\r\x1b[K") {
		t.Errorf("the line is not clean: %q", drawn)
	}
}

func TestProgressOfAShortReading(t *testing.T) {
	var out bytes.Buffer
	p := startProgress(&out, "small.xml", 10)
	read(t, p.reader(strings.NewReader("0123456789")))
	p.stop()
	if out.Len() > 0 {
		t.Errorf("it drew %q where there is no terminal", &out)
	}
	if got, want := p.line(8), "small.xml: read; taking the questions … 2 s"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func read(t *testing.T, r io.Reader) {
	t.Helper()
	if _, err := io.Copy(io.Discard, r); err != nil {
		t.Fatal(err)
	}
}
