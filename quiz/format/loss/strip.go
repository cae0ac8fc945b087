package loss

import (
	"fmt"
	"strings"

	"bellwork/quiz"
)

// Strip takes from a bank what was reported as lost, and so gives the bank
// that reading the file has to yield. It works on the bank's own questions:
// pass a copy. Questions that were changed are returned by their index, since
// what became of them is the codec's to say.
func Strip(b *quiz.Bank, issues []quiz.Issue) (changed map[int]bool) {
	said := map[string]map[string]bool{}
	for _, i := range issues {
		if said[i.Question] == nil {
			said[i.Question] = map[string]bool{}
		}
		said[i.Question][i.Code] = true
	}
	stripHead(b, said[""])
	changed = map[int]bool{}
	kept := b.Questions[:0:0]
	for _, q := range b.Questions {
		codes := said[q.ID]
		if codes["lost-question"] {
			continue
		}
		for code := range codes {
			if f, ok := features[Feature(strings.TrimPrefix(code, "lost-"))]; ok {
				f.strip(&q)
			}
		}
		if codes["changed"] {
			changed[len(kept)] = true
		}
		if said[""]["lost-ids"] {
			q.ID = fmt.Sprintf("q%d", len(kept)+1)
		}
		kept = append(kept, q)
	}
	b.Questions = kept
	return changed
}

func stripHead(b *quiz.Bank, codes map[string]bool) {
	fields := map[Head]func(){
		BankID:      func() { b.ID = "" },
		BankTitle:   func() { b.Title = "" },
		Description: func() { b.Description = "" },
		Language:    func() { b.Language = "" },
		License:     func() { b.License = "" },
		Source:      func() { b.Source = quiz.Source{} },
		Reading:     func() { b.Reading = quiz.Reading{} },
	}
	for h, strip := range fields {
		if codes["lost-"+string(h)] {
			strip()
		}
	}
}
