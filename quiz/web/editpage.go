package web

import (
	"strings"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/quiz/fields"
	"bellwork/views"
)

const (
	editsAPage = 50  // questions in the list of the editor
	stemBegin  = 140 // characters of a stem there
	mendAtOnce = 20  // questions that are named where saving was refused
)

func editState(e *classroom.Edit) views.EditState {
	return views.EditState{
		Set: e.ID, Title: e.Head().Title, New: e.New, Versions: e.Versions, Newer: e.Newer, Kept: e.Changed,
		At: e.At, CanUndo: e.CanUndo, CanRedo: e.CanRedo,
	}
}

// editPages cuts the list of questions into pages.
func editPages(e *classroom.Edit) pager { return evenly(len(e.Slots), editsAPage) }

// editPage shows a page of the questions of a working copy.
func (s *site) editPage(c echo.Context, e *classroom.Edit) views.Edit {
	head, issues := e.Head(), e.Issues()
	page := views.Edit{
		Frame: s.frame(c), EditState: editState(e), Total: len(e.Slots), Kinds: quiz.Kinds(),
		Head: views.EditHead{Title: head.Title, Description: head.Description, Language: head.Language, Seen: head.Seen, Issues: issues[""]},
	}
	var from, to int
	page.Pages, from, to = editPages(e).page(c.QueryParam("page"), len(e.Slots))
	for i, slot := range e.Slots {
		wrong := len(issues[slot.ID])
		here := from <= i && i < to
		if !here && wrong == 0 {
			continue
		}
		row := s.editRow(slot, i, wrong)
		if here {
			page.Rows = append(page.Rows, row)
		}
		switch {
		case wrong > 0 && len(page.Wrong) < mendAtOnce:
			page.Wrong = append(page.Wrong, row)
		case wrong > 0:
			page.More++
		}
	}
	return page
}

func (s *site) editRow(slot classroom.Slot, i, wrong int) views.EditRow {
	q, _ := slot.Question()
	stem := []rune(strings.Join(strings.Fields(s.base.Plain(q.Stem)), " "))
	if len(stem) > stemBegin {
		stem = append(stem[:stemBegin], '…')
	}
	return views.EditRow{ID: slot.ID, Stem: string(stem), N: i + 1, Kind: kindOf(&q), Wrong: wrong}
}

// editQuestionPage shows the form of a question, and what students will see.
func (s *site) editQuestionPage(c echo.Context, e *classroom.Edit, i int) views.EditQuestion {
	slot := e.Slots[i]
	q, form := slot.Question()
	page := views.EditQuestion{
		Frame: s.frame(c), EditState: editState(e), ID: slot.ID, Seen: slot.Seen, N: i + 1, Of: len(e.Slots),
		Parts: form.Parts, About: form.About(e.Issues()[slot.ID]), Proof: editProof(q, i), Pictures: e.Pictures(),
	}
	if slot.Fresh { // nobody is told what is wrong with what they have not begun
		page.About = nil
	}
	if i > 0 {
		page.Prev = e.Slots[i-1].ID
	}
	if i+1 < len(e.Slots) {
		page.Next = e.Slots[i+1].ID
	}
	return page
}

// editProof shows a question as students will see it, as far as it can be read.
func editProof(q quiz.Question, i int) views.Proof {
	alone := quiz.Bank{Questions: []quiz.Question{q}}
	p := proof(&alone, 0)
	p.N = i + 1
	return p
}

// typed returns what the form of a question sent: of each field the last value,
// since a box that can be ticked has one before it that stands for no tick.
func typed(form map[string][]string) fields.Values {
	values := fields.Values{}
	for name, list := range form {
		if len(list) > 0 {
			values[name] = list[len(list)-1]
		}
	}
	return values
}
