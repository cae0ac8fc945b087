package qti2

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

// A time limit that a session cannot have is said, not lost.
func TestItemTimeLimits(t *testing.T) {
	for text, want := range map[string]struct {
		limit time.Duration
		said  bool
	}{"90": {90 * time.Second, false}, "7200": {0, true}, "0.2": {0, true}, "soon": {0, true}, "0": {0, false}, "": {0, false}} {
		b, issues, err := Decode(bytes.NewReader(packed(t, `-- imsmanifest.xml --
<manifest><resources><resource identifier="t" type="imsqti_test_xmlv2p1" href="test.xml"/><resource identifier="i" type="imsqti_item_xmlv2p1" href="a.xml"/></resources></manifest>
-- test.xml --
<assessmentTest identifier="t"><testPart><assessmentSection><assessmentItemRef identifier="i" href="a.xml"><timeLimits maxTime="`+text+`"/></assessmentItemRef></assessmentSection></testPart></assessmentTest>
-- a.xml --
<assessmentItem identifier="a"><itemBody><p>Read this.</p></itemBody></assessmentItem>
`)))
		if err != nil || len(b.Questions) != 1 {
			t.Fatalf("%d questions, %v, %v", len(b.Questions), issues, err)
		}
		said := len(issues) == 1 && strings.Contains(issues[0].String(), "is not taken over")
		if b.Questions[0].TimeLimit != want.limit || said != want.said {
			t.Errorf("%q: got %v, %v", text, b.Questions[0].TimeLimit, issues)
		}
	}
}
