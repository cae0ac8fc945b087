package sheet

// gimkit is the spreadsheet of Gimkit: a line that says so, the header, and in
// each row the right answer before the wrong ones.
func gimkit() layout {
	return layout{name: "Gimkit", needs: []string{"question", "correctanswer", "incorrectanswer1"}}
}
