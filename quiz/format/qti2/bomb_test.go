package qti2

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"bellwork/quiz/format/alloctest"
	"bellwork/quiz/format/archive"
)

// bombAllocated bounds what is allocated for one file, in bytes. It stands for
// time as well, without a clock: work that grows with the square of a file
// passes it at once. Rules allocate too, so it bounds their steps.
const bombAllocated = 160 << 20

// Files made to be slow or large are refused, or read, with bounded work.
func TestBombs(t *testing.T) {
	for name, data := range bombs(t) {
		t.Run(name, func(t *testing.T) {
			before := alloctest.Total()
			_, issues, _ := Decode(bytes.NewReader(data))
			if len(issues) == 0 {
				t.Error("nothing was said")
			}
			if got := alloctest.Total() - before; got > bombAllocated {
				t.Errorf("allocated %d bytes, want at most %d", got, bombAllocated)
			}
		})
	}
}

// bombs returns files made to be slow or large.
func bombs(t *testing.T) map[string][]byte {
	const many = 50_000
	item := func(declarations, body, rest string) []byte {
		return []byte(`<assessmentItem identifier="a" title="a">` + declarations + `<itemBody>` + body + `</itemBody>` + rest + `</assessmentItem>`)
	}
	choices := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, `<simpleChoice identifier="c%d">option %d</simpleChoice>`, i, i)
		}
		return `<choiceInteraction responseIdentifier="R">` + b.String() + `</choiceInteraction>`
	}
	response := func(inside string) string {
		return `<responseDeclaration identifier="R" cardinality="multiple" baseType="identifier">` + inside + `</responseDeclaration>`
	}
	rule := `<responseCondition><responseIf><match><variable identifier="R"/><correct identifier="R"/></match>` +
		`<setOutcomeValue identifier="SCORE"><mapResponse identifier="R"/></setOutcomeValue></responseIf></responseCondition>`
	draw := `<templateDeclaration identifier="T" cardinality="single" baseType="integer"/><templateProcessing>` +
		strings.Repeat(`<setTemplateValue identifier="T"><randomInteger min="1" max="9"/></setTemplateValue>`, many/10) +
		`<templateConstraint><baseValue baseType="boolean">false</baseValue></templateConstraint></templateProcessing>`
	laughs := `<!DOCTYPE x [<!ENTITY a "ha">`
	for i := range 30 {
		laughs += fmt.Sprintf(`<!ENTITY a%d "&a%d;&a%d;">`, i+1, i, i)
	}
	return map[string][]byte{
		"Depth":        []byte(strings.Repeat("<a>", 1<<20)),
		"ItemDepth":    item("", strings.Repeat("<div>", many), ""),
		"Laughs":       append([]byte(laughs+`]>`), item("", "<p>&a30;</p>", "")...),
		"Nodes":        item("", strings.Repeat("<br/>", 150_000), ""),
		"Choices":      item(response(""), choices(many), ""),
		"Values":       item(response("<correctResponse>"+strings.Repeat("<value>c1</value>", many)+"</correctResponse>"), choices(100), "<responseProcessing>"+rule+"</responseProcessing>"),
		"Mapping":      item(response("<mapping>"+strings.Repeat(`<mapEntry mapKey="c1" mappedValue="1"/>`, many)+"</mapping>"), choices(100), "<responseProcessing>"+rule+"</responseProcessing>"),
		"Rules":        item(response("<correctResponse><value>c1</value></correctResponse>"), choices(100), "<responseProcessing>"+strings.Repeat(rule, many/10)+"</responseProcessing>"),
		"Draws":        item(draw, choices(100), ""),
		"Interactions": item("", "<p>"+strings.Repeat(`<textEntryInteraction responseIdentifier="R"/>`, many)+"</p>", ""),
		"Feedback":     item(response("<correctResponse><value>c1</value></correctResponse>"), choices(100), "<responseProcessing>"+rule+"</responseProcessing>"+strings.Repeat(`<modalFeedback outcomeIdentifier="F" identifier="x">no</modalFeedback>`, many/5)),
		"Variables": item(strings.Repeat(`<responseDeclaration identifier="R" cardinality="single" baseType="float"/>`, many/10), `<p><textEntryInteraction responseIdentifier="R"/></p>`,
			`<responseProcessing><responseCondition><responseIf><and><equal><variable identifier="R"/><baseValue baseType="float">1</baseValue></equal>`+strings.Repeat(`<variable identifier="X"/>`, many/10)+
				`</and><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>`),
		"Items":     []byte("<items>" + strings.Repeat(string(item("", "<p>a</p>", "")), many/20) + "</items>"),
		"Patterns":  item(response(""), choices(100), `<responseProcessing><responseCondition><responseIf><patternMatch pattern="`+strings.Repeat("(a*)*", many/10)+`"><variable identifier="R"/></patternMatch></responseIf></responseCondition></responseProcessing>`),
		"Unpacked":  pack(t, map[string]string{"a.xml": `<assessmentItem>` + strings.Repeat(" ", 20<<20)}),
		"Resources": pack(t, map[string]string{"imsmanifest.xml": `<manifest><resources>` + numbered(100_000, `<resource identifier="r%[1]d" type="imsqti_item_xmlv2p1" href="item-%[1]d.xml"/>`) + `</resources></manifest>`}),
		"References": pack(t, map[string]string{
			"imsmanifest.xml": `<manifest><resources><resource type="imsqti_test_xmlv2p1" href="t.xml"/></resources></manifest>`,
			"t.xml":           `<assessmentTest title="t"><testPart><assessmentSection>` + numbered(90_000, `<assessmentItemRef identifier="i%[1]d" href="a.xml"/>`) + `</assessmentSection></testPart></assessmentTest>`,
			"a.xml":           string(item("", "<p>a</p>", "")),
		}),
		"Sections": pack(t, map[string]string{
			"imsmanifest.xml": `<manifest><resources><resource type="imsqti_test_xmlv2p1" href="t.xml"/></resources></manifest>`,
			"t.xml":           `<assessmentTest title="t"><testPart><assessmentSectionRef href="s.xml"/></testPart></assessmentTest>`,
			"s.xml":           `<assessmentSection title="s"><assessmentSectionRef href="s.xml"/><assessmentSectionRef href="s.xml"/></assessmentSection>`,
		}),
		"Passages": pack(t, map[string]string{
			"a.xml":  `<assessmentItem identifier="a" title="a"><itemBody><object type="text/html" data="p.html"/></itemBody></assessmentItem>`,
			"p.html": `<html><body>` + strings.Repeat(`<object type="text/html" data="p.html"/>`, 500) + `</body></html>`,
		}),
	}
}

// numbered repeats a text with its number in it.
func numbered(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// pack makes a package of files.
func pack(t testing.TB, files map[string]string) []byte {
	t.Helper()
	var entries []archive.Entry
	for name, text := range files {
		entries = append(entries, archive.Entry{Name: name, Data: []byte(text)})
	}
	var b bytes.Buffer
	if err := archive.Write(&b, entries); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
