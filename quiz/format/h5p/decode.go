package h5p

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/archive"
	"bellwork/quiz/format/charset"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/jsontree"
)

// Decode reads a package, or the content of one.
func Decode(r io.Reader) (quiz.Bank, []quiz.Issue, error) {
	data, err := charset.Bytes(r, "H5P")
	if err != nil {
		return quiz.Bank{}, nil, err
	}
	d := &decoder{left: map[string]int{}, paths: map[string]string{}}
	if bytes.HasPrefix(data, []byte("PK")) {
		d.unpack(data)
	} else if root := d.set.JSON(data, "h5p"); root != nil {
		d.content(bare(root))
	}
	d.sayLeft()
	return d.set.Done()
}

// decoder gathers the questions of a package.
type decoder struct {
	set     intake.Set
	archive *archive.Archive  // nil: the file brings no media
	left    map[string]int    // what is no question, by content type
	paths   map[string]string // of the pictures that were read, by their addresses
}

func (d *decoder) refuse(code, message, hint string) {
	d.set.Report(quiz.Issue{Severity: quiz.Error, Code: code, Message: message, Hint: hint})
}

// unpack reads a package.
func (d *decoder) unpack(data []byte) {
	a, err := archive.Open(data)
	if err != nil {
		d.unreadable(err)
		return
	}
	d.archive = a
	about := d.part("h5p.json")
	params := d.part("content/content.json")
	if about == nil || params == nil {
		return
	}
	d.head(about)
	d.set.In("content/content.json")
	d.content(content{library: about.Get("mainLibrary").Text(), params: params})
	d.set.In("")
}

// part reads a file of JSON in the package; nil where it has said why not.
func (d *decoder) part(name string) *jsontree.Node {
	data, err := d.archive.Read(name)
	if err != nil {
		d.unreadable(err)
		return nil
	}
	d.set.In(name)
	defer d.set.In("")
	return d.set.JSON(data, "h5p")
}

func (d *decoder) unreadable(err error) {
	d.refuse("h5p-package", fmt.Sprintf("the package cannot be read: %v", err), "download it again")
}

// head takes what the package says about itself.
func (d *decoder) head(about *jsontree.Node) {
	b := &d.set.Bank
	b.Title = intake.Words(about.Get("title").Text())
	if language := about.Get("language").Text(); language != "und" {
		b.Language = language
	}
	b.License = licenceOf(about.Get("license").Text(), about.Get("licenseVersion").Text())
}

// licenceOf returns the SPDX name of a Creative Commons licence. Of the others
// H5P does not say enough.
func licenceOf(name, version string) string {
	if !strings.HasPrefix(name, "CC BY") && !strings.HasPrefix(name, "CC0") || version == "" {
		return ""
	}
	version, _, _ = strings.Cut(strings.TrimPrefix(version, "CC0 "), " ")
	name, _, _ = strings.Cut(name, " 1.0")
	return strings.ReplaceAll(name, " ", "-") + "-" + version
}
