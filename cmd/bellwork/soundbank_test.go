package main

import (
	"strings"
	"testing"
	"testing/fstest"
)

// TestSoundBank opens files that have good and bad questions.
func TestSoundBank(t *testing.T) {
	const good = "What is it?\nA. This\nB. That\nANSWER: A\n\n"
	files := fstest.MapFS{}
	tests := []struct {
		name, content string
		ids           string // of the questions that are open; none: the bank is closed
		said          []string
	}{
		{"good.txt", good, "q1", nil},
		{"mixed.gift", "One?{=a ~b}\n\nTwo?{~a ~b}\n\nThree?{=a ~b\n\nFour?{=c ~d}\n", "q1 q4", []string{
			"banks/mixed.gift is open with 2 of 4 questions; mend what keeps out the others and start again:\n",
			"  banks/mixed.gift:3:1: error: q2: no option is marked as correct (put = in front of the right answer)\n",
			"  banks/mixed.gift:5:1: error: q3: ",
		}},
		{"closed.gift", "Two?{~a ~b}\n", "", []string{"banks/closed.gift was left out; mend these and start again:\n  banks/closed.gift:1:1: error: q1: no option"}},
		{"own.yaml", "bellwork: 1\nid: own\ntitle: Own\nlicence: x\nquestions:\n  - {id: a, kind: info, stem: A}\n  - {kind: info, stem: B}\n  - {id: c, kind: riddle, stem: C}\n" +
			"  - {id: d, kind: choice, stem: D, options: [{text: A, correct: true}, {text: B, corect: true}]}\n  - {id: a, kind: info, stem: E}\n", "a", []string{
			"banks/own.yaml is open with 1 of 5 questions",
			"own.yaml:4:1: error: unknown field", "error: question 2: \"id\" is missing", "error: c: unknown kind", "error: d: unknown field", "error: a: another question has this id",
		}},
		{"head.yaml", "bellwork: 1\nid: head\ntitle: Head\nlicence: x\nquestions:\n  - {id: a, kind: info, stem: A}\n", "a", []string{
			"banks/head.yaml is open, with 1 error that should be mended:\n  banks/head.yaml:4:1: error: unknown field",
		}},
		{"noid.yaml", "bellwork: 1\ntitle: Head\nquestions:\n  - {id: a, kind: info, stem: A}\n", "", []string{"banks/noid.yaml was left out"}},
		{"empty.gift", "", "", []string{"banks/empty.gift was left out; mend these and start again:\n  banks/empty.gift: error: the file is empty"}},
		{"reading.md", "# Rivers\n\nThe Volga is long.\n", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			files[tt.name] = &fstest.MapFile{Data: []byte(tt.content)}
			var said strings.Builder
			bank, open := newPublisher(nil, &said).readBank(files, tt.name, "banks/"+tt.name)
			var ids []string
			for i := range bank.Questions {
				ids = append(ids, bank.Questions[i].ID)
			}
			if got := strings.Join(ids, " "); open != (tt.ids != "") || open && got != tt.ids {
				t.Errorf("open %v with %q, want %q", open, got, tt.ids)
			}
			for _, want := range tt.said {
				if !strings.Contains(said.String(), want) {
					t.Errorf("it does not say %q:\n%s", want, said.String())
				}
			}
			if len(tt.said) == 0 && said.Len() > 0 {
				t.Errorf("it says:\n%s", said.String())
			}
		})
	}
}
