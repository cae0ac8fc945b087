package chart_test

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"

	"bellwork/views/chart"
)

// box is the room that something drawn takes, in pixels.
type box struct {
	what                     string
	left, right, top, bottom float64
	text                     bool
}

func (b box) moved(x, y float64) box {
	b.left, b.right, b.top, b.bottom = b.left+x, b.right+x, b.top+y, b.bottom+y
	return b
}

// layout measures a picture at a width. Letters are measured by the package's
// own estimate, which is on the wide side.
func layout(t *testing.T, svg string, width float64) (boxes []box, height float64) {
	t.Helper()
	type point struct{ x, y float64 }
	origins := []point{{}}
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return boxes, height
		}
		if err != nil {
			t.Fatalf("%v in %s", err, svg)
		}
		switch token := token.(type) {
		case xml.StartElement:
			o, a := origins[len(origins)-1], measures(t, token.Attr, width)
			if height == 0 {
				height = a["height"]
			} else if name := token.Name.Local; name == "svg" || name == "g" {
				o = point{o.x + a["x"] + a["transform"], o.y + a["y"]}
			} else {
				boxes = append(boxes, boxOf(token, a).moved(o.x, o.y))
			}
			origins = append(origins, o)
		case xml.CharData:
			fill(&boxes[len(boxes)-1], string(token))
		case xml.EndElement:
			origins = origins[:len(origins)-1]
		}
	}
}

// boxOf measures an element; a text has no width before its letters are known.
func boxOf(e xml.StartElement, a map[string]float64) box {
	b := box{what: e.Name.Local + " " + attrOf(e, "class")}
	switch e.Name.Local {
	case "rect":
		b.left, b.right, b.top, b.bottom = a["x"], a["x"]+a["width"], a["y"], a["y"]+a["height"]
	case "circle":
		b.left, b.right, b.top, b.bottom = a["cx"]-a["r"], a["cx"]+a["r"], a["cy"]-a["r"], a["cy"]+a["r"]
	case "line":
		b.left, b.right = min(a["x1"], a["x2"]), max(a["x1"], a["x2"])
		b.top, b.bottom = min(a["y1"], a["y2"]), max(a["y1"], a["y2"])
	case "text":
		b.what, b.text = attrOf(e, "text-anchor"), true
		b.left, b.top, b.bottom = a["x"]+a["dx"], a["y"]-10, a["y"]+3
	}
	return b
}

// fill gives a text its letters.
func fill(b *box, letters string) {
	w := chart.WidthOf(letters)
	b.left -= w * map[string]float64{"start": 0, "middle": 0.5, "end": 1}[b.what]
	b.right, b.what = b.left+w, letters
}

func attrOf(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// measures reads the lengths among the attributes.
func measures(t *testing.T, attrs []xml.Attr, width float64) map[string]float64 {
	t.Helper()
	m := map[string]float64{}
	for _, a := range attrs {
		switch a.Name.Local {
		case "style", "href", "onload":
			t.Errorf("attribute %s", a.Name.Local)
		case "transform":
			a.Value = strings.TrimSuffix(strings.TrimPrefix(a.Value, "translate("), " 0)")
			fallthrough
		case "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "width", "height", "dx":
			number, percent := strings.CutSuffix(a.Value, "%")
			v, err := strconv.ParseFloat(number, 64)
			if err != nil {
				t.Errorf("%s=%q", a.Name.Local, a.Value)
			}
			if percent {
				v *= width / 100
			}
			m[a.Name.Local] = v
		}
	}
	return m
}
