package quiz

import (
	"fmt"
	"slices"
)

// MatchBody asks to find the right side that belongs to each left side.
type MatchBody struct {
	Pairs       []Pair
	Distractors []string // right sides that belong to nothing
}

// Pair is a left side and the right side that belongs to it. Two pairs may
// have the same right side; it is then shown once.
type Pair struct {
	Left, Right string
}

var _ Body = (*MatchBody)(nil)

// Kind returns KindMatch.
func (b *MatchBody) Kind() Kind { return KindMatch }

// Draw always shuffles: in the file every right side stands beside its left.
func (b *MatchBody) Draw(shuffle Shuffler, _ bool) Draw {
	return Draw{Order: shuffle(len(b.Pairs) + len(b.Distractors))}
}

// Face shows the left sides in the order of the file and the right sides with
// the distractors in the drawn order.
func (b *MatchBody) Face(d Drawn) Face {
	f := Face{Kind: KindMatch}
	for _, p := range b.Pairs {
		f.Rows = append(f.Rows, p.Left)
	}
	rights := b.rights()
	for _, i := range d.order(len(rights)) {
		if slices.Index(rights, rights[i]) == i {
			f.Options = append(f.Options, Choice{ID: d.ID(i), Text: rights[i]})
		}
	}
	return f
}

// rights returns the right sides of the pairs, then the distractors. A text
// that stands here twice goes by its first index.
func (b *MatchBody) rights() []string {
	rights := make([]string, 0, len(b.Pairs)+len(b.Distractors))
	for _, p := range b.Pairs {
		rights = append(rights, p.Right)
	}
	return append(rights, b.Distractors...)
}

// Read takes the id of the right side given to each left side. The same one
// may be given several times; a left side may be left open.
func (b *MatchBody) Read(in Input, d Drawn) (*Response, error) {
	rights := b.rights()
	match, err := readIndices(in.Match, d, len(b.Pairs), len(rights))
	if match == nil || err != nil {
		return nil, err
	}
	for row, i := range match {
		if i != None {
			match[row] = slices.Index(rights, rights[i])
		}
	}
	return &Response{Match: match}, nil
}

// Show returns the id of the right side given to each left side.
func (b *MatchBody) Show(r Response, d Drawn) Input {
	rights := b.rights()
	shown := slices.Clone(r.Match)
	for row, i := range shown {
		if i >= 0 && i < len(rights) {
			shown[row] = slices.Index(rights, rights[i])
		}
	}
	return Input{Match: showIndices(shown, d, len(rights))}
}

// Grade gives the share of left sides with the right text beside them.
func (b *MatchBody) Grade(r Response) Mark {
	rights := b.rights()
	if len(b.Pairs) == 0 || len(r.Match) != len(b.Pairs) {
		return Mark{}
	}
	right := 0
	for row, i := range r.Match {
		if i < None || i >= len(rights) {
			return Mark{}
		}
		if i != None && rights[i] == b.Pairs[row].Right {
			right++
		}
	}
	return Mark{Fraction: float64(right) / float64(len(b.Pairs))}
}

// Key gives every left side its own right side.
func (b *MatchBody) Key() *Response {
	rights := b.rights()
	match := make([]int, len(b.Pairs))
	for row := range match {
		match[row] = slices.Index(rights, rights[row])
	}
	return &Response{Match: match}
}

// Say returns a line for each left side, which is the label.
func (b *MatchBody) Say(r Response) []Line {
	rights := b.rights()
	lines := make([]Line, len(b.Pairs))
	for row, p := range b.Pairs {
		lines[row].Label = p.Left
		if row < len(r.Match) && r.Match[row] >= 0 && r.Match[row] < len(rights) {
			lines[row].Text = rights[r.Match[row]]
		}
	}
	return lines
}

// Check finds empty sides, a left side that stands there twice, and a
// distractor that belongs to something.
func (b *MatchBody) Check() []Issue {
	issues := checkCount("pairs", len(b.Pairs)+len(b.Distractors))
	if len(b.Pairs) == 0 {
		issues = append(issues, bodyError("match-no-pair", "pairs", "there is no pair", "add left and right sides that belong together"))
	}
	lefts := map[string]int{}
	rights := map[string]bool{}
	for i, p := range b.Pairs {
		path := fmt.Sprintf("pairs[%d]", i)
		issues = append(issues, checkText(path+".left", p.Left)...)
		issues = append(issues, checkText(path+".right", p.Right)...)
		if first, twice := lefts[plainSpace(p.Left)]; twice {
			issues = append(issues, bodyError("duplicate-pair", path+".left",
				fmt.Sprintf("%q stands here twice (also as number %d)", p.Left, first+1), "change or remove one of them"))
		} else {
			lefts[plainSpace(p.Left)] = i
		}
		rights[plainSpace(p.Right)] = true
	}
	return append(issues, b.checkDistractors(rights)...)
}

func (b *MatchBody) checkDistractors(rights map[string]bool) []Issue {
	var issues []Issue
	for i, text := range b.Distractors {
		path := fmt.Sprintf("distractors[%d]", i)
		issues = append(issues, checkText(path, text)...)
		if rights[plainSpace(text)] {
			issues = append(issues, bodyError("duplicate-distractor", path,
				fmt.Sprintf("%q stands here already", text), "a distractor belongs to no left side and stands there once"))
		}
		rights[plainSpace(text)] = true
	}
	if len(rights) < 2 {
		issues = append(issues, bodyError("too-few", "pairs", "at least two different right sides are needed here",
			"add a pair or a distractor"))
	}
	return issues
}
