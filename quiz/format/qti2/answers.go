package qti2

import (
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/xmltree"
)

// answers is what the interactions of an item ask for.
type answers struct {
	stem      string
	body      quiz.Body
	fixed     bool // options keep their order
	media     []quiz.Media
	options   []string // the identifiers of the options, in their order
	trueFirst bool     // of a question that is true or false, the first option is true
	sample    []string // answers that show what an essay could say
	probes    []probe  // ways to answer
}

// answers reads the interactions of the body.
func (it *item) answers() (answers, error) {
	media := it.pictures()
	a, err := it.interact(it.interactions())
	a.media = media
	return a, err
}

func (it *item) interact(found []*xmltree.Node) (answers, error) {
	switch {
	case len(found) == 0 && it.steps:
		return answers{}, unsupportedError("adaptive item whose tasks appear step by step")
	case len(found) == 0:
		return answers{stem: it.stem(nil), body: &quiz.InfoBody{}}, nil
	case len(found) > 1:
		return it.composite(found)
	}
	n := found[0]
	switch n.Name {
	case "choiceInteraction":
		return it.choice(n)
	case "hottextInteraction":
		return it.hottext(n)
	case "inlineChoiceInteraction", "textEntryInteraction":
		return it.inlineEntry(n)
	case "sliderInteraction":
		return it.slider(n)
	case "extendedTextInteraction":
		return it.essay(n)
	case "orderInteraction":
		return it.order(n)
	case "matchInteraction":
		return it.match(n)
	case "associateInteraction":
		return it.associate(n)
	case "gapMatchInteraction":
		return it.gapMatch(n)
	}
	return answers{}, unsupportedError(n.Name)
}

// interactions returns what the student is to do, in the order of the text.
// Beside other tasks, a sound or film is no task of its own.
func (it *item) interactions() []*xmltree.Node {
	all := tasks(it.body)
	isMedia := func(n *xmltree.Node) bool { return n.Name == "mediaInteraction" }
	if !slices.ContainsFunc(all, func(n *xmltree.Node) bool { return !isMedia(n) }) {
		return all
	}
	for _, n := range all {
		if isMedia(n) {
			n.Name, n.Nodes = "span", nil
			it.loseMedia()
		}
	}
	return slices.DeleteFunc(all, func(n *xmltree.Node) bool { return n.Name == "span" })
}

// tasks returns the interactions below a node.
func tasks(n *xmltree.Node) []*xmltree.Node {
	var out []*xmltree.Node
	n.Walk(func(c *xmltree.Node) bool {
		if strings.HasSuffix(c.Name, "Interaction") {
			out = append(out, c)
			return false
		}
		return true
	})
	return out
}

// stem returns the text of the question. What stands in the place of an
// interaction is its prompt, or what the caller gives for it.
func (it *item) stem(instead map[*xmltree.Node][]*xmltree.Node) string {
	substitute(it.body, instead)
	return it.block(it.body)
}

// substitute puts other nodes in the place of interactions.
func substitute(n *xmltree.Node, instead map[*xmltree.Node][]*xmltree.Node) {
	kept := make([]*xmltree.Node, 0, len(n.Nodes))
	for _, c := range n.Nodes {
		nodes, ok := instead[c]
		switch {
		case ok:
			kept = append(kept, nodes...)
		case strings.HasSuffix(c.Name, "Interaction"):
			kept = append(kept, prompt(c)...)
		default:
			substitute(c, instead)
			kept = append(kept, c)
		}
	}
	n.Nodes = kept
}

// prompt returns the text of an interaction, as a block.
func prompt(n *xmltree.Node) []*xmltree.Node {
	p := n.Child("prompt")
	if p == nil {
		return nil
	}
	return []*xmltree.Node{{Name: "div", Nodes: p.Nodes}}
}

// pictures takes out of the body the pictures that Bellwork wrote below a stem.
func (it *item) pictures() []quiz.Media {
	var media []quiz.Media
	kept := make([]*xmltree.Node, 0, len(it.body.Nodes))
	for _, n := range it.body.Nodes {
		images := n.Find("img")
		if n.Name != "div" || n.Attr("class") != mediaClass || len(images) != 1 {
			kept = append(kept, n)
			continue
		}
		if file := it.picture(images[0].Attr("src")); file != "" {
			media = append(media, quiz.Media{Path: file, Alt: images[0].Attr("alt")})
		}
	}
	it.body.Nodes = kept
	return media
}

// mediaClass marks a picture that stands below a stem.
const mediaClass = "media"
