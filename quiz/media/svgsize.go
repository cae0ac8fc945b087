package media

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// The size at which browsers show a drawing that gives none, in pixels, and the
// longest side that is kept.
const (
	usualWidth  = 300
	usualHeight = 150
	maxSide     = 8192
)

// settleSize gives the root a width and a height in pixels and a view box, so
// that every program shows the whole drawing and scales it alike.
func settleSize(root *element) {
	width, height := pixels(root.attrs["width"]), pixels(root.attrs["height"])
	box := viewBox(root.attrs["viewBox"])
	if box == nil {
		width, height = orElse(width, usualWidth), orElse(height, usualHeight)
		box = []float64{0, 0, width, height}
	}
	ratio := box[2] / box[3]
	switch {
	case width == 0 && height == 0:
		width, height = box[2], box[3]
	case width == 0:
		width = height * ratio
	case height == 0:
		height = width / ratio
	}
	switch {
	case width >= height && width > maxSide:
		width, height = maxSide, height*maxSide/width
	case height > maxSide:
		width, height = width*maxSide/height, maxSide
	}
	root.attrs["width"], root.attrs["height"] = side(width), side(height)
	root.attrs["viewBox"] = fmt.Sprint(box[0], box[1], box[2], box[3])
}

func orElse(x, usual float64) float64 {
	if x == 0 {
		return usual
	}
	return x
}

var length = regexp.MustCompile(`^\+?([0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?)\s*(px|pt|pc|mm|cm|in)?$`)

// pixels reads a length; 0 where it is none, or one that depends on where the
// drawing stands.
func pixels(value string) float64 {
	m := length.FindStringSubmatch(value)
	if m == nil {
		return 0
	}
	x, err := strconv.ParseFloat(m[1], 64)
	if err != nil { // beyond all numbers
		return 0
	}
	perUnit := map[string]float64{"": 1, "px": 1, "pt": 4.0 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}
	return x * perUnit[m[2]]
}

// viewBox reads the part of the plane that a drawing shows; nil where it is
// none.
func viewBox(value string) []float64 {
	parts := strings.Fields(strings.ReplaceAll(value, ",", " "))
	if len(parts) != 4 {
		return nil
	}
	box := make([]float64, 4)
	for i, p := range parts {
		x, err := strconv.ParseFloat(p, 64)
		if err != nil || math.IsInf(x, 0) || math.IsNaN(x) {
			return nil
		}
		box[i] = x
	}
	if box[2] <= 0 || box[3] <= 0 {
		return nil
	}
	return box
}

// side writes a width or a height: at least a pixel, with three places at most.
func side(x float64) string {
	return strconv.FormatFloat(math.Round(max(x, 1)*1000)/1000, 'f', -1, 64)
}
