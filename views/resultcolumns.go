package views

import "bellwork/quiz"

// ResultColumns names the columns of a table of results, before those of the
// questions.
func (f Frame) ResultColumns() []string {
	return []string{
		f.L.T("results.name"), f.L.T("results.tries"), f.L.T("results.csv.mode"), f.L.T("results.csv.when", "Zone", f.zone()),
		f.L.T("results.csv.points"), f.L.T("results.csv.max"), f.L.T("results.csv.percent"),
	}
}

// QuestionColumn names the column of the n-th question.
func (f Frame) QuestionColumn(n int, stem string) string {
	return f.L.T("results.csv.question", "N", n, "Stem", f.Plain(stem))
}

// ModeName says what an attempt was.
func (f Frame) ModeName(m quiz.Mode) string { return modeName(f, m) }
