package main

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// progressTick is how often progress is drawn; the first time after a second,
// so that nothing flickers for files that are read at once.
const (
	progressTick  = 250 * time.Millisecond
	progressDelay = 4
)

// progress draws how far the reading of one file has come.
type progress struct {
	w     io.Writer
	name  string
	total int64 // bytes of the file; 0 where unknown
	done  atomic.Int64
	ended chan struct{}
	drawn sync.WaitGroup
}

// startProgress draws on w if that is a terminal.
func startProgress(w io.Writer, name string, total int64) *progress {
	p := &progress{w: w, name: name, total: total, ended: make(chan struct{})}
	if w != nil && isTerminal(w) {
		ticker := time.NewTicker(progressTick)
		p.drawn.Go(func() {
			defer ticker.Stop()
			p.draw(ticker.C)
		})
	}
	return p
}

// stop takes the bar away.
func (p *progress) stop() {
	close(p.ended)
	p.drawn.Wait()
}

// draw draws on every tick but the first ones.
func (p *progress) draw(ticks <-chan time.Time) {
	for n := 1; ; n++ {
		select {
		case <-p.ended:
			if n > progressDelay {
				fmt.Fprint(p.w, "\r\x1b[K")
			}
			return
		case <-ticks:
			if n >= progressDelay {
				fmt.Fprint(p.w, "\r\x1b[K", p.line(n))
			}
		}
	}
}

// line is the bar after n ticks.
func (p *progress) line(n int) string {
	const width = 30
	done := p.done.Load()
	if p.total <= 0 || done >= p.total {
		return fmt.Sprintf("%s: read; taking the questions … %d s", p.name, n*int(progressTick)/int(time.Second))
	}
	full := int(done * width / p.total)
	return fmt.Sprintf("%s [%s%s] %d %%", p.name, strings.Repeat("#", full), strings.Repeat(".", width-full), done*100/p.total)
}

// reader counts what is read through it.
func (p *progress) reader(r io.Reader) io.Reader { return &tally{r, &p.done} }

type tally struct {
	io.Reader
	n *atomic.Int64
}

// Read implements io.Reader.
func (c *tally) Read(b []byte) (int, error) {
	n, err := c.Reader.Read(b)
	c.n.Add(int64(n))
	return n, err
}
