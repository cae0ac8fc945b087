package quiz

// Kind names how a question is answered. Its values are the words of the
// native format.
type Kind string

// The kinds of question.
const (
	KindChoice    Kind = "choice"
	KindTrueFalse Kind = "truefalse"
	KindText      Kind = "text"
	KindNumber    Kind = "number"
	KindDate      Kind = "date"
	KindOrder     Kind = "order"
	KindMatch     Kind = "match"
	KindGaps      Kind = "gaps"
	KindEssay     Kind = "essay"
	KindPoll      Kind = "poll"
	KindInfo      Kind = "info"
)

// Kinds returns all kinds in the order in which the documentation lists them.
func Kinds() []Kind {
	return []Kind{
		KindChoice, KindTrueFalse, KindText, KindNumber, KindDate, KindOrder,
		KindMatch, KindGaps, KindEssay, KindPoll, KindInfo,
	}
}

// Scored reports whether questions of this kind count towards a score at all.
func (k Kind) Scored() bool { return k != KindPoll && k != KindInfo }

// Answerable reports whether a student can respond to questions of this kind.
func (k Kind) Answerable() bool { return k != KindInfo }
