package qti2

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/xmltree"
)

// toolName is how Bellwork names itself in the files that it writes.
const toolName = "Bellwork"

// maxSections is how deep sections may lie in each other.
const maxSections = 20

// reference is what a test says about an item, and not the item itself.
type reference struct {
	weight   *float64
	limit    time.Duration
	category []string
}

// assessment reads the items of a test in their order.
func (d *decoder) assessment(test *xmltree.Node, file string) {
	title := spaced(test.Attr("title"))
	if d.set.Bank.Title == "" {
		d.set.Bank.Title = title
	}
	if test.Attr("toolName") == toolName && d.set.Bank.ID == "" {
		d.set.Bank.ID = intake.Slug(test.Attr("identifier"))
	}
	var sections []*xmltree.Node
	d.timeLimit(test, file)
	for _, part := range test.Children("testPart") {
		d.timeLimit(part, file)
		sections = append(sections, sectionsOf(part)...)
	}
	from := reference{}
	if d.tests > 1 && title != "" {
		from.category = []string{title}
	}
	for _, s := range sections {
		d.set.In(file)
		// A single section around all questions is the test itself.
		d.enter(s, file, from, len(sections) > 1)
	}
}

func sectionsOf(n *xmltree.Node) []*xmltree.Node {
	var out []*xmltree.Node
	for _, c := range elements(n) {
		if c.Name == "assessmentSection" || c.Name == "assessmentSectionRef" {
			out = append(out, c)
		}
	}
	return out
}

// enter reads a section, or the file that holds it. What a named section is
// called becomes a folder of the questions' category.
func (d *decoder) enter(n *xmltree.Node, file string, from reference, named bool) {
	if n.Name == "assessmentSectionRef" {
		name := d.find(folder(file), n.Attr("href"))
		root, ok := d.tree(name)
		if !ok || root.Name != "assessmentSection" || d.opened[name] {
			d.report("qti-section", fmt.Sprintf("the section %s cannot be read", n.Attr("href")), "export the package again")
			return
		}
		d.opened[name] = true
		n, file = root, name
	}
	if title := spaced(n.Attr("title")); named && title != "" {
		from.category = append(from.category[:len(from.category):len(from.category)], title)
	}
	d.section(n, file, from)
}

func (d *decoder) section(n *xmltree.Node, file string, from reference) {
	if len(from.category) > maxSections {
		d.report("qti-section", "the sections of the test lie too deep in each other", "")
		return
	}
	d.timeLimit(n, file)
	if s := n.Child("selection"); s != nil {
		d.report("qti-selection", fmt.Sprintf("the section %q draws %s of its questions for each student; all of them are read",
			spaced(n.Attr("title")), s.Attr("select")), "")
	}
	for _, c := range elements(n) {
		switch c.Name {
		case "rubricBlock":
			d.passage(c, file, from)
		case "assessmentItemRef":
			d.follow(c, file, from)
		case "assessmentSection", "assessmentSectionRef":
			d.enter(c, file, from, true)
		}
		d.set.In(file)
	}
}

// passage reads what a section tells students before its questions.
func (d *decoder) passage(n *xmltree.Node, file string, from reference) {
	if !forStudents(n) {
		return
	}
	d.set.Begin(n.Line, n.Column)
	it := &item{d: d, file: file, root: &xmltree.Node{}}
	it.tidy(n, scope{dir: folder(file)})
	q := quiz.Question{Stem: it.block(n), Category: from.category, Body: &quiz.InfoBody{}}
	if q.Stem != "" {
		d.set.Add(q)
	}
}

// follow reads the item that a test refers to.
func (d *decoder) follow(n *xmltree.Node, file string, from reference) {
	d.set.In(file)
	if w := n.Child("weight"); w != nil {
		if x, err := strconv.ParseFloat(w.Attr("value"), 64); err == nil {
			from.weight = &x
		}
	}
	from.limit = d.itemLimit(n)
	name := d.find(folder(file), n.Attr("href"))
	if name == "" {
		name = d.byID[n.Attr("identifier")]
	}
	switch {
	case name == "":
		d.set.Begin(n.Line, n.Column)
		d.set.Refuse("qti-missing", fmt.Sprintf("the test names the question %s, but the package does not hold it", n.Attr("href")), "export the package again")
	case d.opened[name]:
		d.report("qti-twice", fmt.Sprintf("the test names the question %s a second time; it is read once", name), "")
	default:
		d.open(name, from)
	}
}

// itemLimit reads the time limit of an item.
func (d *decoder) itemLimit(n *xmltree.Node) time.Duration {
	text := n.Child("timeLimits").Attr("maxTime")
	limit := seconds(text)
	if x, err := strconv.ParseFloat(strings.TrimSpace(text), 64); limit == 0 && text != "" && (err != nil || x != 0) {
		d.report("qti-item-time", fmt.Sprintf("the time limit of %.20q seconds for the question %s is not taken over", text, n.Attr("href")), "set one from a second to an hour")
	}
	return limit
}

// seconds reads a time limit. A session counts whole seconds.
func seconds(s string) time.Duration {
	x, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	if err != nil || x < 1 || x > quiz.MaxTimeLimit.Seconds() {
		return 0
	}
	return time.Duration(x) * time.Second
}

// timeLimit reports a limit for more than one question.
func (d *decoder) timeLimit(n *xmltree.Node, file string) {
	if limit := n.Child("timeLimits").Attr("maxTime"); limit != "" {
		d.set.In(file)
		d.report("qti-time", fmt.Sprintf("the time limit of %s seconds for several questions together is not taken over", limit),
			"set a limit when you give the test")
	}
}

// report says something about the package as a whole.
func (d *decoder) report(code, message, hint string) {
	d.set.Report(quiz.Issue{Severity: quiz.Warning, Code: code, Message: message, Hint: hint})
}

// tree reads a file of the package as one tree; ok is false where it is none.
func (d *decoder) tree(name string) (root *xmltree.Node, ok bool) {
	if name == "" {
		return nil, false
	}
	data, err := d.files.Read(name)
	if err != nil {
		return nil, false
	}
	return parse(data)
}
