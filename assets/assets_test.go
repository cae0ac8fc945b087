package assets_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"testing"

	"bellwork/assets"
)

func load(t *testing.T) *assets.Set {
	t.Helper()
	set, err := assets.Load()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func TestGet(t *testing.T) {
	set := load(t)
	for _, path := range []string{set.Style, set.Script, set.Icon} {
		f, ok := set.Get(path)
		if !ok || len(f.Body) == 0 || f.Type == "" {
			t.Fatalf("%s: got %v, %+v", path, ok, f)
		}
		r, err := gzip.NewReader(bytes.NewReader(f.Gzip))
		if err != nil {
			t.Fatal(err)
		}
		if body, err := io.ReadAll(r); err != nil || !bytes.Equal(body, f.Body) {
			t.Errorf("%s: the compressed body is another one (%v)", path, err)
		}
	}
	if _, ok := set.Get("/assets/nothing.css"); ok {
		t.Error("found a file that does not exist")
	}
	if again := load(t); again.Style != set.Style {
		t.Errorf("the address changed without its contents: %s, %s", set.Style, again.Style)
	}
}

// TestSize keeps room for the page itself within the 20 KB of a first load.
func TestSize(t *testing.T) {
	set := load(t)
	for path, limit := range map[string]int{set.Style: 8 << 10, set.Script: 8 << 10, set.Icon: 600} {
		f, _ := set.Get(path)
		if n := len(f.Gzip); n > limit {
			t.Errorf("%s: %d bytes compressed, want at most %d", path, n, limit)
		}
	}
}

// TestNothingForeign finds addresses of other hosts, which no page may need.
func TestNothingForeign(t *testing.T) {
	set := load(t)
	for _, path := range []string{set.Style, set.Script} {
		f, _ := set.Get(path)
		body := bytes.ReplaceAll(f.Body, []byte("http://www.w3.org/2000/svg"), nil)
		for _, bad := range []string{"http:", "https:", "url(", "@import", "eval(", "innerHTML", "randomUUID", "navigator.clipboard"} {
			if bytes.Contains(body, []byte(bad)) {
				t.Errorf("%s contains %q", path, bad)
			}
		}
	}
}
