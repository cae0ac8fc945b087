package loss

import (
	"slices"

	"bellwork/quiz"
	"bellwork/quiz/markup"
)

// A Feature is something that a question can have and that some format cannot
// hold.
type Feature string

// The features. The code of an issue about one is "lost-" and its name.
const (
	Title       Feature = "title"
	Points      Feature = "points"
	TimeLimit   Feature = "time"
	Explanation Feature = "explanation"
	Combined    Feature = "combined"
	Partly      Feature = "partly" // of the combined feedback, that on partly right responses
	Hints       Feature = "hints"
	Tags        Feature = "tags"
	Category    Feature = "category"
	Evidence    Feature = "evidence"
	Media       Feature = "media"    // pictures beside the stem
	Pictures    Feature = "pictures" // pictures within texts
	Shuffle     Feature = "shuffle"  // that options keep their order
	Feedback    Feature = "feedback" // on options and accepted answers
	Scoring     Feature = "scoring"  // a way of marking other than the sum of fractions
	Case        Feature = "case"
	Typos       Feature = "typos"
	Unit        Feature = "unit"
	Distance    Feature = "distance"
	Rubric      Feature = "rubric"
	Markup      Feature = "markup" // emphasis, links, formulas
)

// feature says how a question shows that it has something, and how it looks
// without.
type feature struct {
	phrase string // "the … of question 7"
	has    func(*quiz.Question) bool
	strip  func(*quiz.Question)
}

var features = map[Feature]feature{
	Title: {"name", func(q *quiz.Question) bool { return q.Title != "" }, func(q *quiz.Question) { q.Title = "" }},
	Points: {"points", func(q *quiz.Question) bool { return q.Kind().Scored() && q.Points != 1 },
		func(q *quiz.Question) { q.Points = 1 }},
	TimeLimit: {"time limit", func(q *quiz.Question) bool { return q.TimeLimit != 0 }, func(q *quiz.Question) { q.TimeLimit = 0 }},
	Explanation: {"explanation", func(q *quiz.Question) bool { return q.Explanation != "" },
		func(q *quiz.Question) { q.Explanation = "" }},
	Combined: {"feedback on the whole response", func(q *quiz.Question) bool { return !q.Combined.IsZero() },
		func(q *quiz.Question) { q.Combined = quiz.Combined{} }},
	Partly: {"feedback on partly right responses", func(q *quiz.Question) bool { return q.Combined.Partial != "" },
		func(q *quiz.Question) { q.Combined.Partial = "" }},
	Hints: {"hints", func(q *quiz.Question) bool { return len(q.Hints) > 0 }, func(q *quiz.Question) { q.Hints = nil }},
	Tags:  {"tags", func(q *quiz.Question) bool { return len(q.Tags) > 0 }, func(q *quiz.Question) { q.Tags = nil }},
	Category: {"category", func(q *quiz.Question) bool { return len(q.Category) > 0 },
		func(q *quiz.Question) { q.Category = nil }},
	Evidence: {"evidence", func(q *quiz.Question) bool { return !q.Evidence.IsZero() },
		func(q *quiz.Question) { q.Evidence = quiz.Evidence{} }},
	Media:    {"pictures", func(q *quiz.Question) bool { return len(q.Media) > 0 }, func(q *quiz.Question) { q.Media = nil }},
	Pictures: {"pictures in the text", hasPictures, func(q *quiz.Question) { mapTexts(q, withoutPictures) }},
	Shuffle: {"fixed order", func(q *quiz.Question) bool { return q.FixedOrder && shuffles(q.Kind()) },
		func(q *quiz.Question) { q.FixedOrder = false }},
	Feedback: {"feedback", hasFeedback, stripFeedback},
	Scoring:  {"way of marking", hasScoring, stripScoring},
	Case:     {"difference between capitals and small letters", hasCase, stripCase},
	Typos:    {"allowance for typing errors", hasTypos, stripTypos},
	Unit:     {"unit", hasUnit, stripUnit},
	Distance: {"credit for close answers", hasDistance, stripDistance},
	Rubric:   {"rubric", hasRubric, stripRubric},
	Markup:   {"formatting", hasMarkup, func(q *quiz.Question) { mapTexts(q, plainly) }},
}

// shuffles reports whether the order of a kind's options can be fixed.
func shuffles(k quiz.Kind) bool {
	return slices.Contains([]quiz.Kind{quiz.KindChoice, quiz.KindGaps, quiz.KindPoll}, k)
}

func hasMarkup(q *quiz.Question) bool {
	found := false
	q.EachText(func(text *string, label bool) {
		_, exact := toPlain(*text, label)
		found = found || !exact
	})
	return found
}

func plainly(text string, label bool) string {
	plain, _ := toPlain(text, label)
	if label {
		return markup.LabelFromPlain(plain)
	}
	return markup.FromPlain(plain)
}

// toPlain reads labels as labels: "1. January" is no list there.
func toPlain(text string, label bool) (plain string, exact bool) {
	if label {
		return markup.LabelToPlain(text)
	}
	return markup.ToPlain(text)
}
