package format

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bellwork/quiz"
)

// expected is what a reference implementation read in a file. The question
// formats list their questions; the QTI files hold one choice each.
type expected struct {
	Questions   []expectedQuestion `json:"questions"`
	Cardinality string             `json:"cardinality"`
	Choices     int                `json:"choices"`
	Correct     []string           `json:"correct"`
	IDs         []string           `json:"ids"`
}

type expectedQuestion struct {
	Type      string    `json:"type"`
	Answers   int       `json:"answers"`
	Fractions []float64 `json:"fractions"`
	Single    bool      `json:"single"`
	Correct   []string  `json:"correct"`
}

// deviations are the questions that are read in another way than the reference
// implementation does, each with the reason: "file#number".
var deviations = map[string]string{
	"moodlexml/ruseler/QuestionBank/calculated/calculated.xml#1":             "a calculated question draws its numbers for each student, which Bellwork has no kind for; it is left out by name",
	"qti21/qtiworks/uk/ac/ed/ph/qtiworks/samples/mathassess/diag00001.xml#1": "its options are computed from drawn numbers, so no fixed text of them exists; it is left out by name",
}

// TestCorpus reads real files and compares with what the reference
// implementations of their formats read in them.
func TestCorpus(t *testing.T) {
	root := corpus(t)
	data, err := os.ReadFile(filepath.Join(root, "expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	var files map[string]expected
	if err := json.Unmarshal(data, &files); err != nil {
		t.Fatal(err)
	}
	all, differing := 0, 0
	for name, want := range files {
		bank, issues, err := decodeFile(filepath.Join(root, name))
		wanted, got := want.questions(), observed(bank, want)
		all += max(len(wanted), len(got))
		for i := range max(len(wanted), len(got)) {
			at := fmt.Sprintf("%s#%d", name, i+1)
			w, g := describe(wanted, i), describe(got, i)
			if w == g {
				if reason := deviations[at]; reason != "" {
					t.Errorf("%s is read as expected now; strike the deviation: %s", at, reason)
				}
				continue
			}
			differing++
			if deviations[at] == "" {
				t.Errorf("%s: got %s, want %s (%v %v)", at, g, w, err, first(issues))
			}
		}
	}
	t.Logf("%d of %d questions agree", all-differing, all)
	if all < 500 || differing*100 > all {
		t.Errorf("%d of %d questions differ, which is more than one in a hundred", differing, all)
	}
}

// TestCorpusNeverFails reads every file of the corpus: each yields questions or
// says why not.
func TestCorpusNeverFails(t *testing.T) {
	err := filepath.WalkDir(corpus(t), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		bank, issues, err := decodeFile(path)
		if len(bank.Questions) == 0 && len(issues) == 0 {
			t.Errorf("%s: no question and nothing said, error %v", path, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func corpus(t *testing.T) string {
	t.Helper()
	root := os.Getenv("BELLWORK_CORPUS")
	if root == "" {
		t.Skip("skipped: BELLWORK_CORPUS names no folder with real files")
	}
	return root
}

func decodeFile(path string) (quiz.Bank, []quiz.Issue, error) {
	f, err := os.Open(path)
	if err != nil {
		return quiz.Bank{}, nil, err
	}
	defer f.Close()
	return Decode(f, Options{Name: filepath.Base(path)})
}

func first(issues []quiz.Issue) []quiz.Issue { return issues[:min(len(issues), 3)] }

// questions returns what is expected in one shape; categories are none.
func (e expected) questions() []expectedQuestion {
	if e.Cardinality == "" {
		return slices.DeleteFunc(slices.Clone(e.Questions), func(q expectedQuestion) bool { return q.Type == "category" })
	}
	return []expectedQuestion{{Type: "choice", Answers: e.Choices, Single: e.Cardinality == "single", Correct: e.Correct}}
}

// observed describes a bank as the reference implementations would.
func observed(bank quiz.Bank, e expected) []expectedQuestion {
	var out []expectedQuestion
	for _, q := range bank.Questions {
		o := observe(q.Body)
		if e.Cardinality != "" {
			o = asItem(q.Body, e)
		}
		out = append(out, o)
	}
	return out
}

func observe(b quiz.Body) expectedQuestion {
	switch b := b.(type) {
	case *quiz.ChoiceBody:
		o := expectedQuestion{Type: "choice", Answers: len(b.Options), Single: !b.Multiple}
		for _, option := range b.Options {
			o.Fractions = append(o.Fractions, option.Fraction)
		}
		return o
	case *quiz.TrueFalseBody:
		return expectedQuestion{Type: "truefalse", Answers: 2, Correct: []string{fmt.Sprint(b.Answer)}}
	case *quiz.TextBody:
		return expectedQuestion{Type: "shorttext", Answers: len(b.Accept)}
	case *quiz.NumberBody:
		return expectedQuestion{Type: "numeric", Answers: len(b.Accept)}
	case *quiz.MatchBody:
		return expectedQuestion{Type: "match", Answers: len(b.Pairs) + len(b.Distractors)}
	case *quiz.InfoBody:
		return expectedQuestion{Type: "description"}
	default:
		return expectedQuestion{Type: string(b.Kind())}
	}
}

// asItem describes a QTI item, whose options have identifiers. A question that
// is true or false has lost them; a poll has no key.
func asItem(b quiz.Body, e expected) expectedQuestion {
	o := expectedQuestion{Type: "choice", Single: true, Correct: []string{}}
	switch b := b.(type) {
	case *quiz.ChoiceBody:
		o.Answers, o.Single = len(b.Options), !b.Multiple
		for i, option := range b.Options {
			if option.Correct && i < len(e.IDs) {
				o.Correct = append(o.Correct, e.IDs[i])
			}
		}
	case *quiz.TrueFalseBody:
		o.Answers = 2
		for _, id := range e.IDs {
			if strings.HasPrefix(strings.ToLower(id), "t") == b.Answer {
				o.Correct = append(o.Correct, id)
			}
		}
	case *quiz.PollBody:
		o.Answers, o.Single = len(b.Options), e.Cardinality == "single" // a poll does not say
	default:
		o.Type = string(b.Kind())
	}
	return o
}

// describe puts a question in one line for comparison, with fractions to four
// digits.
func describe(list []expectedQuestion, i int) string {
	if i >= len(list) {
		return "nothing"
	}
	q := list[i]
	if q.Type != "choice" {
		return fmt.Sprintf("%s of %d %v", q.Type, q.Answers, q.Correct)
	}
	var fractions bytes.Buffer
	for _, f := range q.Fractions {
		fmt.Fprintf(&fractions, " %g", math.Round(f*1e4)/1e4)
	}
	correct := slices.Sorted(slices.Values(q.Correct))
	return fmt.Sprintf("choice of %d, single %v, fractions%s, correct %v", q.Answers, q.Single, &fractions, correct)
}
