package quiz

import "slices"

// Grade marks a response to a question, with the corrections that a teacher
// has made to its key since. A nil response, one that was not given, earns
// nothing.
func Grade(q *Question, corrections []Correction, r *Response) Mark {
	m := gradeByKey(q.Body, r)
	for _, c := range corrections {
		if c.Question == q.ID {
			m = c.apply(m, r)
		}
	}
	return m
}

func gradeByKey(b Body, r *Response) Mark {
	switch {
	case !b.Kind().Scored():
		return Mark{State: Unscored}
	case r == nil || r.IsZero():
		return Mark{}
	default:
		return b.Grade(*r)
	}
}

// Correction changes how a question is marked without changing the bank: the
// question is voided, or a further response is accepted as right.
type Correction struct {
	Question string    `json:"question"`
	Void     bool      `json:"void,omitempty"`
	Accept   *Response `json:"accept,omitempty"`
}

func (c Correction) apply(m Mark, r *Response) Mark {
	switch {
	case c.Void:
		return Mark{State: Unscored}
	case c.Accept != nil && r != nil && c.Accept.equal(*r):
		return Mark{Fraction: 1}
	default:
		return m
	}
}

func (r Response) equal(o Response) bool {
	return slices.Equal(r.Choice, o.Choice) && r.Text == o.Text && slices.Equal(r.Order, o.Order) &&
		slices.Equal(r.Match, o.Match) && slices.EqualFunc(r.Gaps, o.Gaps, Response.equal)
}
