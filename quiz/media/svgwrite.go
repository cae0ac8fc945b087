package media

import (
	"bytes"
	"encoding/xml"
	"maps"
	"slices"
)

// write writes an element with its attributes in the order of their names.
// Errors of EscapeText are those of the buffer, which has none.
func (e *element) write(out *bytes.Buffer) {
	if e.name == "" {
		_ = xml.EscapeText(out, []byte(e.text))
		return
	}
	out.WriteString("<" + e.name)
	if e.name == "svg" {
		out.WriteString(` xmlns="` + svgSpace + `"`)
	}
	for _, name := range slices.Sorted(maps.Keys(e.attrs)) {
		out.WriteString(" " + name + `="`)
		_ = xml.EscapeText(out, []byte(e.attrs[name]))
		out.WriteString(`"`)
	}
	if len(e.content) == 0 {
		out.WriteString("/>")
		return
	}
	out.WriteString(">")
	for _, c := range e.content {
		c.write(out)
	}
	out.WriteString("</" + e.name + ">")
}
