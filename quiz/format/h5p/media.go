package h5p

import (
	"fmt"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/jsontree"
)

// mediaOf reads what stands above a question: {type: {library, params}}, in
// older content without the type around it.
func (d *decoder) mediaOf(n *jsontree.Node) []quiz.Media {
	if inner := n.Get("type"); inner.IsObject() {
		n = inner
	}
	c, ok := contentOf(n)
	if !ok {
		return nil
	}
	if c.name() != "Image" {
		d.set.Warn("h5p-media", "this question shows a "+strings.ToLower(c.name())+", which cannot be taken over", "see whether it can be answered without")
		return nil
	}
	return d.image(c.params)
}

// image reads {file: {path}, alt}.
func (d *decoder) image(params *jsontree.Node) []quiz.Media {
	address := params.Get("file", "path").Text()
	if address == "" {
		return nil
	}
	path := d.picture(address)
	if path == "" {
		return nil
	}
	return []quiz.Media{{Path: path, Alt: intake.Words(params.Get("alt").Text())}}
}

// imageLabel returns a picture as Markdown.
func (d *decoder) imageLabel(file *jsontree.Node, alt string) string {
	address := file.Get("path").Text()
	if address == "" {
		return ""
	}
	path := d.picture(address)
	if path == "" {
		return ""
	}
	return "![" + strings.NewReplacer("[", "", "]", "", `\`, "").Replace(intake.Words(alt)) + "](" + path + ")"
}

// picture returns the path in the bank of a picture of the package.
func (d *decoder) picture(address string) string {
	path, known := d.paths[address]
	if !known {
		path = d.readPicture(strings.TrimSuffix(address, "#tmp"))
		d.paths[address] = path
	}
	return path
}

func (d *decoder) readPicture(name string) string {
	switch {
	case strings.Contains(name, "://"):
		d.set.Warn("h5p-picture", fmt.Sprintf("the picture %s is on another site", name), "save it, and add it to the question")
		return ""
	case d.archive == nil:
		d.set.Warn("h5p-picture", fmt.Sprintf("the picture %s is not in this file", name), "download the whole package (.h5p)")
		return ""
	}
	data, err := d.archive.Read("content/" + name)
	if err != nil {
		d.set.Warn("h5p-picture", fmt.Sprintf("the picture %s cannot be read: %v", name, err), "add it to the question again")
		return ""
	}
	return d.set.Picture(name, data)
}
