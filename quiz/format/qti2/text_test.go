package qti2

import "testing"

// TestFormatted writes numbers as printedVariable asks.
func TestFormatted(t *testing.T) {
	for _, tt := range []struct {
		x            float64
		format, want string
	}{
		{1.0 / 3, "", "0.333333333333"},
		{0.1 + 0.2, "", "0.3"},
		{3.14159, "%.2f", "3.14"},
		{3.14159, "about %.1f m", "about 3.1 m"},
		{107233.6, "%.3r", "107000"},
		{0.00123456, "%.2r", "0.0012"},
		{2.5, "%i", "2"},
		{12345, "%.2e", "1.23e+04"},
		{1.5, "%f", "1.500000"},
		{1.5, "%", "1.5"},
		{1.5, "%.999f", "1.500000"},
	} {
		if got := formatted(tt.x, tt.format); got != tt.want {
			t.Errorf("%v as %q: got %s, want %s", tt.x, tt.format, got, tt.want)
		}
	}
}

// TestBlocks leaves no text outside of blocks, and only what QTI has.
func TestBlocks(t *testing.T) {
	for _, tt := range []struct{ html, want string }{
		{"<p>one</p>\n<p>two</p>", "<p>one</p>\n<p>two</p>"},
		{"one <em>two</em><ul><li>three</li></ul>four", "<p>one <em>two</em></p><ul><li>three</li></ul><p>four</p>"},
		{`<p>a<br>b <u>c</u> <img src="x.png"> <a href="?a&amp;b" target="_blank">d</a></p>`,
			`<p>a<br/>b c <img src="x.png" alt=""/> <a href="?a&amp;b">d</a></p>`},
		{`<ol start="3"><li>x</li></ol><script>alert(1)</script>`, `<ol><li>x</li></ol>`},
		{"<!-- no --><hr>", "<hr/>"},
	} {
		if got := blocks(tt.html); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.html, got, tt.want)
		}
	}
}

// TestShortID makes identifiers that every system takes, and different ones of
// different ids.
func TestShortID(t *testing.T) {
	seen := map[string]string{}
	for _, id := range []string{
		"rivers", "2024-02", "a", "a-very-long-id-that-goes-on-and-on-1", "a-very-long-id-that-goes-on-and-on-2",
		"0123456789-0123456789-0123456789", "_a",
	} {
		short := shortID(id)
		if !ncName.MatchString(short) {
			t.Errorf("%s becomes %s", id, short)
		}
		if seen[short] != "" {
			t.Errorf("%s and %s both become %s", id, seen[short], short)
		}
		seen[short] = id
	}
}
