package cloze_test

import (
	"testing"

	"bellwork/quiz/format/cloze"
)

// FuzzParse holds parsing to its promise: no text makes it fail, and what was
// read once reads back as it is written.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"The capital is {1:SHORTANSWER:=Paris#Right.~%50%Paname~*#No.}, and {2:MC:=France~Spain#No.}.",
		"{1:NM:=3,14:0,01~%50%3:0.5~*#Look again.}", `{1:SA:=\}\~\#&#39;&amp;#39;}`, "{1:MR:=a~b} [[1]] {:MCS:~%-33.3%<b>a</b>~=c<d}",
		"<pre>{1:SAC:=NaCl}</pre>", `\({1:SA:=a}\)`, "{1:SA:={1:SA:=b}}", "{1:XX:=a} {}", "\uE5C8{1:SA:=a\uE5C8}",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) {
		if len(source) > 64<<10 {
			return
		}
		c, ok, codes := parse(source)
		if !ok {
			if len(codes) == 0 {
				t.Fatal("refused without a word")
			}
			return
		}
		first := cloze.Write(c, toHTML)
		again, ok, codes := parse(first)
		if !ok || len(again.Gaps.Gaps) != len(c.Gaps.Gaps) {
			t.Errorf("%q was written as %q, which reads with %d gaps: %v", source, first, len(again.Gaps.Gaps), codes)
		}
	})
}
