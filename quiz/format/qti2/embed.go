package qti2

import (
	"encoding/xml"
	"fmt"
	"net/url"
	"path"
	"strings"

	"bellwork/quiz/format/xmltree"
	"bellwork/quiz/media"
)

// maxIncluded is how many other files may belong to one item.
const maxIncluded = 10

// embedded returns what becomes of a picture, a sound or another file within a
// text.
func (it *item) embedded(n *xmltree.Node, s scope) []*xmltree.Node {
	switch n.Name {
	case "img":
		return []*xmltree.Node{picture(located(n.Attr("src"), s), n.Attr("alt"))}
	case "include":
		return it.include(n.Attr("href"), s)
	case "object":
		return it.object(n, s)
	}
	it.loseMedia()
	return nil
}

func (it *item) object(n *xmltree.Node, s scope) []*xmltree.Node {
	data, kind := n.Attr("data"), strings.ToLower(n.Attr("type"))
	switch ending := strings.ToLower(path.Ext(data)); {
	case strings.HasPrefix(kind, "image/"), isPicture(ending):
		return []*xmltree.Node{picture(located(data, s), spaced(n.Content()))}
	case strings.Contains(kind, "html"), strings.Contains(kind, "xml"), ending == ".html", ending == ".xml":
		return it.include(data, s)
	}
	it.loseMedia()
	return nil
}

// loseMedia says once that the question has more than text and pictures.
func (it *item) loseMedia() {
	if !it.silent {
		it.silent = true
		it.d.set.Warn("qti-media", "sounds, films and other files in the question are not taken over", "play them beside the question, or change it")
	}
}

func isPicture(ending string) bool {
	return strings.Contains(" .png .jpg .jpeg .gif .svg .webp ", " "+ending+" ")
}

func picture(address, alt string) *xmltree.Node {
	return &xmltree.Node{Name: "img", Attrs: []xml.Attr{
		{Name: xml.Name{Local: "src"}, Value: address}, {Name: xml.Name{Local: "alt"}, Value: spaced(alt)},
	}}
}

// located returns an address as seen from the root of the package; one on the
// web, or a picture in the address itself, stays.
func located(address string, s scope) string {
	address = strings.TrimSpace(address)
	if isRemote(address) {
		return address
	}
	return path.Join(s.dir, address)
}

func isRemote(address string) bool {
	u, err := url.Parse(address)
	return strings.HasPrefix(address, "//") || strings.HasPrefix(address, "data:") || err == nil && u.Scheme != ""
}

// include returns the content of another file of the package: a shared
// passage.
func (it *item) include(href string, s scope) []*xmltree.Node {
	missing := func() []*xmltree.Node {
		it.d.set.Warn("qti-passage", fmt.Sprintf("the text %s, which belongs to this question, cannot be read", href),
			"read the whole package; else add the text to the question")
		return nil
	}
	if it.included++; it.d.files == nil || isRemote(href) || it.included > maxIncluded {
		return missing()
	}
	name := it.d.find(s.dir, href)
	root, ok := it.d.tree(name)
	if !ok {
		return missing()
	}
	for _, inner := range []string{"stimulusBody", "body"} {
		if found := root.Find(inner); len(found) > 0 {
			root = found[0]
		}
	}
	root.Name = "div"
	it.tidy(root, scope{dir: folder(name), choice: s.choice})
	return []*xmltree.Node{root}
}

// picture returns the path in the bank of a picture that a text refers to;
// empty where it cannot be had.
func (it *item) picture(address string) string {
	if strings.HasPrefix(address, "data:") {
		return it.inline(address)
	}
	if isRemote(address) {
		it.d.set.Warn("qti-picture", "the picture "+address+" lies on the web and is not taken over", "add it to the question")
		return ""
	}
	if it.d.files == nil {
		it.d.set.Warn("qti-picture", "the picture "+address+" is not in this file", "read the whole package (a ZIP file)")
		return ""
	}
	name := it.d.find("", strings.SplitN(address, "?", 2)[0])
	if name == "" {
		it.d.set.Warn("qti-picture", "the package does not hold the picture "+address, "add it to the question")
		return ""
	}
	if known, ok := it.d.pictures[name]; ok {
		return known
	}
	data, err := it.d.files.Read(name)
	if err != nil {
		it.d.set.Warn("qti-picture", err.Error(), "export the package again")
		return ""
	}
	it.d.pictures[name] = it.d.set.Picture(name, data)
	return it.d.pictures[name]
}

// inline takes a picture that its address itself holds.
func (it *item) inline(address string) string {
	data, ok := media.Addressed(address)
	if !ok {
		it.d.set.Warn("qti-picture", "a picture within the text is damaged", "add it to the question again")
		return ""
	}
	return it.d.set.Picture("within the text", data)
}
