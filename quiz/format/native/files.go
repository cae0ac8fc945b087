package native

import (
	"bytes"
	"encoding/base64"

	"bellwork/quiz"
	"bellwork/quiz/media"
)

// files reads the pictures that the file itself holds.
func (d *reader) files(g group) []quiz.File {
	var files []quiz.File
	seen := map[string]bool{}
	for _, n := range g.items("files") {
		g, ok := d.group(n, fileFields)
		if !ok {
			continue
		}
		f, ok := d.picture(g)
		switch {
		case !ok:
		case seen[f.Path]:
			d.fault(n, "file-duplicate", "this picture stands here for a second time", "remove one of them")
		default:
			seen[f.Path] = true
			files = append(files, f)
		}
	}
	return files
}

// picture reads one of them. Its path has to be the one that its content gives
// it: texts refer to it, and two banks with the same picture share it.
func (d *reader) picture(g group) (f quiz.File, ok bool) {
	path, n := g.needText("path"), g.need("data")
	if n == nil || path == "" {
		return f, false
	}
	data, ok := d.base64(n)
	if !ok {
		return f, false
	}
	f, err := media.Picture(data)
	switch {
	case err != nil:
		d.fault(n, "bad-file", "the picture cannot be used: "+err.Error(), "save it as PNG or JPEG, and put it beside this file instead")
	case f.Path != path:
		d.fault(g.get("path"), "picture-path", "the content of this picture gives it the path "+f.Path,
			"write that here and where questions refer to it; a picture that was changed gets another path")
	default:
		return f, true
	}
	return f, false
}

// base64 decodes a text and lets go of it: pictures take most of the room that
// a file does.
func (d *reader) base64(n *node) (data []byte, ok bool) {
	if !n.scalar() || n.empty() {
		d.wrongType(n, "a picture in base64", "")
		return nil, false
	}
	text := n.large
	if text == nil {
		text = []byte(n.text)
	}
	if bytes.IndexByte(text, ' ') >= 0 { // YAML joins lines with them
		text = bytes.ReplaceAll(text, []byte(" "), nil)
	}
	n.text, n.large = "", nil
	if len(text) > 2*media.MaxSize {
		d.fault(n, "bad-file", "the picture cannot be used: it is far larger than 5 MB", "make it smaller")
		return nil, false
	}
	data = make([]byte, base64.StdEncoding.DecodedLen(len(text)))
	size, err := base64.StdEncoding.Decode(data, text)
	if err != nil {
		d.fault(n, "bad-base64", "this is no picture in base64", "put the picture beside this file instead, and name it where it belongs")
		return nil, false
	}
	return data[:size], true
}
