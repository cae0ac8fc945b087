package native

import (
	"encoding/base64"
	"strings"

	"bellwork/quiz"
)

// base64Line is the length of a line of base64 in YAML.
const base64Line = 120

// files writes the pictures of the bank. One without content, as an edition
// keeps them that is stored apart from its pictures, is a loss.
func (e *encoder) files(n *node, files []quiz.File) {
	items := &node{shape: list}
	for _, f := range files {
		if len(f.Data) == 0 {
			e.lose("file-without-data", "the content of the picture "+f.Path+" is not here, so it is not written")
			continue
		}
		g := &node{shape: mapping}
		e.needed(g, "path", f.Path)
		g.put("data", position{}, &node{shape: quoted, text: e.base64(f.Data)})
		items.push(g)
	}
	if len(items.items) > 0 {
		n.put("files", position{}, items)
	}
}

// base64 breaks lines for people, so that editors can show the file.
func (e *encoder) base64(data []byte) string {
	text := base64.StdEncoding.EncodeToString(data)
	if e.spellOut || len(text) <= base64Line {
		return text
	}
	var b strings.Builder
	b.Grow(len(text) + len(text)/base64Line + 1)
	for len(text) > base64Line {
		b.WriteString(text[:base64Line] + "\n")
		text = text[base64Line:]
	}
	b.WriteString(text)
	return b.String()
}
