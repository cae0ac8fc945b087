package sheet

// Limits of Kahoot!, in characters.
const (
	KahootStem   = 120
	KahootOption = 75
)

// KahootTimes returns the seconds that Kahoot! offers.
func KahootTimes() []int { return []int{5, 10, 20, 30, 60, 90, 120, 240} }

// kahoot is the spreadsheet of Kahoot!: instructions in rows 2 to 6, the header
// in row 8, questions from row 9 on. Saved as CSV it often lacks the
// instructions and column A, so only the titles count.
func kahoot() layout {
	return layout{
		name:    "Kahoot!",
		needs:   []string{"question", "answer1", "answer2", "timelimit", "correctanswers"},
		key:     byNumber,
		example: "Which spreadsheet tools can read this sheet",
		maxStem: KahootStem, maxOption: KahootOption, times: KahootTimes(),
	}
}
