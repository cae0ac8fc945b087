package sheet

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"bellwork/quiz"
)

// A role is what a column holds.
type role string

const (
	roleKind       role = "type"
	roleStem       role = "question"
	roleOption     role = "option" // one of several: option 1, option 2
	roleRightOne   role = "right option"
	roleOptions    role = "options" // all of them in one cell
	roleWrong      role = "wrong option"
	roleKey        role = "correct"
	roleTime       role = "time"
	rolePoints     role = "points"
	roleImage      role = "image"
	roleFeedback   role = "feedback"
	roleTags       role = "tags"
	roleDifficulty role = "difficulty"
	roleCategory   role = "category"
	roleTitle      role = "title"
	roleID         role = "id"
	roleFixed      role = "fixed order"
	roleHint       role = "hint"
	roleRight      role = "feedback correct"
	rolePartly     role = "feedback partial"
	roleMistaken   role = "feedback incorrect"
	roleNumber     role = "number" // of the question: no content
)

// columns says which columns hold what, each list in the order of the options.
type columns map[role][]int

// first returns the first column of a role, or -1.
func (c columns) first(r role) int {
	if at := c[r]; len(at) > 0 {
		return at[0]
	}
	return -1
}

// maxHeader is the longest title of a column, in bytes: a question is longer.
const maxHeader = 200

var (
	enumerated = regexp.MustCompile(`^\s*\d+[.)]\s+`)
	note       = regexp.MustCompile(`(?s)(\s[-–—]\s|\s*\([^()]{3,}|\s*\[|\n).*$`)
	rightNote  = regexp.MustCompile(`(?i)\((the )?(correct|right|richtig|giust|corret)`)
)

// plainHeader brings a title of a column into the form in which titles are
// compared: letters and digits in lower case, without numbering before it and
// without notes behind it. "Question - max 120 characters" is "question".
func plainHeader(title string) string {
	title = note.ReplaceAllString(enumerated.ReplaceAllString(strings.TrimSpace(title), ""), "")
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(` _-.,:;/\'"()*?!`, r) {
			return -1
		}
		return r
	}, quiz.Fold(title))
}

// optionWord is what programs call an option.
const optionWord = `(?:options?|answers?|answeroption|choice|opt|opcion|alternative|antwort|antwortmoglichkeit|respuesta|reponse|risposta|resposta|antwoord|odpowiedz|luachon|đapan)`

// numbered are titles with a number or a letter in them, which is their group.
var numbered = []struct {
	role    role
	pattern *regexp.Regexp
}{
	{roleOption, regexp.MustCompile(`^` + optionWord + `(\d{1,3}|[a-j])(?:text)?$`)},
	{roleOption, regexp.MustCompile(`^(\d{1,3}|[a-j])(?:st|nd|rd|th)?` + optionWord + `$`)},
	{roleOption, letter},
	{roleWrong, regexp.MustCompile(`^(?:incorrect|wrong|distractor|incorrecta|falsche)(?:answer|option|choice|antwort)?s?(\d{0,3})$`)},
	{roleWrong, regexp.MustCompile(`^(?:respuestaincorrecta|reponseincorrecte|mauvaisereponse)(\d{0,3})$`)},
	{roleKey, regexp.MustCompile(`^(?:correct|right)(?:answer|option|choice)s?(\d{1,3})$`)},
	{roleHint, regexp.MustCompile(`^(?:hint|tip)(\d{0,2})$`)},
}

var letter = regexp.MustCompile(`^([a-j])$`)

// titled is a column whose role is known.
type titled struct {
	role          role
	column, order int
	title         string
}

// readHeader finds out what the columns of a header hold, and which of them it
// does not know.
func readHeader(row Row) (known columns, unknown []int) {
	var all []titled
	for i, cell := range row.Cells {
		title := ""
		if len(cell) <= maxHeader {
			title = plainHeader(cell)
		}
		switch r, order := roleOf(title); {
		case r != "":
			all = append(all, titled{r, i, order, title})
		case strings.TrimSpace(cell) != "":
			unknown = append(unknown, i)
		}
		if rightNote.MatchString(cell) {
			markRight(all, i)
		}
	}
	keysBesideLetters(all)
	slices.SortStableFunc(all, func(a, b titled) int { return a.order - b.order })
	known = columns{}
	for _, t := range all {
		known[t.role] = append(known[t.role], t.column)
	}
	return known, unknown
}

// roleOf returns the role of a column by its title, and the number in it.
func roleOf(title string) (role, int) {
	if r, ok := aliases[title]; ok {
		return r, 0
	}
	for _, n := range numbered {
		if m := n.pattern.FindStringSubmatch(title); m != nil {
			return n.role, ordinal(m[1])
		}
	}
	return "", 0
}

// ordinal reads 3, or c as 3.
func ordinal(s string) int {
	if n, err := strconv.Atoi(s); err == nil || s == "" {
		return n
	}
	return int(s[0]-'a') + 1
}

// markRight notes that the column's title says "(correct)": its option is the
// right one, the others are wrong.
func markRight(all []titled, column int) {
	if last := len(all) - 1; last >= 0 && all[last].column == column && all[last].role == roleOption {
		all[last].role = roleRightOne
	}
}

// keysBesideLetters takes "Answer 1" and "Answer 2" for keys where the options
// are called A, B, C and D.
func keysBesideLetters(all []titled) {
	letters := 0
	for _, t := range all {
		if letter.MatchString(t.title) {
			letters++
		}
	}
	for i, t := range all {
		if letters >= 2 && t.role == roleOption && strings.HasPrefix(t.title, "answer") {
			all[i].role = roleKey
		}
	}
}
