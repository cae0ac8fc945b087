package blackboard

import (
	"fmt"
	"io"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/charset"
	"bellwork/quiz/format/intake"
)

// Decode reads a bank. The error is nil unless nothing could be read: then it
// is an [*quiz.InvalidError], or the reader's own.
func Decode(r io.Reader) (quiz.Bank, []quiz.Issue, error) {
	text, issues, err := charset.Read(r, "Blackboard questions")
	if err != nil {
		return quiz.Bank{}, nil, err
	}
	var set intake.Set
	set.Report(issues...)
	number, room := 0, maxJumbles
	for line := range strings.SplitSeq(lineEnds.Replace(text), "\n") {
		number++
		if strings.TrimSpace(line) == "" {
			continue
		}
		if set.Full() {
			break
		}
		set.Begin(number, 1)
		readLine(&set, line, &room)
	}
	return set.Done()
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// readLine reads a question, or reports why it cannot. Room is how many options
// sentences may still have.
func readLine(set *intake.Set, line string, room *int) {
	fields, mended := cut(line)
	if mended {
		set.Warn("blackboard-spaces", "there are spaces where TABs should be; the line was cut where there are two or more", "look at the answers")
	}
	f := &item{set: set, room: room, kind: strings.ToUpper(strings.TrimSpace(fields[0]))}
	read, ok := kinds()[f.kind]
	switch {
	case !ok:
		set.Refuse("blackboard-kind", fmt.Sprintf("the line does not begin with a kind of question: %q", intake.Short(fields[0], 40)),
			"begin it with MC, MA, TF, FIB, NUM, MAT, ORD or ESS, and put a TAB behind that")
		return
	case read == nil:
		set.Unsupported(f.kind)
		return
	case len(fields) < 2 || strings.TrimSpace(fields[1]) == "":
		set.Refuse("blackboard-no-text", "the question has no text", "write it behind the kind, with a TAB between")
		return
	}
	f.stem, f.fields = fields[1], fields[2:]
	q := quiz.Question{}
	if q.Body = read(f); q.Body == nil {
		return
	}
	q.Stem = f.block(f.stem)
	if f.gaps > 0 {
		if q.Stem, ok = intake.PlaceGaps(q.Stem, f.gaps); !ok {
			set.Refuse("blackboard-gap", "a blank stands in code, in a formula or in an address, where nothing can be filled in", "put it into plain text")
			return
		}
	}
	set.Add(q)
}
