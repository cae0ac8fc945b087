package quiz

import "fmt"

// ChoiceBody is a question with options of which one, or with Multiple
// several, are right.
type ChoiceBody struct {
	Options  []Option
	Multiple bool
	Scoring  Scoring // for Multiple; Partial unless the file says otherwise
}

// Option is one option of a choice.
type Option struct {
	Text     string  // Markdown subset
	Fraction float64 // of the points, -1 to 1, for choosing it; see [CountFractions]
	Correct  bool
	Feedback string
}

// Scoring says how a multiple response is marked.
type Scoring string

// The ways of marking a multiple response.
const (
	Partial      Scoring = "partial"        // the sum of the chosen fractions, not below 0
	Lenient      Scoring = "lenient"        // the share of options rightly chosen or rightly left
	AllOrNothing Scoring = "all-or-nothing" // 1 for exactly the right ones, else 0
)

var _ Body = (*ChoiceBody)(nil)

// CountFractions sets the fractions of options that only say which are
// correct: a right option counts 1/right; a wrong one -1/right when several
// are right, else 0.
func CountFractions(options []Option) {
	right := 0
	for _, o := range options {
		if o.Correct {
			right++
		}
	}
	for i := range options {
		switch {
		case options[i].Correct:
			options[i].Fraction = 1 / float64(right)
		case right > 1:
			options[i].Fraction = -1 / float64(right)
		default:
			options[i].Fraction = 0
		}
	}
}

// Kind returns KindChoice.
func (b *ChoiceBody) Kind() Kind { return KindChoice }

// Draw shuffles the options.
func (b *ChoiceBody) Draw(shuffle Shuffler, fixed bool) Draw {
	return drawOptions(len(b.Options), shuffle, fixed)
}

func drawOptions(n int, shuffle Shuffler, fixed bool) Draw {
	if fixed {
		return Draw{}
	}
	return Draw{Order: shuffle(n)}
}

// Face shows the options in the drawn order.
func (b *ChoiceBody) Face(d Drawn) Face {
	return Face{Kind: KindChoice, Multiple: b.Multiple, Options: d.Choices(b.texts())}
}

func (b *ChoiceBody) texts() []string {
	texts := make([]string, len(b.Options))
	for i, o := range b.Options {
		texts[i] = o.Text
	}
	return texts
}

// Read takes the chosen option ids: one, or with Multiple any number.
func (b *ChoiceBody) Read(in Input, d Drawn) (*Response, error) {
	return readChoice(in, d, len(b.Options), b.Multiple)
}

// Show returns the ids of the chosen options.
func (b *ChoiceBody) Show(r Response, d Drawn) Input {
	return showChoice(r, d, len(b.Options))
}

// Grade sums the fractions of the chosen options; a multiple response is
// marked as Scoring says.
func (b *ChoiceBody) Grade(r Response) Mark {
	chosen, ok := chosenSet(r.Choice, len(b.Options))
	if !ok || len(r.Choice) == 0 || (!b.Multiple && len(r.Choice) != 1) {
		return Mark{}
	}
	m := Mark{Feedback: b.feedback(chosen)}
	switch {
	case !b.Multiple:
		m.Fraction = b.Options[r.Choice[0]].Fraction
	case b.Scoring == AllOrNothing:
		m.Fraction = b.allOrNothing(chosen)
	case b.Scoring == Lenient:
		m.Fraction = b.lenient(chosen)
	default:
		m.Fraction = b.partial(chosen)
	}
	return m
}

func (b *ChoiceBody) partial(chosen []bool) float64 {
	sum := 0.0
	for i, o := range b.Options {
		if chosen[i] {
			sum += o.Fraction
		}
	}
	return clamp(sum, 0, 1)
}

func (b *ChoiceBody) lenient(chosen []bool) float64 {
	right := 0
	for i, o := range b.Options {
		if chosen[i] == o.Correct {
			right++
		}
	}
	return float64(right) / float64(len(b.Options))
}

func (b *ChoiceBody) allOrNothing(chosen []bool) float64 {
	for i, o := range b.Options {
		if chosen[i] != o.Correct {
			return 0
		}
	}
	return 1
}

func (b *ChoiceBody) feedback(chosen []bool) []string {
	var out []string
	for i, o := range b.Options {
		if chosen[i] && o.Feedback != "" {
			out = append(out, o.Feedback)
		}
	}
	return out
}

// Key chooses exactly the correct options. Of a single choice these can be
// several too, each a full answer by itself.
func (b *ChoiceBody) Key() *Response {
	r := &Response{}
	for i, o := range b.Options {
		if o.Correct {
			r.Choice = append(r.Choice, i)
		}
	}
	return r
}

// Say returns the texts of the chosen options.
func (b *ChoiceBody) Say(r Response) []Line { return sayChoice(r, b.texts()) }

// Check finds a missing key, a second key in a single choice, a key that earns
// less than full marks, duplicates and fractions out of range.
func (b *ChoiceBody) Check() []Issue {
	issues := checkTexts("options", ".text", b.texts())
	for i, o := range b.Options {
		path := fmt.Sprintf("options[%d]", i)
		issues = append(issues, checkFraction("choice-fraction", path+".fraction", o.Fraction)...)
		issues = append(issues, checkLength(path+".feedback", o.Feedback)...)
	}
	return append(append(issues, b.checkKey()...), b.checkScoring()...)
}

func (b *ChoiceBody) checkKey() []Issue {
	key := b.Key().Choice
	switch {
	case len(key) == 0:
		return []Issue{bodyError("choice-no-key", "options", "no option is marked as correct",
			"mark which one is right")}
	case b.Multiple && b.earnsFull(key...), !b.Multiple && b.eachEarnsFull(key):
		return nil
	case !b.Multiple && len(key) > 1:
		return []Issue{bodyError("choice-two-keys", "options", "two options are correct in a single choice",
			"mark one alone, ask for several, or let each earn all points where either is a full answer")}
	}
	return []Issue{bodyError("choice-key-not-full", "options", "choosing what is correct does not earn full marks",
		"let what the right options earn add up to all points")}
}

// eachEarnsFull reports whether each of the options is a full answer by
// itself: a single choice may have several that are.
func (b *ChoiceBody) eachEarnsFull(options []int) bool {
	for _, i := range options {
		if !b.earnsFull(i) {
			return false
		}
	}
	return true
}

func (b *ChoiceBody) earnsFull(options ...int) bool {
	return b.Grade(Response{Choice: options}).Verdict() == Right
}

func (b *ChoiceBody) checkScoring() []Issue {
	switch b.Scoring {
	case "", Partial, Lenient, AllOrNothing:
		return nil
	}
	return []Issue{bodyError("choice-scoring", "scoring", fmt.Sprintf("%q is no way of scoring", b.Scoring),
		"write partial, lenient or all-or-nothing")}
}
