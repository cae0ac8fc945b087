package csv

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/format/alloctest"
)

// allocated returns what a function allocates, freed memory included. It
// stands for time as well: work that grows with the square of a file passes
// any bound at once.
func allocated(f func()) uint64 {
	before := alloctest.Total()
	f()
	return alloctest.Total() - before
}

// Files made to be slow or large are refused, or read, with bounded work.
func TestBombs(t *testing.T) {
	const header = "question,answer\n"
	tests := map[string]string{
		"Columns":       strings.Repeat("question,", 100_000) + "\n" + strings.Repeat(strings.Repeat("a,", 100_000)+"\n", 10),
		"Delimiters":    strings.Repeat(",", 8<<20),
		"EmptyRows":     header + strings.Repeat("\n", 8<<20),
		"Quotes":        header + strings.Repeat(`"`, 8<<20),
		"QuotePairs":    header + strings.Repeat("\"\n", 4<<20),
		"NeverClosed":   header + strings.Repeat("\"a \"b\n", 1<<20),
		"Cells":         header + strings.Repeat("a,b,c,d,e,f,g,h\n", 1<<18),
		"LongCell":      header + strings.Repeat("a", 8<<20) + ",b",
		"ManyAnswers":   header + "a," + strings.Repeat("b|", 2<<20),
		"ManyTags":      "question,answer,tags\na,b," + strings.Repeat("c;", 2<<20),
		"ManyWeights":   "type,question,option1,correct\nchoice,a,b,\"" + strings.Repeat("1:1%;", 1<<20) + "\"",
		"ManyTexts":     "question,correct" + strings.Repeat(",option1", 900) + "\n" + strings.Repeat("q,"+strings.Repeat("a|", 899)+"a"+strings.Repeat(",a", 900)+"\n", 1000),
		"Brightspace":   strings.Repeat("NewQuestion,SA\n", 1) + "QuestionText,q\n" + strings.Repeat("Answer,50,a\n", 400_000),
		"Binary":        "question,answer\n\x00\x01\x02",
		"NoHeaderAtAll": strings.Repeat("a,b,c\n", 1<<20),
	}
	for name, text := range tests {
		t.Run(name, func(t *testing.T) {
			var err error
			var issues []quiz.Issue
			got := allocated(func() { _, issues, err = Decode(strings.NewReader(text)) })
			var invalid *quiz.InvalidError
			if err != nil && (!errors.As(err, &invalid) || len(issues) == 0) {
				t.Errorf("error %v, issues %v", err, issues)
			}
			if most := uint64(256<<20 + 16*len(text)); got > most {
				t.Errorf("allocated %d MB for %d MB, want at most %d MB", got>>20, len(text)>>20, most>>20)
			}
		})
	}
}

// TestLinear sees that twice the rows cost about twice the work, and as many
// as a bank may hold are read.
func TestLinear(t *testing.T) {
	file := func(rows int) string {
		var b strings.Builder
		b.WriteString("question,option1,option2,option3,option4,correct,points,feedback\n")
		for i := range rows {
			fmt.Fprintf(&b, "\"Question %d, which is it?\",First %d,Second,Third,Fourth,%d,1,It stands in the text\n", i, i, i%4+1)
		}
		return b.String()
	}
	cost := map[int]uint64{}
	for _, rows := range []int{24_500, 49_000} {
		text := file(rows)
		var bank quiz.Bank
		var issues []quiz.Issue
		cost[rows] = allocated(func() { bank, issues, _ = Decode(strings.NewReader(text)) })
		if len(bank.Questions) != rows || len(issues) > 0 {
			t.Fatalf("%d questions of %d, issues %v", len(bank.Questions), rows, issues[:min(len(issues), 3)])
		}
	}
	if cost[49_000] > 5*cost[24_500]/2 || cost[49_000] > 600<<20 {
		t.Errorf("%d MB for 24,500 rows, %d MB for 49,000", cost[24_500]>>20, cost[49_000]>>20)
	}
}
