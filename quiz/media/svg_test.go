package media

import (
	"fmt"
	"strings"
	"testing"

	"bellwork/quiz/format/alloctest"
)

const svgHead = `<svg xmlns="http://www.w3.org/2000/svg" height="9" viewBox="0 0 9 9" width="9">`

// drawing puts content into a drawing of nine by nine pixels.
func drawing(content string) string {
	return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">` + content + `</svg>`
}

// What is harmless stays; the rest goes, and leaves the drawing as it was.
func TestDrawings(t *testing.T) {
	const r = `<rect width="9"/>`
	tests := []struct{ name, in, want string }{
		{"Shapes", `<g transform="rotate(45 3,3)"><path d="M0 0
			L9 9"/><circle r="2" fill="#f00"/></g>`, `<g transform="rotate(45 3,3)"><path d="M0 0 L9 9"/><circle fill="#f00" r="2"/></g>`},
		{"Text", `<text x="1">a &lt; b<tspan dy="1"> &amp; c</tspan></text>`, `<text x="1">a &lt; b<tspan dy="1"> &amp; c</tspan></text>`},
		{"Gradient", `<defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient><linearGradient id="b" xlink:href="#a"/></defs><rect fill="url( '#b' ) none"/>`,
			`<defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient><linearGradient href="#a" id="b"/></defs><rect fill="url(#b) none"/>`},
		{"Use", `<defs><g id="a">` + r + `</g></defs><use href="#a" x="3"/>`, `<defs><g id="a">` + r + `</g></defs><use href="#a" x="3"/>`},
		{"StyleAttribute", `<rect style="fill: red; stroke:url(#x); stroke-width:2px !important; width: 7px"/>`, `<rect fill="red" stroke="url(#x)" stroke-width="2px"/>`},
		{"StyleSheet", `<style>/* x */ @import "a"; g {fill: red} rect, .b {stroke: blue} #i {fill: green} rect.b {stroke: none} @media print { rect {fill: pink} } g > rect {fill: white}</style><g><rect id="i" class="b"/></g>`,
			`<g fill="red"><rect fill="green" id="i" stroke="none"/></g>`},
		{"StyleOrder", `<rect class="a b"/><style>.b {fill: red} .a {fill: blue}</style>`, `<rect fill="blue"/>`},
		{"StyleBeatsAttribute", `<style>rect {fill: red}</style><rect fill="blue"/><rect style="fill: green"/>`, `<rect fill="red"/><rect fill="green"/>`},
		{"Link", `<a href="https://example.org"><text>go <a href="javascript:alert(1)">there</a></text></a>`, `<text>go there</text>`},
		{"Switch", `<switch><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject><text>x</text></switch>`, `<switch><text>x</text></switch>`},
		{"Prefix", `<s:rect xmlns:s="http://www.w3.org/2000/svg" width="9"/>`, r},
		{"Letters", `<rect width="9"/>loose<g>loose</g>`, r + `<g/>`},
		{"Comment", `<!-- x --><?php x ?><rect width="9"/><![CDATA[x]]>`, r},
		{"Script", `<script>alert(1)</script><script href="//evil.example"/>` + r, r},
		{"ScriptInNamespace", `<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>` + r, r},
		{"ForeignShape", `<x:rect xmlns:x="http://example.org/x"/>` + r, r},
		{"ForeignObject", `<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></body></foreignObject>` + r, r},
		{"Handler", `<rect width="9" onload="alert(1)" ONCLICK="alert(1)"/>`, r},
		{"Animation", `<rect width="9"><set attributeName="href" to="javascript:alert(1)"/><animate attributeName="x" values="0;9"/></rect>`, r},
		{"Image", `<image href="https://evil.example/a.png"/><image xlink:href="data:image/png;base64,AAAA"/>` + r, r},
		{"UseElsewhere", `<use href="https://evil.example/a.svg#x"/><use xlink:href="data:image/svg+xml,x#y"/><use href="//evil.example/#x"/>`, `<use/><use/><use/>`},
		{"HrefOnShape", `<rect href="#a" width="9"/>`, r},
		{"FillElsewhere", `<rect width="9" fill="url(https://evil.example/a.svg#x)" stroke="URL(//evil.example)" clip-path="url(data:x)"/>`, r},
		{"FillTwice", `<rect width="9" fill="url(#a) url(https://evil.example)"/>`, r},
		{"FillEscaped", `<rect width="9" fill="u\72l(https://evil.example)" stroke="url/**/(x)"/>`, r},
		{"OtherFunctions", `<rect width="9" fill="image(x)" stroke="var(--a)" mask="image-set('x' 1x)" color="attr(x)" opacity="expression(1)"/>`, r},
		{"StyleElsewhere", `<rect width="9" style="fill:url(//evil.example);background:url(x);-moz-binding:url(x#y);behavior:url(x)"/>`, r},
		{"SheetElsewhere", `<style>@import url(//evil.example/a.css); @font-face {font-family: x; src: url(//evil.example)} rect {fill: url(//evil.example/#x)}</style>` + r, r},
		{"SheetBroken", `<style>rect {fill: red</style><style>} rect { : ; fill } {} , { </style>` + r, `<rect fill="red" width="9"/>`},
		{"Filter", `<filter id="f"><feImage href="//evil.example"/></filter><rect width="9" filter="url(#f)"/>`, r},
		{"BadID", `<rect width="9" id="a b"/><rect width="9" id="&quot;&gt;&lt;script&gt;"/>`, r + r},
		{"Quotes", `<text font-family='"A&amp;B", &apos;C&apos;'>"</text>`, `<text font-family="&#34;A&amp;B&#34;, &#39;C&#39;">&#34;</text>`},
		{"Data", `<rect width="9" data-x="1" aria-label="x" xml:base="//evil.example/" ping="x"/>`, r},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, err := Picture([]byte(drawing(tt.in)))
			if want := svgHead + tt.want + "</svg>"; err != nil || string(f.Data) != want {
				t.Fatalf("error %v\n got %s\nwant %s", err, f.Data, want)
			}
			again, err := Picture(f.Data)
			if err != nil || again.Path != f.Path {
				t.Errorf("the second cleaning: error %v, %s", err, again.Data)
			}
		})
	}
}

func TestStyleOfAll(t *testing.T) {
	const want = `<svg xmlns="http://www.w3.org/2000/svg" fill="red" height="9" viewBox="0 0 9 9" width="9"><g fill="red"><rect fill="blue"/></g></svg>`
	f, err := Picture([]byte(drawing("<style>rect {fill: blue} * {fill: red}</style><g><rect/></g>")))
	if err != nil || string(f.Data) != want {
		t.Errorf("error %v\n got %s\nwant %s", err, f.Data, want)
	}
}

func TestDrawingSize(t *testing.T) {
	tests := []struct{ in, want string }{
		{`width="40" height="30"`, `height="30" viewBox="0 0 40 30" width="40"`},
		{`width="1in" height="25.4mm"`, `height="96" viewBox="0 0 96 96" width="96"`},
		{`viewBox="0,0 40 30"`, `height="30" viewBox="0 0 40 30" width="40"`},
		{`viewBox="-5 -5 40 30" width="100%" height="60"`, `height="60" viewBox="-5 -5 40 30" width="80"`},
		{`viewBox="0 0 40 30" width="20px"`, `height="15" viewBox="0 0 40 30" width="20"`},
		{``, `height="150" viewBox="0 0 300 150" width="300"`},
		{`width="1e9" height="5e8"`, `height="4096" viewBox="0 0 1e+09 5e+08" width="8192"`},
		{`viewBox="0 0 0.001 0.002"`, `height="1" viewBox="0 0 0.001 0.002" width="1"`},
		{`viewBox="0 0 0 0" width="0" height="-1"`, `height="150" viewBox="0 0 300 150" width="300"`},
		{`viewBox="0 0 NaN Inf" width="1e999"`, `height="150" viewBox="0 0 300 150" width="300"`},
		{`viewBox="0 0 1 1" x="1" onload="alert(1)"`, `height="1" viewBox="0 0 1 1" width="1" x="1"`},
	}
	for _, tt := range tests {
		in := `<svg xmlns="http://www.w3.org/2000/svg" ` + tt.in + `><rect/></svg>`
		want := `<svg xmlns="http://www.w3.org/2000/svg" ` + tt.want + `><rect/></svg>`
		if f, err := Picture([]byte(in)); err != nil || string(f.Data) != want {
			t.Errorf("%s: error %v\n got %s\nwant %s", tt.in, err, f.Data, want)
		}
	}
}

// Files come with declarations, marks and old encodings.
func TestDrawingHeads(t *testing.T) {
	want := svgHead + `<text>é</text></svg>`
	body := drawing("<text>é</text>")
	for _, in := range []string{
		body, "\ufeff" + body, "\n  " + body, `<?xml version="1.0" encoding="UTF-8"?>` + body,
		`<?xml version="1.0" encoding="iso-8859-1"?>` + strings.ReplaceAll(body, "é", "\xe9"),
		`<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">` + body,
		`<!-- drawn by hand --><?xml-stylesheet href="//evil.example/a.css"?>` + body,
		strings.Replace(body, ` xmlns="http://www.w3.org/2000/svg"`, "", 1),
	} {
		if f, err := Picture([]byte(in)); err != nil || string(f.Data) != want {
			t.Errorf("%.60q: error %v, %s", in, err, f.Data)
		}
	}
}

func TestRefusedDrawings(t *testing.T) {
	nest := func(n int) string {
		var b strings.Builder
		b.WriteString(`<g id="a0"><rect/></g>`)
		for i := range n {
			fmt.Fprintf(&b, `<g id="a%d">%s</g>`, i+1, strings.Repeat(fmt.Sprintf(`<use href="#a%d"/>`, i), 10))
		}
		return b.String()
	}
	var chain strings.Builder
	for i := range 40 {
		fmt.Fprintf(&chain, `<use id="c%d" href="#c%d"/>`, i, i+1)
	}
	var sheets strings.Builder
	for i := range 40 {
		fmt.Fprintf(&sheets, "<style>*{stroke-width:%d;%s}</style>", i, strings.Repeat("fill:red;", 100))
	}
	tests := []struct {
		name, in string
		want     error
	}{
		{"Entities", `<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>` + drawing("<text>&b;</text>"), errXML},
		{"ExternalEntity", `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>` + drawing("<text>&a;</text>"), errXML},
		{"EntityInAttribute", `<!DOCTYPE svg [<!ENTITY a "javascript:">]>` + drawing(`<rect id="&a;"/>`), errXML},
		{"NotClosed", drawing("<g>"), errXML},
		{"CutInTag", `<svg xmlns="http://www.w3.org/2000/svg"><re`, errCut},
		{"CutInScript", `<svg xmlns="http://www.w3.org/2000/svg"><rect/><script>`, errCut},
		{"CutInStyle", `<svg xmlns="http://www.w3.org/2000/svg"><rect/><style>a{`, errCut},
		{"Root", `<html xmlns="http://www.w3.org/1999/xhtml"/>`, errUnknown},
		{"RootNamespace", `<svg xmlns="http://www.w3.org/1999/xhtml"><rect/></svg>`, errUnknown},
		{"NoRoot", `<!-- -->`, errUnknown},
		{"Empty", drawing(""), errNothing},
		{"ScriptOnly", drawing("<script>alert(1)</script><image href='x'/>"), errNothing},
		{"Large", drawing("<rect/>" + strings.Repeat(" ", MaxSVG)), errSVGSize},
		{"Deep", drawing(strings.Repeat("<g>", 100_000)), errParts},
		{"DeepLinks", drawing("<text>" + strings.Repeat("<a>", 100_000)), errParts},
		{"DeepScript", drawing("<script>" + strings.Repeat("<a>", 300_000)), errXML},
		{"Many", drawing(strings.Repeat("<g/>", maxParts+1)), errParts},
		{"Laughs", drawing(nest(9)), errParts},
		{"LongChain", drawing(chain.String()), errParts},
		{"Circle", drawing(`<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g><rect/>`), errCircle},
		{"CircleOfPaint", drawing(`<pattern id="a"><rect fill="url(#a)"/></pattern>`), errCircle},
		{"CircleWithin", drawing(`<g id="a"><use href="#a"/></g>`), errCircle},
		{"Markers", drawing(`<marker id="m">` + strings.Repeat("<rect/>", 1000) + `</marker><path marker-mid="url(#m)" d="` + strings.Repeat("h1", 1000) + `"/>`), errParts},
		{"Sheets", drawing(sheets.String() + "<text>" + strings.Repeat(`<tspan class="a b c d e f g h"/>`, 49_000) + "</text>"), nil},
		{"SheetOnAll", drawing("<style>*{" + paints() + "}</style><text>" + strings.Repeat("<tspan/>", 40_000) + "</text>"), errParts},
		{"SheetGrows", drawing("<style>*{font-family:" + strings.Repeat("x", 1000) + "}</style><text>" + strings.Repeat("<tspan/>", 40_000) + "</text>"), errSVGSize},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if f, err := Picture([]byte(tt.in)); err != tt.want {
				t.Errorf("%d bytes, error %v, want %v", len(f.Data), err, tt.want)
			}
		})
	}
}

// paints sets many attributes at once.
func paints() string {
	var b strings.Builder
	for _, name := range []string{"fill", "stroke", "opacity", "color", "display", "mask", "clip-path", "marker-mid", "font-size",
		"font-style", "direction", "overflow", "visibility", "stroke-width"} {
		b.WriteString(name + ":1;")
	}
	return b.String()
}

// Hostile drawings are refused, or cleaned, with bounded work.
func TestDrawingBombs(t *testing.T) {
	const allocated = 100 << 20
	for name, in := range map[string]string{
		"Attributes": drawing("<rect " + strings.Repeat(`a="" `, MaxSVG/5-100) + "/>"),
		"Spaces":     drawing("<rect " + strings.Repeat(`xmlns:a="" `, MaxSVG/11-100) + "/>"),
		"Elements":   drawing(strings.Repeat("<a/>", MaxSVG/4-100)),
		"Text":       drawing("<text>" + strings.Repeat("x<!---->", MaxSVG/8-100) + "</text>"),
		"Rules":      drawing("<rect/><style>" + strings.Repeat("a{fill:red}", MaxSVG/11-100) + "</style>"),
		"Selectors":  drawing("<rect/><style>" + strings.Repeat("a,", MaxSVG/2-100) + "a{fill:red}</style>"),
		"Braces":     drawing("<rect/><style>" + strings.Repeat("@{", MaxSVG/2-100) + "</style>"),
		"Functions":  drawing(`<rect fill="` + strings.Repeat("rgb(", MaxSVG/4-100) + `"/>`),
		"Classes":    drawing(`<rect class="` + strings.Repeat("a ", MaxSVG/2-100) + `"/>`),
		"Path":       drawing(`<path d="` + strings.Repeat("h1", MaxSVG/2-100) + `"/>`),
	} {
		t.Run(name, func(t *testing.T) {
			before := alloctest.Total()
			_, err := Picture([]byte(in))
			if got := alloctest.Total() - before; got > allocated {
				t.Errorf("allocated %d bytes, want at most %d (error %v)", got, allocated, err)
			}
		})
	}
}
