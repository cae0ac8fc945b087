package qti2

import (
	"fmt"
	"maps"
	"regexp"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/xmltree"
)

// gapClass marks a field that is a gap although it ends its sentence.
const gapClass = "gap"

// inlineEntry reads an item with a single field or list within its text: a
// gap; or a question of its own where the field stands apart from the text.
func (it *item) inlineEntry(n *xmltree.Node) (answers, error) {
	e, err := it.entry(n)
	if err != nil {
		return answers{}, err
	}
	text := it.block(it.placed([]*xmltree.Node{n}))
	asked, apart := it.apart(n, text)
	a := answers{probes: probes([]entry{e})}
	switch {
	case e.body == nil:
		it.d.set.Warn("qti-no-key", "nothing says what is right; the question becomes an essay", "add the right answers")
		a.stem, a.body = asked, &quiz.EssayBody{}
	case apart:
		a.stem, a.body = asked, e.body
	default:
		a.body = &quiz.GapsBody{Gaps: []quiz.Body{e.body}}
		a.fixed = fixedList(n)
		a.stem, err = it.gapped(1)
	}
	return a, err
}

// placed puts marks in the place of interactions, and returns the body.
func (it *item) placed(found []*xmltree.Node) *xmltree.Node {
	instead := map[*xmltree.Node][]*xmltree.Node{}
	for i, n := range found {
		instead[n] = append(prompt(n), words(intake.GapMark(i+1))...)
	}
	substitute(it.body, instead)
	return it.body
}

// gapped returns the text of the question with its gaps. Where one stands in
// code or in a link, the elements around it are taken away; a gap that can even
// so not be filled in leaves the question out.
func (it *item) gapped(gaps int) (stem string, err error) {
	stem, ok := intake.PlaceGaps(it.block(it.body), gaps)
	if ok {
		return stem, nil
	}
	withoutCode(it.body)
	if stem, ok = intake.PlaceGaps(it.block(it.body), gaps); !ok {
		return "", &brokenError{"qti-gap-place", "a gap of this question stands in a formula or is not in its text, so it cannot be filled in", "move it into the text"}
	}
	it.d.set.Warn("qti-gap-code", "a gap stood within code or a link, where Bellwork has none; the text around it was simplified", "look at the text")
	return stem, nil
}

// withoutCode shows code and links as plain text, line by line.
func withoutCode(n *xmltree.Node) {
	n.Walk(func(c *xmltree.Node) bool {
		switch c.Name {
		case "code", "kbd", "samp", "tt", "var", "a":
			c.Name = "span"
		case "pre":
			c.Name = "div"
			breakLines(c)
		}
		return true
	})
}

// breakLines puts an element where a line of a preformatted text ends.
func breakLines(n *xmltree.Node) {
	var kept []*xmltree.Node
	for _, c := range n.Nodes {
		if c.Name != "" {
			breakLines(c)
			kept = append(kept, c)
			continue
		}
		for i, line := range strings.Split(c.Text, "\n") {
			if i > 0 {
				kept = append(kept, &xmltree.Node{Name: "br"})
			}
			kept = append(kept, words(line)...)
		}
	}
	n.Nodes = kept
}

var (
	ownLine = regexp.MustCompile(`(?m)^[ \t]*` + intake.GapMark(1) + `[ \t.]*$`)
	lineEnd = regexp.MustCompile(`(?m)([?:!.=])[ \t]*` + intake.GapMark(1) + `[ \t.]*$`)
)

// apart returns the text without the mark of its only field, and whether the
// field stands apart: on a line of its own, or on one behind a whole sentence.
func (it *item) apart(n *xmltree.Node, text string) (asked string, apart bool) {
	typed := n.Name == "textEntryInteraction" && n.Attr("class") != gapClass
	switch {
	case typed && ownLine.MatchString(text):
		return strings.TrimSpace(ownLine.ReplaceAllString(text, "")), true
	case typed && lineEnd.MatchString(text):
		return strings.TrimSpace(lineEnd.ReplaceAllString(text, "$1")), true
	}
	return strings.TrimSpace(strings.ReplaceAll(text, intake.GapMark(1), "…")), false
}

// composite reads an item with several interactions, where each can be a gap.
func (it *item) composite(found []*xmltree.Node) (answers, error) {
	if err := few(len(found)); err != nil {
		return answers{}, err
	}
	gaps := &quiz.GapsBody{}
	var entries []entry
	a := answers{body: gaps, fixed: true}
	lists, known := 0, false
	for i, n := range found {
		e, err := it.entry(n)
		if err != nil {
			return answers{}, unsupportedError("composite")
		}
		if e.body == nil {
			it.d.set.Warn("qti-no-key", fmt.Sprintf("nothing says what is right in gap %d", i+1), "add the right answers")
			e.body = &quiz.TextBody{}
		}
		if e.body.Kind() == quiz.KindChoice {
			lists++
			a.fixed = a.fixed && fixedList(n)
		}
		known = known || e.right != nil
		entries = append(entries, e)
		gaps.Gaps = append(gaps.Gaps, e.body)
	}
	if !known {
		return answers{}, unsupportedError("composite without right answers")
	}
	a.fixed = a.fixed && lists > 0
	a.probes = probes(entries)
	it.best = 0 // what one gap earns says nothing about all
	it.noteAll(entries)
	it.placed(found)
	var err error
	a.stem, err = it.gapped(len(found))
	return a, err
}

func fixedList(n *xmltree.Node) bool {
	return strings.HasSuffix(n.Name, "hoiceInteraction") && !truth(n.Attr("shuffle"))
}

// noteAll remembers what right answers in all gaps earn together.
func (it *item) noteAll(entries []entry) {
	if points, ok := it.earned(responses(entries, func(e entry) []string { return e.right })); ok {
		it.best = points
	}
}

func responses(entries []entry, pick func(entry) []string) map[string][]string {
	out := map[string][]string{}
	for _, e := range entries {
		if values := pick(e); values != nil {
			out[e.id] = values
		}
	}
	return out
}

// probes answers gaps: all rightly, all wrongly, and partly right in a few ways.
func probes(entries []entry) []probe {
	right := responses(entries, func(e entry) []string { return e.right })
	wrong := responses(entries, func(e entry) []string { return e.wrong })
	out := []probe{{responses: right, verdict: quiz.Right}, {responses: wrong, verdict: quiz.Wrong}}
	first := entries[0]
	if len(entries) == 1 {
		if first.half != nil {
			out = append(out, probe{responses: map[string][]string{first.id: first.half}, verdict: quiz.Partly})
		}
		return out
	}
	one, allButOne := maps.Clone(wrong), maps.Clone(right)
	one[first.id], allButOne[first.id] = first.right, first.wrong
	return append(out, probe{responses: one, verdict: quiz.Partly}, probe{responses: allButOne, verdict: quiz.Partly})
}
