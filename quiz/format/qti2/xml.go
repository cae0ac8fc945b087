package qti2

import (
	"encoding/xml"
	"fmt"
	"hash/fnv"
	"strconv"
	"strings"
)

// header begins every XML file.
const header = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

// attrs are the names and values of attributes in turn. One with an empty
// value is left out.
type attrs []string

func (a attrs) String() string {
	var b strings.Builder
	for i := 0; i+1 < len(a); i += 2 {
		if a[i+1] != "" {
			b.WriteString(" " + a[i] + `="` + escape(a[i+1]) + `"`)
		}
	}
	return b.String()
}

// tag writes an element on one line, with what is inside as XML.
func tag(name string, a attrs, inside ...string) string {
	if len(inside) == 0 {
		return "<" + name + a.String() + "/>"
	}
	return "<" + name + a.String() + ">" + strings.Join(inside, "") + "</" + name + ">"
}

// lines writes an element with its children each on a line. White space must
// mean nothing there.
func lines(name string, a attrs, inside ...string) string {
	var kept []string
	for _, s := range inside {
		if s != "" {
			kept = append(kept, s)
		}
	}
	if len(kept) == 0 {
		return tag(name, a)
	}
	return "<" + name + a.String() + ">\n" + strings.Join(kept, "\n") + "\n</" + name + ">"
}

// value writes a value of a declaration.
func value(text string) string { return tag("value", nil, escape(text)) }

// escape writes a text so that XML shows it as it is.
func escape(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a builder takes everything
	return b.String()
}

// decimal writes a number so that the same one is read.
func decimal(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

// digest returns eight letters that stand for a text.
func digest(text string) string {
	h := fnv.New32a()
	_, _ = h.Write([]byte(text)) // a hash takes everything
	return fmt.Sprintf("%08x", h.Sum32())
}
