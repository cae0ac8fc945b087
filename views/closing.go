package views

import (
	"bellwork/quiz"
	"bellwork/views/lang"
)

// full reports whether keys and explanations may be seen.
func (r Reveal) full() bool { return r.Show == quiz.ReviewFull || r.Show == "" }

// Missed reports whether points were lost.
func (r Reveal) Missed() bool {
	v := r.Mark.Verdict()
	return !r.Untried && (v == quiz.Wrong || v == quiz.Partly)
}

// verdict is the mark in one word; what was not tried has none.
func (r Reveal) verdict() quiz.Verdict {
	if r.Untried {
		return quiz.NotGraded
	}
	return r.Mark.Verdict()
}

func verdictClass(r Reveal) string {
	switch r.verdict() {
	case quiz.Right:
		return "right"
	case quiz.Partly:
		return "partly"
	case quiz.Wrong:
		return "wrong"
	default:
		return "none"
	}
}

func verdictWord(l *lang.Printer, r Reveal) string {
	switch {
	case r.Mark.State == quiz.Pending && r.Answered:
		return l.T("verdict.pending")
	case r.Mark.State == quiz.Unscored:
		return l.T("verdict.unscored")
	case !r.Answered:
		return l.T("verdict.nothing")
	}
	switch r.Mark.Verdict() {
	case quiz.Right:
		return l.T("verdict.right")
	case quiz.Partly:
		return l.T("verdict.partly")
	default:
		return l.T("verdict.wrong")
	}
}

// pointsText says what the response earned, where points are at stake.
func pointsText(l *lang.Printer, r Reveal) string {
	if r.Mark.State != quiz.Graded {
		return ""
	}
	return l.T("verdict.points", "Count", exact(r.Points), "Points", l.Number(r.Mark.Fraction*r.Points), "Max", l.Number(r.Points))
}

func optionClass(r Reveal, o quiz.RevealedOption) string {
	switch {
	case !r.full() && o.Chosen:
		return "chosen"
	case !r.full():
		return ""
	case o.Right && o.Chosen:
		return "right chosen"
	case o.Right:
		return "right"
	case o.Chosen:
		return "wrong chosen"
	default:
		return ""
	}
}

// optionWord says what the colours of a row say.
func optionWord(l *lang.Printer, r Reveal, o quiz.RevealedOption) string {
	switch {
	case !r.full() && o.Chosen:
		return l.T("option.yours")
	case !r.full():
		return ""
	case o.Right && o.Chosen:
		return l.T("option.yours-right")
	case o.Right:
		return l.T("option.right")
	case o.Chosen:
		return l.T("option.yours-wrong")
	default:
		return ""
	}
}

// partRow is one part of a response beside the same part of the key.
type partRow struct {
	label      string
	given, key quiz.Line
}

// open reports whether nothing was given to the part.
func (p partRow) open() bool { return p.given.Text == "" && p.given.Date.IsZero() }

// same reports whether the part is right, though perhaps in other words.
func (p partRow) same() bool {
	return p.given.Right || p.given.Text == p.key.Text && p.given.Date == p.key.Date
}

// parts joins response and key line by line. Where nothing was given the
// labels come from the key.
func parts(r Reveal) []partRow {
	rows := make([]partRow, max(len(r.Given), len(r.Key)))
	for i := range rows {
		if i < len(r.Key) && r.full() {
			rows[i].key, rows[i].label = r.Key[i], r.Key[i].Label
		}
		if i < len(r.Given) {
			rows[i].given, rows[i].label = r.Given[i], r.Given[i].Label
		}
	}
	return rows
}

// lineText puts a part of a response in words; a date the way people write it.
func lineText(f Frame, line quiz.Line) string {
	if !line.Date.IsZero() {
		return f.L.Date(line.Date)
	}
	return f.Plain(line.Text)
}

func evidencePlace(l *lang.Printer, r Reveal) string {
	if r.Evidence.Section == "" {
		return l.T("evidence.reading")
	}
	return l.T("evidence.section", "Section", r.Evidence.Section)
}
