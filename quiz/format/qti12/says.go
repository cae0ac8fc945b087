package qti12

import (
	"strings"

	"bellwork/quiz/format/intake"
)

// says is what the metadata of an item say that it is.
type says int

const (
	unsaid says = iota
	saysChoice
	saysTrueFalse
	saysText
	saysNumber
	saysEssay
	saysInfo
	saysMatch
	saysOrder
	saysBlanks
	saysDropdowns
	saysOpinion
	saysUnsupported
)

// labels by which programs say what an item is, the most telling first.
var kindLabels = []string{
	"question_type", "bbmd_questiontype", "cc_profile", "qmd_questiontype", "qmd_itemtype", "interactiontype", "questiontype",
}

// kinds are their words for it: of Canvas, of Blackboard, of Common Cartridge,
// of D2L and Respondus.
var kinds = map[string]says{
	"multiple_choice_question": saysChoice, "multiple_answers_question": saysChoice, "true_false_question": saysTrueFalse,
	"short_answer_question": saysText, "fill_in_multiple_blanks_question": saysBlanks, "multiple_dropdowns_question": saysDropdowns,
	"missing_word_question": saysDropdowns, "matching_question": saysMatch, "numerical_question": saysNumber,
	"essay_question": saysEssay, "text_only_question": saysInfo, "ordering_question": saysOrder,
	"calculated_question": saysUnsupported, "file_upload_question": saysUnsupported, "hot_spot_question": saysUnsupported,
	"categorization_question": saysUnsupported,

	"cc.multiple_choice.v0p1": saysChoice, "cc.multiple_response.v0p1": saysChoice, "cc.true_false.v0p1": saysTrueFalse,
	"cc.fib.v0p1": saysText, "cc.pattern_match.v0p1": saysText, "cc.essay.v0p1": saysEssay,

	"multiple choice": saysChoice, "multiple answer": saysChoice, "multi-select": saysChoice, "true/false": saysTrueFalse,
	"either/or": saysChoice, "opinion scale": saysOpinion, "likert": saysOpinion, "essay": saysEssay, "short response": saysEssay,
	"long answer": saysEssay, "short answer": saysText, "fill in the blank": saysText, "fill in the blank plus": saysBlanks,
	"fill in the blanks": saysBlanks, "jumbled sentence": saysDropdowns, "matching": saysMatch, "ordering": saysOrder,
	"numeric": saysNumber, "arithmetic": saysUnsupported, "calculated": saysUnsupported, "hot spot": saysUnsupported,
	"file upload": saysUnsupported, "file response": saysUnsupported, "quiz bowl": saysUnsupported,
	"significant figures": saysUnsupported, "text information": saysInfo, "image information": saysInfo,
}

// saying returns what the metadata say; unsaid where they use no known word.
func (it *item) saying() says {
	for _, label := range kindLabels {
		if k, ok := kinds[fold(it.meta[label])]; ok {
			return k
		}
	}
	if len(it.node.Find("calculated")) > 0 {
		return saysUnsupported
	}
	return unsaid
}

// word is the file's own word for what the item is.
func (it *item) word() string {
	for _, label := range kindLabels {
		if w := plainSpace(it.meta[label]); w != "" {
			return strings.TrimSuffix(intake.Short(w, 80), "_question")
		}
	}
	if len(it.node.Find("calculated")) > 0 {
		return "calculated"
	}
	return "that it does not name"
}
