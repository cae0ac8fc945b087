package sheet

import (
	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"strings"
	"unicode"
)

// asked is the kind of question that a row asks for.
type asked struct {
	kind     quiz.Kind
	multiple bool // of a choice: several options are right
	single   bool // of a choice: the row says that one is
	open     bool // typed, whether marked by a program or a person
	card     bool // nothing says which kind: there is a question and an answer
}

// kindWords are the words for kinds that people and programs use.
var kindWords = byWord(map[asked][]string{
	{kind: quiz.KindChoice}: {
		"choice", "multiple choice", "mc", "mcq", "quiz", "multichoice", "radio", "choix multiple", "opción múltiple", "selección múltiple",
		"Multiple-Choice-Frage", "test", "alternativas",
	},
	{kind: quiz.KindChoice, single: true}: {"single", "single choice", "single answer", "single select", "one answer", "sc", "mc single"},
	{kind: quiz.KindChoice, multiple: true}: {
		"multiple", "checkbox", "checkboxes", "multiple answer", "multiple answers", "multiple response", "multiple select", "multi select",
		"multiple correct", "ma", "mr", "ms", "msq", "select all", "select all that apply", "mc multiple",
	},
	{kind: quiz.KindTrueFalse}: {
		"truefalse", "true or false", "true/false", "tf", "t/f", "boolean", "yes/no", "verdadero/falso", "wahr/falsch", "richtig/falsch", "vrai/faux", "vero/falso",
	},
	{kind: quiz.KindText}: {
		"text", "short", "short answer", "shortanswer", "short text", "sa", "fill in", "fill-in-the-blank", "fill in the blanks", "fill-in", "fib",
		"blank", "type answer", "type the answer", "identification", "flashcard", "texto", "respuesta corta", "Kurzantwort", "Text input",
	},
	{kind: quiz.KindNumber}:            {"number", "numeric", "numerical", "num", "integer", "decimal", "Zahl", "numérico"},
	{kind: quiz.KindDate}:              {"date", "Datum", "fecha"},
	{kind: quiz.KindOrder}:             {"order", "ordering", "ord", "sequence", "sorting", "reorder", "rank order"},
	{kind: quiz.KindMatch}:             {"match", "matching", "mat", "pairs", "match the following"},
	{kind: quiz.KindEssay}:             {"essay", "ess", "long answer", "long text", "paragraph", "written response", "free text", "Freitext"},
	{kind: quiz.KindEssay, open: true}: {"open", "open ended", "open question", "respuesta abierta", "offene Frage"},
	{kind: quiz.KindPoll}:              {"poll", "survey", "opinion", "vote", "voting", "likert", "encuesta", "Umfrage"},
	{kind: quiz.KindInfo}:              {"info", "information", "description", "slide", "content", "instruction"},
})

func byWord(words map[asked][]string) map[string]asked {
	out := map[string]asked{}
	for a, list := range words {
		for _, word := range list {
			out[plainHeader(word)] = a
		}
	}
	return out
}

// kindOf returns the kind that a word means; ok is false for one that Bellwork
// does not have. A table without such a word is one of choices where it has
// options, and of short answers where it has only right ones.
func kindOf(word, stem string, options []string, keys []answer) (a asked, ok bool) {
	if word != "" {
		a, ok = kindWords[plainHeader(word)]
		if a.open && len(options)+len(keys) > 0 {
			a.kind = quiz.KindText
		}
		return a, ok
	}
	switch {
	case count(options) > 0:
		return asked{kind: quiz.KindChoice}, true
	case len(keys) == 1 && isTruth(keys[0].seen) && !isWord(stem):
		return asked{kind: quiz.KindTrueFalse}, true
	case len(keys) > 0:
		return asked{kind: quiz.KindText, card: true}, true
	default:
		return asked{kind: quiz.KindEssay}, true
	}
}

// isWord reports whether a stem is a single word, as in lists of vocabulary, where
// wahr and vale are translations. Scripts from Thai on put no spaces between
// words, so it is not known of theirs.
func isWord(stem string) bool {
	return !strings.ContainsFunc(stem, func(r rune) bool { return unicode.IsSpace(r) || r >= '\u0E00' })
}

// truth reads the word for true or false, or for yes or no, which tables use
// alike.
func truth(word string) (value, known bool) {
	if value, known = intake.Truth(word); !known {
		value, known = yesNo[quiz.Fold(word)]
	}
	return value, known
}

var yesNo = map[string]bool{
	"yes": true, "ja": true, "oui": true, "si": true, "tak": true, "да": true,
	"no": false, "nein": false, "non": false, "nie": false, "нет": false,
}

func isTruth(word string) bool {
	_, known := truth(word)
	return known
}
