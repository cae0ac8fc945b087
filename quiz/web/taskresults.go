package web

import (
	"net/http"
	"slices"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/views"
)

// answersShown is how many different answers to a question a page lists: as many
// as somebody would read.
const answersShown = 12

// results returns what became of the assignment that the address names.
func (s *site) results(c echo.Context) (classroom.Results, *visit, error) {
	v, err := atDesk(c)
	if err != nil {
		return classroom.Results{}, v, err
	}
	results, err := s.class.Results(c.Request().Context(), v.actor, c.Param("assignment"), v.received)
	return results, v, err
}

// taskResults shows what became of an assignment.
func (s *site) taskResults(c echo.Context) error {
	page, err := s.taskResultsPage(c)
	if err != nil {
		return err
	}
	page.Saved = c.QueryParams().Has("saved")
	return render(c, http.StatusOK, views.TaskResultsPage(page))
}

func (s *site) taskResultsPage(c echo.Context) (views.TaskResults, error) {
	results, v, err := s.results(c)
	if err != nil {
		return views.TaskResults{}, err
	}
	page := views.TaskResults{Frame: s.frame(c), Task: task(results.Offer, results.ClassName)}
	counted := 0
	for _, r := range results.Students {
		row := views.StudentRow{ID: r.ID, Name: r.Name, Tries: len(r.Tries)}
		for _, try := range r.Tries {
			if !try.Attempt.Closed(v.received) {
				row.Open++
			}
		}
		if r.Counted != nil {
			row.Score, _ = r.Counted.Score()
			row.Mode, row.When = r.Counted.Attempt.Mode, r.Counted.Attempt.ClosedAt(v.received)
			counted++
		}
		page.Students = append(page.Students, row)
	}
	for n, t := range results.Tally() {
		if t.Question.Kind().Answerable() {
			q := questionTally(n+1, t)
			q.Tries = counted
			page.Questions = append(page.Questions, q)
		}
	}
	return page, nil
}

func questionTally(n int, t *classroom.Tally) views.QuestionTally {
	q := views.QuestionTally{
		N: n, ID: t.Question.ID, Stem: t.Question.Stem, Kind: t.Question.Kind(), Asked: t.Asked,
		Right: t.Right, Partly: t.Partly, Wrong: t.Wrong, Nothing: t.Nothing,
	}
	if t.Older {
		q.N = 0
	}
	q.Share, q.Marked = t.Facility()
	for _, g := range t.Given[:min(len(t.Given), answersShown)] {
		q.Given = append(q.Given, views.GivenCount(g))
	}
	for _, g := range t.Given[len(q.Given):] {
		q.MoreAnswers += g.Count
	}
	return q
}

// studentAnswers shows one student's tries, and one of them question by
// question: the one that the address names, else the one that counts.
func (s *site) studentAnswers(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	results, student, err := s.class.ResultOf(c.Request().Context(), v.actor, c.Param("assignment"), c.Param("student"), v.received)
	if err != nil {
		return err
	}
	shown := student.Tries[0]
	if student.Counted != nil {
		shown = *student.Counted
	}
	if id := c.QueryParam("try"); id != "" {
		i := slices.IndexFunc(student.Tries, func(t classroom.Sitting) bool { return t.ID == id })
		if i < 0 {
			return quiz.ErrNotFound
		}
		shown = student.Tries[i]
	}
	page := views.StudentAnswers{
		Frame: s.frame(c), Task: task(results.Offer, results.ClassName), Name: student.Name, Student: student.ID,
		Shown: shown.ID, Row: attemptRow(shown, v.received),
	}
	for _, t := range student.Tries {
		page.Tries = append(page.Tries, attemptRow(t, v.received))
	}
	if !page.Row.Hidden {
		page.Questions = countedReveals(shown)
	}
	return render(c, http.StatusOK, views.StudentAnswersPage(page))
}

// countedReveals shows every question of a closed attempt with what counts.
func countedReveals(sitting classroom.Sitting) []views.Reveal {
	list := make([]views.Reveal, len(sitting.Attempt.Items))
	for n := range list {
		list[n] = views.Reveal{Reveal: sitting.Counted(n), N: n + 1, Show: quiz.ReviewFull, Untried: sitting.Untried(n)}
	}
	return list
}
