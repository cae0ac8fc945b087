package qti2

import (
	"slices"
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/loss"
	"bellwork/quiz/markup"
)

const (
	namespace = "http://www.imsglobal.org/xsd/imsqti_v2p1"
	location  = namespace + " http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"
	templates = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/"
	instance  = "http://www.w3.org/2001/XMLSchema-instance"
)

// The identifiers of an item's variables.
const (
	responseID    = "RESPONSE"
	scoreID       = "SCORE"
	feedbackID    = "FEEDBACK"    // on the whole response
	chosenID      = "CHOSEN"      // the options that were chosen, for their feedback
	explanationID = "EXPLANATION" // shown to everybody
	shownID       = "shown"
)

// writer writes one item.
type writer struct {
	e        *encoder
	q        *quiz.Question
	pictures []string

	said         []string // what was reported of changes
	lostFeedback bool     // that was reported
}

// task is what an item asks for.
type task struct {
	declarations []string // of responses
	outcomes     []string // besides the usual ones
	body         string   // the interaction
	stem         string   // with the gaps filled in; empty: the question's own
	after        string   // what stands below all
	template     string   // the standard template that scores it
	rules        []string // the same in rules, or what no template does
	feedback     bool     // options have feedback
	cardinality  string   // of what is chosen
}

// item writes the item; name is the id of the question, which may be longer
// than the identifier.
func (w *writer) item(id, name string) string {
	t := w.task()
	title, label := w.q.Title, ""
	if title == "" {
		title = name
	}
	if id != name {
		label = name
	}
	head := attrs{
		"xmlns", namespace, "xmlns:xsi", instance, "xsi:schemaLocation", location, "identifier", id, "title", title, "label", label,
		"xml:lang", w.e.bank.Language, "toolName", toolName, "adaptive", "false", "timeDependent", "false",
	}
	parts := append(append(t.declarations, w.outcomes(t)...), w.body(t), w.processing(t))
	return header + lines("assessmentItem", head, append(parts, w.modal()...)...) + "\n"
}

// task chooses the interaction for the body.
func (w *writer) task() task {
	switch b := w.q.Body.(type) {
	case *quiz.ChoiceBody:
		return w.choice(b)
	case *quiz.TrueFalseBody:
		return w.trueFalse(b)
	case *quiz.PollBody:
		return w.poll(b)
	case *quiz.TextBody:
		return w.text(b)
	case *quiz.NumberBody:
		return w.number(b)
	case *quiz.DateBody:
		w.changed("asks for a text instead of a date")
		return w.text(loss.DateAsText(b))
	case *quiz.OrderBody:
		return w.order(b)
	case *quiz.MatchBody:
		return w.match(b)
	case *quiz.GapsBody:
		return w.gaps(b)
	case *quiz.EssayBody:
		return w.essay(b)
	default:
		return task{}
	}
}

// body writes the stem, the pictures below it, the interaction and the hints.
func (w *writer) body(t task) string {
	stem := t.stem
	if stem == "" {
		stem = w.blocks(w.q.Stem)
	}
	parts := []string{stem}
	parts = append(parts, w.media()...)
	parts = append(parts, t.body, t.after)
	for _, h := range w.q.Hints {
		parts = append(parts, tag("infoControl", attrs{"title", "Hint"}, w.blocks(h)))
	}
	return lines("itemBody", nil, parts...)
}

// media writes the pictures that stand below the stem.
func (w *writer) media() []string {
	var out []string
	for _, m := range w.q.Media {
		address := w.address(m.Path)
		if address == "" {
			w.e.report.Lost(loss.Media)
			return nil
		}
		out = append(out, tag("div", attrs{"class", mediaClass}, `<img src="`+escape(address)+`" alt="`+escape(m.Alt)+`"/>`))
	}
	return out
}

// changed reports once what becomes of the question.
func (w *writer) changed(how string) {
	if !slices.Contains(w.said, how) {
		w.said = append(w.said, how)
		w.e.report.Changed(how)
	}
}

// address returns where a picture stands as seen from the item; empty where
// the bank does not have it.
func (w *writer) address(path string) string {
	if _, ok := w.e.files[path]; !ok {
		return ""
	}
	w.pictures = append(w.pictures, path)
	return "../" + path
}

// blocks writes a text of the question, and line one of one line.
func (w *writer) blocks(text string) string {
	html := markup.ToHTML(text, w.address)
	if strings.Contains(html, "<ol start=") {
		w.changed("counts its numbered lists from 1")
	}
	return blocks(html)
}

func (w *writer) line(text string) string { return xhtml(markup.LabelToHTML(text, w.address)) }

// declare writes a response. The mapping may be empty.
func declare(id, cardinality, base string, correct []string, mapping string) string {
	var key []string
	for _, c := range correct {
		key = append(key, value(c))
	}
	inside := []string{mapping}
	if len(key) > 0 {
		inside = []string{lines("correctResponse", nil, key...), mapping}
	}
	return lines("responseDeclaration", attrs{"identifier", id, "cardinality", cardinality, "baseType", base}, inside...)
}

// mapEntries writes a mapping that gives nothing for what is not in it.
func mapEntries(a attrs, entries ...string) string {
	return lines("mapping", append(attrs{"defaultValue", "0"}, a...), entries...)
}

func mapEntry(key string, value float64) string {
	return tag("mapEntry", attrs{"mapKey", key, "mappedValue", decimal(value)})
}

// option returns the identifier of an option, from 0.
func option(i int) string { return "choice" + strconv.Itoa(i+1) }

// fillGaps puts the interactions of gaps into a stem.
func fillGaps(stem string, gaps []string) string {
	var pairs []string
	for i, gap := range gaps {
		pairs = append(pairs, intake.GapMark(i+1), gap)
	}
	return strings.NewReplacer(pairs...).Replace(stem)
}
