package quiz

// Reveal is what may be seen of a question once it is closed: in practice
// after a check, in a test after it was handed in. It is made from a question,
// so that pages never touch the question itself.
type Reveal struct {
	ID, Stem    string
	Kind        Kind
	Points      float64
	Tags        []string
	Media       []Media
	Mark        Mark
	Answered    bool
	Given       []Line           // the response in words
	Key         []Line           // the key in words; nil where the kind has none
	Options     []RevealedOption // choice and truefalse, in the order shown
	Explanation string
	Evidence    Evidence
	Span        Span // date: where key and response lie
}

// RevealedOption is an option with its truth.
type RevealedOption struct {
	Text          string // "true" and "false" for a true/false question
	Chosen, Right bool
	Feedback      string
}

// Span holds the dates of a date question that a time line can show. Both are
// zero for other kinds.
type Span struct {
	Key, Given DateRange
}

// Reveal shows a question with the response that counts for it and its mark.
func (q *Question) Reveal(d Drawn, r *Response, m Mark) Reveal {
	v := Reveal{
		ID: q.ID, Stem: q.Stem, Kind: q.Kind(), Points: q.Points, Tags: q.Tags, Media: q.Media, Mark: m,
		Explanation: q.Explanation, Evidence: q.Evidence,
	}
	if key := q.Body.Key(); key != nil {
		v.Key = q.Body.Say(*key)
	}
	given := Response{}
	if r != nil && !r.IsZero() {
		given, v.Answered = *r, true
		v.Given = q.Body.Say(given)
		if b, ok := q.Body.(*GapsBody); ok {
			b.markRight(v.Given, given)
		}
	}
	v.Options = revealOptions(q.Body, d, given)
	if v.Kind == KindDate {
		v.Span = Span{Key: spanOf(v.Key), Given: spanOf(v.Given)}
	}
	return v
}

func spanOf(lines []Line) DateRange {
	if len(lines) == 0 {
		return DateRange{}
	}
	return lines[0].Date
}

func revealOptions(b Body, d Drawn, r Response) []RevealedOption {
	options, order := optionsOf(b), []int(nil)
	if options != nil {
		order = d.order(len(options))
	}
	chosen, ok := chosenSet(r.Choice, len(options))
	out := make([]RevealedOption, 0, len(options))
	for _, i := range order {
		o := options[i]
		out = append(out, RevealedOption{Text: o.Text, Right: o.Correct, Feedback: o.Feedback, Chosen: ok && chosen[i]})
	}
	return out
}

func optionsOf(b Body) []Option {
	switch b := b.(type) {
	case *ChoiceBody:
		return b.Options
	case *TrueFalseBody:
		return []Option{
			{Text: "true", Correct: b.Answer, Feedback: b.TrueFeedback},
			{Text: "false", Correct: !b.Answer, Feedback: b.FalseFeedback},
		}
	default:
		return nil
	}
}
