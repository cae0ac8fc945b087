package moodlexml

import (
	"encoding/base64"
	"net/url"
	"path"
	"slices"

	"bellwork/quiz/markup"
)

// pictures are those of one text, which stand beside it in the file.
type pictures struct {
	*encoder
	paths []string
}

func (e *encoder) pictures() *pictures { return &pictures{encoder: e} }

// address returns how the text refers to a picture; empty where the bank does
// not have it.
func (p *pictures) address(name string) string {
	if p.files[name] == nil {
		return ""
	}
	if !slices.Contains(p.paths, name) {
		p.paths = append(p.paths, name)
	}
	return pluginFile + url.PathEscape(path.Base(name))
}

// write writes the pictures that the text refers to.
func (p *pictures) write(margin string) {
	for _, name := range p.paths {
		p.w.line(margin + `<file name="` + escape(path.Base(name)) + `" path="/" encoding="base64">` +
			base64.StdEncoding.EncodeToString(p.files[name]) + "</file>")
	}
}

// html writes an element that holds a text of several lines.
func (e *encoder) html(margin, name, text string) {
	p := e.pictures()
	e.w.line(margin + "<" + name + ` format="html">`)
	e.w.text(margin+"  ", markup.ToHTML(text, p.address))
	p.write(margin + "  ")
	e.w.line(margin + "</" + name + ">")
}
