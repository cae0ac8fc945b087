package opentrivia

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// many is a large collection: all that OpenTriviaQA has.
const many = 49_000

// BenchmarkDecode reads a file of 49,000 questions in both formats, each
// beside what it costs to look at the same bytes at all.
func BenchmarkDecode(b *testing.B) {
	text, api := generated()
	b.Run("text", func(b *testing.B) { measure(b, text) })
	b.Run("text-yardstick-lines", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			lines := 0
			for s := bufio.NewScanner(bytes.NewReader(text)); s.Scan(); lines++ {
			}
			if lines < many {
				b.Fatal(lines)
			}
		}
	})
	b.Run("json", func(b *testing.B) { measure(b, api) })
	b.Run("json-yardstick-valid", func(b *testing.B) {
		b.SetBytes(int64(len(api)))
		for b.Loop() {
			if !json.Valid(api) {
				b.Fatal("not valid")
			}
		}
	})
}

// measure reports the time for a question, and what is allocated for the file
// as a whole and held by the bank.
func measure(b *testing.B, file []byte) {
	b.SetBytes(int64(len(file)))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for b.Loop() {
		bank, _, err := Decode(bytes.NewReader(file))
		if err != nil || len(bank.Questions) != many {
			b.Fatalf("%d questions, error %v", len(bank.Questions), err)
		}
	}
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/many, "ns/question")
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/float64(b.N)/(1<<20), "MB-allocated")
	b.ReportMetric(float64(after.Sys)/(1<<20), "MB-process")
}

// generated returns the same questions as OpenTriviaQA and as the API write
// them.
func generated() (text, api []byte) {
	var t, a strings.Builder
	a.WriteString(`{"response_code":0,"results":[`)
	for i := range many {
		stem := fmt.Sprintf("Which of the towns on page %d of the atlas lies nearest to the mouth of the river that it is named after, as the crow flies?", i)
		options := []string{fmt.Sprintf("Town %d", i), fmt.Sprintf("Village %d", i), fmt.Sprintf("Hamlet no. %d", i), fmt.Sprintf("City %d", i)}
		fmt.Fprintf(&t, "#Q %s\n^ %s\nA %s\nB %s\nC %s\nD %s\n\n", stem, options[0], options[2], options[0], options[1], options[3])
		if i > 0 {
			a.WriteByte(',')
		}
		fmt.Fprintf(&a, `{"type":"multiple","difficulty":"easy","category":"Geography: Towns","question":"%s","correct_answer":"%s","incorrect_answers":["%s","%s","%s"]}`,
			strings.ReplaceAll(stem, "town", "&quot;town&quot;"), options[0], options[1], options[2], options[3])
	}
	a.WriteString("]}")
	return []byte(t.String()), []byte(a.String())
}
