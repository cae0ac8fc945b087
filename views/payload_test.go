package views_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// payloads are texts that must come out as text wherever they stand.
var payloads = []string{
	`<script>alert(1)</script>`,
	`"><img src=x onerror=alert(1)>`,
	`' onmouseover='alert(1)`,
	`[click](javascript:alert(1)) ![x](javascript:alert(1))`,
	`</script><svg onload=alert(1)>`,
	"`${alert(1)}` <!-- -->",
	`&lt;script&gt; &#x3c;script&#x3e;`,
	"null \x00 byte and \u202eright to left",
	`<math><mi//xlink:href="data:x,<script>alert(1)</script>">`,
	`[[1]] [x](/y "[[1]] onclick=alert(1)")`,
	strings.Repeat("Aleksandër-Konstantin ", 40),
}

// TestPayloads puts hostile texts into every field of every page.
func TestPayloads(t *testing.T) {
	for _, payload := range payloads {
		s := sample{printer(t), func(text string) string { return text + payload }}
		for _, p := range s.pages() {
			checkHarmless(t, p.name, parse(t, p))
		}
	}
}

func checkHarmless(t *testing.T, name string, doc *html.Node) {
	t.Helper()
	scripts := 0
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script":
			scripts++
			if src, _ := attr(n, "src"); src != "/assets/student.js" || n.FirstChild != nil {
				t.Errorf("%s: a script that is not ours: %v", name, n.Attr)
			}
		case "iframe", "object", "embed", "base", "style", "math":
			t.Errorf("%s: <%s>", name, n.Data)
		}
		checkAttributes(t, name, n)
	}
	if scripts != 1 {
		t.Errorf("%s: %d scripts, want 1", name, scripts)
	}
}

func checkAttributes(t *testing.T, name string, n *html.Node) {
	t.Helper()
	for _, a := range n.Attr {
		value := strings.ToLower(strings.TrimSpace(a.Val))
		switch {
		case strings.HasPrefix(a.Key, "on"), a.Key == "style", a.Key == "srcset", a.Key == "formaction":
			t.Errorf("%s: <%s %s=%q>", name, n.Data, a.Key, a.Val)
		case a.Key == "href", a.Key == "src", a.Key == "action":
			if !strings.HasPrefix(value, "/") && !strings.HasPrefix(value, "#") && !strings.HasPrefix(value, "http") && value != "about:invalid#templfailedsanitizationurl" {
				t.Errorf("%s: <%s %s=%q> leads away", name, n.Data, a.Key, a.Val)
			}
		}
	}
}
