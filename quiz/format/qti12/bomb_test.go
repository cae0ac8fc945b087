package qti12

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/format/alloctest"
)

// bombAllocated bounds what is allocated for one file of a megabyte. It stands
// for time as well, without a clock: work that grows with the square of a file
// passes it at once.
const bombAllocated = 512 << 20

// Files made to be slow or large are refused, or read, with bounded work.
func TestBombs(t *testing.T) {
	const size = 1 << 20
	item := func(inner string) string { return asQuiz("Q", `<item ident="a">`+inner+`</item>`) }
	many := func(piece string) string { return strings.Repeat(piece, size/len(piece)) }
	tests := map[string]string{
		"Deep":        strings.Repeat("<section>", size/9),
		"DeepItem":    item(many("<flow>")),
		"Laughs":      `<!DOCTYPE q [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>` + item("&b;"),
		"Mistakes":    asQuiz("Q", many("<item>&x;</item>")),
		"OpenItems":   many("<item>"),
		"OpenFlat":    "<questestinterop>" + strings.Repeat("<item>"+strings.Repeat("<a/>", 1000), size/4006),
		"Items":       asQuiz("Q", many("<item/>")),
		"Responses":   item("<presentation>" + many("<response_lid/>") + "</presentation>"),
		"Labels":      item("<presentation><response_lid><render_choice>" + many(`<response_label ident="1"/>`) + "</render_choice></response_lid></presentation>"),
		"Blanks":      item("<presentation><material><mattext>" + many("[x]") + `</mattext></material><response_lid ident="response_x"><render_choice><response_label ident="1"/></render_choice></response_lid></presentation>`),
		"Brackets":    item("<presentation><material><mattext>" + many("[") + `</mattext></material><response_str ident="x"/></presentation>`),
		"LongStem":    item("<presentation><material><mattext>" + many("word ") + `</mattext></material>` + strings.Repeat("<response_str/>", 400) + "</presentation>"),
		"Rules":       item(`<presentation><response_str ident="r"/></presentation><resprocessing>` + many(`<respcondition><conditionvar><varequal respident="r">x</varequal></conditionvar><setvar>1</setvar></respcondition>`) + "</resprocessing>"),
		"Texts":       item(`<presentation><response_str ident="r"/></presentation><resprocessing>` + counted(size/90, `<respcondition><conditionvar><varequal respident="r">%d</varequal></conditionvar><setvar>1</setvar></respcondition>`) + "</resprocessing>"),
		"Feedback":    item(`<resprocessing>` + counted(size/160, `<respcondition><conditionvar><other/></conditionvar><displayfeedback linkrefid="f%[1]d"/></respcondition>`) + "</resprocessing>" + counted(size/160, `<itemfeedback ident="f%d"><material><mattext>x</mattext></material></itemfeedback>`)),
		"Negations":   item("<resprocessing><respcondition><conditionvar>" + strings.Repeat("<not>", 180) + strings.Repeat("</not>", 180) + "</conditionvar></respcondition></resprocessing>"),
		"Matching":    item("<presentation>" + counted(400, `<response_lid ident="r%d"><material><mattext>l%[1]d</mattext></material><render_choice>`+strings.Repeat(`<response_label ident="x"><material><mattext>y</mattext></material></response_label>`, 30)+`</render_choice></response_lid>`) + "</presentation>"),
		"WordBank":    item(`<presentation><material><mattext>` + counted(100, "[b%d]") + `</mattext></material>` + counted(100, `<response_lid ident="response_b%[1]d"><render_choice>`+counted(100, `<response_label ident="%%[1]d_%d" answer_type="wordbank"><material><mattext>word %%[1]d_%[1]d</mattext></material></response_label>`)+`</render_choice></response_lid>`) + "</presentation>"),
		"Order":       item(`<presentation><response_lid ident="r" rcardinality="Ordered"><render_choice>` + counted(size/60, `<response_label ident="%d"/>`) + `</render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar>` + counted(size/90, `<varequal respident="r">%d</varequal>`) + `</conditionvar><setvar>1</setvar></respcondition></resprocessing>`),
		"Sources":     "<questestinterop>" + many(`<assessment title="a"><item/></assessment>`) + "</questestinterop>",
		"Numbers":     item(`<presentation><response_num ident="r"/></presentation><resprocessing><respcondition><conditionvar>` + many(`<varequal respident="r">1e308</varequal>`) + `</conditionvar><setvar>1</setvar></respcondition></resprocessing>`),
		"WhiteSpace":  many(" "),
		"Declaration": "<?xml " + many("x"),
		"Pool":        "<POOL><QUESTION_MATCH>" + many(`<CHOICE id="a"/>`) + "</QUESTION_MATCH></POOL>",
	}
	for name, file := range tests {
		t.Run(name, func(t *testing.T) { explode(t, []byte(file)) })
	}
}

func counted(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

func explode(t *testing.T, file []byte) []quiz.Issue {
	t.Helper()
	before := alloctest.Total()
	_, issues, _ := Decode(bytes.NewReader(file))
	if len(issues) == 0 || len(issues) > 1002 { // what intake keeps, that there is more, and that there is no question
		t.Errorf("%d issues", len(issues))
	}
	if got := alloctest.Total() - before; got > bombAllocated {
		t.Errorf("allocated %d bytes, want at most %d", got, bombAllocated)
	}
	return issues
}

// TestZipBomb unpacks no more than an archive may hold.
func TestZipBomb(t *testing.T) {
	huge := asQuiz("Q", asking("a", strings.Repeat(" ", 33<<20)))
	issues := explode(t, pack(t, "a.xml", huge))
	if issues[0].Code != "qti12-archive" {
		t.Errorf("said %v", issues)
	}
}

// TestManyQuestions reads and writes many of them with work that grows as their number
// does.
func TestManyQuestions(t *testing.T) {
	work := func(n int) uint64 {
		var items []string
		for i := range n {
			items = append(items, asking(fmt.Sprintf("q%d", i), ""))
		}
		file := []byte(asQuiz("Q", items...))
		before := alloctest.Total()
		b, _, err := Decode(bytes.NewReader(file))
		if err != nil || len(b.Questions) != n {
			t.Fatalf("%d questions of %d, error %v", len(b.Questions), n, err)
		}
		if _, err := Encode(io.Discard, &b); err != nil {
			t.Fatal(err)
		}
		return alloctest.Total() - before
	}
	if few, many := work(1000), work(10_000); many > 20*few {
		t.Errorf("a thousand questions allocate %d bytes, ten thousand %d", few, many)
	}
}
