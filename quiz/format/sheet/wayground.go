package sheet

// wayground is the spreadsheet of Wayground, once Quizizz: the header in row 1,
// in the empty template a row of instructions below it.
func wayground() layout {
	return layout{
		name:    "Wayground (Quizizz)",
		needs:   []string{"questiontext", "questiontype", "option1", "option2", "correctanswer"},
		key:     byNumber,
		example: "Text of the question",
	}
}
