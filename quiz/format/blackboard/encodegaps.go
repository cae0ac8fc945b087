package blackboard

import (
	"fmt"
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/loss"
	"bellwork/quiz/markup"
)

// maxBlanks is how many blanks a question of Blackboard has.
const maxBlanks = 10

// gaps writes a text with blanks. What is no gap of text becomes one.
func gaps(stem string, b *quiz.GapsBody, report *loss.Report) []string {
	if len(b.Gaps) > maxBlanks {
		report.Left(fmt.Sprintf("more than %d blanks", maxBlanks))
		return nil
	}
	var fields []string
	for i, body := range b.Gaps {
		full, same := blank(body)
		if len(full) == 0 {
			report.Left("a blank without a right answer")
			return nil
		}
		if !same {
			report.Changed(fmt.Sprintf("takes in blank %d what is right, and nothing else", i+1))
		}
		if i > 0 {
			fields = append(fields, "")
		}
		fields = append(append(fields, name(i+1)), full...)
	}
	stem = block(quiz.ReplaceGapMarkers(intake.WithoutMarks(stem), intake.GapMark))
	for n := 1; n <= len(b.Gaps); n++ {
		stem = strings.ReplaceAll(stem, intake.GapMark(n), "["+name(n)+"]")
	}
	return append([]string{"FIB_PLUS", stem}, fields...)
}

// name returns the variable of a gap, from 1.
func name(n int) string { return "gap" + strconv.Itoa(n) }

// blank returns the answers that a gap takes; same is false where it took more
// before.
func blank(body quiz.Body) (full []string, same bool) {
	switch b := body.(type) {
	case *quiz.TextBody:
		return answers(b)
	case *quiz.DateBody:
		full, _ = answers(loss.DateAsText(b))
		return full, false
	case *quiz.ChoiceBody:
		for _, i := range b.Key().Choice {
			text, _ := markup.LabelToPlain(b.Options[i].Text)
			full = append(full, plain(text))
		}
		return full, false
	default:
		if key := body.Key(); key != nil {
			full = []string{plain(key.Text)}
		}
		return full, false
	}
}
