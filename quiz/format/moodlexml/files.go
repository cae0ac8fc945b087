package moodlexml

import (
	"encoding/base64"
	"fmt"
	"net/url"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/xmltree"
	"bellwork/quiz/media"
)

// pluginFile is how texts refer to files that stand beside them.
const pluginFile = "@@PLUGINFILE@@/"

// files are the files that came with a question.
type files struct {
	all    []*file
	beside map[place]*file
	named  map[string]*file
}

// place is where a file stands, and under which name.
type place struct {
	parent *xmltree.Node
	name   string
}

// file is a file that stands in the question, in base64.
type file struct {
	name string // with its folder, as texts refer to it
	node *xmltree.Node
	used bool
	path string // of the picture it became; empty where it is none
}

// filesOf finds the files of a question. They belong to the texts that they
// stand beside; two texts may have different files of one name.
func filesOf(question *xmltree.Node) *files {
	fs := &files{beside: map[place]*file{}, named: map[string]*file{}}
	fs.add(question)
	return fs
}

// add adds what stands below an element. The tree is not deep: its reader sees
// to that.
func (fs *files) add(parent *xmltree.Node) {
	for _, n := range parent.Nodes {
		switch n.Name {
		case "file":
			f := &file{name: strings.TrimPrefix(n.Attr("path")+n.Attr("name"), "/"), node: n}
			fs.all = append(fs.all, f)
			fs.beside[place{parent, f.name}] = f
			fs.named[f.name] = f
		case "", "text":
		default:
			fs.add(n)
		}
	}
}

// find returns the file of that name beside a text, or elsewhere in the
// question.
func (fs *files) find(beside *xmltree.Node, name string) *file {
	if f := fs.beside[place{beside, name}]; f != nil {
		return f
	}
	return fs.named[name]
}

func (fs *files) unused() []string {
	var names []string
	for _, f := range fs.all {
		if !f.used {
			names = append(names, f.name)
		}
	}
	return names
}

// picture takes a picture into the bank that a text of an element refers to;
// the path is empty where there is none, which is said.
func (it *item) picture(beside *xmltree.Node, address string) string {
	if strings.HasPrefix(address, "data:") {
		data, ok := media.Addressed(address)
		return it.decoded("in the text", data, ok)
	}
	rest, ok := strings.CutPrefix(address, pluginFile)
	if !ok {
		it.set.Warn("moodle-picture-address", fmt.Sprintf("the picture %q is not in the file; the text that stands for it is shown", intake.Short(address, 40)),
			"download it and add it to the question")
		return ""
	}
	rest, _, _ = strings.Cut(rest, "?")
	name, err := url.PathUnescape(rest)
	if err != nil {
		name = rest
	}
	f := it.files.find(beside, name)
	if f == nil {
		it.set.Warn("moodle-picture-missing", fmt.Sprintf("the picture %q is missing in the file", intake.Short(name, 40)), "add it to the question")
		return ""
	}
	if !f.used {
		f.used = true
		f.path = it.embedded(intake.Short(f.name, 40), f.node.Content())
	}
	return f.path
}

// embedded takes a picture that stands in the file as base64.
func (it *item) embedded(name, encoded string) string {
	encoded = strings.TrimRight(strings.Join(strings.Fields(encoded), ""), "=")
	data, err := base64.RawStdEncoding.DecodeString(encoded)
	return it.decoded(name, data, err == nil)
}

func (it *item) decoded(name string, data []byte, ok bool) string {
	if !ok {
		it.set.Warn("moodle-base64", "the picture "+name+" is damaged", "add it again")
		return ""
	}
	return it.set.Picture(name, data)
}

// oldPicture takes the picture of a question that was made with Moodle 1, where
// it had one below its stem.
func (it *item) oldPicture() {
	name := strings.TrimSpace(it.node.Child("image").Content())
	encoded := strings.TrimSpace(it.node.Child("image_base64").Content())
	switch {
	case encoded != "":
		if path := it.embedded(intake.Short(name, 40), encoded); path != "" {
			it.question.Media = append(it.question.Media, quiz.Media{Path: path})
		}
	case name != "":
		it.set.Warn("moodle-picture-missing", fmt.Sprintf("the picture %q is missing in the file", intake.Short(name, 40)), "add it to the question")
	}
}
