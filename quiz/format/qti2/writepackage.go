package qti2

import (
	"slices"
	"strconv"
	"strings"
)

// testFile is where the test of a package stands.
const testFile = "test.xml"

const (
	weightID        = "WEIGHT"
	packaging       = "http://www.imsglobal.org/xsd/imscp_v1p1"
	packageLocation = packaging + " http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd"
)

// manifest writes the list of what the package holds.
func (e *encoder) manifest() string {
	var needs, items []string
	for _, i := range e.items {
		id := shortID("item-" + i.id)
		needs = append(needs, tag("dependency", attrs{"identifierref", id}))
		files := []string{tag("file", attrs{"href", i.file})}
		pictures := slices.Clone(i.pictures)
		slices.Sort(pictures)
		for _, p := range slices.Compact(pictures) {
			files = append(files, tag("file", attrs{"href", p}))
		}
		items = append(items, lines("resource", attrs{"identifier", id, "type", "imsqti_item_xmlv2p1", "href", i.file}, files...))
	}
	test := lines("resource", attrs{"identifier", "test", "type", "imsqti_test_xmlv2p1", "href", testFile},
		append([]string{tag("file", attrs{"href", testFile})}, needs...)...)
	head := attrs{"xmlns", packaging, "xmlns:xsi", instance, "xsi:schemaLocation", packageLocation, "identifier", "manifest"}
	return header + lines("manifest", head,
		lines("metadata", nil, tag("schema", nil, "QTIv2.1 Package"), tag("schemaversion", nil, "1.0.0")),
		tag("organizations", nil),
		lines("resources", nil, append([]string{test}, items...)...)) + "\n"
}

// test writes the test: the items in their order, in sections that are named
// as the categories are.
func (e *encoder) test() string {
	id := e.bank.ID
	if id == "" {
		id = "test"
	} else if id[0] >= '0' && id[0] <= '9' {
		id = "_" + id
	}
	head := `<assessmentTest` + attrs{"xmlns", namespace, "xmlns:xsi", instance, "xsi:schemaLocation", location, "identifier", id}.String() +
		` title="` + escape(e.bank.Title) + `"` + attrs{"toolName", toolName}.String() + ">\n"
	total := set(scoreID, lines("sum", nil, tag("testVariables", attrs{"variableIdentifier", scoreID, "weightIdentifier", weightID})))
	s := &sections{}
	for _, i := range e.items {
		s.enter(i.question.Category)
		s.line(itemRef(i))
	}
	s.enter(nil)
	return header + head + strings.Join([]string{
		outcome(scoreID, "float", "0"),
		lines("testPart", attrs{"identifier", "part", "navigationMode", "nonlinear", "submissionMode", "individual"},
			lines("assessmentSection", attrs{"identifier", "section", "title", "Questions", "visible", "true"}, s.String())),
		lines("outcomeProcessing", nil, total),
	}, "\n") + "\n</assessmentTest>\n"
}

// sections writes sections within sections.
type sections struct {
	strings.Builder
	open   []string
	number int
}

func (s *sections) line(text string) {
	if s.Len() > 0 {
		s.WriteByte('\n')
	}
	s.WriteString(text)
}

// enter closes sections and opens others, until those of a category are open.
func (s *sections) enter(category []string) {
	common := 0
	for common < min(len(s.open), len(category)) && s.open[common] == category[common] {
		common++
	}
	for range s.open[common:] {
		s.line("</assessmentSection>")
	}
	s.open = append([]string(nil), category...)
	for _, name := range category[common:] {
		s.number++
		s.line("<assessmentSection" + attrs{"identifier", "section" + strconv.Itoa(s.number), "title", name, "visible", "false"}.String() + ">")
	}
}

// itemRef writes the place of an item in the test, with its weight.
func itemRef(i written) string {
	limit, weight := "", ""
	if t := i.question.TimeLimit; t > 0 {
		limit = tag("timeLimits", attrs{"maxTime", decimal(t.Seconds())})
	}
	if p := i.question.Points; i.question.Kind().Scored() && p != 1 && p > 0 {
		weight = tag("weight", attrs{"identifier", weightID, "value", decimal(p)})
	}
	return lines("assessmentItemRef", attrs{"identifier", i.id, "href", i.file}, limit, weight)
}
