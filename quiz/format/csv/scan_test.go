package csv

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz/format/sheet"
)

func TestScan(t *testing.T) {
	type row struct {
		Number int
		Cells  []string
	}
	tests := []struct {
		name, text string
		delimiter  byte
		want       []row
		unclosed   []int
	}{
		{"Plain", "a,b\nc,d\n", ',', []row{{1, []string{"a", "b"}}, {2, []string{"c", "d"}}}, nil},
		{"LineEnds", "a\r\nb\rc", ',', []row{{1, []string{"a"}}, {2, []string{"b"}}, {3, []string{"c"}}}, nil},
		{"BlankRowsCount", "a\n\n,,\nb", ',', []row{{1, []string{"a"}}, {4, []string{"b"}}}, nil},
		{"Quotes", `"a,b","say ""Drin""",""`, ',', []row{{1, []string{"a,b", `say "Drin"`}}}, nil},
		{"LineEndInCell", "\"a\r\nb\",c\nd", ',', []row{{1, []string{"a\nb", "c"}}, {2, []string{"d"}}}, nil},
		{"SpaceAroundQuotes", `a, "b" ,c`, ',', []row{{1, []string{"a", "b", "c"}}}, nil},
		{"QuoteInside", `5" wide,a "b" c`, ',', []row{{1, []string{`5" wide`, `a "b" c`}}}, nil},
		{"QuoteNotDoubled", `"a "b" c",d`, ',', []row{{1, []string{`a "b" c`, "d"}}}, nil},
		{"NeverClosed", "a,\"b\nc,d\ne,\"f\"", ',', []row{{1, []string{"a", "b\nc,d\ne,\"f"}}}, nil},
		{"NeverClosedAtAll", "a,\"b\nc,d", ',', []row{{1, []string{"a", `"b`}}, {2, []string{"c", "d"}}}, []int{1}},
		{"NeverClosedTwice", "\"a\n\"b x\nc", ',', []row{{1, []string{`"a`}}, {2, []string{`"b x`}}, {3, []string{"c"}}}, []int{1, 2}},
		{"Tabs", "a\tb, c", '\t', []row{{1, []string{"a", "b, c"}}}, nil},
		{"TrailingCells", "a,b,,,\n", ',', []row{{1, []string{"a", "b"}}}, nil},
		{"Formulas", `'=A1,'-5,''=x,it's,'a`, ',', []row{{1, []string{"=A1", "-5", "'=x", "it's", "'a"}}}, nil},
		{"Empty", "", ',', nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g, unclosed, err := scan(tt.text, tt.delimiter)
			if err != nil {
				t.Fatal(err)
			}
			var got []row
			for _, r := range g.Rows {
				got = append(got, row{r.Number, r.Cells})
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("rows (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.unclosed, unclosed); diff != "" {
				t.Errorf("unclosed (-want +got):\n%s", diff)
			}
		})
	}
}

func TestScanRefusesColumns(t *testing.T) {
	_, _, err := scan(strings.Repeat("a,", 100_000), ',')
	if !errors.Is(err, sheet.ErrTooLarge) {
		t.Errorf("error %v", err)
	}
}

func TestDelimiter(t *testing.T) {
	tests := []struct {
		name, text string
		want       byte
	}{
		{"Comma", "question,answer\na,b", ','},
		{"Semicolon", "question;answer\na, or b, or c;d", ';'},
		{"Tab", "question\tanswer\na, b\tc; d", '\t'},
		{"Bar", "question|answer\na|b", '|'},
		{"CommasInTitles", "Question;Answer 1;Answer 2;Time limit (5, 10, 20, 30, 60, 90, 120 secs);Correct answer(s)\na;b;c;5;1", ';'},
		{"NoHeader", "river\tlumi\nlake\tliqeni", '\t'},
		{"NoHeaderSemicolon", "river;lumi\nlake;liqeni", ';'},
		{"InQuotes", "\"question\",\"answer;answer;answer\"\na,b", ','},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, ok := sniff(tt.text); got != tt.want || !ok {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestSeparatorLine(t *testing.T) {
	for text, want := range map[string]string{"sep=;\na": ";a", "\"SEP=|\"\r\na": "|a", "sep=\t\na": "\ta", "separate\na": "\x00separate\na", "sep=\na": "\x00sep=\na"} {
		rest, delimiter := cutSeparatorLine(text)
		if got := string(delimiter) + rest; got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
