package xlsx

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
)

// decode reads a workbook that has questions.
func decode(t *testing.T, data []byte) (quiz.Bank, []quiz.Issue) {
	t.Helper()
	bank, issues, err := Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err, issues)
	}
	return bank, issues
}

// kahootHead is the header of Kahoot!, in row 8.
func kahootHead() string {
	return texts(2, "", "Quiz template") + texts(8, "", "Question - max 120 characters", "Answer 1 - max 75 characters", "Answer 2 - max 75 characters",
		"Answer 3 - max 75 characters", "Answer 4 - max 75 characters", "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
		"Correct answer(s) - choose at least one")
}

// question is what the tests look at.
type question struct {
	Stem, Options string
	Right         []int
	Time          time.Duration
}

func questions(bank quiz.Bank) []question {
	var out []question
	for _, q := range bank.Questions {
		b := q.Body.(*quiz.ChoiceBody)
		var options []string
		for _, o := range b.Options {
			options = append(options, o.Text)
		}
		out = append(out, question{q.Stem, strings.Join(options, "|"), b.Key().Choice, q.TimeLimit})
	}
	return out
}

// TestCells reads cells as different programs store them: answers as they are
// shown, times and keys as they are stored.
func TestCells(t *testing.T) {
	b := book{
		shared: []string{`<t>Which one?</t>`, `<r><t>Iba</t></r><r><rPr><b/></rPr><t xml:space="preserve">r </t></r>`, `<t>2</t><rPh sb="0" eb="1"><t>ni</t></rPh>`},
		sheets: []string{kahootHead() +
			row(9, number("1", plainNumber), shared(0), shared(1), inline("Drin\n"), nothing, nothing, number("20", plainNumber), number("1", plainNumber)) +
			row(10, nothing, inline("Numbers?"), number("1", plainNumber), number("0.30000000000000004", plainNumber), number("1.5", twoDecimals), number("0.25", percent), inline("60"), inline("1,3")) +
			row(11, nothing, inline("Booleans?"), boolean("1"), boolean("0"), nothing, nothing, formula("20+10", "30"), number("2", plainNumber)) +
			row(12, nothing, inline("Mangled key?"), inline("a"), inline("b"), inline("c"), nothing, number("20", twoDecimals), number("1.3", plainNumber)) +
			row(13, nothing, inline("Formula?"), formula("1+1", "2"), formula("1+2", "3"), nothing, nothing, number("20", plainNumber), shared(2)) +
			row(14, nothing, inline("Codes _x0041_ and _x005F_x0042_?"), inline("a_x000D_\nb"), inline("c"), nothing, nothing, nothing, number("2", plainNumber)) +
			row(15, nothing, inline("How long?"), inline("a"), inline("b"), nothing, nothing, number("0.0625", 4), number("1", plainNumber)) +
			row(20, number("12", plainNumber), nothing, nothing)},
	}
	bank, issues := decode(t, b.bytes(t))
	want := []question{
		{"Which one?", "Ibar|Drin", []int{0}, 20 * time.Second},
		{"Numbers?", `1|0.3|1.50|25%`, []int{0, 2}, 60 * time.Second},
		{"Booleans?", "TRUE|FALSE", []int{1}, 30 * time.Second},
		{"Mangled key?", "a|b|c", []int{0, 2}, 20 * time.Second},
		{"Formula?", "2|3", []int{1}, 20 * time.Second},
		{`Codes A and \_x0042\_?`, "a b|c", []int{1}, 0},
		{"How long?", "a|b", []int{0}, 90 * time.Second},
	}
	if diff := cmp.Diff(want, questions(bank)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(issues) > 0 {
		t.Errorf("issues %v", issues)
	}
}

// TestDateForAKey sees that a key of which the program has made a date is not
// taken for anything else.
func TestDateForAKey(t *testing.T) {
	b := book{sheets: []string{kahootHead() + row(9, nothing, inline("Which?"), inline("a"), inline("b"), nothing, nothing, nothing, number("44563", dateNumber))}}
	bank, issues := decode(t, b.bytes(t))
	if key := bank.Questions[0].Body.Key().Choice; len(key) > 0 || len(issues) != 2 || issues[0].Code != "sheet-key" || issues[0].Line != 9 || issues[0].Column != 8 {
		t.Errorf("key %v, issues %v", key, issues)
	}
}

// TestDates reads a date that is one.
func TestDates(t *testing.T) {
	b := book{sheets: []string{texts(1, "type", "question", "option1", "correct") +
		row(2, inline("date"), inline("When?"), nothing, number("39495", dateNumber)) +
		row(3, inline("date"), inline("Which year?"), nothing, number("2008", plainNumber)) +
		row(4, inline("number"), inline("How much?"), nothing, number("1234.5", twoDecimals))}}
	bank, _ := decode(t, b.bytes(t))
	for i, want := range []string{"2008-02-17", "2008", "1234.5"} {
		if got := bank.Questions[i].Body.Key().Text; got != want {
			t.Errorf("question %d: got %s, want %s", i+1, got, want)
		}
	}
}

// TestSheets sees that every sheet with questions is read, and every other one
// named unless it is empty.
func TestSheets(t *testing.T) {
	river := texts(1, "question", "answer") + texts(2, "river", "lumi")
	b := book{
		names:  []string{"Notes", "Nothing", "Unit 1", "Unit 2", "Old", "Gimkit"},
		hidden: 5,
		sheets: []string{texts(1, "Read this first"), "", river, texts(1, "category", "question", "answer") + texts(2, "Water", "lake", "liqeni") + texts(3, "", "sea", ""),
			river, texts(1, "Question", "Correct Answer", "Incorrect Answer 1") + texts(2, "a", "b", "c")},
	}
	bank, issues := decode(t, b.bytes(t))
	var got, said []string
	for _, q := range bank.Questions {
		got = append(got, q.ID+" "+q.Stem+" "+strings.Join(q.Category, "/"))
	}
	for _, i := range issues {
		said = append(said, strings.TrimPrefix(i.File+" "+i.Message, " "))
	}
	if diff := cmp.Diff([]string{"q1 river Unit 1", "q2 lake Water", "q3 sea Unit 2"}, got); diff != "" {
		t.Errorf("questions (-want +got):\n%s", diff)
	}
	want := []string{
		`the sheet "Notes" is not read: no row of it names the columns of questions`,
		`the sheet "Old" is not read: it is hidden`,
		`the sheet "Gimkit" is not read: it is laid out as Gimkit, others as a table of questions`,
	}
	if diff := cmp.Diff(want, said); diff != "" {
		t.Errorf("said (-want +got):\n%s", diff)
	}
}

// TestFlaws sees that an error, and a formula that was never calculated, are
// named and no options, and that a date is the same day for everybody.
func TestFlaws(t *testing.T) {
	b := book{sheets: []string{kahootHead() +
		row(9, nothing, inline("Which day?"), number("39495", dateNumber), wrong("#REF!"), inline("#N/A"), `<c><f>1+1</f></c>`, nothing, number("1", plainNumber)) +
		row(10, nothing, wrong("#N/A"), inline("a"), inline("b"), `<c t="str"><f>""</f><v></v></c>`, nothing, nothing, number("1", plainNumber))}}
	bank, issues := decode(t, b.bytes(t))
	want := []question{{"Which day?", "2008-02-17|#N/A", []int{0}, 0}}
	if diff := cmp.Diff(want, questions(bank)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var said []string
	for _, i := range issues {
		said = append(said, fmt.Sprintf("%d:%d %s", i.Line, i.Column, i.Code))
	}
	if diff := cmp.Diff([]string{"9:4 xlsx-error-cell", "9:6 xlsx-formula", "10:2 xlsx-error-cell", "10:2 sheet-no-question"}, said); diff != "" {
		t.Errorf("said (-want +got):\n%s", diff)
	}
}

func TestRefused(t *testing.T) {
	good := book{sheets: []string{texts(1, "question", "answer") + texts(2, "river", "lumi")}}.bytes(t)
	tests := []struct {
		name, code string
		data       []byte
	}{
		{"OldExcel", "xlsx-old", []byte(compound + strings.Repeat("\x00", 504))},
		{"NoArchive", "xlsx-unreadable", []byte("question,answer")},
		{"Cut", "xlsx-unreadable", good[:len(good)/2]},
		{"Empty", "xlsx-unreadable", nil},
		{"NoWorkbook", "xlsx-unreadable", zipped(t, [][2]string{{"word/document.xml", "<w/>"}})},
		{"NoHeader", "sheet-no-header", book{sheets: []string{texts(1, "river", "lumi", "x") + texts(2, "lake", "liqeni", "y")}}.bytes(t)},
		{"NoQuestions", "no-questions", book{sheets: []string{kahootHead()}}.bytes(t)},
		{"Hidden", "xlsx-hidden", book{hidden: 1, sheets: []string{texts(1, "question", "answer") + texts(2, "river", "lumi")}}.bytes(t)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, issues, err := Decode(bytes.NewReader(tt.data))
			if err == nil || len(issues) != 1 || issues[0].Code != tt.code || issues[0].Severity != quiz.Error {
				t.Errorf("error %v, issues %v, want %s", err, issues, tt.code)
			}
		})
	}
}
