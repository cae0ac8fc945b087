package qti2

import (
	"fmt"
	"path"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/archive"
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
}

// manifest returns the files that the manifest lists, as they are named in the
// archive.
func (d *decoder) manifest() (tests, items []string) {
	name := manifestOf(d.files.Names())
	root, ok := d.tree(name)
	if !ok {
		return nil, nil
	}
	d.root, d.byID = folder(name), map[string]string{}
	list := root.Child("resources")
	for _, r := range list.Children("resource") {
		kind, href := strings.ToLower(r.Attr("type")), hrefOf(r)
		if href == "" {
			continue
		}
		file := d.find(path.Join(d.root, xmlBase(root), xmlBase(list), xmlBase(r)), href)
		d.byID[r.Attr("identifier")] = file
		switch sortOf(kind) {
		case "test":
			tests = append(tests, orMissing(file, href))
		case "item":
			items = append(items, orMissing(file, href))
		}
	}
	return tests, items
}

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

// orMissing keeps the name by which a file that is not there can be reported.
func orMissing(file, href string) string {
	if file == "" {
		return href
	}
	return file
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
