package format

import (
	"regexp"
	"strings"
)

// sign is what a text format shows itself by.
type sign struct {
	format string
	shows  func(text string) bool
}

// signs are tried in turn: those that nothing else has come first.
var signs = []sign{
	{"yaml", lineLike(`bellwork:\s*\d`)},
	{"anki", lineLike(`#(separator|html|tags|columns|notetype|deck|guid)( column)?:`)},
	{"opentrivia", both(lineLike(`#Q `), lineLike(`\^ ?\S`))},
	{"blackboard", lineLike(`(MC|MA|TF|ESS|ORD|MAT|FIB|FIB_PLUS|FIL|NUM|SR|OP|JUMBLED_SENTENCE|QUIZ_BOWL)\t`)},
	{"aiken", both(lineLike(`(?i:answers?|key|correct)\s*:?\s*[A-Za-z]([\s,;]+[A-Za-z])*\s*$`), lineLike(`\s*[A-Za-z][.)]?\s`))},
	{"text2qti", both(lineLike(`\d+[.)]\s+\S`), lineLike(`\s*(\*[a-zA-Z][.)]|\*?[a-z]\)|\[[ *]\]|\*\s{2,}|=\s{2,}|_{4,}$|\^{4,}$)`))},
	{"gift", isGIFT},
	{"text2qti", lineLike(`\s*([-*+]|\d+\.)\s+\[[ xX]\]\s`)},
	{"text2qti", lineLike(`Quiz title:`)},
	{"csv", isTable},
}

func lineLike(pattern string) func(string) bool {
	return regexp.MustCompile(`(?m)^` + pattern).MatchString
}

func both(a, b func(string) bool) func(string) bool {
	return func(text string) bool { return a(text) && b(text) }
}

// textFormat goes by the lines of a text.
func textFormat(text string) string {
	for _, s := range signs {
		if s.shows(text) {
			return s.format
		}
	}
	return ""
}

var (
	giftAnswers = regexp.MustCompile(`\{\s*(#|=|~|%|\}|(T|F|TRUE|FALSE)\s*[#}])|\{[^{}]*[^\\{}][=~][^{}]*\}`)
	giftMarks   = lineLike(`(::[^\n]*::|\$CATEGORY:|\[(html|markdown|plain|moodle)\])`)
)

// isGIFT looks for answers in braces; without any, a title or a category.
func isGIFT(text string) bool {
	first, _, _ := strings.Cut(text, "\n")
	if isTable(text) && !giftMarks(text) && !strings.Contains(first, "{") {
		return false
	}
	return giftAnswers.MatchString(text) || giftMarks(text)
}

// tableHead matches a cell that says what a column of a table of questions
// holds, at the start of a line or behind a delimiter.
var tableHead = regexp.MustCompile(`(?im)^[^\n]{0,200}?(^|[,;\t|])"?(newquestion|question|answer|option|choice|correct|prompt|stem|term|frage|antwort|pregunta|respuesta|opci|réponse|domanda|risposta|pergunta|resposta|vraag|antwoord|pytanie|odpowied|вопрос|ответ|câu hỏi)`)

// isTable reports whether the first lines are cut into the same number of
// cells, at least two. Sentences have commas too, so a table without TABs has
// to name a column.
func isTable(text string) bool {
	lines := strings.Split(text, "\n")
	if strings.HasPrefix(lines[0], "sep=") {
		return true
	}
	delimiters := []string{"\t"}
	if tableHead.MatchString(strings.Join(lines[:min(len(lines), 15)], "\n")) {
		delimiters = []string{"\t", ",", ";", "|"}
	}
	for _, delimiter := range delimiters {
		if sameCells(lines, delimiter) {
			return true
		}
	}
	return false
}

// sameCells reports whether most lines, from the first one with a delimiter on,
// have as many as it has. What stands above is the name of a template; cells in
// quotes can hold delimiters, and line ends too.
func sameCells(lines []string, delimiter string) bool {
	want, same, all := 0, 0, 0
	for _, line := range lines[:min(len(lines), 30)] {
		n := strings.Count(line, delimiter)
		if want == 0 {
			want = n
		}
		if want == 0 || strings.TrimSpace(line) == "" {
			continue
		}
		all++
		if n >= want {
			same++
		}
	}
	return all > 1 && same*2 > all
}
