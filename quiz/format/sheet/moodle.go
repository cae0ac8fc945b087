package sheet

// moodleCSV is what the CSV plug-ins of Moodle read and write: four options,
// the letters of one or two right ones, texts in HTML.
func moodleCSV() layout {
	return layout{
		name:  "Moodle CSV",
		needs: []string{"questionname", "questiontext", "a", "b", "answer1"},
		key:   byLetter,
		html:  true,
	}
}
