package quiz

import "slices"

// Clone returns a copy of the bank that shares nothing that can be changed but
// the bytes of its files.
func (b *Bank) Clone() Bank {
	c := *b
	c.Files = slices.Clone(b.Files)
	c.Questions = slices.Clone(b.Questions)
	for i := range c.Questions {
		q := &c.Questions[i]
		q.Hints, q.Tags, q.Category = slices.Clone(q.Hints), slices.Clone(q.Tags), slices.Clone(q.Category)
		q.Media = slices.Clone(q.Media)
		q.Body = cloneBody(q.Body)
	}
	return c
}

func cloneBody(b Body) Body {
	switch b := b.(type) {
	case *ChoiceBody:
		return &ChoiceBody{Options: slices.Clone(b.Options), Multiple: b.Multiple, Scoring: b.Scoring}
	case *TrueFalseBody:
		c := *b
		return &c
	case *TextBody:
		return &TextBody{Accept: slices.Clone(b.Accept), Case: b.Case, Typos: b.Typos}
	case *NumberBody:
		return &NumberBody{Accept: slices.Clone(b.Accept), Unit: b.Unit, Distance: b.Distance}
	case *DateBody:
		c := *b
		return &c
	case *OrderBody:
		return &OrderBody{Items: slices.Clone(b.Items)}
	case *MatchBody:
		return &MatchBody{Pairs: slices.Clone(b.Pairs), Distractors: slices.Clone(b.Distractors)}
	case *GapsBody:
		c := &GapsBody{}
		for _, gap := range b.Gaps {
			c.Gaps = append(c.Gaps, cloneBody(gap))
		}
		return c
	case *EssayBody:
		c := *b
		return &c
	case *PollBody:
		return &PollBody{Options: slices.Clone(b.Options)}
	default:
		return b
	}
}
