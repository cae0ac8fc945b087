package xlsx

import (
	"fmt"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/sheet"
)

// maxSheets is how many sheets of a workbook are looked at.
const maxSheets = 50

// tab is a sheet that holds something.
type tab struct {
	name   string
	hidden bool
	grid   *sheet.Grid
	sheet  sheet.Sheet
	known  bool // its layout was recognised
}

// readSheets reads all sheets that have the layout of the first one with
// questions, and names the others.
func (b workbook) readSheets(set *intake.Set) *quiz.Issue {
	tabs, err := b.tabs()
	if err != nil {
		return unreadable(err)
	}
	first, problem := firstOf(tabs)
	if problem != nil {
		return problem
	}
	var same []tab
	for _, t := range tabs {
		if why, hint := t.passedOver(first); why != "" {
			set.Report(quiz.Issue{Severity: quiz.Warning, Code: "xlsx-sheet", Message: fmt.Sprintf("the sheet %q is not read: %s", t.name, why), Hint: hint})
			continue
		}
		same = append(same, t)
	}
	if n := len(b.GetSheetList()); n > maxSheets {
		set.Report(quiz.Issue{Severity: quiz.Warning, Code: "xlsx-sheet", Message: fmt.Sprintf("of %d sheets only the first %d are looked at", n, maxSheets), Hint: "split the workbook"})
	}
	for _, t := range same {
		if err := b.read(set, t, len(same) > 1); err != nil {
			return unreadable(err)
		}
	}
	return nil
}

// tabs returns the sheets that hold something.
func (b workbook) tabs() ([]tab, error) {
	var out []tab
	sheets := b.GetSheetList()
	for _, name := range sheets[:min(len(sheets), maxSheets)] {
		g, err := b.grid(name)
		if err != nil {
			return nil, err
		}
		if len(g.Rows) == 0 {
			continue
		}
		visible, err := b.GetSheetVisible(name)
		if err != nil {
			return nil, fmt.Errorf("look for sheet %s: %w", name, err)
		}
		t := tab{name: name, hidden: !visible, grid: g}
		t.sheet, t.known = sheet.Recognise(g)
		out = append(out, t)
	}
	return out, nil
}

// firstOf returns the first sheet with questions: one with a header, if there
// is one, before one whose layout is guessed.
func firstOf(tabs []tab) (*tab, *quiz.Issue) {
	var guessed, hidden *tab
	for i := range tabs {
		switch t := &tabs[i]; {
		case !t.known:
		case t.hidden:
			hidden = t
		case !t.sheet.Guessed:
			return t, nil
		case guessed == nil:
			guessed = t
		}
	}
	if guessed != nil {
		return guessed, nil
	}
	if hidden != nil {
		return nil, &quiz.Issue{Code: "xlsx-hidden", Message: fmt.Sprintf("the sheet %q with the questions is hidden", hidden.name), Hint: "show it in the spreadsheet program, and save the file"}
	}
	problem := sheet.Unrecognised()
	return nil, &problem
}

// passedOver says why a sheet is not read; empty: it is.
func (t tab) passedOver(first *tab) (why, hint string) {
	switch {
	case t.hidden:
		return "it is hidden", "show it and read the file again if its questions belong to the set"
	case !t.known || t.sheet.Guessed && !first.sheet.Guessed:
		return "no row of it names the columns of questions", "write question and correct above them if it holds any"
	case t.sheet.Layout != first.sheet.Layout:
		return fmt.Sprintf("it is laid out as %s, others as %s", t.sheet.Layout, first.sheet.Layout), "save it as a file of its own"
	}
	return "", ""
}

// read reads the questions of a sheet. Where there are several, issues name the
// sheet, and it is the category of questions without one.
func (b workbook) read(set *intake.Set, t tab, several bool) error {
	if err := b.addStored(t.grid, t.name); err != nil {
		return err
	}
	if several {
		set.In(t.name)
		defer set.In("")
	}
	for _, f := range b.flawsOf(t.name) {
		set.Report(f.issue())
	}
	before := len(set.Bank.Questions)
	t.sheet.Read(set)
	if several {
		for i := before; i < len(set.Bank.Questions); i++ {
			if q := &set.Bank.Questions[i]; len(q.Category) == 0 {
				q.Category = []string{t.name}
			}
		}
	}
	return nil
}
