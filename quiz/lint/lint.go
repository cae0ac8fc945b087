package lint

import (
	"fmt"
	"strings"

	"bellwork/quiz"
)

// Bank returns the warnings about a bank: rule by rule, those about one
// question first. Their paths are those of [quiz.Bank.Check].
func Bank(b *quiz.Bank) []quiz.Issue {
	var issues []quiz.Issue
	for i := range b.Questions {
		q := &b.Questions[i]
		if q.Body == nil {
			continue
		}
		for _, rule := range questionRules() {
			issues = append(issues, place(rule(q), q, i)...)
		}
		if english(b) {
			issues = append(issues, place(negativeStem(q), q, i)...)
			issues = append(issues, place(allOfTheAbove(q), q, i)...)
		}
	}
	issues = append(issues, noExplanation(b)...)
	issues = append(issues, noEvidence(b)...)
	issues = append(issues, keyPosition(b)...)
	return append(issues, givenAway(b)...)
}

// questionRules look at one question alone; the paths of their issues are
// within the question.
func questionRules() []func(*quiz.Question) []quiz.Issue {
	return []func(*quiz.Question) []quiz.Issue{keyLongest, overlap, fewOptions}
}

func place(issues []quiz.Issue, q *quiz.Question, index int) []quiz.Issue {
	for i := range issues {
		issues[i].Question = q.ID
		issues[i].Path = strings.TrimSuffix(fmt.Sprintf("questions[%d].%s", index, issues[i].Path), ".")
	}
	return issues
}

// english reports whether the rules about words apply; a bank that names no
// language is taken for English.
func english(b *quiz.Bank) bool {
	primary, _, _ := strings.Cut(strings.ToLower(b.Language), "-")
	return primary == "" || primary == "en"
}

func warning(code, path, message, hint string) quiz.Issue {
	return quiz.Issue{Severity: quiz.Warning, Code: code, Path: path, Message: message, Hint: hint}
}

// keyed reports whether a question has a right answer that students can miss.
func keyed(q *quiz.Question) bool {
	switch q.Kind() {
	case quiz.KindPoll, quiz.KindInfo, quiz.KindEssay:
		return false
	}
	return true
}

// part is a body and where it stands within its question: the question's own
// with an empty path, or that of a gap with "gaps[0].".
type part struct {
	body quiz.Body
	path string
}

func parts(q *quiz.Question) []part {
	all := []part{{body: q.Body}}
	if gaps, ok := q.Body.(*quiz.GapsBody); ok {
		for i, g := range gaps.Gaps {
			all = append(all, part{g, fmt.Sprintf("gaps[%d].", i)})
		}
	}
	return all
}
