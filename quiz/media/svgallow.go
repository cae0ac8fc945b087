package media

// allowedElement reports whether an element may stand in a drawing. What is
// missing runs (script), loads (image, feImage), moves (animate, set), shows
// HTML (foreignObject) or costs a browser more than a picture is worth (filter).
func allowedElement(name string) bool {
	switch name {
	case "svg", "g", "defs", "symbol", "use", "switch", "title", "desc":
		return true
	case "linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker":
		return true
	default:
		return isShape(name) || holdsText(name)
	}
}

// isShape reports whether an element draws something of its own.
func isShape(name string) bool {
	switch name {
	case "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "use":
		return true
	default:
		return false
	}
}

// holdsText reports whether the letters inside an element mean something.
func holdsText(name string) bool {
	switch name {
	case "text", "tspan", "textPath", "title", "desc":
		return true
	default:
		return false
	}
}

// mayRefer reports whether an element is built on another one that its href
// names.
func mayRefer(name string) bool {
	switch name {
	case "use", "textPath", "linearGradient", "radialGradient", "pattern":
		return true
	default:
		return false
	}
}

// allowedAttribute reports whether an attribute may stand in a drawing besides
// id, href and those of [isPaint]: measures and how they are meant.
func allowedAttribute(name string) bool {
	switch name {
	case "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "fr", "width", "height", "d", "points",
		"transform", "viewBox", "preserveAspectRatio", "pathLength":
		return true
	case "dx", "dy", "rotate", "textLength", "lengthAdjust", "startOffset", "method", "spacing", "side", "xml:space", "systemLanguage":
		return true
	case "offset", "gradientUnits", "gradientTransform", "spreadMethod", "patternUnits", "patternContentUnits", "patternTransform",
		"clipPathUnits", "maskUnits", "maskContentUnits", "markerUnits", "markerWidth", "markerHeight", "refX", "refY", "orient":
		return true
	default:
		return false
	}
}

// isPaint reports whether a name is that of a presentation attribute, which
// style sheets can set as well.
func isPaint(name string) bool {
	switch name {
	case "fill", "fill-opacity", "fill-rule", "opacity", "color", "stop-color", "stop-opacity", "display", "visibility", "overflow",
		"paint-order", "shape-rendering", "text-rendering", "color-interpolation", "vector-effect":
		return true
	case "stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-opacity",
		"stroke-width", "clip-path", "clip-rule", "mask", "marker-start", "marker-mid", "marker-end":
		return true
	case "font-family", "font-size", "font-size-adjust", "font-stretch", "font-style", "font-variant", "font-weight", "text-anchor",
		"text-decoration", "letter-spacing", "word-spacing", "writing-mode", "dominant-baseline", "alignment-baseline", "baseline-shift",
		"direction", "unicode-bidi":
		return true
	default:
		return false
	}
}
