package quiz

import (
	"fmt"
	"strings"
)

// TextBody asks for a word or a short text.
type TextBody struct {
	Accept []AcceptText
	Case   bool // upper and lower case matter
	Typos  int  // edit distance that still counts as right
}

// AcceptText is a text that earns a fraction of the points. A * in it stands
// for any characters, as in GIFT and Moodle; \* is the character itself.
type AcceptText struct {
	Text     string
	Fraction float64
	Feedback string
}

var _ Body = (*TextBody)(nil)

const (
	maxTyped = 500 // characters of a typed text
	maxTypos = 10  // edit distance that a file may ask for
)

// Kind returns KindText.
func (b *TextBody) Kind() Kind { return KindText }

// Draw draws nothing.
func (b *TextBody) Draw(Shuffler, bool) Draw { return Draw{} }

// Face shows the kind alone.
func (b *TextBody) Face(Drawn) Face { return Face{Kind: KindText} }

// Read takes a text of at most 500 characters.
func (b *TextBody) Read(in Input, _ Drawn) (*Response, error) { return readText(in, maxTyped) }

// Show returns the text.
func (b *TextBody) Show(r Response, _ Drawn) Input { return Input{Text: r.Text} }

// Grade gives the fraction of the accepted text that fits best. A text that
// stands there literally, after folding, comes first: who wrote it down meant
// it. Else the highest fraction counts among those that fit by a wildcard or
// within the typos. Of equal ones the first counts.
func (b *TextBody) Grade(r Response) Mark {
	if r.Text == "" {
		return Mark{}
	}
	text := b.fold(r.Text)
	best, bestFit := -1, noFit
	for i, a := range b.Accept {
		fit := b.fit(a.Text, text)
		if fit == noFit {
			continue
		}
		literal, hadLiteral := fit == literalFit, bestFit == literalFit
		if best < 0 || (literal && !hadLiteral) || (literal == hadLiteral && a.Fraction > b.Accept[best].Fraction) {
			best, bestFit = i, fit
		}
	}
	if best < 0 {
		return Mark{}
	}
	m := Mark{Fraction: b.Accept[best].Fraction}
	if f := b.Accept[best].Feedback; f != "" {
		m.Feedback = []string{f}
	}
	return m
}

// textFit says how a text fits an accepted one.
type textFit int

const (
	noFit      textFit = iota
	looseFit           // by a wildcard or within the typos
	literalFit         // the same after folding
)

func (b *TextBody) fit(accept, text string) textFit {
	pattern := b.fold(markWildcards(accept))
	switch {
	case strings.Contains(pattern, wildcard):
		if matchWildcards(pattern, text) {
			return looseFit
		}
	case pattern == text:
		return literalFit
	case withinTypos(pattern, text, b.Typos):
		return looseFit
	}
	return noFit
}

// fold folds case (unless it matters), accents, typography and spacing; the
// space around a dash does not matter either, so that "1 – 1" is "1-1".
func (b *TextBody) fold(s string) string {
	return dashSpace.Replace(fold(s, b.Case))
}

var dashSpace = strings.NewReplacer(" - ", "-", " -", "-", "- ", "-")

// Key returns a text that earns full marks: the first accepted one that does,
// without its wildcards where it fits without them.
func (b *TextBody) Key() *Response {
	for _, a := range b.Accept {
		for _, text := range []string{withoutWildcards(a.Text, ""), withoutWildcards(a.Text, "*")} {
			r := &Response{Text: strings.TrimFunc(text, unseen)}
			if b.Grade(*r).Verdict() == Right {
				return r
			}
		}
	}
	return nil
}

// Say returns the text.
func (b *TextBody) Say(r Response) []Line { return sayText(r) }

// Check finds a missing key, empty accepted texts, equal ones that earn
// different fractions, and typos or fractions out of range. An equal text that
// earns the same does no harm: teachers write both Paris and paris.
func (b *TextBody) Check() []Issue {
	issues := checkCount("accept", len(b.Accept))
	seen := map[string]int{}
	for i, a := range b.Accept {
		path := fmt.Sprintf("accept[%d]", i)
		issues = append(issues, checkText(path+".text", a.Text)...)
		issues = append(issues, checkLength(path+".feedback", a.Feedback)...)
		issues = append(issues, checkFraction("text-fraction", path+".fraction", a.Fraction)...)
		folded := b.fold(markWildcards(a.Text))
		if first, twice := seen[folded]; twice && b.Accept[first].Fraction != a.Fraction {
			issues = append(issues, bodyError("duplicate-text", path+".text",
				fmt.Sprintf("%q is read the same as answer %d, which earns something else", a.Text, first+1),
				"remove one of them: case, accents and spacing do not matter"))
		} else if !twice {
			seen[folded] = i
		}
	}
	if b.Typos < 0 || b.Typos > maxTypos {
		issues = append(issues, bodyError("typos-range", "typos", fmt.Sprintf("typos lie between 0 and %d", maxTypos), ""))
	}
	if len(b.Accept) <= MaxOptions && b.Key() == nil { // of more it would take too long to find one
		issues = append(issues, bodyError("text-no-key", "accept", "no text earns full marks", "give an answer that earns all points"))
	}
	return issues
}
