package sheet

// socrative is the spreadsheet of Socrative: the name of the quiz in row 3, the
// header in row 6, with up to five columns for letters of right answers.
func socrative() layout {
	return layout{
		name:  "Socrative",
		needs: []string{"questiontype", "question", "answera", "answerb", "correctanswer"},
		key:   byLetter,
	}
}
