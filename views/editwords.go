package views

import (
	"strings"

	"github.com/a-h/templ"

	"bellwork/quiz"
	"bellwork/quiz/fields"
)

func editPath(set string) string { return setPath(set) + "/edit" }

func editQuestionPath(set, question string) string {
	return editPath(set) + "/questions/" + question
}

// rowPath leads to a question where it stands in the list.
func (e Edit) rowPath(r EditRow) templ.SafeURL {
	return templ.SafeURL(editQuestionPath(e.Set, r.ID))
}

// wrongIn returns what is to be mended in a field, row or list.
func (e EditQuestion) wrongIn(name string) []quiz.Issue { return e.About[name] }

// rare are fields that are shown only when asked for.
func rare(parts []fields.Part) []fields.Part {
	var list []fields.Part
	for _, p := range parts {
		if p.More {
			list = append(list, p)
		}
	}
	return list
}

// useful reports whether there is anything to fill into a group: pictures are
// those that the set has.
func (e EditQuestion) useful(group fields.Part) bool {
	return group.Label != "pictures" || len(e.Pictures) > 0 || filledIn(group.Parts) > 0
}

// wrongWithin reports whether anything in these fields is to be mended.
func (e EditQuestion) wrongWithin(parts []fields.Part) bool {
	for _, p := range parts {
		if len(e.About[p.Name]) > 0 && p.Name != "" || e.wrongWithin(p.Parts) {
			return true
		}
		for _, r := range p.Rows {
			if len(e.About[r.Name]) > 0 || e.wrongWithin(r.Parts) {
				return true
			}
		}
	}
	return false
}

// filledIn counts what is filled in among these fields.
func filledIn(parts []fields.Part) int {
	n := 0
	for _, p := range parts {
		switch {
		case p.Type == fields.Group:
			n += filledIn(p.Parts)
		case p.Type == fields.List:
			n += len(p.Rows)
		case p.Type == fields.Pick && (len(p.Picks) == 0 || p.Value == p.Picks[0] || p.Label == "kind"):
		case p.Value != "":
			n++
		}
	}
	return n
}

// summary is the heading of fields that are shown only when asked for.
func summary(f Frame, label string, parts []fields.Part) string {
	text := f.L.T("edit.group." + label)
	if n := filledIn(parts); n > 0 {
		text += " · " + f.L.T("edit.filled", "Count", n)
	}
	return text
}

// named reports whether the heading of its row says what a field is: it is all
// that the row has, or what the row is about.
func named(p fields.Part) bool {
	switch p.Label {
	case "options.text", "accept.text", "accept.value":
		return true
	default:
		return strings.HasSuffix(p.Name, "]")
	}
}

// how says what to write into a field. What holds for all rows of a list stands
// above them or in the first one, unless it has to be asked for.
func how(f Frame, p fields.Part) string {
	i := strings.LastIndexByte(p.Name, '[')
	later := i >= 0 && !p.More && !strings.HasPrefix(p.Name[i:], "[0].")
	if later || p.Type == fields.Pick {
		return ""
	}
	return f.L.Maybe("edit.how." + p.Label)
}

// besides names what stands beside a field.
func besides(f Frame, p fields.Part) string {
	ids := p.Name + ".wrong"
	if how(f, p) != "" {
		ids = p.Name + ".how " + ids
	}
	return ids
}

// areaRows is how high a field for a longer text is at first.
func areaRows(p fields.Part) string {
	if p.Type == fields.Label {
		return "1"
	}
	if p.Name == "stem" {
		return "3"
	}
	return "2"
}

// asClass makes a class of a label.
func asClass(label string) string { return "of-" + strings.ReplaceAll(label, ".", "-") }

// rowTitle names a row of a list for people.
func rowTitle(f Frame, list string, i int) string {
	return f.L.T("edit.row."+list, "N", i+1)
}

// kindName is what a kind is called in a list of them.
func kindName(f Frame, k quiz.Kind) string { return f.L.T("edit.pick.kind." + string(k)) }

// pickName is what one of some words is called.
func pickName(f Frame, label, word string) string { return f.L.T("edit.pick." + label + "." + word) }

// pictureName tells one picture from another.
func pictureName(f Frame, i int) string { return f.L.T("edit.picture", "N", i+1) }
