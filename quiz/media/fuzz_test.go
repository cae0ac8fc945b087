package media

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

// FuzzPicture sees that no picture panics, that cleaning what was cleaned
// changes nothing, and that what comes out of a drawing is of the allow-list.
func FuzzPicture(f *testing.F) {
	for _, data := range samples(f) {
		f.Add(data)
	}
	f.Add(riff(vp8x(2, 3, 2), anmf(3, 2, vp8(3, 2))))
	f.Add([]byte(drawing(`<style>.a{fill:red}</style><g id="b"><text class="a" style="stroke:url(#c)">x<a href="x">y</a></text></g><use href="#b"/>`)))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 64<<10 {
			return
		}
		p, err := Picture(data)
		if err != nil {
			return
		}
		again, err := Picture(p.Data)
		if err != nil || again.Path != p.Path || !bytes.Equal(again.Data, p.Data) {
			t.Fatalf("the second cleaning gives %s (error %v) after %s\n%q\n%q", again.Path, err, p.Path, p.Data, again.Data)
		}
		if strings.HasSuffix(p.Path, ".svg") {
			checkDrawing(t, p.Data)
		}
	})
}

// checkDrawing reads a drawing without this package's own tree.
func checkDrawing(t *testing.T, data []byte) {
	t.Helper()
	for d := xml.NewDecoder(bytes.NewReader(data)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%v in %q", err, data)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if start.Name.Space != svgSpace || !allowedElement(start.Name.Local) {
			t.Errorf("the element %v in %q", start.Name, data)
		}
		for _, a := range start.Attr {
			checkAttribute(t, a)
		}
	}
}

func checkAttribute(t *testing.T, a xml.Attr) {
	t.Helper()
	lower := strings.ToLower(a.Value)
	switch {
	case a.Name.Local == "xmlns", a.Name.Local == "id":
	case strings.HasPrefix(a.Name.Local, "on"), a.Name.Local == "style", a.Name.Local == "class":
		t.Errorf("the attribute %v", a)
	case a.Name.Local == "href" && !strings.HasPrefix(a.Value, "#"),
		strings.Contains(lower, "url(") && !strings.HasPrefix(a.Value, "url(#"), strings.Count(lower, "url(") > 1:
		t.Errorf("the attribute %v leads out of the drawing", a)
	}
}
