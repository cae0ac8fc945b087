package opentrivia

import (
	"errors"
	"slices"

	"bellwork/quiz"
	"bellwork/quiz/format/jsontree"
)

// errFull ends the reading of a file with too many questions.
var errFull = errors.New("too many questions")

// json reads a list of questions, or the object around one. The encoding of
// the API's texts shows in the file as a whole, so those wait for its end.
func (d *decoder) json(file []byte) {
	var answers []item
	code := 0.0
	err := jsontree.Each(file, func(name string, n *jsontree.Node) error {
		switch {
		case name == "response_code":
			code, _ = n.Number()
		case !n.IsObject():
		case len(answers) == quiz.MaxQuestions || d.set.Ordinal() > 0 && d.set.Full():
			return errFull
		case n.Get("correct_answer") != nil:
			answers = append(answers, answerOf(n))
		case n.Get("answers").IsList():
			d.card(n)
		case n.Get("question") != nil:
			d.add(item{line: n.Line, column: n.Column, stem: n.Get("question").Text()})
		}
		return nil
	})
	decode := encodingOf(answers)
	for _, a := range answers {
		d.add(a.decoded(decode))
	}
	d.finish(code, err)
}

// finish says what there is to say about the file as a whole.
func (d *decoder) finish(code float64, err error) {
	if len(d.languages) == 1 {
		for d.set.Bank.Language = range d.languages {
		}
	}
	var syntax *jsontree.SyntaxError
	switch {
	case errors.Is(err, errFull):
		d.set.Full()
	case errors.As(err, &syntax):
		d.set.Report(quiz.Issue{
			Line: syntax.Line, Column: syntax.Column, Severity: quiz.Error, Code: "opentrivia-json",
			Message: "this is no JSON: " + syntax.Message, Hint: "questions that stand before this place were read",
		})
	case code != 0:
		d.set.Report(quiz.Issue{
			Severity: quiz.Error, Code: "opentrivia-response", Message: "the file holds no questions: " + meaningOf(code), Hint: "ask the site again and save the answer",
		})
	}
}

// meaningOf puts the API's response codes in words.
func meaningOf(code float64) string {
	switch code {
	case 1:
		return "the site had not enough questions of that sort"
	case 2:
		return "the site did not understand what was asked"
	case 3, 4:
		return "the site had no new questions left"
	case 5:
		return "the site was asked too often within a few seconds"
	}
	return "the site answered with an error"
}

// answerOf reads a question of the API. Its type needs no reading: a statement
// shows by its options.
func answerOf(n *jsontree.Node) item {
	i := item{
		line: n.Line, column: n.Column,
		stem: n.Get("question").Text(), key: n.Get("correct_answer").Text(),
		category: []string{n.Get("category").Text()}, tags: []string{n.Get("difficulty").Text()},
	}
	i.options = append([]string{i.key}, n.Get("incorrect_answers").Texts()...)
	return i
}

// card reads a question of el-cms.
func (d *decoder) card(n *jsontree.Node) {
	i := item{
		line: n.Line, column: n.Column, stem: n.Get("question").Text(),
		options: n.Get("answers").Texts(), tags: n.Get("tags").Texts(), source: n.Get("source").Text(),
	}
	if x, ok := n.Get("answer").Number(); ok && x >= 0 && x < float64(len(i.options)) && x == float64(int(x)) {
		i.key = i.options[int(x)]
	} else if len(i.options) == 1 {
		i.key = i.options[0]
	}
	if lang := n.Get("lang").Text(); !d.languages[lang] {
		if d.languages == nil {
			d.languages = map[string]bool{}
		}
		d.languages[lang] = true
	}
	i.options = slices.DeleteFunc(i.options, func(s string) bool { return s == "" })
	d.add(i)
}
