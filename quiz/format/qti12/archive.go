package qti12

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/archive"
	"bellwork/quiz/format/charset"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/xmltree"
	"bellwork/quiz/markup"
)

// member is a file of an archive that holds questions.
type member struct {
	name string
	data []byte
	bank bool
}

// rank sorts quizzes before banks.
func (m member) rank() int {
	if m.bank {
		return 1
	}
	return 0
}

// archive reads all quizzes and question banks of an archive. Quizzes come
// first, so that what banks repeat is known.
func (d *decoder) archive(data []byte) {
	a, err := archive.Open(data)
	if err != nil {
		d.fail("qti12-archive", "the archive cannot be read: "+err.Error(), "export it again")
		return
	}
	d.pictures.files, d.pictures.taken = a, map[string]string{}
	d.quizzed = map[digest]bool{}
	p := d.readManifest(a)
	members := d.members(a, p)
	slices.SortStableFunc(members, func(a, b member) int { return a.rank() - b.rank() })
	for _, m := range members {
		meta := metaOf(a, m.name)
		before := len(d.sources)
		d.survey = strings.Contains(fold(meta.Child("quiz_type").Content()), "survey")
		d.document(m.name, m.data)
		if len(d.sources) > before {
			d.describe(meta, d.sources[before])
			d.unkept(m.name, meta)
		}
	}
	if len(members) == 0 {
		d.fail("qti12-no-quiz", "the archive holds no quiz and no question bank", "export the quiz as QTI, or the course with its quizzes")
	}
	d.titleFrom(p)
}

// titleFrom names a set of several quizzes after the package.
func (d *decoder) titleFrom(p manifest) {
	if len(d.sources) != 1 {
		d.set.Bank.Title = p.title
	}
}

// members returns the files with questions: those of the manifest in its order,
// then the others. Of a quiz that stands there twice, the fuller one.
func (d *decoder) members(a *archive.Archive, p manifest) []member {
	var out []member
	seen := map[string]bool{}
	for _, name := range append(p.files, a.Names()...) {
		name = a.Find(name)
		if name == "" || seen[name] || !mayHoldQuestions(name) || hasFuller(a, name) {
			continue
		}
		seen[name] = true
		data, err := a.Read(name)
		if err != nil {
			d.fail("qti12-archive", err.Error(), "unpack the archive and read its files one by one")
			continue
		}
		if head := bytes.ToLower(data[:min(len(data), 4096)]); holdsQuestions(head) {
			out = append(out, member{name: name, data: data, bank: bytes.Contains(head, []byte("<objectbank"))})
		}
	}
	return out
}

func mayHoldQuestions(name string) bool {
	base := strings.ToLower(path.Base(name))
	if base == "imsmanifest.xml" || base == "assessment_meta.xml" {
		return false
	}
	return slices.Contains([]string{".xml", ".qti", ".dat"}, path.Ext(base))
}

// hasFuller reports whether a file of a Common Cartridge, which holds the simple
// kinds alone, stands there whole as well.
func hasFuller(a *archive.Archive, name string) bool {
	folder := path.Dir(name)
	return path.Base(name) == "assessment_qti.xml" && a.Find(path.Join(path.Dir(folder), "non_cc_assessments", path.Base(folder)+".xml.qti")) != ""
}

func holdsQuestions(head []byte) bool {
	wide := bytes.ReplaceAll(head, []byte{0}, nil) // UTF-16
	return bytes.Contains(wide, []byte("<questestinterop")) || bytes.Contains(wide, []byte(":questestinterop")) || bytes.Contains(wide, []byte("<pool"))
}

// metaOf reads the file that Canvas puts beside a quiz.
func metaOf(a *archive.Archive, name string) *xmltree.Node {
	folder := path.Dir(name)
	if id, ok := strings.CutSuffix(path.Base(name), ".xml.qti"); ok {
		folder = path.Join(path.Dir(folder), id)
	}
	return parse(a, path.Join(folder, "assessment_meta.xml"))
}

// describe takes the title and the description from it.
func (d *decoder) describe(meta *xmltree.Node, s *source) {
	if title := plainSpace(meta.Child("title").Content()); title != "" {
		s.title = title
	}
	if text, _ := markup.ToPlain(d.texts().block(meta.Child("description").Content())); text != "" {
		s.description = text
	}
}

// unkept names the rules of a quiz that a bank does not have.
func (d *decoder) unkept(name string, meta *xmltree.Node) {
	if minutes := plainSpace(meta.Child("time_limit").Content()); minutes != "" {
		d.set.Report(quiz.Issue{
			File: name, Severity: quiz.Warning, Code: "qti12-quiz-time",
			Message: fmt.Sprintf("the time limit of the quiz, %s minutes, is not taken over", intake.Short(minutes, 20)),
			Hint:    "set one when you open it as a test",
		})
	}
}

// parse reads a small file of an archive; nil where it is none.
func parse(a *archive.Archive, name string) *xmltree.Node {
	data, err := a.Read(name)
	if err != nil {
		return nil
	}
	text, _ := charset.XML(data)
	n, err := xmltree.Parse(bytes.NewReader(text))
	if err != nil {
		return nil
	}
	return n
}

// manifest is what the manifest of a package tells.
type manifest struct {
	title string
	files []string
}

// readManifest reads the manifest, at the root or in a folder around it all. A
// damaged one tells nothing: the files are found without it.
func (d *decoder) readManifest(a *archive.Archive) manifest {
	var m manifest
	for _, name := range a.Names() {
		if !strings.EqualFold(path.Base(name), "imsmanifest.xml") || strings.Count(name, "/") > 1 {
			continue
		}
		n := parse(a, name)
		for _, title := range n.Child("metadata").Find("title") {
			m.title = courseName(plainSpace(title.Content()))
			break
		}
		for _, r := range n.Child("resources").Children("resource") {
			hrefs := []string{r.Attr("href"), r.Attr("file")}
			for _, f := range r.Children("file") {
				hrefs = append(hrefs, f.Attr("href"))
			}
			for _, href := range hrefs {
				if href != "" {
					m.files = append(m.files, path.Join(path.Dir(name), href))
				}
			}
		}
		return m
	}
	return m
}

// courseName takes the name of the course out of the title that Canvas gives
// to its packages.
func courseName(title string) string {
	if name, ok := strings.CutPrefix(title, `QTI Quiz Export for course "`); ok {
		return strings.TrimSuffix(name, `"`)
	}
	return title
}
