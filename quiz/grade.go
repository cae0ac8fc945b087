package quiz

// Grade marks a response to a question, with the corrections that a teacher
// has made to its key since. A nil response, one that was not given, earns
// nothing.
func Grade(q *Question, corrections []Correction, r *Response) Mark {
	m := gradeByKey(q.Body, r)
	for _, c := range corrections {
		if c.Question == q.ID {
			m = c.apply(q.Body, m, r)
		}
	}
	if r != nil && !r.IsZero() {
		m.Combined = q.Combined.of(m.Verdict())
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
