package sheet

// classQuiz is the spreadsheet of ClassQuiz: the title in C5, the description
// in C6, the header in row 13. Its votes have no right answers.
func classQuiz() layout {
	return layout{
		name:        "ClassQuiz",
		needs:       []string{"question", "1stanswer", "2ndanswer", "correctanswers"},
		key:         byNumber,
		noKeyIsPoll: true,
	}
}
