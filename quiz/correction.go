package quiz

import "slices"

// Correction changes how a question is marked without changing the bank: the
// question is voided, or a further response is accepted as right.
type Correction struct {
	Question string    `json:"question"`
	Void     bool      `json:"void,omitempty"`
	Accept   *Response `json:"accept,omitempty"`
}

func (c Correction) apply(b Body, m Mark, r *Response) Mark {
	switch {
	case c.Void:
		return Mark{State: Unscored}
	case m.State != Unscored && c.Accept != nil && r != nil && sameResponse(b, *c.Accept, *r):
		return Mark{Fraction: 1}
	default:
		return m
	}
}

// sameResponse reports whether two responses say the same. What was typed is
// compared as it is read: who accepts one student's "Prishtinë" accepts
// everybody's "prishtine".
func sameResponse(b Body, x, y Response) bool {
	switch b := b.(type) {
	case *TextBody:
		return b.fold(x.Text) == b.fold(y.Text)
	case *NumberBody:
		n, errN := ReadNumber(x.Text, b.Unit)
		m, errM := ReadNumber(y.Text, b.Unit)
		return errN == nil && errM == nil && n == m
	case *DateBody:
		d, errD := ReadDate(x.Text)
		e, errE := ReadDate(y.Text)
		return errD == nil && errE == nil && d == e
	case *GapsBody:
		return b.sameGaps(x, y)
	default:
		return x.equal(y)
	}
}

func (b *GapsBody) sameGaps(x, y Response) bool {
	if len(x.Gaps) != len(b.Gaps) || len(y.Gaps) != len(b.Gaps) {
		return false
	}
	for i, gap := range b.Gaps {
		if x.Gaps[i].equal(y.Gaps[i]) {
			continue
		}
		if x.Gaps[i].IsZero() || y.Gaps[i].IsZero() || !sameResponse(gap, x.Gaps[i], y.Gaps[i]) {
			return false
		}
	}
	return true
}

func (r Response) equal(o Response) bool {
	return slices.Equal(r.Choice, o.Choice) && r.Text == o.Text && slices.Equal(r.Order, o.Order) &&
		slices.Equal(r.Match, o.Match) && slices.EqualFunc(r.Gaps, o.Gaps, Response.equal)
}
