package qti2

import (
	"bytes"
	"fmt"
	"path"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/archive"
	"bellwork/quiz/format/charset"
	"bellwork/quiz/format/xmltree"
)

// archive reads a package: the tests of its manifest, which give the order;
// then the items that no test names; and where the manifest leads nowhere,
// whatever XML there is.
func (d *decoder) archive(data []byte) {
	a, err := archive.Open(data)
	if err != nil {
		d.set.Report(quiz.Issue{Severity: quiz.Error, Code: "qti-archive", Message: err.Error(), Hint: "export the package again"})
		return
	}
	d.files = a
	tests, items := d.manifest()
	if len(tests)+len(items) == 0 {
		tests, items = d.survey()
	}
	d.tests = len(tests)
	for _, name := range append(tests, items...) {
		d.open(name, reference{})
	}
	d.unlisted()
}

// unlisted names the items that lie in the package and that nothing in it
// leads to: they were taken out of it, or forgotten.
func (d *decoder) unlisted() {
	for _, name := range d.files.Names() {
		if d.opened[name] || !strings.EqualFold(path.Ext(name), ".xml") {
			continue
		}
		if root, ok := d.tree(name); ok && root.Name == "assessmentItem" {
			d.set.Report(quiz.Issue{
				File: name, Severity: quiz.Warning, Code: "qti-unlisted",
				Message: "this question lies in the package, but its contents do not name it; it is left out",
				Hint:    "convert the file by itself if you want the question",
			})
		}
	}
}

// resource is an entry of a manifest.
type resource struct {
	id, kind, href string
	dir            string // from which its address is seen
}

// manifest returns the files that the manifest lists, as they are named in the
// archive.
func (d *decoder) manifest() (tests, items []string) {
	name := manifestOf(d.files.Names())
	d.root, d.byID = folder(name), map[string]string{}
	for _, r := range d.resources(name) {
		file := d.find(r.dir, r.href)
		d.byID[r.id] = file
		if file == "" {
			file = r.href // to be reported
		}
		switch sortOf(r.kind) {
		case "test":
			tests = append(tests, file)
		case "item":
			items = append(items, file)
		}
	}
	return tests, items
}

// resources reads a manifest entry by entry, as far as it can be read, and no
// more than an archive can hold.
func (d *decoder) resources(name string) []resource {
	data, err := d.files.Read(name)
	if name == "" || err != nil {
		return nil
	}
	text, _ := charset.XML(data)
	dir := d.root
	var list []resource
	err = xmltree.Scan(bytes.NewReader(text), xmltree.Sink{
		Enter: func(n *xmltree.Node) bool {
			into := n.Name == "manifest" || n.Name == "resources"
			if into {
				dir = path.Join(dir, xmlBase(n))
			}
			return into
		},
		Visit: func(n *xmltree.Node) error {
			if href := hrefOf(n); n.Name == "resource" && href != "" {
				list = append(list, resource{n.Attr("identifier"), strings.ToLower(n.Attr("type")), href, path.Join(dir, xmlBase(n))})
			}
			if len(list) > archive.MaxFiles {
				return errTooMany
			}
			return nil
		},
		Leave: func() {},
	})
	if err != nil {
		d.set.In(name)
		d.report("qti-manifest", "the manifest cannot be read to its end: "+err.Error(), "export the package again")
	}
	return list
}

var errTooMany = fmt.Errorf("it lists more than %d files", archive.MaxFiles)

// manifestOf returns the manifest that lies nearest to the root.
func manifestOf(names []string) string {
	best := ""
	for _, n := range names {
		if strings.EqualFold(path.Base(n), "imsmanifest.xml") && (best == "" || strings.Count(n, "/") < strings.Count(best, "/")) {
			best = n
		}
	}
	return best
}

// hrefOf returns where a resource stands: its address, or its only file.
func hrefOf(r *xmltree.Node) string {
	if href := strings.TrimSpace(r.Attr("href")); href != "" {
		return href
	}
	return strings.TrimSpace(r.Child("file").Attr("href"))
}

// sortOf says what a type of resource stands for; shared passages and the like
// are read where an item asks for them.
func sortOf(kind string) string {
	for _, part := range []string{"template", "stimulus", "outcome", "metadata", "section"} {
		if strings.Contains(kind, part) {
			return ""
		}
	}
	switch {
	case strings.Contains(kind, "test"), strings.Contains(kind, "assessment"):
		return "test"
	case strings.Contains(kind, "qti"), strings.Contains(kind, "apip"):
		return "item"
	}
	return ""
}

// survey looks into every XML file of an archive without a usable manifest.
func (d *decoder) survey() (tests, items []string) {
	for _, name := range d.files.Names() {
		if !strings.EqualFold(path.Ext(name), ".xml") || strings.EqualFold(path.Base(name), "imsmanifest.xml") {
			continue
		}
		if root, ok := d.tree(name); ok {
			switch root.Name {
			case "assessmentTest":
				tests = append(tests, name)
			case "assessmentItem":
				items = append(items, name)
			}
		} else {
			items = append(items, name) // to be refused with its reason
		}
	}
	return tests, items
}

// open reads a file of the package, once.
func (d *decoder) open(name string, from reference) {
	if d.opened[name] {
		return
	}
	d.opened[name] = true
	data, err := d.files.Read(name)
	if err != nil {
		d.set.In(name)
		d.set.Begin(0, 0)
		d.set.Refuse("qti-missing", fmt.Sprintf("the package names %s, but it cannot be read: %v", name, err), "export the package again")
		return
	}
	d.document(name, data, from)
}

// find returns the name of the file that an address means, seen from a folder;
// authors also write addresses as seen from the root of the package.
func (d *decoder) find(from, address string) string {
	address, _, _ = strings.Cut(address, "#")
	for _, dir := range []string{from, d.root, ""} {
		if name := d.files.Find(path.Join(dir, address)); name != "" {
			return name
		}
	}
	return ""
}

// xmlBase returns the folder from which addresses within an element are seen.
func xmlBase(n *xmltree.Node) string {
	if n == nil {
		return ""
	}
	for _, a := range n.Attrs {
		if a.Name.Local == "base" && a.Name.Space != "" {
			return a.Value
		}
	}
	return ""
}
