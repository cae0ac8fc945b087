package qti12

import (
	"strconv"

	"bellwork/quiz/markup"
)

// meta is what Canvas keeps of a quiz apart from its questions.
func (e *encoder) meta() *element {
	const namespace = "http://canvas.instructure.com/xsd/cccv1p0"
	kind := "survey"
	if e.graded || e.written == 0 {
		kind = "assignment"
	}
	description := el("description")
	if e.bank.Description != "" {
		description.says(markup.ToHTML(markup.FromPlain(e.bank.Description), nil))
	}
	return el("quiz", "identifier", e.id, "xmlns", namespace, "xmlns:xsi", schemaInstance,
		"xsi:schemaLocation", namespace+" https://canvas.instructure.com/xsd/cccv1p0.xsd").with(
		el("title").says(e.bank.Title),
		description,
		el("shuffle_answers").says(strconv.FormatBool(!e.fixed)),
		el("scoring_policy").says("keep_highest"),
		el("hide_results"),
		el("quiz_type").says(kind),
		el("points_possible").says(spell(e.points)),
		el("show_correct_answers").says("true"),
		el("anonymous_submissions").says("false"),
		el("could_be_locked").says("false"),
		el("allowed_attempts").says("1"),
		el("one_question_at_a_time").says("false"),
		el("cant_go_back").says("false"),
		el("available").says("false"),
		el("one_time_results").says("false"),
		el("only_visible_to_overrides").says("false"),
		el("module_locked").says("false"),
	)
}

// manifest lists the files of the package.
func (e *encoder) manifest() *element {
	const (
		packaging = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
		metadata  = "http://www.imsglobal.org/xsd/imsmd_v1p2"
	)
	described := e.hash("meta")
	resources := el("resources").with(
		el("resource", "identifier", e.id, "type", "imsqti_xmlv1p2").with(
			el("file", "href", e.id+"/"+e.id+".xml"),
			el("dependency", "identifierref", described),
		),
		el("resource", "identifier", described, "type", "associatedcontent/imscc_xmlv1p1/learning-application-resource",
			"href", e.id+"/assessment_meta.xml").with(el("file", "href", e.id+"/assessment_meta.xml")),
	)
	for _, f := range e.pictures() {
		name := packaged(f.Path)
		resources.with(el("resource", "identifier", e.hash(name), "type", "webcontent", "href", name).with(el("file", "href", name)))
	}
	return el("manifest", "identifier", e.hash("manifest"), "xmlns", packaging, "xmlns:imsmd", metadata, "xmlns:xsi", schemaInstance,
		"xsi:schemaLocation", packaging+" http://www.imsglobal.org/xsd/imscp_v1p1.xsd "+metadata+" http://www.imsglobal.org/xsd/imsmd_v1p2p2.xsd").with(
		el("metadata").with(
			el("schema").says("IMS Content"),
			el("schemaversion").says("1.1.3"),
			el("imsmd:lom").with(el("imsmd:general").with(el("imsmd:title").with(el("imsmd:string").says(e.bank.Title)))),
		),
		el("organizations"),
		resources,
	)
}

// spell writes a number in digits.
func spell(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
