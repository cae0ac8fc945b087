package markup

import (
	"fmt"
	"strings"
	"sync"
	"testing"
)

// TestBareTextsAreWhatTheyRenderTo holds the short cut to the long way.
func TestBareTextsAreWhatTheyRenderTo(t *testing.T) {
	r := New(0)
	bare := 0
	for _, text := range shortTexts() {
		if !isBare(text) {
			continue
		}
		bare++
		if got, want := r.Block(text), r.block(text, nil); got != want {
			t.Errorf("Block(%q) = %q, rendered %q", text, got, want)
		}
		if got, want := r.Inline(text), r.inline(text); got != want {
			t.Errorf("Inline(%q) = %q, rendered %q", text, got, want)
		}
		if got, want := r.Plain(text), r.plain(text); got != want {
			t.Errorf("Plain(%q) = %q, rendered %q", text, got, want)
		}
	}
	if bare < 1000 {
		t.Errorf("only %d texts were bare", bare)
	}
}

// shortTexts returns all texts of up to three pieces.
func shortTexts() []string {
	pieces := []string{
		"", " ", "a", "1", ".", ")", "-", "+", "#", ">", "=", "~~~", `"`, "!", "ë", "http://a.b",
		"*", "`", "[", "\\", "&amp;", "<", "$", "\n", "\t", "\x00", "\u00a0", "\u202e", "\xff",
	}
	var texts []string
	for _, a := range pieces {
		for _, b := range pieces {
			for _, c := range pieces {
				texts = append(texts, a+b+c)
			}
		}
	}
	return texts
}

// TestPlainIsStable holds for texts that mean no markup once it was taken out;
// \*a\* means the asterisks that remain.
func TestPlainIsStable(t *testing.T) {
	r := New(0)
	for _, text := range []string{"a *b* c", "**x**\ny", "[a](http://example.org) `b`", " 1. [[1]] ", "&copy; x", "2 \\* 3", "- a\n- b"} {
		once := r.Plain(text)
		if twice := r.Plain(once); once != twice {
			t.Errorf("Plain(%q) = %q, and of that %q", text, once, twice)
		}
	}
}

func TestCacheIsBounded(t *testing.T) {
	r := New(20_000)
	for i := range 1000 {
		r.Block(fmt.Sprintf("*stem* %d", i))
	}
	c := r.cache
	if c.used > c.max || c.used < c.max/2 {
		t.Errorf("cache holds %d of %d bytes", c.used, c.max)
	}
	if len(c.byKey) != c.order.Len() {
		t.Errorf("%d keys for %d entries", len(c.byKey), c.order.Len())
	}
	if _, ok := c.find(key{op: opBlock, text: "*stem* 999"}); !ok {
		t.Error("the last text is not in the cache")
	}
	if _, ok := c.find(key{op: opBlock, text: "*stem* 0"}); ok {
		t.Error("the first text is still in the cache")
	}
	r.Block("*" + strings.Repeat("long ", 10_000) + "*")
	if _, ok := c.find(key{op: opBlock, text: "*stem* 999"}); !ok {
		t.Error("a text larger than the cache emptied it")
	}
}

func TestCacheKeepsWhatIsUsed(t *testing.T) {
	r := New(5_000)
	for i := range 200 {
		r.Block("*kept*")
		r.Block(fmt.Sprintf("*stem* %d", i))
	}
	if _, ok := r.cache.find(key{op: opBlock, text: "*kept*"}); !ok {
		t.Error("a text in use was dropped")
	}
}

func TestConcurrentUse(t *testing.T) {
	r := New(4_000)
	var wg sync.WaitGroup
	for g := range 4 {
		wg.Go(func() {
			for i := range 200 {
				text := fmt.Sprintf("*a* [[1]] %d", (i*7+g)%40)
				if got, want := r.Inline(text), "<em>a</em> "+text[4:]; got != want {
					t.Errorf("got %q, want %q", got, want)
				}
				if len(r.Split(text)) != 2 {
					t.Errorf("Split(%q) found no gap", text)
				}
			}
		})
	}
	wg.Wait()
}

// BenchmarkPage renders what a question page shows: a stem and five options.
func BenchmarkPage(b *testing.B) {
	texts := []string{"The *first* round, in `Prishtina`, was held in …", "Kazan", "Chelyabinsk", "Moscow & **Perm**", "Saint Petersburg", "Ufa"}
	page := func(r *Renderer) {
		r.Block(texts[0])
		for _, t := range texts[1:] {
			r.Inline(t)
		}
	}
	for _, bb := range []struct {
		name string
		size int
	}{{"Cached", 1 << 20}, {"Uncached", 0}} {
		b.Run(bb.name, func(b *testing.B) {
			r := New(bb.size)
			for b.Loop() {
				page(r)
			}
		})
	}
}
