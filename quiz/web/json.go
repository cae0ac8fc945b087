package web

import (
	"time"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/views"
)

// The JSON answers. They are made from the same page models as the pages, so
// they can never say more.

type problemBody struct {
	Error struct {
		Code    string   `json:"code"`
		Message string   `json:"message"`
		Hint    string   `json:"hint,omitempty"`
		Given   []string `json:"given,omitempty"`
		ID      string   `json:"id"`
	} `json:"error"`
}

func problemJSON(p views.Problem) problemBody {
	var b problemBody
	b.Error.Code, b.Error.Given, b.Error.ID = p.Code, p.Given, p.ID
	b.Error.Message, b.Error.Hint = p.Words()
	if p.Detail != nil {
		b.Error.Code = p.Detail.Code
	}
	return b
}

type savedBody struct {
	Saved  string    `json:"saved,omitempty"` // as the page shows it; absent where nothing was saved yet
	At     time.Time `json:"at,omitzero"`
	ReadAs string    `json:"readAs,omitempty"`
}

// savedJSON acknowledges an answer. It is made from what the request sent and
// not from what has become of the question since, so a retry hears the same.
func savedJSON(f views.Frame, sitting classroom.Sitting, form answerForm) savedBody {
	b := savedBody{At: sitting.Attempt.SavedAt(form.Question, form.Key)}
	if b.At.IsZero() {
		return b
	}
	b.Saved = f.L.Time(b.At.In(f.Now.Location()))
	n := sitting.Attempt.Item(form.Question)
	if span := readAs(sitting, n, sitting.Said(n, form.Input)); !span.IsZero() {
		b.ReadAs = f.L.Date(span)
	}
	return b
}

type deadlineJSON struct {
	Deadline time.Time `json:"deadline"`
}

type choiceBody struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

type pictureBody struct {
	Src string `json:"src"`
	Alt string `json:"alt"`
}

type faceBody struct {
	ID       string       `json:"id,omitempty"`
	Kind     quiz.Kind    `json:"kind"`
	Stem     string       `json:"stem,omitempty"`
	Points   float64      `json:"points,omitempty"`
	Multiple bool         `json:"multiple,omitempty"`
	Options  []choiceBody `json:"options,omitempty"`
	Rows     []string     `json:"rows,omitempty"`
	Unit     string       `json:"unit,omitempty"`
	Gaps     []faceBody   `json:"gaps,omitempty"`

	Pictures []pictureBody `json:"pictures,omitempty"`
}

func faceJSON(f quiz.Face) faceBody {
	b := faceBody{ID: f.ID, Kind: f.Kind, Stem: f.Stem, Points: f.Points, Multiple: f.Multiple, Rows: f.Rows, Unit: f.Unit}
	for _, o := range f.Options {
		b.Options = append(b.Options, choiceBody(o))
	}
	for _, m := range f.Media {
		if quiz.IsMediaPath(m.Path) {
			b.Pictures = append(b.Pictures, pictureBody{Src: "/" + m.Path, Alt: m.Alt})
		}
	}
	for _, g := range f.Gaps {
		b.Gaps = append(b.Gaps, faceJSON(g))
	}
	return b
}

type inputBody struct {
	Choice []string `json:"choice,omitempty"`
	Text   string   `json:"text,omitempty"`
	Order  []string `json:"order,omitempty"`
	Match  []string `json:"match,omitempty"`
	Gap    []string `json:"gap,omitempty"`
}

type questionBody struct {
	Attempt  string      `json:"attempt"`
	Bank     string      `json:"bank"`
	Mode     quiz.Mode   `json:"mode"`
	N        int         `json:"n"`
	Of       int         `json:"of"`
	Question faceBody    `json:"question"`
	Response inputBody   `json:"response"`
	Saved    time.Time   `json:"saved,omitzero"`
	Flagged  bool        `json:"flagged,omitempty"`
	Deadline time.Time   `json:"deadline,omitzero"`
	Reveal   *revealBody `json:"reveal,omitempty"` // practice, after a check
}

func questionJSON(p views.Question) questionBody {
	b := questionBody{
		Attempt: p.Attempt, Bank: p.Bank, Mode: p.Mode, N: p.N, Of: len(p.Steps), Question: faceJSON(p.Face),
		Response: inputBody(p.Input), Saved: p.Saved, Flagged: p.Flagged, Deadline: p.Timer.Deadline,
	}
	if p.Reveal != nil {
		r := revealJSON(*p.Reveal)
		b.Reveal = &r
	}
	return b
}

// revealBody is a closed question. Its first fields are the contract's.
type revealBody struct {
	ID          string   `json:"id"`
	Score       float64  `json:"score"`
	Max         float64  `json:"max"`
	Given       []string `json:"given,omitempty"`
	Key         []string `json:"key,omitempty"`
	Explanation string   `json:"explanation,omitempty"`
	Evidence    string   `json:"evidence,omitempty"`
}

func revealJSON(r views.Reveal) revealBody {
	b := revealBody{ID: r.ID, Given: words(r.Given), Key: words(r.Key), Explanation: r.Explanation, Evidence: r.Evidence.Quote}
	if r.Mark.State == quiz.Graded {
		b.Score, b.Max = r.Mark.Fraction*r.Points, r.Points
	}
	return b
}

func words(lines []quiz.Line) []string {
	var out []string
	for _, l := range lines {
		text := l.Text
		if !l.Date.IsZero() {
			text = l.Date.String()
		}
		if l.Label != "" {
			text = l.Label + ": " + text
		}
		out = append(out, text)
	}
	return out
}

type resultBody struct {
	Attempt   string       `json:"attempt"`
	Bank      string       `json:"bank"`
	Mode      quiz.Mode    `json:"mode"`
	Score     float64      `json:"score"`
	Max       float64      `json:"max"`
	Pending   float64      `json:"pending,omitempty"` // waiting for the teacher
	Started   time.Time    `json:"started"`
	Closed    time.Time    `json:"closed,omitzero"`
	Expired   bool         `json:"expired,omitempty"`
	Questions []revealBody `json:"questions"`
}

func resultJSON(p views.Result) resultBody {
	b := rowJSON(p.Row)
	for _, r := range p.Questions {
		b.Questions = append(b.Questions, revealJSON(r))
	}
	return b
}

func rowJSON(r views.AttemptRow) resultBody {
	return resultBody{
		Attempt: r.ID, Bank: r.Bank, Mode: r.Mode, Score: r.Score.Points, Max: r.Score.Max, Pending: r.Score.Pending,
		Started: r.Started, Closed: r.ClosedAt, Expired: r.Expired, Questions: []revealBody{},
	}
}

// attemptBody is an attempt in the list of /me.
type attemptBody struct {
	Attempt string    `json:"attempt"`
	Bank    string    `json:"bank"`
	Mode    quiz.Mode `json:"mode"`
	Score   float64   `json:"score"`
	Max     float64   `json:"max"`
	Started time.Time `json:"started"`
	Closed  time.Time `json:"closed,omitzero"` // absent while the attempt is open; its score is 0 then
	Among   int       `json:"among,omitempty"` // questions of the set, where those of the attempt were drawn
}

type meBody struct {
	Name     string        `json:"name"`
	Attempts []attemptBody `json:"attempts"`
}

func meJSON(p views.Me) meBody {
	b := meBody{Name: p.Student, Attempts: []attemptBody{}}
	for _, r := range p.Attempts {
		b.Attempts = append(b.Attempts, attemptJSON(r))
	}
	return b
}

func attemptJSON(r views.AttemptRow) attemptBody {
	return attemptBody{
		Attempt: r.ID, Bank: r.Bank, Mode: r.Mode, Score: r.Score.Points, Max: r.Score.Max, Started: r.Started, Closed: r.ClosedAt, Among: r.Among,
	}
}
