package views_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"bellwork/views/lang"
)

func printer(t testing.TB) *lang.Printer {
	t.Helper()
	c, err := lang.Load()
	if err != nil {
		t.Fatal(err)
	}
	return c.Printer("en")
}

func asIs(s string) string { return s }

func render(t testing.TB, p page) string {
	t.Helper()
	var b bytes.Buffer
	if err := p.body.Render(context.Background(), &b); err != nil {
		t.Fatalf("%s: %v", p.name, err)
	}
	return b.String()
}

func parse(t testing.TB, p page) *html.Node {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(render(t, p)))
	if err != nil {
		t.Fatalf("%s: %v", p.name, err)
	}
	return doc
}

func attr(n *html.Node, name string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}

// TestPagesAreWhole checks what holds on every page in every state.
func TestPagesAreWhole(t *testing.T) {
	for _, p := range (sample{printer(t), asIs}).pages() {
		t.Run(p.name, func(t *testing.T) {
			doc := parse(t, p)
			ids, headings, mains := map[string]bool{}, 0, 0
			for n := range doc.Descendants() {
				if id, ok := attr(n, "id"); ok {
					if ids[id] {
						t.Errorf("id %q stands there twice", id)
					}
					ids[id] = true
				}
				if _, ok := attr(n, "else"); ok {
					t.Errorf("<%s> carries a word of the template as an attribute", n.Data)
				}
				switch n.Data {
				case "h1":
					headings++
				case "main":
					mains++
				}
			}
			checkReferences(t, doc, ids)
			if headings != 1 || mains != 1 {
				t.Errorf("%d h1 and %d main, want one each", headings, mains)
			}
			if text := render(t, p); strings.Contains(text, "⟨") {
				t.Errorf("a message is missing near %q", text[strings.Index(text, "⟨"):][:40])
			}
		})
	}
}

// checkReferences finds attributes that name an element which is not there.
func checkReferences(t *testing.T, doc *html.Node, ids map[string]bool) {
	t.Helper()
	for n := range doc.Descendants() {
		for _, name := range []string{"for", "form", "aria-labelledby", "aria-describedby"} {
			value, _ := attr(n, name)
			for id := range strings.FieldsSeq(value) {
				if !ids[id] {
					t.Errorf("<%s %s=%q> names nothing", n.Data, name, id)
				}
			}
		}
	}
}

// TestRequests counts what a first load asks for: four in all with the page.
func TestRequests(t *testing.T) {
	for _, p := range (sample{printer(t), asIs}).pages() {
		requests := 1
		for n := range parse(t, p).Descendants() {
			if _, ok := attr(n, "src"); ok && n.Data == "script" {
				requests++
			}
			if n.Data == "link" {
				requests++
			}
		}
		if requests != 4 {
			t.Errorf("%s: %d requests, want 4", p.name, requests)
		}
	}
}

func BenchmarkQuestionPage(b *testing.B) {
	s := sample{printer(b), asIs}
	var buf bytes.Buffer
	for _, p := range s.questions()[:1] {
		b.ReportAllocs()
		for b.Loop() {
			buf.Reset()
			if err := p.body.Render(context.Background(), &buf); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(buf.Len()), "bytes/page")
	}
}
