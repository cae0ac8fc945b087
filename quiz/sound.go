package quiz

// Sound returns the bank without its unsound questions: those in which the
// bank's own check finds an error, and those that an error of reading the file
// names. The others keep their ids, so that attempts at them go on. Of two
// questions with one id the first is kept.
func (b Bank) Sound(issues []Issue) Bank {
	unsound := b.faulty()
	named := map[string]bool{}
	for _, i := range issues {
		if i.Severity == Error && i.Code != codeDuplicateID {
			named[i.Question] = true
		}
	}
	sound := b
	sound.Questions, sound.Places = nil, nil
	for i, q := range b.Questions {
		if !unsound[i] && !named[q.ID] {
			sound.Questions = append(sound.Questions, q)
			sound.Places = append(sound.Places, b.Place(i))
		}
	}
	return sound
}

// faulty returns the places of the questions in which the check finds an error.
func (b *Bank) faulty() map[int]bool {
	faulty := map[int]bool{}
	for _, i := range b.Check() {
		if n, ok := i.QuestionIndex(); ok {
			faulty[n] = true
		}
	}
	return faulty
}
