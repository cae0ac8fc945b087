package classroom

import (
	"slices"

	"bellwork/quiz"
)

// Draft is a file that was read and not yet taken over. It lies in memory alone;
// see [staging]. Its fields are never changed, but replaced.
type Draft struct {
	ID     string // also of the set that it becomes
	Name   string // of the file
	Bank   *quiz.Bank
	Title  string         // of the set that it becomes
	Tags   []string       // of that set, as typed
	Usable []bool         // by question: it is sound, and can be taken
	Taken  []bool         // by question: it is to be taken
	Issues []quiz.Issue   // about the file as a whole, and what of it could not be read
	About  [][]quiz.Issue // by question
}

// newDraft sorts what there is to say about a bank by its questions, and takes
// all that are sound.
func newDraft(name string, bank *quiz.Bank, issues []quiz.Issue) *Draft {
	d := &Draft{
		ID: newID(), Name: name, Bank: bank, Title: shortTitle(bank.Title),
		Usable: soundOnes(bank, issues), About: make([][]quiz.Issue, len(bank.Questions)),
	}
	index := map[string]int{}
	for i := range slices.Backward(bank.Questions) {
		index[bank.Questions[i].ID] = i
	}
	for _, issue := range issues {
		n, ok := issue.QuestionIndex()
		if !ok && issue.Question != "" {
			n, ok = index[issue.Question]
		}
		if ok && n >= 0 && n < len(d.About) {
			d.About[n] = append(d.About[n], issue)
		} else {
			d.Issues = append(d.Issues, issue)
		}
	}
	d.Taken = d.Usable
	return d
}

// soundOnes says of each question whether it is among the sound ones, which are
// in the same order.
func soundOnes(bank *quiz.Bank, issues []quiz.Issue) []bool {
	sound := bank.Sound(issues).Questions
	usable := make([]bool, len(bank.Questions))
	for i := range bank.Questions {
		if len(sound) > 0 && sound[0].ID == bank.Questions[i].ID {
			usable[i], sound = true, sound[1:]
		}
	}
	return usable
}

// Count returns how many questions can be taken, and how many are to be.
func (d *Draft) Count() (usable, taken int) {
	for i := range d.Usable {
		if d.Usable[i] {
			usable++
		}
		if d.Taken[i] {
			taken++
		}
	}
	return usable, taken
}

// chosen returns the bank of the questions that are to be taken.
func (d *Draft) chosen() quiz.Bank {
	b := *d.Bank
	b.Questions = nil
	for i, q := range d.Bank.Questions {
		if d.Taken[i] && d.Usable[i] {
			b.Questions = append(b.Questions, q)
		}
	}
	if b.Reading.Text == "" { // it lay beside the file
		b.Reading = quiz.Reading{}
	}
	return onlyShown(b)
}

// size says roughly how much memory a draft takes, in bytes.
func (d *Draft) size() int {
	const question = 1 << 10 // what is not text
	n := len(d.Bank.Questions)*question + len(d.Bank.Reading.Text)
	for i := range d.Bank.Questions {
		d.Bank.Questions[i].EachText(func(text *string, _ bool) { n += len(*text) })
	}
	for _, f := range d.Bank.Files {
		n += len(f.Data)
	}
	return n
}
