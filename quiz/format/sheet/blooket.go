package sheet

// blooket is the import template of Blooket: a title in row 1, the header in
// row 2.
func blooket() layout {
	return layout{
		name:  "Blooket",
		needs: []string{"question#", "questiontext", "answer1", "answer2", "correctanswers"},
		key:   byNumber,
	}
}
