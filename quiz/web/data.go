package web

import (
	"time"

	"bellwork/quiz/classroom"
)

// dataBody is everything that is kept of a student. The seed of an attempt is
// left out: with it, options of an open test could be told apart.
type dataBody struct {
	Name     string        `json:"name"`
	Class    string        `json:"class,omitempty"`
	Joined   time.Time     `json:"joined"`
	Time     float64       `json:"extraTime,omitempty"`
	Large    bool          `json:"largeText,omitempty"`
	NoSpeed  bool          `json:"noSpeedBonus,omitempty"`
	Attempts []dataSitting `json:"attempts"`
}

type dataSitting struct {
	attemptBody
	Responses []dataResponse `json:"responses"`
	Withheld  bool           `json:"withheld,omitempty"` // the responses come once the open test on the bank is handed in
}

type dataResponse struct {
	Question string    `json:"question"`
	Given    []string  `json:"given,omitempty"`
	First    []string  `json:"first,omitempty"` // practice: what was checked first, which counts
	Saved    time.Time `json:"saved,omitzero"`
	Checks   int       `json:"checks,omitempty"`
	Flagged  bool      `json:"flagged,omitempty"`
}

// dataJSON lists what is kept. With their score, old responses would tell what
// is right in an open test on the same bank, so they wait until it is handed in.
func dataJSON(class *classroom.Classroom, s classroom.Student, history []classroom.Sitting, now time.Time) dataBody {
	b := dataBody{Name: s.Name, Joined: s.Created, Time: s.TimeFactor(), Large: s.Large, NoSpeed: s.NoSpeed, Attempts: []dataSitting{}}
	for _, sitting := range history {
		d := dataSitting{attemptBody: attemptJSON(attemptRow(sitting, now)), Responses: []dataResponse{}}
		d.Withheld = class.Withheld(s, sitting.Bank, now) && s.OpenTest(sitting.Attempt.Bank, now) != sitting.ID
		if !d.Withheld {
			d.Responses = responses(sitting)
		}
		b.Attempts = append(b.Attempts, d)
	}
	return b
}

func responses(sitting classroom.Sitting) []dataResponse {
	list := make([]dataResponse, 0, len(sitting.Attempt.Items))
	for n, item := range sitting.Attempt.Items {
		list = append(list, dataResponse{
			Question: item.Question, Given: words(sitting.Given(n)), First: words(sitting.First(n)), Saved: item.Saved, Checks: item.Checks, Flagged: item.Flagged,
		})
	}
	return list
}
