package sheet

// quizalize is the spreadsheet of Quizalize: the right answer comes before the
// wrong ones.
func quizalize() layout {
	return layout{name: "Quizalize", needs: []string{"question", "answer", "incorrectanswer1"}}
}
