package xlsx

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/format/alloctest"
)

// bombAllocated bounds what is allocated for one file, freed memory included.
// It stands for time as well: work that grows with what a small file claims to
// hold passes it at once.
const bombAllocated = 128 << 20

func allocated(f func()) uint64 {
	before := alloctest.Total()
	f()
	return alloctest.Total() - before
}

// Files made to be slow or large are refused, or read, with bounded work.
func TestBombs(t *testing.T) {
	header := texts(1, "question", "answer")
	sheet := func(data string) []byte { return book{sheets: []string{data}}.bytes(t) }
	spaces := strings.Repeat(" ", 40<<20)
	tests := map[string][]byte{
		"RowBeyond":   sheet(header + `<row r="2147483648"><c r="A2147483648"><v>1</v></c></row>`),
		"LastRow":     sheet(header + `<row r="1048576"><c r="A1048576"><v>1</v></c></row>`),
		"LastColumn":  sheet(header + strings.Repeat(`<row><c r="XFD1"><v>1</v></c></row>`, 1000)),
		"NoSuchCell":  sheet(header + `<row r="2"><c r="ZZZZZZ2"><v>1</v></c></row>`),
		"Wide":        sheet(`<row r="1">` + strings.Repeat(`<c><v>1</v></c>`, 100_000) + `</row>`),
		"Depth":       sheet(strings.Repeat("<a>", 1<<20)),
		"Elements":    sheet(strings.Repeat("<row/>", 2<<20)),
		"LongTag":     sheet(`<row r="` + strings.Repeat("1", 1<<20) + `"/>`),
		"Attributes":  sheet(`<row ` + strings.Repeat(`a="" `, 1<<18) + `/>`),
		"OpenComment": sheet("<!--" + strings.Repeat("<a>", 1<<20)),
		"SharedTexts": book{sheets: []string{header}, shared: []string{strings.Repeat("</si><si>", 1<<21)}}.bytes(t),
		"Ratio":       zipped(t, [][2]string{{"xl/workbook.xml", spaces}}),
		"Pictures":    zipped(t, [][2]string{{"xl/media/image1.png", spaces}, {"docProps/core.xml", spaces}}),
		"Entities":    zipped(t, [][2]string{{"xl/workbook.xml", `<!DOCTYPE a [<!ENTITY b "` + strings.Repeat("b", 60_000) + `">]><workbook>` + strings.Repeat("&b;", 100_000) + `</workbook>`}}),
	}
	for name, data := range tests {
		t.Run(name, func(t *testing.T) {
			var issues []quiz.Issue
			var err error
			got := allocated(func() { _, issues, err = Decode(bytes.NewReader(data)) })
			if harmless := name == "LastRow"; !harmless && (err == nil || len(issues) == 0) {
				t.Errorf("error %v, issues %v", err, issues)
			}
			if got > bombAllocated {
				t.Errorf("allocated %d MB", got>>20)
			}
		})
	}
}

// TestLinear sees that twice the rows cost about twice the work.
func TestLinear(t *testing.T) {
	cost := map[int]uint64{}
	for _, rows := range []int{5000, 10_000} {
		var data strings.Builder
		data.WriteString(texts(1, "question", "option1", "option2", "option3", "correct"))
		for i := range rows {
			data.WriteString(texts(i+2, fmt.Sprintf("Question %d", i), "First", "Second", "Third", "2"))
		}
		file := book{sheets: []string{data.String()}}.bytes(t)
		var bank quiz.Bank
		cost[rows] = allocated(func() { bank, _, _ = Decode(bytes.NewReader(file)) })
		if len(bank.Questions) != rows {
			t.Fatalf("%d questions of %d", len(bank.Questions), rows)
		}
	}
	if cost[10_000] > 5*cost[5000]/2 || cost[10_000] > 700<<20 {
		t.Errorf("%d MB for 5,000 rows, %d MB for 10,000", cost[5000]>>20, cost[10_000]>>20)
	}
}
