package quiz

import "slices"

// Clone returns a copy of the bank that shares nothing that can be changed but
// the bytes of its files.
func (b *Bank) Clone() Bank {
	c := *b
	c.Places = slices.Clone(b.Places)
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

// cloneBody copies the whole struct first, so that no field can be forgotten.
func cloneBody(b Body) Body {
	switch b := b.(type) {
	case *ChoiceBody:
		c := *b
		c.Options = slices.Clone(b.Options)
		return &c
	case *TrueFalseBody:
		c := *b
		return &c
	case *TextBody:
		c := *b
		c.Accept = slices.Clone(b.Accept)
		return &c
	case *NumberBody:
		c := *b
		c.Accept = slices.Clone(b.Accept)
		return &c
	case *DateBody:
		c := *b
		return &c
	case *OrderBody:
		c := *b
		c.Items = slices.Clone(b.Items)
		return &c
	case *MatchBody:
		c := *b
		c.Pairs, c.Distractors = slices.Clone(b.Pairs), slices.Clone(b.Distractors)
		return &c
	case *GapsBody:
		c := *b
		c.Gaps = slices.Clone(b.Gaps)
		for i, gap := range c.Gaps {
			c.Gaps[i] = cloneBody(gap)
		}
		return &c
	case *EssayBody:
		c := *b
		return &c
	case *PollBody:
		c := *b
		c.Options = slices.Clone(b.Options)
		return &c
	default:
		return b
	}
}
