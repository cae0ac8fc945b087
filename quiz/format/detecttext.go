package format

import (
	"regexp"
	"slices"
	"strings"

	"bellwork/quiz/format/aiken"
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
	{"aiken", aiken.Shows},
	{"text2qti", both(lineLike(`\d+[.)]\s+\S`), lineLike(`\s*(\*[a-zA-Z][.)]|\*?[a-z]\)|\[[ *]\]|\*\s{2,}|=\s{2,}|_{4,}$|\^{4,}$)`))},
	{"gift", isGIFT},
	{"text2qti", lineLike(`\s*([-*+]|\d+\.)\s+\[[ xX]\]\s`)},
	{"text2qti", lineLike(`Quiz title:`)},
	{"csv", isTable},
	{"aiken", aiken.ShowsOptions}, // without a key, which its reader then asks for
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

// isGIFT looks for answers in braces; without any, a title or a category. The
// cells of a table that names its columns can hold such signs too.
func isGIFT(text string) bool {
	first, _, _ := strings.Cut(text, "\n")
	if tableHead.MatchString(first) && isTable(text) && !strings.Contains(first, "{") {
		return false
	}
	return giftAnswers.MatchString(text) || giftMarks(text)
}

// tableHead matches a cell that says what a column of a table of questions
// holds, at the start of a line or behind a delimiter.
var tableHead = regexp.MustCompile(`(?i)(^|[,;\t|])"?(newquestion|question|answer|option|choice|correct|prompt|stem|term|frage|antwort|pregunta|respuesta|opci|réponse|domanda|risposta|pergunta|resposta|vraag|antwoord|pytanie|odpowied|вопрос|ответ|câu hỏi)`)

// isTable reports whether the first lines are cut into the same number of
// cells, at least two. Sentences have commas too, so a table without TABs has
// to name a column; above that row can stand the name of a template.
func isTable(text string) bool {
	if strings.HasPrefix(text, "sep=") {
		return true
	}
	lines := strings.Split(text, "\n")
	lines = lines[:min(len(lines), 30)]
	if isList(lines) {
		return false
	}
	for n, line := range lines[:min(len(lines), 15)] {
		if tableHead.MatchString(line) && slices.ContainsFunc(delimiters, func(d string) bool { return sameCells(lines[n:], d) }) {
			return true
		}
	}
	return isTabbed(lines)
}

// isTabbed reports whether the first line holds a TAB, and most others too.
// Lines above it that begin with # are comments.
func isTabbed(lines []string) bool {
	for len(lines) > 1 && strings.HasPrefix(lines[0], "#") && !strings.Contains(lines[0], "\t") {
		lines = lines[1:]
	}
	return strings.Contains(strings.TrimSpace(lines[0]), "\t") && mostHave(lines, "\t", 1)
}

var listLabel = regexp.MustCompile(`^\s*\(?([0-9]{1,3}|[A-Za-z])[.)]\t[^\t]*$`)

// isList reports whether most lines are a label, a TAB and a text, as lists of
// word processors are, and no rows of a table.
func isList(lines []string) bool {
	labelled, all := 0, 0
	for _, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		all++
		if listLabel.MatchString(line) {
			labelled++
		}
	}
	return labelled*2 > all
}

var delimiters = []string{"\t", ",", ";", "|"}

// sameCells reports whether most lines have as many delimiters as the first
// one. Cells in quotes can hold some, and line ends too; TABs that a line
// begins with indent it.
func sameCells(lines []string, delimiter string) bool {
	want := strings.Count(strings.TrimSpace(lines[0]), delimiter)
	return want > 0 && mostHave(lines, delimiter, want)
}

// mostHave reports whether most of several lines have so many delimiters.
func mostHave(lines []string, delimiter string, want int) bool {
	same, all := 0, 0
	for _, line := range lines {
		if line = strings.TrimLeft(line, " \t"); strings.TrimSpace(line) == "" {
			continue
		}
		all++
		if strings.Count(line, delimiter) >= want {
			same++
		}
	}
	return all > 1 && same*2 > all
}
