package chart

import (
	"context"
	"html"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/a-h/templ"
)

// svg collects the markup of a picture. Its methods are the only ones that
// write markup, and they escape every text and format every number.
type svg struct {
	strings.Builder
}

// attr is an attribute. Names are constants of this package; only values come
// from outside.
type attr struct{ name, value string }

// px formats a length in CSS pixels with at most two decimals.
func px(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		v = 0
	}
	s := strconv.FormatFloat(v, 'f', 2, 64)
	s = strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}

// pc formats a share of the width, 0 to 1, as a percentage.
func pc(share float64) string { return px(share*100) + "%" }

func (s *svg) tag(name string, attrs []attr, end string) {
	s.WriteString("<" + name)
	for _, a := range attrs {
		s.WriteString(" " + a.name + `="` + html.EscapeString(a.value) + `"`)
	}
	s.WriteString(end)
}

func (s *svg) rect(class string, x, width, y, height, radius float64) {
	s.tag("rect", []attr{
		{"class", class}, {"x", pc(x)}, {"y", px(y)}, {"width", pc(width)}, {"height", px(height)}, {"rx", px(radius)},
	}, "/>")
}

func (s *svg) line(class string, x1, y1, x2, y2 float64) {
	s.tag("line", []attr{{"class", class}, {"x1", pc(x1)}, {"y1", px(y1)}, {"x2", pc(x2)}, {"y2", px(y2)}}, "/>")
}

func (s *svg) circle(class string, x, y, radius float64) {
	s.tag("circle", []attr{{"class", class}, {"cx", pc(x)}, {"cy", px(y)}, {"r", px(radius)}}, "/>")
}

// shape draws a path whose origin is the point x, y.
func (s *svg) shape(class, path string, x, y float64) {
	s.tag("svg", []attr{{"x", pc(x)}, {"y", px(y)}, {"overflow", "visible"}}, ">")
	s.tag("path", []attr{{"class", class}, {"d", path}}, "/>")
	s.WriteString("</svg>")
}

// anchor says which part of a text stands at its position.
type anchor string

const (
	atStart  anchor = "start"
	atMiddle anchor = "middle"
	atEnd    anchor = "end"
)

// text writes a line of text, moved by dx pixels from the share x.
func (s *svg) text(class, words string, x, dx, y float64, at anchor) {
	attrs := []attr{{"class", class}, {"x", pc(x)}, {"y", px(y)}, {"text-anchor", string(at)}}
	if dx != 0 {
		attrs = append(attrs, attr{"dx", px(dx)})
	}
	s.tag("text", attrs, ">")
	s.WriteString(html.EscapeString(words) + "</text>")
}

// legend writes marks with their words in one line at the top. A mark is drawn
// around the point 0, y; everything here is in pixels, for the words do not move
// apart where there is more room.
func (s *svg) legend(items ...legendItem) {
	const y, markRoom, between = 14, 9, 26
	x := 0.
	for _, it := range items {
		words := fit(it.words, Narrow/float64(len(items))-2*markRoom-between)
		s.tag("g", []attr{{"transform", "translate(" + px(x+markRoom) + " 0)"}}, ">")
		it.mark(s, y)
		s.text("chart-legend", words, 0, markRoom+5, y+5, atStart)
		s.WriteString("</g>")
		x += 2*markRoom + 5 + widthOf(words) + between - markRoom
	}
}

type legendItem struct {
	words string
	mark  func(s *svg, y float64)
}

// picture puts a drawing into its frame. Assistive technology gets the words
// instead of the drawing.
func picture(class, words string, height float64, draw func(*svg)) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		var s svg
		s.tag("svg", []attr{
			{"xmlns", "http://www.w3.org/2000/svg"}, {"class", "chart " + class}, {"role", "img"}, {"aria-label", words},
			{"width", "100%"}, {"height", px(height)}, {"font-size", px(fontSize)},
		}, ">")
		draw(&s)
		s.WriteString("</svg>")
		_, err := io.WriteString(w, s.String())
		return err
	})
}
