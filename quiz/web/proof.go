package web

import (
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/views"
)

// This file shows questions to their teacher: as students will see them, and
// the key beside them.

// Bounds of a page of questions, so that it stays a page however the questions
// are.
const (
	proofsAPage  = 20
	proofWeight  = 80_000 // of all questions of a page, roughly in bytes
	largestProof = 30_000 // a heavier question is not shown whole
	notesEach    = 10     // issues that are listed with a question
	notesAll     = 50     // issues that are listed for a file, and losses
)

// pager cuts a list of questions into pages; see [split] and [evenly].
type pager []int // index of the first question of each page

// split cuts questions into pages by what they weigh.
func split(n int, weight func(int) int) pager {
	starts, sum := pager{0}, 0
	for i := range n {
		w := min(weight(i), largestProof)
		if first := starts[len(starts)-1]; i > first && (sum+w > proofWeight || i-first >= proofsAPage) {
			starts, sum = append(starts, i), 0
		}
		sum += w
	}
	return starts
}

// evenly cuts a list into pages of one size.
func evenly(n, size int) pager {
	starts := pager{0}
	for i := size; i < n; i += size {
		starts = append(starts, i)
	}
	return starts
}

// page returns the page with a number as typed, and which questions stand on it:
// the last one where the list has grown shorter, and the first where that is no
// number.
func (p pager) page(typed string, n int) (pages views.Pages, from, to int) {
	k, err := strconv.Atoi(typed)
	if err != nil || k < 1 {
		k = 1
	}
	k = min(k, len(p))
	from, to = p[k-1], n
	if k < len(p) {
		to = p[k]
	}
	return views.Pages{N: k, Of: len(p)}, from, to
}

// holding returns the number of the page with the question at an index.
func (p pager) holding(index int) int {
	n := len(p)
	for n > 1 && p[n-1] > index {
		n--
	}
	return n
}

// proof shows the question at an index, with its key.
func proof(b *quiz.Bank, i int) views.Proof {
	q := &b.Questions[i]
	p := views.Proof{N: i + 1, Name: q.Title, Place: b.Place(i), Usable: true}
	if q.Body == nil {
		p.Face, p.Reveal = quiz.Face{Kind: quiz.KindInfo, Stem: q.Stem}, quiz.Reveal{Kind: quiz.KindInfo}
		return p
	}
	// Options stand as in the file, unless that would be the key.
	d := q.Body.Draw(quiz.Shuffle(uint64(i)), true).Of(uint64(i), q.ID)
	p.Face, p.Reveal = q.Face(d), q.Reveal(d, nil, quiz.Mark{})
	if p.Large = weigh(q) > largestProof; p.Large {
		p.Face.Stem = string([]rune(p.Face.Stem)[:min(len([]rune(p.Face.Stem)), 300)]) + " …"
	}
	return p
}

// weigh guesses how large a question is on a page, in bytes. Lists that choose
// among all their items weigh the square of them.
func weigh(q *quiz.Question) int {
	texts, labels, items := 0, 0, 0
	q.EachText(func(text *string, label bool) {
		w := len(*text) + 4*strings.Count(*text, "<") + 4*strings.Count(*text, "&") + 4*strings.Count(*text, "\"") + 3*strings.Count(*text, "\n") + 4*strings.Count(*text, "'")
		if texts += 2 * w; label {
			labels, items = labels+w+60, items+1
		}
	})
	if k := kindOf(q); k == quiz.KindOrder || k == quiz.KindMatch {
		texts += labels * items
	}
	return 2000 + texts + items*400 + len(q.Evidence.Quote) + 60*len(q.Media)
}

func kindOf(q *quiz.Question) quiz.Kind {
	if q.Body == nil {
		return quiz.KindInfo
	}
	return q.Kind()
}

// notes lists the first of some issues; errors come before advice.
func notes(issues []quiz.Issue, most int) views.Notes {
	var errors, others []quiz.Issue
	for _, i := range issues {
		if i.Severity == quiz.Error {
			errors = append(errors, i)
		} else {
			others = append(others, i)
		}
	}
	all := append(errors, others...)
	n := min(len(all), most)
	return views.Notes{Issues: all[:n], More: len(all) - n}
}
