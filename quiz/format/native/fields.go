package native

import (
	"slices"

	"bellwork/quiz"
)

// The fields of each group, in the order in which they are written.
var (
	bankFields     = []string{"$schema", "bellwork", "id", "title", "description", "language", "license", "source", "reading", "questions", "files"}
	sourceFields   = []string{"title", "kind", "url", "retrieved"}
	evidenceFields = []string{"section", "quote", "source"}
	mediaFields    = []string{"path", "alt"}
	fileFields     = []string{"path", "data"}
	combinedFields = []string{"correct", "partial", "incorrect"}
	feedbackFields = []string{"true", "false"}
	optionFields   = []string{"text", "correct", "fraction", "feedback"}
	acceptText     = []string{"text", "fraction", "feedback"}
	acceptNumber   = []string{"value", "tolerance", "min", "max", "fraction", "feedback"}
	pairFields     = []string{"left", "right"}
	pollFields     = []string{"text"}
)

// commonFields are those of a question of any kind.
func commonFields() []string {
	return []string{
		"id", "title", "kind", "stem", "points", "time", "explanation", "combined", "hints", "tags", "category", "evidence", "media", "shuffle",
	}
}

// questionFields returns the fields of a question of a kind; without a kind
// those of all kinds, so that they earn no issues of their own.
func (d *reader) questionFields(k quiz.Kind) []string {
	if d.fields == nil {
		d.fields = map[quiz.Kind][]string{}
	}
	if d.fields[k] == nil {
		fields := append(commonFields(), bodyFields(k)...)
		if k == "" {
			fields = append(fields, allBodyFields()...)
		}
		d.fields[k] = fields
	}
	return d.fields[k]
}

// bodyFields returns the fields that a kind has of its own.
func bodyFields(k quiz.Kind) []string {
	switch k {
	case quiz.KindChoice:
		return []string{"multiple", "options", "scoring"}
	case quiz.KindTrueFalse:
		return []string{"key", "feedback"}
	case quiz.KindText:
		return []string{"accept", "case", "typos"}
	case quiz.KindNumber:
		return []string{"accept", "unit", "distance"}
	case quiz.KindDate:
		return []string{"key", "distance"}
	case quiz.KindOrder:
		return []string{"items"}
	case quiz.KindMatch:
		return []string{"pairs", "distractors"}
	case quiz.KindGaps:
		return []string{"gaps"}
	case quiz.KindEssay:
		return []string{"rubric"}
	case quiz.KindPoll:
		return []string{"options"}
	default:
		return nil
	}
}

// kindsWith returns the kinds that have a field of this name of their own.
func kindsWith(name string) []string {
	var kinds []string
	for _, k := range quiz.Kinds() {
		if slices.Contains(bodyFields(k), name) {
			kinds = append(kinds, string(k))
		}
	}
	return kinds
}
